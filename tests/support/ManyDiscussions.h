// Three years of a council's discussions, made up and always the same for the same seed: for tests, measurements and
// demonstrations that need a full store.
//
// Spread over three years up to a day and a fortnight past it, in the order in which they are held: the five procedures
// as often as councils use them, 3 sittings among 50 discussions, families that come back, reviews that take over what
// was left open; drafts, records to sign, signed, amended, circulated, closed, and requests that were declined; dates
// met, missed and to come. Every row is entered by the program's own calls (Pen). Signed without printed copies: these
// would be gigabytes that nothing but a reprint reads.
#pragma once

#include "core/base/Clock.h"
#include "core/protocol/Protocol.h"
#include "support/MadeUpLife.h"

#include <deque>
#include <functional>

namespace chairside {

class Store;

class ManyDiscussions final
{
public:
    enum class Contents {
        Whole,
        Brief, // one of each row, and few words: for a hundred thousand
        Title  // what Home shows of a draft, and no row
    };

    ManyDiscussions(std::vector<ProtocolPtr> protocols, int count, Contents contents = Contents::Whole,
                    QDate newestDay = ManyDiscussions::newestDay(), quint64 seed = 2026);

    // The moment at which the newest entry is made. A store that is created with it has the same times each time.
    Clock clock() const;
    // Enters all of them. What the store holds already must not be of the same seed. `made` hears how many there are.
    Result<void> fill(Pen& pen, const std::function<void(int)>& made = {});
    Result<void> fill(Store& store);

    // One draft with everything in it, held today.
    static NewDiscussion underWay(const ProtocolPtr& protocol);
    static QDate newestDay() { return {2026, 11, 24}; }
    // How many sittings there are among so many discussions.
    static int sittingsAmong(int count);

private:
    QDate dayOf(int number) const;
    ProtocolPtr procedure();
    Fate fateOf(QDate held);
    QString reference(const Protocol& protocol, QDate held);
    QDateTime createdFor(QDate held);
    QString chair();
    MadeUpCase begin(const ProtocolPtr& protocol, NewDiscussion begun, const QDateTime& created, Fate fate);
    MadeUpCase single(int number);
    Result<void> sitting(int number, Pen& pen);
    Result<void> enter(MadeUpCase made, Pen& pen);
    Result<void> enterWaiting(Pen& pen);
    Result<void> titles(Pen& pen);

    std::vector<ProtocolPtr> m_protocols;
    int m_count;
    Contents m_contents;
    QDate m_newestDay;
    std::shared_ptr<QDateTime> m_now;
    MadeUpWords m_words;
    MadeUpPeople m_people;
    MadeUpRecord m_record;
    MadeUpLife m_life;
    int m_made = 0;
    int m_sittings = 0;
    std::map<std::pair<QString, int>, int> m_references; // given, by prefix and year
    int m_past = 0;                                      // how many were held more than a week before the newest day
    std::vector<MadeUpCase> m_waiting;                   // to be entered together
    std::deque<MadeUpCase> m_toReview;                   // in the order in which they were held
};

} // namespace chairside
