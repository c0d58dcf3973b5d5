#include "forms/writers/PdfWriter.h"

#include "forms/layout/PageStyle.h"
#include "forms/preview/PagePainter.h"
#include "forms/writers/PdfFonts.h"
#include "forms/writers/PdfMetadata.h"
#include "forms/writers/PdfSlices.h"

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

// Paints the pieces of all pages into slices: one for all that needs no mark, one for every line that does.
class SliceWriter final
{
public:
    SliceWriter(QPdfWriter& writer, QPainter& painter) : m_writer(writer), m_painter(painter) {}

    std::vector<Slice> write(const LaidOut& pages)
    {
        for (int page = 0; page < static_cast<int>(pages.pages.size()); ++page) {
            begin(Slice{page, {}});
            for (const PageItem& item : pages.pages[static_cast<std::size_t>(page)].items)
                write(item, page);
        }
        return std::move(m_slices);
    }

private:
    void begin(Slice slice)
    {
        if (!m_slices.empty())
            m_writer.newPage();
        m_slices.push_back(std::move(slice));
    }

    void write(const PageItem& item, int page)
    {
        const auto* text = std::get_if<TextPiece>(&item.picture);
        if (!text || !text->flow->needsActualText()) {
            if (!m_slices.back().actualText.isEmpty())
                begin(Slice{page, {}});
            item.draw(m_painter);
            return;
        }
        for (int line = text->first; line < text->end; ++line) {
            TextPiece one = *text;
            one.first = line;
            one.end = line + 1;
            one.at.ry() += text->flow->height(text->first, line + 1) - text->flow->height(line, line + 1);
            begin(Slice{page, text->flow->lineText(line)});
            PageItem{item.node, std::move(one)}.draw(m_painter);
        }
    }

    QPdfWriter& m_writer;
    QPainter& m_painter;
    std::vector<Slice> m_slices;
};

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
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    std::vector<Slice> slices;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(style::unitsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        QPainter painter;
        if (!painter.begin(&writer))
            return failed(QStringLiteral("QPainter::begin on QPdfWriter"));
        slices = SliceWriter(writer, painter).write(pages);
        painter.end();
    }

    try {
        QPDF pdf;
        pdf.processMemoryFile("form", raw.constData(), std::size_t(raw.size()));
        mergeSlices(pdf, slices);
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
