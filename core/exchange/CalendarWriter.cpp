#include "core/exchange/CalendarWriter.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Calendar)
};

constexpr int mostOctets = 75;

// Text values: RFC 5545, 3.3.11.
QString escaped(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    text.replace(QLatin1Char(';'), QLatin1String("\\;"));
    text.replace(QLatin1Char(','), QLatin1String("\\,"));
    text.replace(QLatin1String("\r\n"), QLatin1String("\\n"));
    text.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    text.remove(QLatin1Char('\r'));
    return text;
}

// Folded: RFC 5545, 3.1. A continued line begins with a space, which counts.
void addLine(QByteArray& out, const QString& name, const QString& value)
{
    const QByteArray whole = (name + QLatin1Char(':') + value).toUtf8();
    const auto within = [&](qsizetype at) { // a character's later octets
        return at < whole.size() && (static_cast<unsigned char>(whole[at]) & 0xC0) == 0x80;
    };
    qsizetype from = 0;
    while (from < whole.size()) {
        qsizetype to = from + mostOctets - (from > 0 ? 1 : 0);
        while (within(to))
            --to;
        if (from > 0)
            out += ' ';
        out += whole.mid(from, to - from) + "\r\n";
        from = to;
    }
}

QString utc(const QDateTime& moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString plainDay(QDate day)
{
    return day.toString(QStringLiteral("yyyyMMdd"));
}

QString what(const DateRow& date)
{
    const Deadline& deadline = date.deadline;
    switch (deadline.kind) {
    case DeadlineKind::Action:
        return deadline.restricted || deadline.agency.isEmpty() ? Words::tr("action due")
                                                                : Words::tr("action for %1").arg(deadline.agency);
    case DeadlineKind::Answer:
        return Words::tr("answer to a recommendation due");
    case DeadlineKind::Gap:
        return Words::tr("something to find out");
    case DeadlineKind::Procedure:
    case DeadlineKind::Review:
        break;
    }
    return deadline.title;
}

void addEvent(QByteArray& out, const DateRow& date, const CalendarChoice& choice)
{
    const Deadline& deadline = date.deadline;
    addLine(out, QStringLiteral("BEGIN"), QStringLiteral("VEVENT"));
    addLine(out, QStringLiteral("UID"),
            QStringLiteral("%1-%2-%3@chairside.invalid")
                .arg(date.discussion.value)
                .arg(code(deadline.kind), deadline.code.isEmpty() ? QStringLiteral("0") : deadline.code));
    addLine(out, QStringLiteral("DTSTAMP"), utc(choice.stamp));
    if (deadline.dueTime.isValid()) {
        // A moment has no end: one that is its beginning is forbidden (RFC 5545, 3.8.2.2), any later one made up.
        addLine(out, QStringLiteral("DTSTART"), utc(QDateTime(deadline.due, deadline.dueTime)));
    } else {
        addLine(out, QStringLiteral("DTSTART;VALUE=DATE"), plainDay(deadline.due));
        addLine(out, QStringLiteral("DTEND;VALUE=DATE"), plainDay(deadline.due.addDays(1)));
    }
    addLine(out, QStringLiteral("SUMMARY"), escaped(calendarSummary(date, choice.initials)));
    QString why = deadline.why;
    if (!deadline.assumption.isEmpty())
        why += QLatin1Char('\n') + deadline.assumption;
    if (!why.isEmpty())
        addLine(out, QStringLiteral("DESCRIPTION"), escaped(why));
    addLine(out, QStringLiteral("CLASS"), QStringLiteral("CONFIDENTIAL"));
    addLine(out, QStringLiteral("TRANSP"), QStringLiteral("TRANSPARENT"));
    addLine(out, QStringLiteral("END"), QStringLiteral("VEVENT"));
}

} // namespace

QString childInitials(const QString& title)
{
    // Ages stand in brackets by a name, or after a comma behind all of them.
    static const QRegularExpression ages(QStringLiteral("\\s*\\([^)]*\\)|,\\s*\\d.*$"));
    QString names = title;
    names.remove(ages);
    QStringList out;
    static const QRegularExpression between(QStringLiteral(",| and "));
    for (const QString& name : names.split(between, Qt::SkipEmptyParts))
        if (const QString letters = initials(name.trimmed()); !letters.isEmpty())
            out << letters;
    return joined(out);
}

QString calendarSummary(const DateRow& date, bool withInitials)
{
    const QString letters = withInitials ? childInitials(date.title) : QString();
    const QString who = letters.isEmpty() ? date.ref : QStringLiteral("%1 (%2)").arg(date.ref, letters);
    return QStringLiteral("%1: %2").arg(who, what(date));
}

QByteArray writeCalendar(const std::vector<DateRow>& dates, const CalendarChoice& choice)
{
    QByteArray out;
    addLine(out, QStringLiteral("BEGIN"), QStringLiteral("VCALENDAR"));
    addLine(out, QStringLiteral("VERSION"), QStringLiteral("2.0"));
    addLine(out, QStringLiteral("PRODID"), QStringLiteral("-//Chairside//Dates//EN"));
    for (const DateRow& date : dates)
        if (date.deadline.due.isValid())
            addEvent(out, date, choice);
    addLine(out, QStringLiteral("END"), QStringLiteral("VCALENDAR"));
    return out;
}

} // namespace chairside
