// What other programs read in an issued PDF.
#pragma once

#include "support/TempFolder.h"

#include <QByteArray>
#include <QString>

namespace chairside::journey {

// The words of the pages as pdftotext reads them, without any white space: lines break where the column ends.
QString wordsOf(const QByteArray& pdf, const TempFolder& folder);
// The file with every stream unpacked, as qpdf does it.
QByteArray unpacked(const QByteArray& pdf, const TempFolder& folder);
// Without white space, to be looked for in wordsOf().
QString packed(QString words);

} // namespace chairside::journey
