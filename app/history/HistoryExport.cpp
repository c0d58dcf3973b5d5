#include "app/history/HistoryExport.h"

#include "core/discussion/FieldWords.h"

namespace chairside {

namespace {

// What was taken out of a discussion's words is worked out once for it; so many are remembered.
constexpr std::size_t remembered = 64;

// RFC 4180. A spreadsheet takes what begins so for a formula, and would carry it out.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

HistoryExport::HistoryExport(HistoryReader reader, HistorySpeech speech, Format format)
    : m_reader(reader), m_speech(speech), m_format(format)
{
    if (format == Format::Csv)
        put({HistorySpeech::tr("Line"), HistorySpeech::tr("When (UTC)"), HistorySpeech::tr("System user"),
             HistorySpeech::tr("Chair"), HistorySpeech::tr("Reference"), HistorySpeech::tr("What"),
             HistorySpeech::tr("Field"), HistorySpeech::tr("Before, or taken out"),
             HistorySpeech::tr("After, or put in"), HistorySpeech::tr("Restricted"),
             HistorySpeech::tr("From other records")});
}

Result<void> HistoryExport::add(const TrailLine& line)
{
    // Of words the parts that changed, of all else the whole: what stands before and after can be followed from there.
    struct Part final
    {
        QString field, before, after;
    };
    std::vector<Part> parts;
    const auto fields = HistoryReader::fieldsOf(line.line);
    const auto changes = m_speech.changes(line, {});
    for (const HistoryChange& change : changes)
        if (change.is != HistoryChange::Is::Words || fields.empty())
            parts.push_back({change.title, change.before, change.after});
    for (const HistoryField& field : fields)
        if (field.prose)
            parts.push_back({wordsOfField(field.field), takenOut(line, field.field), field.after});
    if (!m_trouble)
        return m_trouble;
    ++m_count;
    const QString yes = HistorySpeech::tr("yes");
    const QString what = line.silent ? m_speech.detail(line) : m_speech.what(line);
    if (m_format == Format::Text) {
        QStringList said{HistorySpeech::when(line), HistorySpeech::who(line)};
        if (!line.ref.isEmpty())
            said << line.ref;
        if (line.restricted)
            said << HistorySpeech::tr("restricted");
        if (line.place.trail != 0)
            said << HistorySpeech::tr("from other records");
        m_text += said.join(QStringLiteral(" · ")) + QStringLiteral("\n  ") + what + QLatin1Char('\n');
        for (const Part& part : parts) {
            m_text += QStringLiteral("    %1\n").arg(part.field);
            if (!part.before.isEmpty())
                m_text += QStringLiteral("      - %1\n")
                              .arg(QString(part.before).replace(u'\n', QLatin1String("\n        ")));
            if (!part.after.isEmpty())
                m_text +=
                    QStringLiteral("      + %1\n").arg(QString(part.after).replace(u'\n', QLatin1String("\n        ")));
        }
        m_text += QLatin1Char('\n');
        return {};
    }
    if (parts.empty())
        parts.push_back({});
    for (const Part& part : parts)
        put({QString::number(line.place.seq), line.line.at.toUTC().toString(Qt::ISODate), line.line.osUser,
             line.line.chair, line.ref, what, part.field, part.before, part.after, line.restricted ? yes : QString(),
             line.place.trail != 0 ? yes : QString()});
    return {};
}

QByteArray HistoryExport::bytes() const
{
    // Spreadsheets know UTF-8 by its mark.
    return (m_format == Format::Csv ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray()) + m_text.toUtf8();
}

QString HistoryExport::takenOut(const TrailLine& line, const QString& field)
{
    const qint64 id = line.line.discussion.value;
    auto known = m_out.find(id);
    if (known == m_out.end()) {
        if (m_out.size() >= remembered)
            m_out.clear();
        auto found = m_reader.takenOut(line.line.discussion);
        if (!found) {
            m_trouble = found.error();
            return {};
        }
        known = m_out.emplace(id, *std::move(found)).first;
    }
    const auto at = known->second.find(line.place);
    if (at == known->second.end())
        return {};
    const auto its = at->second.find(field);
    return its == at->second.end() ? QString() : its->second;
}

void HistoryExport::put(const QStringList& cells)
{
    QStringList out;
    for (const QString& each : cells)
        out << cell(each);
    m_text += out.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

} // namespace chairside
