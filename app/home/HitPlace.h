// Where words were found, as a chair would say it.
#pragma once

#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"

#include <QCoreApplication>

namespace chairside {

// One line of what stands around a find.
struct HitPassage final
{
    QString time; // of a contribution
    QString who;  // its speaker, or the name of the field
    QString text;
    bool here = false; // the one that was found
    bool restricted = false;
    int matchStart = -1;
    int matchLength = 0;

    friend bool operator==(const HitPassage&, const HitPassage&) = default;
};

class HitPlace final
{
    Q_DECLARE_TR_FUNCTIONS(HitPlace)

public:
    // "Option", "Contribution": all that can be said without reading the discussion.
    static QString kindWords(const SearchHit& hit);
    // "Contribution, 13:58", "Protective factor 1", "Option B, against", "Action 4", "Decision". `protocol` may be
    // none.
    static QString words(const SearchHit& hit, const Discussion& discussion, const Protocol* protocol);
    // What was said before and after a contribution; everything else that a found row holds.
    static std::vector<HitPassage> around(const SearchHit& hit, const Discussion& discussion, const Protocol* protocol);
};

} // namespace chairside
