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
    std::optional<Step> told; // the newest time, where it was not taken back

    friend bool operator==(const Addressee&, const Addressee&) = default;
};

// Nobody twice; empty where the record names nobody yet. Family are never among those who are invited or involved.
std::vector<Addressee> addressees(const Discussion& discussion, const Letter& letter);

// When the last of them was told. Where the record names nobody, one telling is enough.
std::optional<Step> toldAll(const Discussion& discussion, const Letter& letter);

} // namespace chairside
