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
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace chairside::forms {

namespace {

QByteArray finished(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), qsizetype(out->getSize())};
}

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

    try {
        QPDF pdf;
        pdf.processMemoryFile("form", raw.constData(), std::size_t(raw.size()));
        content.replaceSpecimens(pdf);
        mendFonts(pdf, shelf, pages.tally.printed);
        setMetadata(pdf, facts);
        return finished(pdf);
    } catch (const std::exception& failure) {
        return failed(QStringLiteral("qpdf: ") + QString::fromUtf8(failure.what()));
    }
}

Result<QByteArray> writePdf(const Document& document, FontShelf& shelf)
{
    const Result<LaidOut> pages = layOut(document, shelf);
    if (!pages)
        return pages.error();
    return writePdf(*pages, fileFacts(document), shelf);
}

} // namespace chairside::forms
