// The pass over Qt's PDF that makes it true, archival and repeatable.
#pragma once

#include "core/base/Result.h"
#include "forms/writers/PdfWriter.h"

#include <QByteArray>

namespace chairside::forms {

// Puts the facts into the file (and no other date or random number), corrects what Qt 6.4 writes wrongly about its
// fonts, and gives it an identity made from its content.
Result<QByteArray> mendPdf(const QByteArray& raw, const FileFacts& facts);

} // namespace chairside::forms
