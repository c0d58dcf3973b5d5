// A Document as PDF: A4, fonts embedded, archival (PDF/A-1b), and the same bytes whenever the same document is written.
#pragma once

#include "core/base/Result.h"
#include "forms/document/Document.h"
#include "forms/layout/LaidOut.h"

#include <QByteArray>

namespace chairside::forms {

// What goes into a file beside its pages.
struct FileFacts final
{
    QString title;
    QString author;
    QString subject;  // the reference
    QString language; // "en-GB"
    QDateTime date;   // created and changed; never the present moment

    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

FileFacts fileFacts(const Document& document);

Result<QByteArray> writePdf(const LaidOut& pages, const FileFacts& facts, const FontShelf& shelf);
// Lays out and writes in one go.
Result<QByteArray> writePdf(const Document& document, FontShelf& shelf);

} // namespace chairside::forms
