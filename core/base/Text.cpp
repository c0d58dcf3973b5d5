#include "core/base/Text.h"

#include <QLocale>
#include <QTextBoundaryFinder>

namespace chairside {

namespace {

const QLocale& british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

} // namespace

QString longDate(QDate date)
{
    return date.isValid() ? british().toString(date, QStringLiteral("d MMMM yyyy")) : QString();
}

QString dayAndDate(QDate date)
{
    return date.isValid() ? british().toString(date, QStringLiteral("dddd d MMMM yyyy")) : QString();
}

QString shortDate(QDate date)
{
    return date.isValid() ? british().toString(date, QStringLiteral("d MMM yyyy")) : QString();
}

QString clockTime(QTime time)
{
    if (!time.isValid())
        return {};
    if (time.minute() == 0 && time.hour() == 0)
        return QStringLiteral("midnight");
    if (time.minute() == 0 && time.hour() == 12)
        return QStringLiteral("midday");
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const QString half = time.hour() < 12 ? QStringLiteral("am") : QStringLiteral("pm");
    if (time.minute() == 0)
        return QString::number(hour) + half;
    return QStringLiteral("%1:%2%3").arg(hour).arg(time.minute(), 2, 10, QLatin1Char('0')).arg(half);
}

QString logTime(QTime time)
{
    return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString();
}

QString savedTime(const QDateTime& utc)
{
    return utc.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
}

QString elapsed(qint64 seconds)
{
    const qint64 minutes = qMax<qint64>(0, seconds) / 60;
    QString mins = counted(minutes % 60, QStringLiteral("minute"), QStringLiteral("minutes"));
    if (minutes < 60)
        return mins;
    const QString hours = counted(minutes / 60, QStringLiteral("hour"), QStringLiteral("hours"));
    return minutes % 60 == 0 ? hours : hours + QLatin1Char(' ') + mins;
}

QString joined(const QStringList& items)
{
    if (items.size() < 2)
        return items.value(0);
    return items.mid(0, items.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + items.last();
}

QString joinedSome(const QStringList& items, qsizetype most)
{
    if (items.size() <= most + 1)
        return joined(items);
    return joined(items.mid(0, most) << QStringLiteral("%1 others").arg(items.size() - most));
}

QString counted(qsizetype count, const QString& one, const QString& many)
{
    return QString::number(count) + QLatin1Char(' ') + (count == 1 ? one : many);
}

std::optional<int> ageOn(QDate born, QDate on)
{
    if (!born.isValid() || !on.isValid() || born > on)
        return std::nullopt;
    const bool birthdayToCome = on.month() < born.month() || (on.month() == born.month() && on.day() < born.day());
    return on.year() - born.year() - (birthdayToCome ? 1 : 0);
}

QString initials(const QString& name)
{
    QString out;
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
        const qsizetype end = letters.toNextBoundary();
        out += word.left(end) + QLatin1Char('.');
    }
    return out;
}

QString firstLine(const QString& text, qsizetype limit)
{
    const QString trimmed = text.trimmed();
    QString line = trimmed.section(QLatin1Char('\n'), 0, 0).trimmed();
    const bool cut = line.size() > limit || line.size() < trimmed.size();
    if (line.size() > limit) {
        QTextBoundaryFinder words(QTextBoundaryFinder::Word, line);
        words.setPosition(limit - 1);
        const qsizetype at = words.toPreviousBoundary();
        const qsizetype end = at > limit / 2 ? at : limit - 1;
        line =
            line.left(end > 0 && line[end - 1].isHighSurrogate() ? end - 1 : end).trimmed(); // no half of a character
    }
    return cut ? line + QChar(0x2026) : line;
}

bool storable(const QString& text)
{
    return text.isValidUtf16() && !text.contains(QChar(QChar::Null));
}

QString inOneLine(const QString& sentence)
{
    constexpr qsizetype longest = 1'000, end = 300;
    QString out = sentence;
    if (out.size() > longest)
        out = out.left(longest - end - 1) + QChar(0x2026) + out.right(end);
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out[i];
        const bool pair = c.isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (c.isSurrogate())
            out[i] = QChar(QChar::ReplacementCharacter);
        else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out[i] = u' ';
    }
    return out;
}

} // namespace chairside
