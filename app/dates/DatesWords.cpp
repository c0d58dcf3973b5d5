#include "app/dates/DatesWords.h"

#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/DueWords.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

namespace chairside {

namespace {

constexpr int soonDays = 10; // working days

} // namespace

DatesWords::DatesWords(WorkingDays days, QDate today, QTime now)
    : m_days(std::move(days)), m_today(today), m_now(now), m_until(m_days.add(today, soonDays))
{
}

DatesWords::Part DatesWords::part(const Deadline& deadline) const
{
    if (deadline.met.isValid())
        return Part::Met;
    if (!deadline.due.isValid())
        return Part::NoDate;
    if (isLate(deadline, now()))
        return Part::Overdue;
    return deadline.due <= m_until ? Part::Soon : Part::Later;
}

QString DatesWords::partTitle(Part part) const
{
    switch (part) {
    case Part::Overdue:
        return tr("Overdue");
    case Part::Soon:
        return tr("In the next ten working days");
    case Part::Later:
        return tr("Later");
    case Part::NoDate:
        return tr("Without a date");
    case Part::Met:
        return tr("Done");
    }
    return {};
}

QString DatesWords::due(const Deadline& deadline) const
{
    if (!deadline.due.isValid())
        return tr("No date");
    if (deadline.dueTime.isValid())
        return tr("%1, %2").arg(longDate(deadline.due), clockTime(deadline.dueTime));
    return longDate(deadline.due);
}

IconWords DatesWords::howFar(const Deadline& deadline) const
{
    if (deadline.met.isValid()) {
        const QString day = longDate(deadline.met);
        const bool sameDay = deadline.met == deadline.due && deadline.metTime.isValid() && deadline.dueTime.isValid();
        if (deadline.due.isValid() && (deadline.met > deadline.due || (sameDay && deadline.metTime > deadline.dueTime)))
            return {QStringLiteral("tick"), tr("Done %1, late").arg(day), Tone::Plain};
        return {QStringLiteral("tick"), tr("Done %1").arg(day), Tone::Plain};
    }
    if (!deadline.due.isValid())
        return {{}, tr("nobody has set one"), Tone::Plain};
    if (isLate(deadline, now())) {
        const int days = m_days.between(deadline.due, m_today);
        // A date that passed today or over a weekend is late by no working day yet, but late it is.
        const QString words =
            days > 0 ? tr("%1 late").arg(counted(days, tr("working day"), tr("working days"))) : tr("late since then");
        return {QStringLiteral("warning"), words, Tone::Bad};
    }
    if (deadline.due == m_today)
        return {QStringLiteral("clock"), tr("today"), Tone::Warn};
    const int days = m_days.between(m_today, deadline.due);
    return {{},
            days > 0 ? tr("in %1").arg(counted(days, tr("working day"), tr("working days")))
                     : tr("before the next working day"),
            Tone::Plain};
}

IconWords DatesWords::state(const DateRow& row) const
{
    const Deadline& deadline = row.deadline;
    if (deadline.met.isValid())
        return {QStringLiteral("tick"), tr("Done"), Tone::Ok};
    if (row.progress.id)
        return {QStringLiteral("half"), tr("Under way"), Tone::Accent};
    if (deadline.carried)
        return {QStringLiteral("circle"), tr("Carried forward"), Tone::Muted};
    return {QStringLiteral("circle"), tr("To do"), Tone::Muted};
}

QStringList DatesWords::why(const Deadline& deadline) const
{
    QStringList out;
    if (!deadline.why.isEmpty())
        out << tr("Due %1: %2.").arg(due(deadline), deadline.why.left(1).toLower() + deadline.why.mid(1));
    else
        out << tr("Due %1.").arg(due(deadline));
    if (!deadline.assumption.isEmpty())
        out << deadline.assumption;
    if (const QString source = protocolwords::sourceWords(deadline.source); !source.isEmpty())
        out << tr("Source: %1").arg(source);
    return out;
}

QString DatesWords::progress(const DateRow& row) const
{
    if (!row.progress.id)
        return {};
    const QString day = longDate(row.progress.day());
    const QString head = row.progress.who.isEmpty() ? day : tr("%1, %2").arg(day, row.progress.who);
    QStringList what;
    if (row.progress.newDue.isValid())
        what << tr("new date %1").arg(longDate(row.progress.newDue));
    if (!row.progress.note.isEmpty())
        what << row.progress.note.simplified();
    if (what.isEmpty())
        what << words(row.progress.status);
    return tr("%1: %2").arg(head, what.join(QStringLiteral(". ")));
}

DatesWords datesWords(const Store& store)
{
    const QDateTime now = store.clock()().toLocalTime();
    return DatesWords(store.read().workingDays(), now.date(), now.time());
}

} // namespace chairside
