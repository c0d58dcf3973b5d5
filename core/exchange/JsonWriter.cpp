#include "core/exchange/JsonWriter.h"

namespace chairside {

namespace {

QByteArray quoted(const QString& text)
{
    QString out;
    out.reserve(text.size() + 2);
    out += QLatin1Char('"');
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            (out += QLatin1Char('\\')) += c;
        else if (c == QLatin1Char('\n'))
            out += QStringLiteral("\\n");
        else if (c == QLatin1Char('\t'))
            out += QStringLiteral("\\t");
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    out += QLatin1Char('"');
    return out.toUtf8();
}

} // namespace

void JsonWriter::beginObject()
{
    begin('{');
}

void JsonWriter::beginArray()
{
    begin('[');
}

void JsonWriter::begin(char opening)
{
    separate();
    m_out += opening;
    m_open.push_back({opening == '{' ? '}' : ']', true});
}

void JsonWriter::end()
{
    const Level level = m_open.back();
    m_open.pop_back();
    if (!level.empty)
        m_out += '\n' + QByteArray(static_cast<qsizetype>(m_open.size()) * 2, ' ');
    m_out += level.closing;
}

void JsonWriter::key(const QString& name)
{
    separate();
    m_out += quoted(name) + ": ";
    m_afterKey = true;
}

void JsonWriter::text(const QString& text)
{
    value(quoted(text));
}

void JsonWriter::number(qint64 number)
{
    value(QByteArray::number(number));
}

void JsonWriter::flag(bool flag)
{
    value(flag ? "true" : "false");
}

void JsonWriter::value(const QByteArray& written)
{
    separate();
    m_out += written;
}

void JsonWriter::separate()
{
    if (m_afterKey || m_open.empty()) {
        m_afterKey = false;
        return;
    }
    m_out += m_open.back().empty ? "\n" : ",\n";
    m_open.back().empty = false;
    m_out += QByteArray(static_cast<qsizetype>(m_open.size()) * 2, ' ');
}

void JsonWriter::texts(const QString& name, const QStringList& values)
{
    key(name);
    beginArray();
    for (const QString& value : values)
        text(value);
    end();
}

} // namespace chairside
