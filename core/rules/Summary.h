// What Home keeps of a discussion, from the discussion itself.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/rules/Deadlines.h"
#include "core/rules/Readiness.h"

namespace chairside {

// What Home shows of a discussion without opening it. Kept in the `discussion` table.
struct Summary final
{
    QString title; // "Amir and Bilal Khan, 9 and 6"
    QDate heldOn;
    QDate reviewOn;
    QString stage; // the id of the first stage with something left; empty when there is none
    int gaps = 0;  // "11 things before signing": gaps with need Sign or Reason
    int hardGaps = 0;
    int openActions = 0;
    QDate nextDue;                   // of the open actions
    QString decision;                // its first words
    int circulated = 0;              // the newest version that everyone has whom it should reach
    std::vector<Deadline> deadlines; // kept in a table of their own; not read back with the rest

    friend bool operator==(const Summary&, const Summary&) = default;
};

Summary summarise(const Discussion& discussion, const Protocol& protocol, const Readiness& readiness,
                  const WorkingDays& days);

// "Amir and Bilal Khan, 9 and 6"; "Unborn baby Hartley"; "Amir Khan (9) and Unborn baby Khan"; "A child, not named
// yet". Ages are those on the day of the discussion, or on the day the record was made.
QString childrenTitle(const Discussion& discussion);
// "Amir and Bilal Khan" without ages.
QString childrenNames(const Discussion& discussion);
// "Child protection: neglect"; "No legal status"; where children differ, "Several statuses"; empty: not recorded.
QString legalStatusWords(const Discussion& discussion);

} // namespace chairside
