#include "forms/writers/TextWriter.h"

#include "forms/document/Wording.h"

#include <QStringList>

#include <algorithm>

namespace chairside::forms {

namespace {

// Typed line ends of every kind, and tabs, which would break a table pasted elsewhere.
QString tidy(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text.replace(QChar(0x2028), u'\n');
    text.replace(QChar(0x2029), u'\n');
    return text.replace(u'\t', QStringLiteral("    "));
}

QString oneLine(const Cell& cell)
{
    return tidy(words(cell)).split(u'\n', Qt::SkipEmptyParts).join(QStringLiteral(" / "));
}

class Lines final
{
public:
    void add(const QString& text) { m_lines << tidy(text).split(u'\n'); }
    // At most one blank line between blocks, none at the beginning.
    void gap()
    {
        if (!m_lines.isEmpty() && !m_lines.last().isEmpty())
            m_lines << QString();
    }
    void fact(const QString& label, const QString& value)
    {
        if (label.isEmpty())
            add(value);
        else
            add(QStringLiteral("%1: %2").arg(label, value));
    }
    QString text()
    {
        while (!m_lines.isEmpty() && m_lines.last().isEmpty())
            m_lines.removeLast();
        return m_lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
    }

    void block(const Heading& heading)
    {
        gap();
        if (heading.level <= 1)
            gap();
        add(heading.text);
        if (heading.level <= 2)
            add(QString(std::clamp<qsizetype>(heading.text.size(), 3, 72),
                        QLatin1Char(heading.level == 1 ? '=' : '-')));
    }

    void block(const Paragraph& paragraph)
    {
        if (!m_afterHeading)
            gap();
        add(words(paragraph));
    }

    void block(const KeyValues& pairs)
    {
        gap();
        for (const KeyValue& pair : pairs.items)
            fact(pair.label, words(pair.value));
    }

    void block(const Table& table)
    {
        gap();
        if (table.rows.empty())
            add(table.whenEmpty);
        int number = 0;
        for (const auto& row : table.rows) {
            ++number;
            QStringList parts;
            for (std::size_t c = 0; c < row.size(); ++c) {
                const QString value = oneLine(row[c]);
                // The line's own number says it already.
                if (value.isEmpty() || (c == 0 && value == QString::number(number)))
                    continue;
                const QString title = c < table.columns.size() ? table.columns[c].title : QString();
                parts << (title.isEmpty() ? value : QStringLiteral("%1: %2").arg(title, value));
            }
            add(QStringLiteral("%1. %2").arg(number).arg(parts.join(QStringLiteral("; "))));
        }
    }

    void block(const Checklist& checklist)
    {
        gap();
        for (const Tick& tick : checklist.items) {
            const QString mark = tick.ticked ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
            add(mark + (tick.note.isEmpty() ? tick.text : QStringLiteral("%1: %2").arg(tick.text, tick.note)));
        }
    }

    void block(const List& list)
    {
        gap();
        int number = 0;
        for (const Cell& item : list.items) {
            const QString mark = list.numbered ? QStringLiteral("%1. ").arg(++number) : QStringLiteral("- ");
            add(mark + words(item));
        }
    }

    void block(const SignatureBlock& signature)
    {
        gap();
        if (!signature.label.isEmpty())
            add(signature.label);
        add(Wording::signatureInWords(signature));
        for (const Fact& each : Wording::signatureFacts(signature)) {
            if (!each.value.isEmpty())
                fact(each.label, each.value);
        }
    }

    void block(const SignatureGrid& grid)
    {
        for (const SignatureBlock& each : grid.blocks)
            block(each);
    }

    void block(const Note& note)
    {
        gap();
        fact(note.word, words(note.body));
    }

    void block(const PageBreak&) { gap(); }

    void write(const Block& each)
    {
        std::visit([this](const auto& it) { block(it); }, each);
        m_afterHeading = std::holds_alternative<Heading>(each);
    }

private:
    QStringList m_lines;
    bool m_afterHeading = false;
};

} // namespace

QString writeText(const Document& document)
{
    Lines lines;
    for (const QString& line : {document.marking, document.reference, document.title}) {
        if (!line.isEmpty())
            lines.add(line);
    }
    if (document.draft)
        lines.add(Wording::draftSentence());
    for (const Block& block : document.blocks)
        lines.write(block);
    lines.gap();
    if (!document.version.isEmpty())
        lines.add(document.version);
    for (const Fact& fact : document.footFacts)
        lines.fact(fact.label, fact.value);
    if (!document.origin.isEmpty())
        lines.add(document.origin);
    return lines.text();
}

} // namespace chairside::forms
