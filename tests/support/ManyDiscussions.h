// Many made-up discussions in a store, always the same ones: for tests and measurements that need a full store.
//
// Five a day up to 24 November 2026, in the order in which they were held. Each has the rows and about the words of a
// real one; nearly all are signed, and most of those circulated, by the very calls the program makes. Signed without
// their printed forms: these would be a gigabyte that nothing but a reprint reads.
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"
#include "support/MadeUpWords.h"

#include <map>

namespace chairside {

class Store;

class ManyDiscussions final
{
public:
    enum class Contents {
        Whole,
        Title // what Home shows of a draft, and no row
    };

    ManyDiscussions(ProtocolPtr protocol, int count, Contents contents = Contents::Whole, quint64 seed = 2026);

    bool atEnd() const { return m_made == m_count; }
    // Precondition: !atEnd().
    NewDiscussion next();

    // Enters all that are left. What the store holds already must not be of the same seed.
    Result<void> fill(Store& store);

    static QDate newestDay() { return {2026, 11, 24}; }

private:
    NewDiscussion begin(QDate heldOn);
    Discussion whole(const NewDiscussion& begun, QDate heldOn);
    void addPeople(Discussion& discussion);
    void addWords(Discussion& discussion);
    void addPlan(Discussion& discussion, QDate heldOn);
    Result<void> sign(Store& store, const NewDiscussion& begun, bool circulated);

    ProtocolPtr m_protocol;
    int m_count;
    Contents m_contents;
    MadeUpWords m_words;
    int m_made = 0;
    std::map<int, int> m_ofYear; // references given
};

} // namespace chairside
