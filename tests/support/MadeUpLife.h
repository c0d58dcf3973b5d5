// What becomes of one made-up discussion once it has been begun: who is told, what is signed, sent, done in time, late
// or never, and how it ends; as the rules of its procedure ask for it.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/rules/WorkingDays.h"
#include "support/MadeUpRecord.h"
#include "support/Pen.h"

namespace chairside {

enum class Fate {
    Planned,    // the meeting is to come
    Declined,   // the request was
    Writing,    // the meeting is under way, or was left so
    ToSign,     // all is written
    Signed,     // not everybody has a copy
    Circulated, // everybody has
    Amended,    // a second version
    Amending,
    Closed
};

struct MadeUpCase final
{
    NewDiscussion begun; // without its rows: they are the record's
    Discussion record;
    ProtocolPtr protocol;
    Fate fate = Fate::Planned;
    bool comesBack = false; // for a review
    QDate until;            // nothing happens to it after this day
    std::vector<QByteArray> papers;
};

class MadeUpLife final
{
public:
    // `now` is the time of day of who enters all this, and is moved along. `brief`: fewer copies, no receipts.
    MadeUpLife(MadeUpWords& words, MadeUpRecord& record, std::shared_ptr<QDateTime> now, bool brief);

    // All that is entered with the record itself.
    void before(MadeUpCase& made);
    NewDiscussion beginning(const MadeUpCase& made) const;
    // Everything after it was begun, entered step by step. `made.record` is then as it stands.
    Result<void> after(MadeUpCase& made, Pen& pen);

private:
    void tell(MadeUpCase& made);
    void follow(MadeUpCase& made);
    void later(MadeUpCase& made);
    void feedback(MadeUpCase& made, QDate asked);
    Result<void> write(MadeUpCase& made, Pen& pen);
    Result<void> sign(MadeUpCase& made, Pen& pen);
    Result<void> amend(MadeUpCase& made, Pen& pen);
    Result<void> decline(MadeUpCase& made, Pen& pen);
    Result<void> circulate(MadeUpCase& made, Pen& pen, bool toEveryone);
    Result<void> close(MadeUpCase& made, Pen& pen);
    Result<void> record(MadeUpCase& made, Pen& pen, Step step);

    Step step(const MadeUpCase& made, StepKind kind, QDate day);
    // A day before it is due mostly, and late now and then.
    QDate dayFor(QDate due, int longestBefore);
    Summary summaryOf(const MadeUpCase& made) const;

    MadeUpWords& m_words;
    MadeUpRecord& m_record;
    std::shared_ptr<QDateTime> m_now;
    bool m_brief;
    WorkingDays m_days;
};

} // namespace chairside
