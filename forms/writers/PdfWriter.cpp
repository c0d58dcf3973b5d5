#include "forms/writers/PdfWriter.h"

#include "forms/layout/PageStyle.h"
#include "forms/writers/PdfFonts.h"
#include "forms/writers/PdfMetadata.h"
#include "forms/writers/PdfPages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace chairside::forms {

namespace {

Error failed(const QString& detail)
{
    return {ErrorCode::Unknown,
            QCoreApplication::translate("PdfWriter",
                                        "The PDF could not be made. Your record is safe and unchanged. Try "
                                        "again; if it happens again, save the form as text and tell your "
                                        "IT service."),
            detail};
}

} // namespace

FileFacts fileFacts(const Document& document)
{
    return {document.title, document.author, document.reference, document.language, document.issuedAt};
}

Result<QByteArray> writePdf(const LaidOut& pages, const FileFacts& facts, const FontShelf& shelf)
{
    const Result<const PdfFinisher*> finisher = PdfFinisher::open();
    if (!finisher)
        return finisher.error();
    const PdfPages content(pages);
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(style::unitsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        QPainter painter;
        if (!painter.begin(&writer))
            return failed(QStringLiteral("QPainter::begin on QPdfWriter"));
        content.glyphs().paintSpecimens(painter);
        painter.end();
    }

    PdfParts parts;
    parts.pages = [&](const Specimens& specimens) { return content.drawings(specimens); };
    parts.letters = [&](const QString& font, const QByteArray& map) {
        return typedMap(map, font, shelf, pages.tally.printed);
    };
    describe(parts, facts);
    FinishedPdf pdf = (*finisher)->finish(raw, parts);
    if (pdf.bytes.isEmpty())
        return failed(pdf.trouble);
    return std::move(pdf.bytes);
}

Result<QByteArray> writePdf(const Document& document, FontShelf& shelf)
{
    const Result<LaidOut> pages = layOut(document, shelf);
    if (!pages)
        return pages.error();
    return writePdf(*pages, fileFacts(document), shelf);
}

} // namespace chairside::forms
