// What Dates and Actions say of a date: how far off it is, in which part of the list it stands, how it stands.
#pragma once

#include "app/look/IconWords.h"
#include "core/rules/WorkingDays.h"
#include "core/storage/DateRecords.h"

#include <QCoreApplication>

namespace chairside {

class Store;

// Decides nothing that the store or the rules decide; `today` and `now` are the chair's.
class DatesWords final
{
    Q_DECLARE_TR_FUNCTIONS(DatesWords)

public:
    DatesWords() = default;
    DatesWords(WorkingDays days, QDate today, QTime now);

    enum class Part { Overdue, Soon, Later, NoDate, Met };
    Part part(const Deadline& deadline) const;
    QString partTitle(Part part) const;

    // "19 November 2026", "24 November 2026, 10:15am", "No date".
    QString due(const Deadline& deadline) const;
    // "3 working days late", "today", "in 3 working days", "met 19 November 2026". Lateness is in words, with an icon.
    IconWords howFar(const Deadline& deadline) const;
    // "To do", "Under way", "Done".
    IconWords state(const DateRow& row) const;
    // Why it is this date, how the source was read and where it stands; one line each.
    QStringList why(const Deadline& deadline) const;
    // "18 November 2026, Karen Doyle: visit booked"; empty where nothing was recorded.
    QString progress(const DateRow& row) const;

    // The last of the next ten working days.
    QDate until() const { return m_until; }
    QDate today() const { return m_today; }
    QDateTime now() const { return {m_today, m_now}; }
    const WorkingDays& days() const { return m_days; }

private:
    WorkingDays m_days;
    QDate m_today;
    QTime m_now;
    QDate m_until;
};

// As of now, with the council's closures.
DatesWords datesWords(const Store& store);

} // namespace chairside
