// What the typist types, step by step: the same steps give the same discussion, in the program that is killed and in
// the test that killed it.
#pragma once

#include "core/storage/Records.h"

#include <optional>

namespace chairside {

class Script final
{
public:
    // What the discussion begins with: its id is 7.
    static Discussion beginning();

    Script();

    // Steps are numbered from 1. Every 97th signs what is there, and the one after it amends.
    enum class What { Save, Sign, Amend };
    static What what(int step);

    // Carries the next step out on the discussion; for What::Save, what the store is asked to do.
    std::optional<SaveRequest> next();

    int step() const { return m_step; }
    int signatures() const { return m_step / 97; }
    const Discussion& discussion() const { return m_discussion; }
    QString evidence() const;

private:
    Change type();
    Change say();
    Change unsay();
    Change choose();

    Discussion m_discussion;
    Id<Risk> m_risk;
    std::vector<Id<Contribution>> m_said;
    std::optional<Typing> m_open;
    int m_step = 0;
};

} // namespace chairside
