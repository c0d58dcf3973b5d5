// What Home says comes next for a discussion: an icon, a few words and their tone.
#pragma once

#include "app/look/IconWords.h"
#include "core/rules/WorkingDays.h"
#include "core/storage/Records.h"

#include <QCoreApplication>

namespace chairside {

// Puts into words what the store keeps of a discussion; decides nothing itself. `stageTitle` is the protocol's own
// title of `row.summary.stage`, empty where there is none.
class NextStepWords final
{
    Q_DECLARE_TR_FUNCTIONS(NextStepWords)

public:
    explicit NextStepWords(WorkingDays days = WorkingDays()) : m_days(std::move(days)) {}

    IconWords of(const HomeRow& row, const QString& stageTitle, QDate today) const;
    // The record's own state, for a chip: "In progress", "Signed, version 1".
    static IconWords state(const HomeRow& row);

private:
    static IconWords working(const HomeRow& row, const QString& stageTitle);
    IconWords afterSigning(const HomeRow& row, QDate today) const;

    WorkingDays m_days;
};

} // namespace chairside
