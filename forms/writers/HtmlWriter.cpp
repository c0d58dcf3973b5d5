#include "forms/writers/HtmlWriter.h"

#include "forms/document/Wording.h"

#include <algorithm>

namespace chairside::forms {

namespace {

QString escaped(const QString& text)
{
    QString out = text.toHtmlEscaped();
    out.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return out.replace(u'\n', QStringLiteral("<br>\n"));
}

QString html(const Paragraph& paragraph)
{
    QString out;
    for (const Run& run : paragraph.runs)
        out += run.bold ? QStringLiteral("<b>%1</b>").arg(escaped(run.text)) : escaped(run.text);
    return out;
}

// One paragraph stands bare in its cell; several are paragraphs.
QString html(const Cell& cell)
{
    if (cell.size() == 1)
        return html(cell.front());
    QString out;
    for (const Paragraph& paragraph : cell)
        out += QStringLiteral("<p>%1</p>").arg(html(paragraph));
    return out;
}

QString element(const char* name, const QString& content)
{
    const QLatin1String tag(name);
    return QStringLiteral("<%1>%2</%1>\n").arg(tag, content);
}

QString html(const Heading& heading)
{
    return QStringLiteral("<h%1>%2</h%1>\n")
        .arg(QString::number(std::clamp(heading.level, 1, 3)), escaped(heading.text));
}

QString html(const KeyValues& pairs)
{
    QString out;
    for (const KeyValue& pair : pairs.items)
        out += element("dt", escaped(pair.label)) + element("dd", html(pair.value));
    return element("dl", out);
}

QString html(const Table& table)
{
    if (table.rows.empty())
        return element("p", escaped(table.whenEmpty));
    QString head;
    for (const Column& column : table.columns)
        head += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(column.title));
    QString body;
    for (const auto& row : table.rows) {
        QString cells;
        for (const Cell& each : row)
            cells += QStringLiteral("<td>%1</td>").arg(html(each));
        body += element("tr", cells);
    }
    return element("table", element("thead", element("tr", head)) + element("tbody", body));
}

QString html(const Checklist& checklist)
{
    QString out;
    for (const Tick& tick : checklist.items) {
        QString item =
            QStringLiteral("<b>%1:</b> %2").arg(escaped(Wording::tickInWords(tick.ticked)), escaped(tick.text));
        if (!tick.note.isEmpty())
            item += QStringLiteral("<br>\n") + escaped(tick.note);
        out += element("li", item);
    }
    return element("ul", out);
}

QString html(const List& list)
{
    QString out;
    for (const Cell& item : list.items)
        out += element("li", html(item));
    return element(list.numbered ? "ol" : "ul", out);
}

QString html(const SignatureBlock& block)
{
    QString facts;
    for (const Fact& fact : Wording::signatureFacts(block)) {
        if (!fact.value.isEmpty())
            facts += element("dt", escaped(fact.label)) + element("dd", escaped(fact.value));
    }
    QString out;
    if (!block.label.isEmpty())
        out += element("p", QStringLiteral("<b>%1</b>").arg(escaped(block.label)));
    out += element("p", escaped(Wording::signatureInWords(block)));
    if (!facts.isEmpty())
        out += element("dl", facts);
    return out;
}

QString html(const SignatureGrid& grid)
{
    QString out;
    for (const SignatureBlock& each : grid.blocks)
        out += html(each);
    return out;
}

QString html(const Note& note)
{
    QString out;
    if (!note.word.isEmpty())
        out += element("p", QStringLiteral("<b>%1</b>").arg(escaped(note.word)));
    for (const Paragraph& paragraph : note.body)
        out += element("p", html(paragraph));
    return element("blockquote", out);
}

QString html(const PageBreak&)
{
    return QStringLiteral("<hr>\n");
}

} // namespace

QString writeHtml(const Document& document)
{
    QString body;
    for (const QString& line : {document.marking, document.reference}) {
        if (!line.isEmpty())
            body += element("p", escaped(line));
    }
    if (document.draft)
        body += element("p", QStringLiteral("<b>%1</b>").arg(escaped(Wording::draftSentence())));
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            body += element("p", html(*paragraph));
        else
            body += std::visit([](const auto& it) { return html(it); }, block);
    }
    body += QStringLiteral("<hr>\n");
    if (!document.version.isEmpty())
        body += element("p", escaped(document.version));
    for (const Fact& fact : document.footFacts)
        body += element("p", escaped(fact.label) + QStringLiteral(": ") + escaped(fact.value));
    if (!document.origin.isEmpty())
        body += element("p", escaped(document.origin));

    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"
                          "</head>\n<body>\n%3</body>\n</html>\n")
        .arg(document.language.toHtmlEscaped(), document.title.toHtmlEscaped(), body);
}

} // namespace chairside::forms
