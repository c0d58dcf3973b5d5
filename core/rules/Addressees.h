// Whom a letter of the procedure goes to, as the record names them.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <vector>

namespace chairside {

struct Addressee final
{
    Id<Participant> participant; // none: somebody who is not among them
    QString name;
    QString email;

    friend bool operator==(const Addressee&, const Addressee&) = default;
};

// Nobody twice; empty where the record names nobody yet. Family are never among those who are invited or involved.
std::vector<Addressee> addressees(const Discussion& discussion, const Letter& letter);

// When the last of them was told by a step that was not taken back. Where the record names nobody, one step is enough.
const Step* toldAll(const Discussion& discussion, const Letter& letter);

} // namespace chairside
