#include "forms/writers/PdfMetadata.h"

#include <QString>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

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

} // namespace

void setMetadata(QPDF& pdf, const FileFacts& facts)
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

} // namespace chairside::forms
