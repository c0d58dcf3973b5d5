#include "core/session/Edits.h"

#include "core/discussion/MainField.h"
#include "core/session/MeetingEdits.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Contribution& said(Discussion& discussion, const QString& words, bool restricted = false)
{
    Contribution contribution;
    contribution.at = QDateTime(QDate(2026, 11, 24), QTime(14, 2), Qt::UTC);
    contribution.speaker = QStringLiteral("Ruth Okafor");
    contribution.body = words;
    contribution.restricted = restricted;
    return sample::add(discussion, contribution);
}

Risk& risk(Discussion& discussion, const QString& harm)
{
    Risk row;
    row.harm = harm;
    return sample::add(discussion, row);
}

std::vector<QString> harms(const Discussion& discussion)
{
    std::vector<QString> out;
    for (const Risk* row : discussion.ranked<Risk>())
        out.push_back(row->harm);
    return out;
}

} // namespace

TEST_CASE("a contribution moved to a new risk takes its words and its restriction along, and stays in the log")
{
    Discussion d = sample::blank();
    const Contribution from = said(d, QStringLiteral("Mother has begun treatment."), true);
    apply(d, moveContribution(d, *sample::knowsley(), from.id, {RowKind::Risk, {}, {}}, countingIds(5000), {}));

    REQUIRE(d.rows<Risk>().size() == 1);
    const Risk& moved = d.rows<Risk>().begin()->second;
    CHECK(moved.harm == QStringLiteral("Mother has begun treatment."));
    CHECK(moved.restricted);
    CHECK(moved.source == from.id);
    CHECK(d.find(from.id)->body == from.body);
    CHECK(placesOf(d, from.id) == std::vector{refOf(moved.id)});
}

TEST_CASE("every kind of row that words can move to keeps the restriction")
{
    for (const RowKind kind : {RowKind::History, RowKind::Gap, RowKind::Risk, RowKind::Protective, RowKind::Voice,
                               RowKind::Option, RowKind::Action, RowKind::Contingency, RowKind::Parked}) {
        Discussion d = sample::blank();
        const Contribution from = said(d, QStringLiteral("Kept private."), true);
        apply(d, moveContribution(d, *sample::knowsley(), from.id, {kind, {}, {}}, countingIds(5000), {}));
        const auto places = placesOf(d, from.id);
        INFO(nameOf(kind).toStdString());
        REQUIRE(places.size() == 1);
        const AnyRow row = *d.row(places.front());
        CHECK(valueOf(row, QStringLiteral("restricted")).toBool());
        CHECK(valueOf(row, mainField(kind)).toString() == from.body);
    }
}

TEST_CASE("a meeting that begins was held on that day, in one step, unless it has a day; seconds are left out")
{
    Discussion d = sample::blank();
    d.rows<Meeting>().clear();
    const QDateTime now({2026, 11, 24}, {14, 2, 31});
    const Edit begins = meetingTime(d, u"started_at"_qs, now, u"Started now"_qs);
    CHECK(begins.label == u"Started now"_qs);
    CHECK(begins.changes.size() == 1);
    apply(d, begins);
    CHECK(d.meeting().startedAt == QTime(14, 2));
    CHECK(d.meeting().heldOn == QDate(2026, 11, 24));
    apply(d, meetingTime(d, u"ended_at"_qs, now.addDays(1), {}));
    CHECK(d.meeting().endedAt == QTime(14, 2));
    CHECK(d.meeting().heldOn == QDate(2026, 11, 24));
    CHECK(meetingTime(d, u"ended_at"_qs, now, {}).changes.empty());
}

TEST_CASE("words that were moved before they were restricted are restricted where they went")
{
    Discussion d = sample::blank();
    const ProtocolPtr protocol = sample::knowsley();
    const Contribution first = said(d, QStringLiteral("He has a key to the flat."));
    const Contribution second = said(d, QStringLiteral("The source is the neighbour."));
    const AnswerRef known{QStringLiteral("info.known"), {}, {}};
    const IdSource ids = countingIds(5000);
    for (const RowKind kind : {RowKind::Risk, RowKind::Gap})
        apply(d, moveContribution(d, *protocol, second.id, {kind, {}, {}}, ids, {}));
    // Two in one answer, which remembers only where the first came from.
    apply(d, moveContribution(d, *protocol, first.id, {{}, {}, known}, ids, {}));
    apply(d, moveContribution(d, *protocol, second.id, {{}, {}, known}, ids, {}));
    apply(d, gapToAction(d, d.ranked<Gap>().at(0)->id, ids, {}));
    risk(d, QStringLiteral("Something else"));
    const Discussion before = d;

    const Edit edit = setField(d, refOf(second.id), QStringLiteral("restricted"), true, {});
    apply(d, edit);
    CHECK(d.find(second.id)->restricted);
    CHECK(d.ranked<Risk>().at(0)->restricted);
    CHECK(d.ranked<Gap>().at(0)->restricted);
    CHECK(d.ranked<Action>().at(0)->restricted);
    CHECK(d.answer(QStringLiteral("info.known"))->restricted);
    CHECK_FALSE(d.find(first.id)->restricted);
    CHECK_FALSE(d.ranked<Risk>().at(1)->restricted);
    apply(d, inverse(edit));
    CHECK(d == before);

    // To lift it is for each row to do by itself.
    apply(d, edit);
    apply(d, setField(d, refOf(second.id), QStringLiteral("restricted"), false, {}));
    CHECK_FALSE(d.find(second.id)->restricted);
    CHECK(d.ranked<Risk>().at(0)->restricted);
}

TEST_CASE("a gap that is restricted restricts the action made of it")
{
    Discussion d = sample::blank();
    Gap gap;
    gap.question = QStringLiteral("Who told the school?");
    const Id<Gap> id = sample::add(d, gap).id;
    apply(d, gapToAction(d, id, countingIds(5000), {}));
    apply(d, setField(d, refOf(id), QStringLiteral("restricted"), true, {}));
    CHECK(d.ranked<Action>().at(0)->restricted);
}

TEST_CASE(
    "a correction is one edit: who said it, the words, the kind and the restriction, which reaches where they went")
{
    Discussion d = sample::blank();
    Participant nurse;
    nurse.name = QStringLiteral("Priya Nair");
    nurse.agency = QStringLiteral("Health");
    const Id<Participant> who = sample::add(d, nurse).id;
    const Contribution wrong = said(d, QStringLiteral("Missing ten times."));
    apply(d, moveContribution(d, *sample::knowsley(), wrong.id, {RowKind::Risk, {}, {}}, countingIds(5000), {}));
    const Discussion before = d;

    const Edit edit = correctContribution(
        d, wrong.id, {who, QStringLiteral("Missing nine times."), ContributionKind::ThirdParty, true}, {});
    apply(d, edit);
    const Contribution& right = *d.find(wrong.id);
    CHECK(right.speaker == QStringLiteral("Priya Nair"));
    CHECK(right.participant == who);
    CHECK(right.body == QStringLiteral("Missing nine times."));
    CHECK(right.kind == ContributionKind::ThirdParty);
    CHECK(right.restricted);
    CHECK(right.at == wrong.at);
    CHECK(d.ranked<Risk>().at(0)->restricted);
    CHECK(d.ranked<Risk>().at(0)->harm == QStringLiteral("Missing ten times.")); // a row of its own by now
    apply(d, inverse(edit));
    CHECK(d == before);
}

TEST_CASE("a correction keeps the name of somebody who has been taken off the list, and no change is no edit")
{
    Discussion d = sample::blank();
    const Contribution left = said(d, QStringLiteral("I was there."));
    REQUIRE_FALSE(left.participant);
    apply(d, correctContribution(d, left.id, {{}, QStringLiteral("I was there on Monday."), left.kind, false}, {}));
    CHECK(d.find(left.id)->speaker == QStringLiteral("Ruth Okafor"));
    CHECK(correctContribution(d, left.id, {{}, d.find(left.id)->body, left.kind, false}, {}).changes.empty());
}

TEST_CASE("words moved to an answer that has words already come after them, and restrict the whole")
{
    Discussion d = sample::blank();
    sample::answer(d, QStringLiteral("info.known"), QStringLiteral("Missing nine times."));
    const Contribution from = said(d, QStringLiteral("Carried £140."), true);
    apply(d, moveContribution(d, *sample::knowsley(), from.id, {{}, {}, {QStringLiteral("info.known"), {}, {}}},
                              countingIds(5000), {}));
    const Answer* answer = d.answer(QStringLiteral("info.known"));
    CHECK(answer->body == QStringLiteral("Missing nine times.\nCarried £140."));
    CHECK(answer->restricted);
    CHECK(answer->source == from.id);
}

TEST_CASE("words moved to a question nobody has answered bring its meaning")
{
    Discussion d = sample::blank();
    const Contribution from = said(d, QStringLiteral("Live with her grandmother."));
    apply(d, moveContribution(d, *sample::knowsley(), from.id, {{}, {}, {QStringLiteral("plan.decision"), {}, {}}},
                              countingIds(5000), {}));
    const Answer* answer = d.answer(QStringLiteral("plan.decision"));
    REQUIRE(answer);
    CHECK(answer->meaning == QStringLiteral("decision"));
    CHECK_FALSE(answer->restricted);
}

TEST_CASE("a removed row closes the ranks, and undo brings back it and every link")
{
    Discussion d = sample::blank();
    risk(d, QStringLiteral("first"));
    const Contribution from = said(d, QStringLiteral("second"));
    Risk& second = risk(d, QStringLiteral("second"));
    second.source = from.id;
    risk(d, QStringLiteral("third"));
    const Discussion before = d;

    Edit edit = removeRow(d, refOf(from.id), {});
    apply(d, edit);
    CHECK_FALSE(d.find(from.id));
    CHECK_FALSE(d.find(second.id)->source);
    apply(d, inverse(edit));
    CHECK(d == before);

    edit = removeRow(d, refOf(second.id), {});
    apply(d, edit);
    CHECK(harms(d) == std::vector{QStringLiteral("first"), QStringLiteral("third")});
    CHECK(d.ranked<Risk>().back()->rank == 1);
    apply(d, inverse(edit));
    CHECK(d == before);
}

TEST_CASE("a removed participant leaves what they said, and their actions, without a link")
{
    Discussion d = sample::complete();
    const Participant person = *d.ranked<Participant>().front();
    Action owned;
    owned.what = QStringLiteral("Visit");
    owned.participant = person.id;
    const Id<Action> action = sample::add(d, owned).id;
    apply(d, removeRow(d, refOf(person.id), {}));
    REQUIRE(d.find(action));
    CHECK_FALSE(d.find(action)->participant);
    for (const auto& [id, contribution] : d.rows<Contribution>())
        CHECK(contribution.participant != person.id);
}

TEST_CASE("rows move to the place asked for, and ranks stay dense")
{
    Discussion d = sample::blank();
    for (const char* harm : {"a", "b", "c", "d"})
        risk(d, QString::fromLatin1(harm));
    const RowRef last = refOf(d.ranked<Risk>().back()->id);
    apply(d, moveRow(d, last, 1, {}));
    CHECK(harms(d) == std::vector{QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("c")});
    apply(d, moveRow(d, last, 99, {}));
    CHECK(harms(d).back() == QStringLiteral("d"));
    apply(d, moveRow(d, last, -3, {}));
    CHECK(harms(d).front() == QStringLiteral("d"));
    int rank = 0;
    for (const Risk* row : d.ranked<Risk>())
        CHECK(row->rank == rank++);
}

TEST_CASE("a gap becomes an action once, with its question, owner and date")
{
    Discussion d = sample::blank();
    Participant owner;
    owner.name = QStringLiteral("Insp Tom Whelan");
    owner.agency = QStringLiteral("Police");
    const Id<Participant> police = sample::add(d, owner).id;
    Gap gap;
    gap.question = QStringLiteral("Who supplies the phone?");
    gap.who = owner.name;
    gap.by = QDate(2026, 12, 1);
    gap.restricted = true;
    const Id<Gap> id = sample::add(d, gap).id;

    apply(d, gapToAction(d, id, countingIds(9000), {}));
    REQUIRE(d.rows<Action>().size() == 1);
    const Action& action = d.rows<Action>().begin()->second;
    CHECK(action.what == gap.question);
    CHECK(action.owner == gap.who);
    CHECK(action.participant == police);
    CHECK(action.agency == QStringLiteral("Police"));
    CHECK(action.due == gap.by);
    CHECK(action.restricted);
    CHECK(d.find(id)->action == action.id);
    CHECK(gapToAction(d, id, countingIds(9500), {}).changes.empty());
}

TEST_CASE("setting what a field holds already is no edit")
{
    Discussion d = sample::blank();
    const Id<Risk> id = risk(d, QStringLiteral("Exploitation")).id;
    CHECK(setField(d, refOf(id), QStringLiteral("harm"), QStringLiteral("Exploitation"), {}).changes.empty());
    CHECK(setField(d, refOf(id), QStringLiteral("no-such-field"), QStringLiteral("x"), {}).changes.empty());
    CHECK(setField(d, refOf(id), QStringLiteral("likelihood"), QStringLiteral("probable"), {}).changes.empty());
    CHECK(setAnswer(d, {QStringLiteral("info.known"), {}, {}}, nullptr, QStringLiteral("body"), QString(),
                    countingIds(), {})
              .changes.empty());
}
