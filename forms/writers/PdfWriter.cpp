#include "forms/writers/PdfWriter.h"

#include "forms/layout/PageStyle.h"
#include "forms/preview/PagePainter.h"
#include "forms/writers/PdfMender.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace chairside::forms {

FileFacts fileFacts(const Document& document)
{
    return {document.title, document.author, document.reference, document.language, document.issuedAt};
}

Result<QByteArray> writePdf(const LaidOut& pages, const FileFacts& facts)
{
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(style::unitsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(facts.title);

    QPainter painter;
    if (!painter.begin(&writer)) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("PdfWriter", "The PDF could not be made. Close other programs to free "
                                                              "some memory, and try again."),
                     QStringLiteral("QPainter::begin on QPdfWriter")};
    }
    const QRectF whole(QPointF(0, 0), pages.pageSize);
    for (int page = 0; page < static_cast<int>(pages.pages.size()); ++page) {
        if (page > 0)
            writer.newPage();
        paintPage(painter, pages, page, whole);
    }
    painter.end();
    buffer.close();
    return mendPdf(raw, facts);
}

Result<QByteArray> writePdf(const Document& document, FontShelf& shelf)
{
    const Result<LaidOut> pages = layOut(document, shelf);
    if (!pages)
        return pages.error();
    return writePdf(*pages, fileFacts(document));
}

} // namespace chairside::forms
