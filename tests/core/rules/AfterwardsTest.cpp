#include "core/rules/Afterwards.h"

#include "core/rules/StepChecks.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

LaterStep later(const char* id, const char* step, LaterStep::Each each = LaterStep::Each::Discussion)
{
    LaterStep out;
    out.id = QString::fromLatin1(id);
    out.step = QString::fromLatin1(step);
    out.title = QStringLiteral("What is expected");
    out.each = each;
    return out;
}

Protocol expecting(std::vector<LaterStep> after)
{
    Protocol out = *sample::knowsley();
    out.after = std::move(after);
    return out;
}

Protocol askingFeedback()
{
    Protocol out = *sample::knowsley();
    Prompt effective;
    effective.id = QStringLiteral("fb.effective");
    effective.ask = QStringLiteral("Did the meeting help?");
    effective.as = AnswerAs::Choice;
    effective.choices = {QStringLiteral("A lot"), QStringLiteral("A little"), QStringLiteral("Not at all")};
    effective.means = QStringLiteral("effective");
    Prompt what;
    what.id = QStringLiteral("fb.what");
    what.ask = QStringLiteral("What would help more?");
    out.feedback = {effective, what};
    return out;
}

Step step(qint64 id, StepKind kind, const char* code = "")
{
    Step out;
    out.id = Id<Step>{id};
    out.kind = kind;
    out.code = QString::fromLatin1(code);
    out.day = QDate(2026, 12, 1);
    return out;
}

Participant present(Discussion& d, const QString& name)
{
    Participant person;
    person.attendance = Attendance::Attended;
    person.name = name;
    return sample::add(d, person);
}

Step answer(qint64 id, const Participant& who, const char* code, const char* choice, const char* note = "")
{
    Step out = step(id, StepKind::Feedback, code);
    out.participant = who.id;
    out.who = who.name;
    out.choice = QString::fromLatin1(choice);
    out.note = QString::fromLatin1(note);
    return out;
}

} // namespace

TEST_CASE("a step expected is open until it is done, and open again once that is taken back (H34, H35)")
{
    Discussion d = sample::complete();
    const Protocol protocol = expecting({later("check", "checked"), later("learn", "learning")});
    auto all = expectedLater(d, protocol, WorkingDays());
    REQUIRE(all.size() == 2);
    CHECK(all[0].open());
    d.steps.push_back(step(1, StepKind::Checked, "check"));
    CHECK_FALSE(expectedLater(d, protocol, WorkingDays())[0].open());
    CHECK(expectedLater(d, protocol, WorkingDays())[1].open());
    Step back = step(2, StepKind::TakenBack);
    back.about = 1;
    d.steps.push_back(back);
    CHECK(expectedLater(d, protocol, WorkingDays())[0].open());
}

TEST_CASE("two steps of one kind are told apart by the procedure's own ids")
{
    Discussion d = sample::complete();
    const Protocol protocol = expecting({later("first-check", "checked"), later("second-check", "checked")});
    d.steps.push_back(step(1, StepKind::Checked, "second-check"));
    const auto all = expectedLater(d, protocol, WorkingDays());
    CHECK(all[0].open());
    CHECK_FALSE(all[1].open());
}

TEST_CASE("the record is filed for each child, and each recommendation is answered (K9, O14)")
{
    Discussion d = sample::complete();
    Subject brother;
    brother.name = u"Bilal"_qs;
    const Id<Subject> second = sample::add(d, brother).id;
    Recommendation asked;
    asked.what = u"Brief the courts team"_qs;
    asked.toWhom = u"Legal services"_qs;
    asked.answerBy = QDate(2026, 12, 10);
    const Recommendation row = sample::add(d, asked);
    const Protocol protocol = expecting(
        {later("file", "filed", LaterStep::Each::Child), later("answer", "answered", LaterStep::Each::Recommendation)});
    Step filed = step(1, StepKind::Filed, "file");
    filed.subject = second;
    Step answered = step(2, StepKind::Answered, "answer");
    answered.about = row.id.value;
    answered.day = QDate(2026, 12, 11);
    d.steps = {filed, answered};
    const auto all = expectedLater(d, protocol, WorkingDays());
    REQUIRE(all.size() == 3);
    CHECK(all[0].open());
    CHECK(all[1].whom == u"Bilal"_qs);
    CHECK_FALSE(all[1].open());
    CHECK(all[2].whom == u"Legal services: Brief the courts team"_qs);
    CHECK(all[2].due.due == QDate(2026, 12, 10));
    CHECK(all[2].due.met == QDate(2026, 12, 11));

    const Step begun = beginningOf(all[0], QDate(2026, 12, 2));
    CHECK(begun.kind == StepKind::Filed);
    CHECK(begun.code == u"file"_qs);
    CHECK(begun.subject == all[0].subject);
}

TEST_CASE(
    "before the first signing that is asked which may happen meanwhile: a child seen, an entry on the list (S17, W6)")
{
    const auto asked = [](const char* procedure, const Discussion& d) {
        QStringList out;
        for (const ExpectedStep& each : expectedNow(d, *sample::protocol(procedure), WorkingDays()))
            out << each.asks.id;
        return out;
    };
    Discussion d = sample::blank();
    sample::add(d, Subject{});
    CHECK(asked("knowsley", d).isEmpty());
    CHECK(asked("stoke", d) == QStringList{u"seen"_qs});
    CHECK(asked("wokingham", d) == QStringList{u"supervision"_qs, u"listed"_qs, u"unlisted"_qs, u"filed"_qs});
    d.versions.push_back({});
    CHECK(asked("stoke", d).contains(u"filed"_qs));
    CHECK(asked("wokingham", d).contains(u"directed"_qs));
}

TEST_CASE("what was not known and has a day is found out afterwards, and the history says what it was")
{
    Discussion d = sample::complete();
    d.versions.push_back({});
    Gap gap;
    gap.question = u"Who lives at the address?"_qs;
    gap.who = u"Insp Tom Whelan"_qs;
    gap.by = QDate(2026, 12, 1);
    const Id<Gap> asked = sample::add(d, gap).id;
    gap.by = {};
    sample::add(d, gap); // nobody said by when
    const Protocol protocol = expecting({});
    const auto open = [&] { return expectedLater(d, protocol, WorkingDays()); };
    REQUIRE(open().size() == 1);
    CHECK(open()[0].asks.title == u"Find out"_qs);
    CHECK(open()[0].whom == u"Who lives at the address?"_qs);
    CHECK(open()[0].due.due == QDate(2026, 12, 1));
    CHECK(open()[0].open());

    Step found = beginningOf(open()[0], QDate(2026, 11, 30));
    CHECK(found.who == u"Insp Tom Whelan"_qs);
    CHECK_FALSE(mayRecord(d, protocol, found).ok());
    found.note = u"His uncle, since May (police check)."_qs;
    CHECK(mayRecord(d, protocol, found).ok());
    found.id = Id<Step>{700};
    d.steps = {found};
    REQUIRE(open().size() == 1);
    CHECK_FALSE(open()[0].open());
    CHECK(stepHistory(d, protocol)[0].words ==
          u"Found out: Who lives at the address?, Insp Tom Whelan, His uncle, since May (police check)."_qs);

    d.rows<Gap>()[asked].action = d.ranked<Action>().front()->id; // has its own date; what was found out stays
    CHECK_FALSE(open()[0].open());
    d.steps.clear();
    CHECK(open().empty());
}

TEST_CASE("what hangs on an answer is expected only then")
{
    Discussion d = sample::complete();
    LaterStep seen = later("seen", "seen");
    seen.when = {Condition::Kind::Answer, u"assess.now"_qs, u"never"_qs, {}};
    CHECK(expectedLater(d, expecting({seen}), WorkingDays()).empty());
}

TEST_CASE("feedback is counted by its newest answers, one a person (H32, H33)")
{
    Discussion d = sample::blank();
    const Participant ann = present(d, u"Ann"_qs);
    const Participant ben = present(d, u"Ben"_qs);
    Participant away;
    away.name = u"Cas"_qs;
    away.attendance = Attendance::Apologies;
    sample::add(d, away);
    d.steps = {answer(1, ann, "fb.effective", "A little"), answer(2, ben, "fb.effective", "A lot"),
               answer(3, ann, "fb.effective", "A lot"), answer(4, ann, "fb.what", "", "More time")};
    const auto counts = feedbackCounts(d, askingFeedback());
    REQUIRE(counts.size() == 2);
    CHECK(counts[0].answered == 2);
    CHECK(counts[0].choices[0].count == 2);
    CHECK(counts[0].choices[1].count == 0);
    CHECK(counts[1].answered == 1);
    CHECK(counts[1].said.front().note == u"More time"_qs);
    // Those who were not there are not asked.
    CHECK(feedbackAsked(d).size() == 2);
    CHECK(feedbackQuestions(askingFeedback()) ==
          u"1. Did the meeting help? (A lot / A little / Not at all)\n\n2. What would help more?"_qs);
}

TEST_CASE("feedback has been asked for once each has been asked, or all at once (H32)")
{
    Discussion d = sample::blank();
    const Participant ann = present(d, u"Ann"_qs);
    const Participant ben = present(d, u"Ben"_qs);
    present(d, u"Cas"_qs);
    const Protocol protocol = expecting({later("asked", "feedback-asked")});
    const auto left = [&] { return expectedLater(d, protocol, WorkingDays()).front().left; };
    CHECK(left() == 3);
    Step asked = step(1, StepKind::FeedbackAsked); // as the draft for one of them records it
    asked.participant = ann.id;
    d.steps.push_back(asked);
    CHECK(left() == 2);
    CHECK(expectedLater(d, protocol, WorkingDays()).front().open());
    d.steps.push_back(answer(2, ben, "fb.effective", "A lot")); // needs no asking any more
    CHECK(left() == 1);
    CHECK(everyoneAsked(d) == nullptr);
    Step all = step(3, StepKind::FeedbackAsked, "asked"); // as the administrator is said to have done
    all.who = u"Panel administrator"_qs;
    d.steps.push_back(all);
    CHECK(left() == 0);
    CHECK_FALSE(expectedLater(d, protocol, WorkingDays()).front().open());
    REQUIRE(everyoneAsked(d));
    CHECK(everyoneAsked(d)->who == u"Panel administrator"_qs);
}

TEST_CASE("outcomes at the end are the procedure's own, or those every record has (O19)")
{
    LaterStep close = later("close", "closed");
    close.choices = {u"Risk managed"_qs, u"Moved away"_qs};
    CHECK(closingOutcomes(expecting({close})).front().second == u"Risk managed"_qs);
    CHECK(closingOutcomes(*sample::knowsley()).front().first == u"better"_qs);
}

TEST_CASE("the whole history stands as a list, newest first, with what was taken back and why")
{
    Discussion d = sample::complete();
    Step sent = step(1, StepKind::Sent);
    sent.who = u"Priya Nair"_qs;
    sent.version = 1;
    sent.audience = Audience::Redacted;
    sent.how = Means::Email;
    Step back = step(2, StepKind::TakenBack);
    back.about = 1;
    back.note = u"Wrong address"_qs;
    Step closed = step(3, StepKind::Closed);
    closed.choice = u"better"_qs;
    d.steps = {sent, back, closed};
    const auto lines = stepHistory(d, *sample::knowsley());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].words == u"Closed: Safer than before"_qs);
    CHECK_FALSE(lines[0].mayTakeBack);
    CHECK(lines[1].words == u"Copy sent: Priya Nair, version 1, redacted copy, by secure e-mail"_qs);
    CHECK(lines[1].takenBack);
    CHECK(lines[1].whyTakenBack == u"Wrong address"_qs);
    CHECK_FALSE(lines[1].mayTakeBack);
}

TEST_CASE("the history says what was asked for feedback, and the answer after it (H33)")
{
    Discussion d = sample::blank();
    Participant ann;
    ann.name = u"Ann"_qs;
    d.steps = {answer(1, ann, "fb.effective", "A little", "It was rushed")};
    const auto lines = stepHistory(d, askingFeedback());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].words == u"Feedback: Ann, Did the meeting help? A little, It was rushed"_qs);
}

TEST_CASE("the history says which papers went to whom (H26)")
{
    Discussion d = sample::complete();
    Step sent = step(1, StepKind::Papers, "reading");
    sent.who = u"Priya Nair"_qs;
    sent.how = Means::Email;
    sent.note = u"Chronology.pdf\nRisks in May (Risk assessment 3.docx)"_qs;
    d.steps = {sent};
    const auto lines = stepHistory(d, *sample::knowsley());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].words == u"Papers sent: Priya Nair, by secure e-mail, Chronology.pdf, Risks in May (Risk "
                            u"assessment 3.docx)"_qs);
    CHECK(lines[0].mayTakeBack);
}
