// What is entered into one made-up discussion, block by block as its procedure has them.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "support/MadeUpPeople.h"

#include <vector>

namespace chairside {

enum class Extent {
    Asked, // what stands before the meeting: nobody has sat down yet
    Half,  // the meeting is under way
    Whole
};

class MadeUpRecord final
{
public:
    // `brief`: one of each, and few words. Words and people outlive this.
    MadeUpRecord(MadeUpWords& words, MadeUpPeople& people, bool brief);

    // A request that came in on a day.
    Request request(QDate received);
    // Adds to what the record was begun with.
    void fill(Discussion& discussion, const Protocol& protocol, Extent extent);
    // Contents of papers that were added since the last call.
    std::vector<QByteArray> takePapers() { return std::exchange(m_papers, {}); }
    // One sentence mostly, a page now and then.
    QString words();

private:
    void fillBlock(Discussion& discussion, const Protocol& protocol, const Block& block, Extent extent);
    void fillRows(Discussion& discussion, const Protocol& protocol, const Block& block, Extent extent);
    void answer(Discussion& discussion, const Prompt& prompt);
    static void leaveOutTables(Discussion& discussion);
    void fillTable(Discussion& discussion, const Block& block);
    void hold(Discussion& discussion, const Protocol& protocol);
    void addPeople(Discussion& discussion, const Protocol& protocol, Extent extent);
    void sit(Participant& person);
    void addRelatives(Discussion& discussion);
    void addPapers(Discussion& discussion);
    void addSaid(Discussion& discussion);
    void addVoices(Discussion& discussion, const QString& whose);
    void addOptions(Discussion& discussion);
    void addActions(Discussion& discussion);
    void addPowers(Discussion& discussion);
    void addRows(Discussion& discussion, RowKind kind);
    // A row at the end of its kind.
    template <class Row>
    void add(Discussion& discussion, Row row)
    {
        row.id = Id<Row>{m_words.id()};
        if constexpr (Ranked<Row>)
            row.rank = int(discussion.rows<Row>().size());
        discussion.rows<Row>()[row.id] = row;
    }
    // On which it is held, or was begun.
    static QDate dayOf(const Discussion& discussion)
    {
        const QDate held = discussion.meeting().heldOn;
        return held.isValid() ? held : discussion.createdAt.date();
    }
    // Between the two; the first where all is brief.
    int some(int least, int most);

    MadeUpWords& m_words;
    MadeUpPeople& m_people;
    bool m_brief;
    std::vector<QByteArray> m_papers;
};

} // namespace chairside
