// Working days in England: not Saturday, Sunday or a bank holiday; the day of the event is not counted; a council's own
// closure days can be added. Every answer can say why.
#pragma once

#include <QDate>
#include <QString>

#include <map>
#include <set>

namespace chairside {

class WorkingDays final
{
public:
    explicit WorkingDays(std::set<QDate> closures = {});

    bool isWorkingDay(QDate date) const;
    // "bank holiday", "council closed", "Saturday"; empty for a working day.
    QString whyNot(QDate date) const;

    // `count` working days after (negative: before) `date`. 0: `date` itself.
    QDate add(QDate date, int count) const;
    // Working days after `from` up to and including `to`; negative backwards.
    int between(QDate from, QDate to) const;

    // "10 working days before 11 May 2026, not counting 4 May (bank holiday)".
    QString why(QDate from, int count) const;
    // What a chosen due date means: "5 working days after 24 November", "Today, chosen by the chair", "This date has
    // passed" (before the discussion); on a closed day also the working day before: "A Saturday. The working day before
    // is 4 December, 8 working days after 24 November". Empty where a date is not known.
    QString describeDue(QDate held, QDate due) const;

private:
    QString reason(QDate from, int count, const QString& fromWords) const;

    std::set<QDate> m_closures;
};

// Days on which the council is closed, one a line or between commas, as ISO dates; anything else is passed over.
std::set<QDate> readClosures(const QString& text);
QString closuresText(const std::set<QDate>& closures);

// The bank holidays of England and Wales in a year, with their names; rules plus the proclaimed exceptions.
std::map<QDate, QString> bankHolidays(int year);

} // namespace chairside
