// What a chair calls a field, after the name of its row: "Option B, against".
#pragma once

#include <QString>

namespace chairside {

// `field` as core/discussion/Describe.h names it, of any kind of row; empty where no kind has such a field.
QString wordsOfField(const QString& field);

} // namespace chairside
