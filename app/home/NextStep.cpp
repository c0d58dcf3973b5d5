#include "app/home/NextStep.h"

#include "core/base/Text.h"

namespace chairside {

namespace {

QString lowerFirst(const QString& text)
{
    return text.left(1).toLower() + text.mid(1);
}

} // namespace

IconWords NextStepWords::of(const HomeRow& row, const QString& stageTitle, QDate today) const
{
    switch (row.state) {
    case State::Draft:
    case State::Amending:
        return working(row, stageTitle);
    case State::Signed:
        return afterSigning(row, today);
    case State::Declined:
        return {QStringLiteral("cross"), tr("Declined"), Tone::Muted};
    case State::Closed:
        return {QStringLiteral("tick"), tr("Closed"), Tone::Ok};
    }
    return {};
}

IconWords NextStepWords::state(const HomeRow& row)
{
    switch (row.state) {
    case State::Draft:
        return {QStringLiteral("pencil"), tr("In progress"), Tone::Accent};
    case State::Amending:
        return {QStringLiteral("pencil"), tr("Being amended, version %1 stands").arg(row.versions), Tone::Accent};
    case State::Signed:
        return {QStringLiteral("lock"), tr("Signed, version %1").arg(row.versions), Tone::Plain};
    case State::Declined:
        return {QStringLiteral("cross"), tr("Declined"), Tone::Plain};
    case State::Closed:
        return {QStringLiteral("lock"), tr("Closed"), Tone::Plain};
    }
    return {};
}

// What the list To sign holds: nothing hard is missing any more.
IconWords NextStepWords::working(const HomeRow& row, const QString& stageTitle)
{
    const Summary& summary = row.summary;
    if (summary.hardGaps == 0) {
        if (summary.gaps == 0)
            return {QStringLiteral("document"), tr("To sign"), Tone::Accent};
        return {QStringLiteral("document"),
                tr("To sign: %1 missing").arg(counted(summary.gaps, tr("thing"), tr("things"))), Tone::Accent};
    }
    if (stageTitle.isEmpty())
        return {QStringLiteral("pencil"), tr("In progress"), Tone::Accent};
    return {QStringLiteral("pencil"), tr("In progress: %1").arg(lowerFirst(stageTitle)), Tone::Accent};
}

IconWords NextStepWords::afterSigning(const HomeRow& row, QDate today) const
{
    const Summary& summary = row.summary;
    const auto overdue = [&](QDate due) {
        // A date that passed over a weekend is late by no working day yet, but late it is.
        const int late = m_days.between(due, today);
        return late < 1 ? tr("since %1").arg(longDate(due))
                        : tr("by %1").arg(counted(late, tr("working day"), tr("working days")));
    };
    const bool actionOpen = summary.openActions > 0 && summary.nextDue.isValid();
    if (actionOpen && summary.nextDue < today)
        return {QStringLiteral("warning"), tr("Action overdue %1").arg(overdue(summary.nextDue)), Tone::Bad};
    if (!row.circulated)
        return {QStringLiteral("clock"), tr("Circulate"), Tone::Warn};
    if (summary.reviewOn.isValid() && summary.reviewOn < today)
        return {QStringLiteral("warning"), tr("Review overdue %1").arg(overdue(summary.reviewOn)), Tone::Bad};
    const bool reviewFirst = summary.reviewOn.isValid() && !(actionOpen && summary.nextDue < summary.reviewOn);
    if (reviewFirst && summary.reviewOn == today)
        return {QStringLiteral("calendar"), tr("Review today"), Tone::Warn};
    if (reviewFirst)
        return {QStringLiteral("calendar"), tr("Review %1").arg(longDate(summary.reviewOn)), Tone::Muted};
    if (actionOpen && summary.nextDue == today)
        return {QStringLiteral("clock"), tr("Action due today"), Tone::Warn};
    if (actionOpen)
        return {QStringLiteral("calendar"), tr("Action due %1").arg(longDate(summary.nextDue)), Tone::Muted};
    if (summary.openActions > 0)
        return {QStringLiteral("list"), counted(summary.openActions, tr("action open"), tr("actions open")),
                Tone::Muted};
    return {QStringLiteral("tick"), tr("Nothing left to do"), Tone::Ok};
}

} // namespace chairside
