#include "forms/writers/PdfMender.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QString>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <exception>
#include <memory>
#include <string>

namespace chairside::forms {

namespace {

const QString producer = QStringLiteral("Chairside " CHAIRSIDE_VERSION);

QPDFObjectHandle textString(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QString xmlDate(const QDateTime& date)
{
    return date.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

std::string infoDate(const QDateTime& date)
{
    return date.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
}

// Says the same as the Info dictionary, as PDF/A demands.
QByteArray metadata(const FileFacts& facts)
{
    const auto alternative = [](const QString& name, const QString& text) {
        return text.isEmpty() ? QString()
                              : QStringLiteral("   <dc:%1><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt>"
                                               "</dc:%1>\n")
                                    .arg(name, text.toHtmlEscaped());
    };
    QString xmp = QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                                 "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                                 " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                                 "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                                 " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                                 " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                                 " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                                 "   <dc:format>application/pdf</dc:format>\n");
    xmp += alternative(QStringLiteral("title"), facts.title);
    xmp += alternative(QStringLiteral("description"), facts.subject);
    if (!facts.author.isEmpty())
        xmp += QStringLiteral("   <dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>\n")
                   .arg(facts.author.toHtmlEscaped());
    xmp += QStringLiteral("   <dc:language><rdf:Bag><rdf:li>%1</rdf:li></rdf:Bag></dc:language>\n")
               .arg(facts.language.toHtmlEscaped());
    if (facts.date.isValid())
        xmp += QStringLiteral("   <xmp:CreateDate>%1</xmp:CreateDate>\n"
                              "   <xmp:ModifyDate>%1</xmp:ModifyDate>\n"
                              "   <xmp:MetadataDate>%1</xmp:MetadataDate>\n")
                   .arg(xmlDate(facts.date));
    xmp += QStringLiteral("   <xmp:CreatorTool>%1</xmp:CreatorTool>\n"
                          "   <pdf:Producer>%1</pdf:Producer>\n"
                          "   <pdfaid:part>1</pdfaid:part>\n"
                          "   <pdfaid:conformance>B</pdfaid:conformance>\n"
                          "  </rdf:Description>\n"
                          " </rdf:RDF>\n"
                          "</x:xmpmeta>\n"
                          "<?xpacket end=\"w\"?>")
               .arg(producer);
    return xmp.toUtf8();
}

void setFacts(QPDF& pdf, const FileFacts& facts)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    if (!facts.title.isEmpty())
        info.replaceKey("/Title", textString(facts.title));
    if (!facts.author.isEmpty())
        info.replaceKey("/Author", textString(facts.author));
    if (!facts.subject.isEmpty())
        info.replaceKey("/Subject", textString(facts.subject));
    info.replaceKey("/Creator", textString(producer));
    info.replaceKey("/Producer", textString(producer));
    if (facts.date.isValid()) {
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(infoDate(facts.date)));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(infoDate(facts.date)));
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getTrailer().removeKey("/ID");

    QPDFObjectHandle root = pdf.getRoot();
    const QByteArray xmp = metadata(facts);
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, std::string(xmp.constData(), std::size_t(xmp.size())));
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", stream);
    root.replaceKey("/Lang", textString(facts.language));
    QPDFObjectHandle viewer = QPDFObjectHandle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
}

QString hex(const QString& text)
{
    QString digits;
    for (const QChar c : text)
        digits += QStringLiteral("%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
    return digits;
}

// Qt calls the space a tab, and names ligatures and joined letters by their compatibility characters: "ﬁ" for "fi",
// a final Arabic form for the letter. Readers and searches want the letters as they were typed.
QByteArray trueCharacters(const QByteArray& map)
{
    static const QRegularExpression target(QStringLiteral("<([0-9A-F]{4})>(?= |\\])"));
    QStringList lines = QString::fromLatin1(map).split(QLatin1Char('\n'));
    for (QString& line : lines) {
        const qsizetype list = line.indexOf(QLatin1Char('['));
        if (list < 0)
            continue;
        QString out = line.left(list);
        qsizetype at = list;
        for (auto it = target.globalMatch(line, list); it.hasNext();) {
            const auto match = it.next();
            const QChar c(char16_t(match.captured(1).toUShort(nullptr, 16)));
            QString typed(c);
            if (c.unicode() == u'\t')
                typed = QStringLiteral(" ");
            else if (c.unicode() >= 0xFB00 && c.unicode() <= 0xFEFC)
                typed = typed.normalized(QString::NormalizationForm_KC);
            out += line.mid(at, match.capturedStart() - at) + QLatin1Char('<') + hex(typed) + QLatin1Char('>');
            at = match.capturedEnd();
        }
        line = out + line.mid(at);
    }
    return lines.join(QLatin1Char('\n')).toLatin1();
}

void mendFont(QPDFObjectHandle font)
{
    if (font.hasKey("/ToUnicode")) {
        QPDFObjectHandle map = font.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = map.getStreamData(qpdf_dl_generalized);
        const QByteArray typed =
            trueCharacters(QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())));
        map.replaceStreamData(std::string(typed.constData(), std::size_t(typed.size())), QPDFObjectHandle::newNull(),
                              QPDFObjectHandle::newNull());
    }
    // One subset tag, the same in every place that names the font.
    if (font.getKey("/DescendantFonts").isArray()) {
        QPDFObjectHandle inner = font.getKey("/DescendantFonts").getArrayItem(0);
        QPDFObjectHandle descriptor = inner.getKey("/FontDescriptor");
        std::string name = font.getKey("/BaseFont").getName().substr(1);
        if (const std::size_t plus = name.find('+'); plus != std::string::npos)
            name = name.substr(plus + 1);
        const QPDFObjectHandle tagged = QPDFObjectHandle::newName("/CHAIRS+" + name);
        font.replaceKey("/BaseFont", tagged);
        inner.replaceKey("/BaseFont", tagged);
        descriptor.replaceKey("/FontName", tagged);
    }
}

} // namespace

Result<QByteArray> mendPdf(const QByteArray& raw, const FileFacts& facts)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("form", raw.constData(), std::size_t(raw.size()));
        setFacts(pdf, facts);
        for (QPDFObjectHandle& object : pdf.getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/Type0"))
                mendFont(object);
        }

        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setStreamDataMode(qpdf_s_compress);
        writer.write();
        const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(out->getBuffer()), qsizetype(out->getSize()));
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Unknown,
                     QCoreApplication::translate("PdfMender", "The PDF could not be finished. Your record is safe and "
                                                              "unchanged. Try again; if it happens again, save the "
                                                              "form as text and tell your IT service."),
                     QStringLiteral("qpdf: ") + QString::fromUtf8(failure.what())};
    }
}

} // namespace chairside::forms
