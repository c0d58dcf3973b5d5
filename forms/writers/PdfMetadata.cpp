#include "forms/writers/PdfMetadata.h"

#include <QString>

namespace chairside::forms {

namespace {

const QString producer = QStringLiteral("Chairside " CHAIRSIDE_VERSION);

QString xmlDate(const QDateTime& date)
{
    return date.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

QString infoDate(const QDateTime& date)
{
    return date.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
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

void describe(PdfParts& parts, const FileFacts& facts)
{
    const auto say = [&](const char* key, const QString& text) {
        if (!text.isEmpty())
            parts.info.emplace_back(key, text);
    };
    say("/Title", facts.title);
    say("/Author", facts.author);
    say("/Subject", facts.subject);
    say("/Creator", producer);
    say("/Producer", producer);
    if (facts.date.isValid()) {
        say("/CreationDate", infoDate(facts.date));
        say("/ModDate", infoDate(facts.date));
    }
    parts.metadata = metadata(facts);
    parts.language = facts.language;
}

} // namespace chairside::forms
