// What people typed, made fit for a narrow column.
#pragma once

#include <QString>

namespace chairside {

// Lets a word that no column can hold break anywhere between characters.
QString breakable(const QString& text);

// For one cell: more than a screenful ends in an ellipsis, and is read in the open row.
QString cellText(const QString& text);

} // namespace chairside
