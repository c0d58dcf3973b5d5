// Names in any script within a line of English.
#pragma once

#include <QString>

namespace chairside {

// "ياسمين, 12" as a reader of English expects it: a line that begins at its left, the name in its own direction, the
// age after it. Text without letters that run from right to left is given back as it is. For showing only: nothing that
// is kept, searched or compared has these marks.
QString nameInLine(const QString& text);

} // namespace chairside
