#include "core/rules/WorkingDays.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::WorkingDays)
};

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

// The anonymous Gregorian computus (Meeus, Jones, Butcher).
QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int monthAndDay = h + l - 7 * m + 114;
    return {year, monthAndDay / 31, monthAndDay % 31 + 1};
}

QDate firstMonday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays((Qt::Monday - first.dayOfWeek() + 7) % 7);
}

QDate lastMonday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(-(last.dayOfWeek() - Qt::Monday));
}

// Days moved or added by proclamation.
struct Proclaimed final
{
    QDate day;
    QDate insteadOf; // invalid: an extra day
    QString name;
};

std::vector<Proclaimed> proclaimed(int year)
{
    switch (year) {
    case 2020:
        return {{{2020, 5, 8}, {2020, 5, 4}, Words::tr("Early May bank holiday (75 years since VE Day)")}};
    case 2022:
        return {{{2022, 6, 2}, {2022, 5, 30}, Words::tr("Spring bank holiday")},
                {{2022, 6, 3}, {}, Words::tr("Platinum Jubilee bank holiday")},
                {{2022, 9, 19}, {}, Words::tr("State Funeral of Queen Elizabeth II")}};
    case 2023:
        return {{{2023, 5, 8}, {}, Words::tr("Coronation of King Charles III")}};
    default:
        return {};
    }
}

// The weekdays that are bank holidays, worked out once a year that a question touches.
class Holidays final
{
public:
    bool contains(QDate date) { return of(date.year()).count(date) > 0; }
    const std::map<QDate, QString>& of(int year)
    {
        auto found = m_years.find(year);
        if (found == m_years.end())
            found = m_years.emplace(year, bankHolidays(year)).first;
        return found->second;
    }

private:
    std::map<int, std::map<QDate, QString>> m_years;
};

qint64 weekdaysUpTo(QDate date)
{
    // Whole weeks since a Monday long past, and the weekdays of the week begun.
    const qint64 days = QDate(1, 1, 1).daysTo(date) + 1; // 1 January of year 1 was a Monday
    return days / 7 * 5 + qMin<qint64>(days % 7, 5);
}

QString dayAndMonth(QDate date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, QStringLiteral("d MMMM"));
}

// "25 and 28 December and 1 January".
QString daysAndMonths(const std::vector<QDate>& dates)
{
    QStringList months;
    for (std::size_t i = 0; i < dates.size();) {
        QStringList days;
        std::size_t next = i;
        for (; next < dates.size() && dates[next].month() == dates[i].month() && dates[next].year() == dates[i].year();
             ++next)
            days << QString::number(dates[next].day());
        months << joined(days.mid(0, days.size() - 1) << dayAndMonth(dates[next - 1]));
        i = next;
    }
    return joined(months);
}

// More dates than this are counted, not listed.
constexpr std::size_t mostListed = 6;

QString skippedWords(const std::vector<QDate>& dates, const QString& one, const QString& many)
{
    if (dates.size() > mostListed)
        return counted(static_cast<qsizetype>(dates.size()), one, many);
    return QStringLiteral("%1 (%2)").arg(daysAndMonths(dates), dates.size() == 1 ? one : many);
}

} // namespace

WorkingDays::WorkingDays(std::set<QDate> closures) : m_closures(std::move(closures)) {}

bool WorkingDays::isWorkingDay(QDate date) const
{
    return date.isValid() && whyNot(date).isEmpty();
}

QString WorkingDays::whyNot(QDate date) const
{
    if (!date.isValid())
        return {};
    if (date.dayOfWeek() == Qt::Saturday)
        return Words::tr("Saturday");
    if (date.dayOfWeek() == Qt::Sunday)
        return Words::tr("Sunday");
    if (bankHolidays(date.year()).count(date) > 0)
        return Words::tr("bank holiday");
    if (m_closures.count(date) > 0)
        return Words::tr("council closed");
    return {};
}

QDate WorkingDays::add(QDate date, int count) const
{
    if (!date.isValid())
        return {};
    Holidays holidays;
    const int step = count < 0 ? -1 : 1;
    int left = qAbs(count);
    while (left > 0) {
        date = date.addDays(step);
        if (!date.isValid())
            return {};
        if (!isWeekend(date) && m_closures.count(date) == 0 && !holidays.contains(date))
            --left;
    }
    return date;
}

int WorkingDays::between(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from) // back from `from`: the days before it, down to and including `to`
        return -between(to.addDays(-1), from.addDays(-1));
    // Counted, not walked: somebody may type the year 9999.
    qint64 days = weekdaysUpTo(to) - weekdaysUpTo(from);
    Holidays holidays;
    for (int year = from.year(); year <= to.year(); ++year)
        for (const auto& [day, name] : holidays.of(year))
            if (day > from && day <= to)
                --days;
    for (const QDate day : m_closures)
        if (day > from && day <= to && !isWeekend(day) && !holidays.contains(day))
            --days;
    return static_cast<int>(days);
}

QString WorkingDays::why(QDate from, int count) const
{
    return reason(from, count, longDate(from));
}

QString WorkingDays::reason(QDate from, int count, const QString& fromWords) const
{
    const QDate end = add(from, count);
    if (!end.isValid())
        return {};
    if (count == 0)
        return Words::tr("On %1").arg(fromWords);
    const QString days = counted(qAbs(count), Words::tr("working day"), Words::tr("working days"));
    QString out =
        count > 0 ? Words::tr("%1 after %2").arg(days, fromWords) : Words::tr("%1 before %2").arg(days, fromWords);

    std::vector<QDate> holidays, closed;
    const QDate first = count > 0 ? from.addDays(1) : end, last = count > 0 ? end : from.addDays(-1);
    for (int year = first.year(); year <= last.year(); ++year)
        for (const auto& [day, name] : bankHolidays(year))
            if (day >= first && day <= last)
                holidays.push_back(day);
    for (const QDate day : m_closures)
        if (day >= first && day <= last && !isWeekend(day) &&
            std::find(holidays.begin(), holidays.end(), day) == holidays.end())
            closed.push_back(day);
    QStringList skipped;
    if (!holidays.empty())
        skipped << skippedWords(holidays, Words::tr("bank holiday"), Words::tr("bank holidays"));
    if (!closed.empty())
        skipped << skippedWords(closed, Words::tr("council closed"), Words::tr("days the council is closed"));
    if (!skipped.isEmpty())
        out += Words::tr(", not counting %1").arg(joined(skipped));
    return out;
}

QString WorkingDays::describeDue(QDate held, QDate due) const
{
    if (!held.isValid() || !due.isValid())
        return {};
    if (due < held)
        return Words::tr("This date has passed");
    if (due == held)
        return Words::tr("Today, chosen by the chair");
    if (isWorkingDay(due))
        return reason(held, between(held, due), dayAndMonth(held));
    // Nobody is at work on the last day: say by when it must be done.
    const QDate before = add(due, -1);
    const QString closed = whyNot(due);
    const QString day = isWeekend(due)                            ? Words::tr("A %1.").arg(closed)
                        : bankHolidays(due.year()).count(due) > 0 ? Words::tr("A bank holiday.")
                                                                  : Words::tr("The council is closed.");
    if (before <= held)
        return day + QLatin1Char(' ') + Words::tr("There is no working day before it");
    return day + QLatin1Char(' ') +
           Words::tr("The working day before is %1, %2")
               .arg(dayAndMonth(before), reason(held, between(held, before), dayAndMonth(held)));
}

std::map<QDate, QString> bankHolidays(int year)
{
    std::map<QDate, QString> out;
    const QDate easter = easterSunday(year);
    out.emplace(easter.addDays(-2), Words::tr("Good Friday"));
    out.emplace(easter.addDays(1), Words::tr("Easter Monday"));
    out.emplace(firstMonday(year, 5), Words::tr("Early May bank holiday"));
    out.emplace(lastMonday(year, 5), Words::tr("Spring bank holiday"));
    out.emplace(lastMonday(year, 8), Words::tr("Summer bank holiday"));

    const std::array fixed{std::pair{QDate(year, 1, 1), Words::tr("New Year’s Day")},
                           std::pair{QDate(year, 12, 25), Words::tr("Christmas Day")},
                           std::pair{QDate(year, 12, 26), Words::tr("Boxing Day")}};
    for (const auto& [day, name] : fixed)
        if (!isWeekend(day))
            out.emplace(day, name);
    for (const auto& [day, name] : fixed) {
        if (!isWeekend(day))
            continue;
        QDate substitute = day;
        while (isWeekend(substitute) || out.count(substitute) > 0)
            substitute = substitute.addDays(1);
        out.emplace(substitute, Words::tr("%1 (substitute day)").arg(name));
    }

    for (const Proclaimed& change : proclaimed(year)) {
        if (change.insteadOf.isValid())
            out.erase(change.insteadOf);
        out.insert_or_assign(change.day, change.name);
    }
    return out;
}

std::set<QDate> readClosures(const QString& text)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;]+"));
    std::set<QDate> out;
    for (const QString& part : text.split(separator, Qt::SkipEmptyParts))
        if (const QDate day = QDate::fromString(part, Qt::ISODate); day.isValid())
            out.insert(day);
    return out;
}

QString closuresText(const std::set<QDate>& closures)
{
    QStringList out;
    for (const QDate day : closures)
        out << day.toString(Qt::ISODate);
    return out.join(QLatin1Char('\n'));
}

} // namespace chairside
