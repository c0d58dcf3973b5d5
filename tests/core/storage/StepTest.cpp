#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Step stepOf(StoreFixture& fixture, StepKind kind, qint64 id)
{
    Step step;
    step.id = Id<Step>{id};
    step.kind = kind;
    step.at = *fixture.now;
    step.by = QStringLiteral("M. Ashworth");
    step.day = QDate(2026, 11, 25);
    step.who = QStringLiteral("P. Nowak-O’Brien");
    step.note = QStringLiteral("Words with case content");
    return step;
}

Discussion after(const Discussion& discussion, const Step& step)
{
    Discussion out = discussion;
    out.steps.push_back(step);
    return out;
}

} // namespace

TEST_CASE("a step comes back as it was recorded, before signing and after")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    Step told = stepOf(fixture, StepKind::Told, 1);
    told.time = QTime(9, 30);
    told.how = Means::Email;
    told.code = QStringLiteral("notify.now");
    told.subject = d.rows<Subject>().begin()->first;
    REQUIRE(fixture.write().step(d.id, told, summaryOf(after(d, told)), QStringLiteral("M. Ashworth")));
    REQUIRE(fixture.write().sign(fixture.signing(d)));

    Step sent = stepOf(fixture, StepKind::Sent, 2);
    sent.version = 1;
    sent.audience = Audience::Redacted;
    sent.form = QStringLiteral("form");
    sent.participant = d.ranked<Participant>().front()->id;
    REQUIRE(fixture.write().step(d.id, sent, summaryOf(after(d, sent)), QStringLiteral("M. Ashworth")));
    Step received = stepOf(fixture, StepKind::Received, 3);
    received.about = sent.id.value;
    REQUIRE(fixture.write().step(d.id, received, summaryOf(after(d, received)), QStringLiteral("M. Ashworth")));

    const Discussion now = fixture.read().discussion(d.id).value();
    CHECK(now.steps == std::vector<Step>{told, sent, received});
    CHECK(now.state == State::Signed);
    const auto trail = fixture.read().audit(d.id).value();
    CHECK(trail.back().kind == QStringLiteral("step"));
    CHECK(trail.back().body.contains(QLatin1String("\"about\":\"2\"")));
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("a step entered in error is taken back, and both stay in sight")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const Step wrong = stepOf(fixture, StepKind::Checked, 1);
    REQUIRE(fixture.write().step(d.id, wrong, summaryOf(d), {}));
    Step back = stepOf(fixture, StepKind::TakenBack, 2);
    back.about = 99;
    CHECK(fixture.write().step(d.id, back, summaryOf(d), {}).error().code == ErrorCode::NotFound);
    back.about = wrong.id.value;
    REQUIRE(fixture.write().step(d.id, back, summaryOf(d), {}));
    const Discussion now = fixture.read().discussion(d.id).value();
    CHECK(now.steps.size() == 2);
    CHECK(now.stepsOf(StepKind::Checked).empty());
}

TEST_CASE("no copy of a version that was never signed can be sent")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    Step sent = stepOf(fixture, StepKind::Sent, 1);
    sent.version = 1;
    CHECK(fixture.write().step(d.id, sent, summaryOf(d), {}).error().code == ErrorCode::NotFound);
    CHECK(fixture.read().discussion(d.id).value().steps.empty());
}

TEST_CASE("only a signed record is closed; a closed one is locked, and opens again with a reason")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const Step close = stepOf(fixture, StepKind::Closed, 1);
    CHECK(fixture.write().step(d.id, close, summaryOf(d), {}).error().code == ErrorCode::Locked);
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    REQUIRE(fixture.write().step(d.id, close, summaryOf(d), {}));
    CHECK(fixture.read().discussion(d.id).value().state == State::Closed);
    CHECK_FALSE(fixture.write().amend(d.id, QStringLiteral("Why"), {}));

    Step reopen = stepOf(fixture, StepKind::Reopened, 2);
    reopen.note.clear();
    CHECK(fixture.write().step(d.id, reopen, summaryOf(d), {}).error().code == ErrorCode::NotReady);
    reopen.note = QStringLiteral("The placement broke down.");
    REQUIRE(fixture.write().step(d.id, reopen, summaryOf(d), {}));
    CHECK(fixture.read().discussion(d.id).value().state == State::Signed);
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("a declined request can be taken up again, and is a draft")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().decline(d.id, QStringLiteral("Group supervision first"), summaryOf(d), {}));
    const Step reopen = stepOf(fixture, StepKind::Reopened, 1);
    REQUIRE(fixture.write().step(d.id, reopen, summaryOf(d), {}));
    CHECK(fixture.read().discussion(d.id).value().state == State::Draft);
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("steps are only ever appended to, and no state moves without its line in the trail")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    REQUIRE(fixture.write().step(d.id, stepOf(fixture, StepKind::Checked, 1), summaryOf(d), {}));
    fixture.close();
    const QString said = sqlcipher(fixture.path(), fixture.passphrase(),
                                   QStringLiteral("UPDATE step SET note = 'x';\nDELETE FROM step;\n"
                                                  "INSERT OR REPLACE INTO step SELECT * FROM step;\n"
                                                  "UPDATE discussion SET state = 'closed';\n"
                                                  "SELECT count(*), state FROM step, discussion;"));
    CAPTURE(said);
    CHECK(said.count(QLatin1String("append only")) == 3);
    CHECK(said.count(QLatin1String("life cycle")) == 1);
    CHECK(said.endsWith(QLatin1String("1|signed")));
}
