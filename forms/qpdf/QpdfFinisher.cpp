#include "forms/qpdf/QpdfFinisher.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

namespace chairside::forms {

namespace {

QPDFObjectHandle textString(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

std::string streamOf(QPDFObjectHandle stream)
{
    const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
    return std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
}

// Each glyph's in turn, "/W [0 [600 632 …]]"; or one for all, "/DW 1000".
std::vector<double> widths(QPDFObjectHandle font)
{
    QPDFObjectHandle inner = font.getKey("/DescendantFonts").getArrayItem(0);
    if (!inner.hasKey("/W"))
        return {inner.hasKey("/DW") ? inner.getKey("/DW").getNumericValue() : 1000};
    std::vector<double> out;
    for (const QPDFObjectHandle& each : inner.getKey("/W").getArrayItem(1).getArrayAsVector())
        out.push_back(QPDFObjectHandle(each).getNumericValue());
    return out;
}

Specimens specimensOn(QPDFObjectHandle page)
{
    Specimens out{streamOf(page.getKey("/Contents")), {}};
    for (auto& [name, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap())
        out.widths[name.substr(1)] = widths(font);
    return out;
}

// In one go: adding page by page takes time that grows with the square of their number.
void setPages(QPDF& pdf, QPDFObjectHandle specimens, const std::vector<std::string>& drawings)
{
    specimens.removeKey("/Annots");
    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (const std::string& drawing : drawings) {
        QPDFObjectHandle page = pdf.makeIndirectObject(specimens.shallowCopy());
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, drawing));
        kids.appendItem(page);
    }
    QPDFObjectHandle tree = pdf.getRoot().getKey("/Pages");
    tree.replaceKey("/Kids", kids);
    tree.replaceKey("/Count", QPDFObjectHandle::newInteger(kids.getArrayNItems()));
    pdf.updateAllPagesCache();
}

std::string plainName(QPDFObjectHandle font)
{
    const std::string name = font.getKey("/BaseFont").getName().substr(1);
    const std::size_t plus = name.find('+');
    return plus == std::string::npos ? name : name.substr(plus + 1);
}

void mendFonts(QPDF& pdf, const PdfParts& parts)
{
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0"))
            continue;
        const std::string name = plainName(font);
        QPDFObjectHandle map = font.getKey("/ToUnicode");
        if (map.isStream()) {
            const QByteArray mended =
                parts.letters(QString::fromStdString(name), QByteArray::fromStdString(streamOf(map)));
            map.replaceStreamData(mended.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        }
        // A subset is tagged, and by the same name wherever it is named.
        const QPDFObjectHandle tagged = QPDFObjectHandle::newName("/CHAIRS+" + name);
        QPDFObjectHandle inner = font.getKey("/DescendantFonts").getArrayItem(0);
        font.replaceKey("/BaseFont", tagged);
        inner.replaceKey("/BaseFont", tagged);
        inner.getKey("/FontDescriptor").replaceKey("/FontName", tagged);
    }
}

// Replaces all that Qt wrote about the file, the moment of writing and random numbers among it.
void setMetadata(QPDF& pdf, const PdfParts& parts)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    for (const auto& [key, text] : parts.info)
        info.replaceKey(key, textString(text));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getTrailer().removeKey("/ID");

    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, parts.metadata.toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", stream);
    root.replaceKey("/Lang", textString(parts.language));
    QPDFObjectHandle viewer = QPDFObjectHandle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
}

QByteArray written(QPDF& pdf)
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

} // namespace

FinishedPdf QpdfFinisher::finish(const QByteArray& raw, const PdfParts& parts) const
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true); // they would go to the terminal
        pdf.processMemoryFile("form", raw.constData(), std::size_t(raw.size()));
        const QPDFObjectHandle specimens = pdf.getAllPages().at(0);
        const std::vector<std::string> drawings = parts.pages(specimensOn(specimens));
        if (drawings.empty())
            return {{}, QStringLiteral("the fonts number their glyphs in another way")};
        setPages(pdf, specimens, drawings);
        mendFonts(pdf, parts);
        setMetadata(pdf, parts);
        return {written(pdf), {}};
    } catch (const std::exception& failure) {
        return {{}, QStringLiteral("qpdf: ") + QString::fromUtf8(failure.what())};
    }
}

} // namespace chairside::forms
