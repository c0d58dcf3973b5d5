// How long records are kept. The case system is the master record; these are the chair's own, kept as long as they are
// needed. How long that is, is the council's choice: no source names a number, so there is none until one is set.
// Nothing is ever removed by itself.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/storage/AuditTrail.h"

#include <map>

namespace chairside {

class Connection;

// In months, from the day that a record was filed in the case system; where it was not, from the day it was closed or
// declined. 0: no period is set, and nothing passes it.
struct RetentionPeriods final
{
    int months = 0;
    std::map<QString, int> procedures; // by the procedure's council, where it differs

    int of(const QString& procedure) const;
    friend bool operator==(const RetentionPeriods&, const RetentionPeriods&) = default;
};
// As the store's setting `retentionSetting` keeps them: "84", and a line "Knowsley=120" for each that differs.
inline constexpr auto retentionSetting = "retention";
RetentionPeriods readRetention(const QString& text);
QString retentionText(const RetentionPeriods& periods);

enum class RetentionFrom { Filed, Closed, Declined };

// A discussion past its period, or one that is kept longer all the same.
struct PastPeriod final
{
    Id<Discussion> id;
    QString ref;
    QString title;
    QString procedure;
    RetentionFrom from = RetentionFrom::Filed;
    QDate since;  // the day that is counted from
    QDate passed; // the first day past the period
    QDate keptUntil;
    QString keptReason;

    friend bool operator==(const PastPeriod&, const PastPeriod&) = default;
};

// Which of those past their period: what waits for the chair's word, or what is kept longer up to a day to come.
enum class PastList { Waiting, Kept };

// The longest past first, so many of them. Costs what it gives back, and of those that wait what is kept among them.
Result<std::vector<PastPeriod>> pastPeriod(Connection& connection, const RetentionPeriods& periods, QDate today,
                                           PastList which = PastList::Waiting, int limit = 200);
// How many wait: a sum over procedures and days, however many there are.
Result<int> pastPeriodCount(Connection& connection, const RetentionPeriods& periods, QDate today);
// The statement behind pastPeriod(), so that a test can ask SQLite how it goes about it.
QString pastPeriodStatement(PastList which);
// The last day that a period can be counted from which has passed by `today`: not simply so many months before, at the
// end of a month.
QDate lastDayPast(QDate today, int months);

struct KeepLonger final
{
    Id<Discussion> discussion;
    QDate until;
    QString reason;
    QString chair;
};
// Within the caller's transaction. Errors: NotReady without a reason or a day to come; NotFound.
Result<void> keepLonger(Connection& connection, AuditTrail& trail, const KeepLonger& keep, const QDateTime& now);

} // namespace chairside
