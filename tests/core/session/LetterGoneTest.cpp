#include "core/session/LetterGone.h"

#include "core/session/DiscussionSession.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// A strategy discussion with a row for each of three agencies; the second was asked before.
struct Agencies final
{
    StoreFixture store;
    ProtocolPtr protocol = sample::protocol("stoke");
    const Letter& letter = protocol->letters.back();
    std::unique_ptr<DiscussionSession> session;
    std::vector<Id<Item>> rows;
    const QDate before{2026, 11, 20};

    Agencies()
    {
        Discussion d = sample::blank();
        d.id = Id<Discussion>{500};
        for (const auto& agency : {u"Police"_qs, u"School"_qs, u"Housing"_qs}) {
            Item row;
            row.block = letter.table;
            rows.push_back(sample::add(d, row).id);
            Answer name;
            name.item = rows.back();
            name.prompt = letter.column;
            name.body = agency;
            sample::add(d, name);
        }
        Answer asked;
        asked.item = rows[1];
        asked.prompt = letter.day;
        asked.day = before;
        sample::add(d, asked);
        NewDiscussion begun = store.beginning(d);
        begun.protocolJson = protocol->json;
        begun.protocolCode = protocol->code;
        begun.protocolVersion = protocol->version;
        begun.council = protocol->council;
        REQUIRE(store.write().begin(begun));
        auto opened = DiscussionSession::open(store.store(), d.id, u"Margaret Ashworth"_qs);
        REQUIRE(opened.ok());
        session = std::move(*opened);
    }

    void told(const QString& who)
    {
        Step step;
        step.kind = StepKind::Told;
        step.who = who;
        step.code = letter.id;
        step.day = session->today();
        REQUIRE(letterGone(*session, letter, step).ok());
    }

    QDate day(std::size_t row) const
    {
        const Answer* cell = session->discussion().answer(letter.day, rows[row]);
        return cell ? cell->day : QDate();
    }
};

} // namespace

TEST_CASE("an agency that was written to has the day in its row, unless there is one (S20, S22)")
{
    Agencies asked;
    REQUIRE(asked.letter.id == u"information"_qs);
    asked.told(u"Police"_qs);
    asked.told(u"School"_qs);
    CHECK(asked.day(0) == asked.session->today());
    CHECK(asked.day(1) == asked.before);
    CHECK_FALSE(asked.day(2).isValid());
    CHECK(asked.session->discussion().stepsOf(StepKind::Told).size() == 2);
    // It is an edit like any other.
    asked.session->undo();
    CHECK_FALSE(asked.day(0).isValid());
}

TEST_CASE("somebody told in a locked record is kept beside it, and the record stays as it is")
{
    Agencies asked;
    REQUIRE(asked.store.write().sign(asked.store.signing(asked.store.read().discussion(Id<Discussion>{500}).value())));
    auto opened = DiscussionSession::open(asked.store.store(), Id<Discussion>{500}, u"Margaret Ashworth"_qs);
    REQUIRE(opened.ok());
    asked.session = std::move(*opened);
    asked.told(u"Housing"_qs);
    CHECK_FALSE(asked.day(2).isValid());
    CHECK(asked.session->discussion().stepsOf(StepKind::Told).size() == 1);
}
