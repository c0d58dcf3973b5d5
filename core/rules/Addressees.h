// Whom a letter of the procedure goes to, as the record names them, and who of them was told.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <optional>
#include <vector>

namespace chairside {

struct Addressee final
{
    Id<Participant> participant; // none: somebody named by the record or by the letter itself
    QString name;
    QString role;
    QString agency;
    QString email;
    std::vector<Step> told;       // each time that was not taken back, oldest first
    std::vector<Id<Paper>> lacks; // of a letter that takes the papers along: those that this person has not had
    QDate noted;                  // of a row of a table: the day that was written into it by hand, where none was told

    bool done() const { return (!told.empty() || noted.isValid()) && lacks.empty(); }
    friend bool operator==(const Addressee&, const Addressee&) = default;
};

// The kind of step that a letter is kept as once it has gone.
StepKind stepOf(const Letter& letter);

// Nobody twice; empty where the record names nobody yet. Family are never among those who are invited or involved.
std::vector<Addressee> addressees(const Discussion& discussion, const Letter& letter);

// When the last of them was told, or had the last paper. Where the record names nobody, one telling is enough.
std::optional<Step> toldAll(const Discussion& discussion, const Letter& letter);

} // namespace chairside
