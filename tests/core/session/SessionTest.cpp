#include "core/session/DiscussionSession.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

void waitMs(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

std::unique_ptr<DiscussionSession> sessionOn(StoreFixture& fixture, const Discussion& discussion)
{
    auto session = DiscussionSession::open(fixture.store(), discussion.id, QStringLiteral("Margaret Ashworth"));
    REQUIRE(session);
    return std::move(*session);
}

Render noPaper()
{
    return [](const Discussion&, const Protocol&, const Declaration&, const VersionInfo&) {
        return Result<std::vector<IssuedPdf>>(
            std::vector<IssuedPdf>{{Audience::Full, QStringLiteral("form"), QByteArray("%PDF paper")}});
    };
}

Declaration declared()
{
    Declaration out;
    out.chair = QStringLiteral("Margaret Ashworth");
    out.role = QStringLiteral("Head of Service");
    out.words = QStringLiteral("This is a true record.");
    out.signature.typed = QStringLiteral("Margaret Ashworth");
    out.gapsReason = QStringLiteral("Nothing more could be known today.");
    return out;
}

AnswerRef known()
{
    return {QStringLiteral("info.known"), {}, {}};
}

} // namespace

TEST_CASE("steady typing is saved while it goes on, not only when it pauses")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const auto session = sessionOn(fixture, d);
    QElapsedTimer since;
    since.start();
    QString text;
    QString stored;
    // A key every 40 ms, until the first words are in the store: a debounce of 250 ms would never put them there.
    while (!stored.startsWith(QLatin1String("aaa")) && since.elapsed() < 20'000) {
        text += QLatin1Char('a');
        REQUIRE(session->setAnswer(known(), QStringLiteral("body"), text, Entry::Typed));
        waitMs(40);
        stored = fixture.read().discussion(d.id)->answer(known().prompt)->body;
    }
    CHECK(stored.startsWith(QLatin1String("aaa")));
    REQUIRE(session->flush());
    CHECK(fixture.read().discussion(d.id)->answer(known().prompt)->body == text);
    CHECK(session->saveState().kind == SaveState::Kind::Saved);
}

TEST_CASE("what the session shows and what the store holds are the same after any mix of edits, undo and redo")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const auto session = sessionOn(fixture, d);
    const auto risk = session->add(RowKind::Risk, {{QStringLiteral("harm"), QStringLiteral("Left alone")}});
    REQUIRE(risk);
    REQUIRE(session->setField(*risk, QStringLiteral("evidence"), QStringLiteral("School, 2 November"), Entry::Typed));
    REQUIRE(session->move(*risk, 0));
    const auto said =
        session->contribute({}, QStringLiteral("We have described this for a year."), ContributionKind::Opinion, true);
    REQUIRE(said);
    REQUIRE(session->moveContribution(Id<Contribution>{said->id}, {RowKind::Gap, {}, {}}));
    REQUIRE(session->remove(*risk));
    session->undo();
    session->undo();
    session->undo();
    session->redo();
    REQUIRE(session->flush());
    CHECK(fixture.read().discussion(d.id)->tables == session->discussion().tables);

    while (session->canUndo())
        session->undo();
    REQUIRE(session->flush());
    CHECK(fixture.read().discussion(d.id)->tables == d.tables);
}

TEST_CASE("a signed record refuses every edit, and amending opens it with a reason")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const auto session = sessionOn(fixture, d);
    const auto version = session->sign(declared(), noPaper());
    REQUIRE(version);
    CHECK(version->no == 1);
    CHECK(session->discussion().state == State::Signed);
    CHECK_FALSE(session->editable());

    const auto refused = session->setAnswer(known(), QStringLiteral("body"), QStringLiteral("Changed"), Entry::Typed);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Locked);
    CHECK(refused.error().message ==
          QStringLiteral("Version 1 is signed and locked. Amend makes version 2, with your reason."));
    CHECK_FALSE(session->canUndo());

    CHECK_FALSE(session->amend(QStringLiteral("  ")));
    REQUIRE(session->amend(QStringLiteral("A date was wrong.")));
    REQUIRE(session->setAnswer(known(), QStringLiteral("body"), QStringLiteral("Changed"), Entry::Typed));
    const auto second = session->sign(declared(), noPaper());
    REQUIRE(second);
    CHECK(second->no == 2);
    CHECK(second->amendReason == QStringLiteral("A date was wrong."));
    CHECK(second->sha256 != version->sha256);
    const auto first = fixture.read().version(d.id, 1);
    REQUIRE(first);
    CHECK(first->info.sha256 == version->sha256);
    CHECK(fixture.read().verify()->problems.isEmpty());
}

TEST_CASE("hard gaps, a missing reason and an empty signature refuse to sign, and nothing is written")
{
    StoreFixture fixture;
    Discussion bare = sample::complete();
    bare.rows<Contingency>().clear();
    const Discussion d = fixture.begin(bare);
    const auto session = sessionOn(fixture, d);
    const auto lines = fixture.read().audit(d.id)->size();

    const auto hard = session->sign(declared(), noPaper());
    REQUIRE_FALSE(hard);
    CHECK(hard.error().code == ErrorCode::NotReady);
    CHECK(hard.error().message.contains(QStringLiteral("contingency"), Qt::CaseInsensitive));

    const auto contingency =
        session->add(RowKind::Contingency, {{QStringLiteral("trigger"), QStringLiteral("Missing")},
                                            {QStringLiteral("response"), QStringLiteral("Option C")},
                                            {QStringLiteral("owner"), QStringLiteral("Chair")}});
    REQUIRE(contingency);
    Declaration unsigned_ = declared();
    unsigned_.signature = {};
    CHECK(session->sign(unsigned_, noPaper()).error().code == ErrorCode::NotReady);

    REQUIRE(session->setAnswer(known(), QStringLiteral("body"), QString(), Entry::Chosen));
    Declaration silent = declared();
    silent.gapsReason.clear();
    CHECK(session->sign(silent, noPaper()).error().code == ErrorCode::NotReady);
    CHECK(session->discussion().versions.empty());
    CHECK(fixture.read().discussion(d.id)->state == State::Draft);
    CHECK(fixture.read().audit(d.id)->size() >= lines);
    CHECK(session->sign(declared(), noPaper()));
}

TEST_CASE("paper that cannot be made leaves the record a draft")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const auto session = sessionOn(fixture, d);
    const Render broken = [](const Discussion&, const Protocol&, const Declaration&, const VersionInfo&) {
        return Result<std::vector<IssuedPdf>>(Error{ErrorCode::Io, QStringLiteral("A font is missing."), {}});
    };
    CHECK(session->sign(declared(), broken).error().message == QStringLiteral("A font is missing."));
    CHECK(session->editable());
    CHECK(fixture.read().discussion(d.id)->versions.empty());
}

TEST_CASE("actions take progress after signing, and nothing that was signed changes by it")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const auto session = sessionOn(fixture, d);
    const auto version = session->sign(declared(), noPaper());
    REQUIRE(version);
    const Action action = *session->discussion().ranked<Action>().front();
    ActionProgress progress;
    progress.action = action.id;
    progress.who = QStringLiteral("Priya Nair");
    progress.status = ActionStatus::Done;
    const auto without = session->recordProgress(progress);
    REQUIRE_FALSE(without);
    CHECK(without.error().message == QStringLiteral("Say what shows that it was done: a visit, a letter, a date."));
    CHECK(session->discussion().progress.empty());
    progress.note = QStringLiteral("Signed at 6pm.");
    progress.doneOn = session->today().addDays(1);
    CHECK(session->recordProgress(progress).error().code == ErrorCode::NotReady);
    progress.doneOn = session->today().addDays(-2);
    REQUIRE(session->recordProgress(progress));
    const auto stored = fixture.read().discussion(d.id);
    REQUIRE(stored);
    CHECK(stored->status(action.id) == ActionStatus::Done);
    CHECK(stored->progress.back().doneOn == progress.doneOn);
    CHECK(*stored->find(action.id) == action);
    CHECK(fixture.read().version(d.id, 1)->info.sha256 == version->sha256);
}

TEST_CASE("a session closed in mid sentence loses nothing, and reopens where it was left")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    {
        const auto session = sessionOn(fixture, d);
        REQUIRE(session->setAnswer(known(), QStringLiteral("body"), QStringLiteral("Half a sen"), Entry::Typed));
        session->setLastPlace(QStringLiteral("information/gathering/info.known//body"));
    }
    fixture.close();
    fixture.open();
    const auto session = sessionOn(fixture, d);
    CHECK(session->discussion().answer(known().prompt)->body == QStringLiteral("Half a sen"));
    CHECK(session->lastPlace() == QStringLiteral("information/gathering/info.known//body"));
    CHECK_FALSE(fixture.read().search(QStringLiteral("sen"))->empty());
}
