#include "core/rules/StepChecks.h"

#include "core/rules/Closing.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Case final
{
    Discussion d = sample::complete();
    Protocol protocol = *sample::knowsley();

    Participant person(const char* name, Attendance attendance, bool family = false)
    {
        Participant out;
        out.name = QString::fromUtf8(name);
        out.attendance = attendance;
        out.family = family;
        return sample::add(d, out);
    }

    // Empty where it may be recorded.
    QString refused(const Step& step) const
    {
        const auto may = mayRecord(d, protocol, step);
        return may ? QString() : may.error().message;
    }
};

Step copyTo(const Participant& who, Audience audience = Audience::Redacted)
{
    Step out;
    out.kind = StepKind::Sent;
    out.version = 1;
    out.audience = audience;
    out.participant = who.id;
    out.who = who.name;
    out.how = Means::Email;
    return out;
}

LaterStep removal()
{
    LaterStep out;
    out.id = u"remove"_qs;
    out.step = u"unlisted"_qs;
    out.title = u"Removed from the list"_qs;
    out.choices = {u"Service Manager"_qs, u"Assistant Director"_qs, u"Director"_qs};
    out.needsAgreement = {u"Service Manager"_qs};
    out.agreedBy = u"Assistant Director"_qs;
    return out;
}

} // namespace

TEST_CASE("a redacted copy goes to whoever was there; a full one, or one to somebody else, takes a reason")
{
    Case c;
    const Participant here = c.person("Priya Nair", Attendance::Attended);
    const Participant away = c.person("Tom Whelan", Attendance::NoResponse);
    CHECK(c.refused(copyTo(here)) == QString());
    CHECK(c.refused(copyTo(here, Audience::Full)) ==
          u"A full copy holds what was recorded in confidence. Say why Priya Nair gets it."_qs);
    CHECK(c.refused(copyTo(away)) == u"Tom Whelan was not at this discussion. Say why they get a copy."_qs);
    Step withReason = copyTo(away, Audience::Full);
    withReason.note = u"Takes over the case"_qs;
    CHECK(c.refused(withReason) == QString());
    Step how = copyTo(here);
    how.how = Means::NotRecorded;
    CHECK(c.refused(how) == u"Say how the copy goes to Priya Nair."_qs);
}

TEST_CASE("no reason sends the record to somebody the procedure keeps it from (S11, S23)")
{
    Case c;
    const Participant mother = c.person("Dawn O’Connor", Attendance::Attended, true);
    c.protocol.circulate.never = {u"family"_qs};
    c.protocol.circulate.source = u"C 03: except parents/ carers"_qs;
    Step copy = copyTo(mother);
    copy.note = u"She asked for it"_qs;
    const auto may = mayRecord(c.d, c.protocol, copy);
    REQUIRE_FALSE(may.ok());
    CHECK(may.error().code == ErrorCode::Locked);
    CHECK(may.error().message == u"Dawn O’Connor gets no copy: the procedure keeps this record from parents, carers "
                                 u"and family (C 03: except parents/ carers)."_qs);
    copy.participant = {}; // typed in, as somebody who was not there
    CHECK_FALSE(mayRecord(c.d, c.protocol, copy).ok());
    // Nor by what she is to the child.
    Relative grandmother;
    grandmother.name = u"Eileen O’Connor"_qs;
    grandmother.relationship = u"Grandmother"_qs;
    sample::add(c.d, grandmother);
    for (const char* const who : {"grandmother", "Eileen O’Connor"}) {
        Step typed = copyTo(Participant());
        typed.who = QString::fromUtf8(who);
        typed.note = u"She asked for it"_qs;
        CHECK(c.refused(typed).startsWith(typed.who + u" gets no copy: the procedure keeps this record from"_qs));
    }
}

TEST_CASE("only a copy that went out is received, and what is taken back has a reason")
{
    Case c;
    Step sent = copyTo(c.person("Priya Nair", Attendance::Attended));
    sent.id = Id<Step>{7};
    c.d.steps = {sent};
    Step got;
    got.kind = StepKind::Received;
    got.about = 8;
    CHECK(c.refused(got) == u"That copy was not sent, or was taken back."_qs);
    got.about = 7;
    CHECK(c.refused(got) == QString());
    Step back;
    back.id = Id<Step>{9};
    back.kind = StepKind::TakenBack;
    back.about = 7;
    CHECK(c.refused(back) == u"Say why it is taken back. Both stay in sight."_qs);
    back.note = u"Wrong address"_qs;
    CHECK(c.refused(back) == QString());
    c.d.steps.push_back(back);
    CHECK(c.refused(back) == u"That step is not here, or was taken back already."_qs);
    CHECK(c.refused(got) == u"That copy was not sent, or was taken back."_qs);
}

TEST_CASE("a Service Manager's removal needs the Assistant Director's agreement; a Director's needs none (W6, W23)")
{
    Case c;
    c.protocol.after = {removal()};
    Step off;
    off.kind = StepKind::Unlisted;
    off.code = u"remove"_qs;
    CHECK(c.refused(off) == u"Choose one of: Service Manager; Assistant Director; Director."_qs);
    off.choice = u"Service Manager"_qs;
    CHECK(c.refused(off) == u"“Service Manager” needs the agreement of the Assistant Director. Name who agreed."_qs);
    off.agreed = u"Jo Park"_qs;
    CHECK(c.refused(off) == u"Name who decided it."_qs);
    off.who = u"Lee Marsh"_qs;
    CHECK(c.refused(off) == u"Give the reason. It is kept with the record."_qs);
    off.note = u"The plan has held for four months"_qs;
    CHECK(c.refused(off) == QString());
    off.choice = u"Director"_qs;
    off.agreed.clear();
    CHECK(c.refused(off) == QString());
}

TEST_CASE("a step for each child or recommendation says which, and none lies in the future")
{
    Case c;
    LaterStep file;
    file.id = u"file"_qs;
    file.step = u"filed"_qs;
    file.each = LaterStep::Each::Child;
    LaterStep answer;
    answer.id = u"answer"_qs;
    answer.step = u"answered"_qs;
    answer.each = LaterStep::Each::Recommendation;
    c.protocol.after = {file, answer};
    Step step;
    step.kind = StepKind::Filed;
    step.code = u"file"_qs;
    CHECK(c.refused(step) == u"Say which child it is about."_qs);
    step.subject = c.d.ranked<Subject>().front()->id;
    CHECK(c.refused(step) == QString());
    step.at = QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC);
    step.day = QDate(2026, 11, 26);
    CHECK(c.refused(step) == u"26 November 2026 is still to come. Record it once it is done."_qs);
    Step answered;
    answered.kind = StepKind::Answered;
    answered.code = u"answer"_qs;
    CHECK(c.refused(answered) == u"Say which recommendation it is about."_qs);
    answered.code = u"nothing-of-the-kind"_qs;
    CHECK(c.refused(answered) == u"The procedure does not ask for that step."_qs);
}

TEST_CASE("feedback answers a question of the procedure, from somebody, with something")
{
    Case c;
    Prompt prompt;
    prompt.id = u"fb"_qs;
    prompt.as = AnswerAs::YesNo;
    c.protocol.feedback = {prompt};
    Step said;
    said.kind = StepKind::Feedback;
    CHECK(c.refused(said) == u"The procedure does not ask that question."_qs);
    said.code = u"fb"_qs;
    CHECK(c.refused(said) == u"Say who answers."_qs);
    said.who = u"Ann"_qs;
    CHECK(c.refused(said) == u"Give Ann’s answer."_qs);
    said.choice = u"perhaps"_qs;
    CHECK(c.refused(said) == u"“perhaps” is not among the answers to choose from."_qs);
    said.choice = u"yes"_qs;
    CHECK(c.refused(said) == QString());
}

TEST_CASE("a signed record closes with an outcome, each child with their own; opening it again takes a reason (O19)")
{
    Case c;
    Step close;
    close.kind = StepKind::Closed;
    CHECK(c.refused(close) == u"Only a signed record can be closed. Sign it first."_qs);
    c.d.state = State::Signed;
    CHECK(c.refused(close) == u"Say how it stands with each child at the end."_qs);
    close.choice = u"better"_qs;
    CHECK(c.refused(close) == QString());
    Subject brother;
    brother.name = u"Bilal"_qs;
    const Id<Subject> second = sample::add(c.d, brother).id;
    CHECK(c.refused(close) == u"Say which child it is about."_qs);
    c.d.state = State::Closed;
    close.subject = second;
    CHECK(c.refused(close) == QString());
    Step reopen;
    reopen.kind = StepKind::Reopened;
    CHECK(c.refused(reopen) == u"Give your reason. It is kept with the record."_qs);
}

TEST_CASE("an outcome that a procedure wants agreed closes nothing until it is said who agreed")
{
    Case c;
    c.d.state = State::Signed;
    LaterStep off;
    off.id = u"off"_qs;
    off.step = u"closed"_qs;
    off.choices = {u"Safe at home"_qs, u"Living elsewhere"_qs};
    off.needsAgreement = {u"Living elsewhere"_qs};
    off.agreedBy = u"Director"_qs;
    c.protocol.after = {off};
    const Id<Subject> child = c.d.ranked<Subject>().front()->id;
    const auto closing = [&](const QString& outcome, const QString& agreed) {
        return c.refused(closingStep(c.protocol, child, outcome, u"With her aunt"_qs, QDate(2026, 11, 24), agreed));
    };
    CHECK(closing(u"Living elsewhere"_qs, {}) ==
          u"“Living elsewhere” needs the agreement of the Director. Name who agreed."_qs);
    CHECK(closing(u"Living elsewhere"_qs, u"Jo Park"_qs) == QString());
    CHECK(closing(u"Safe at home"_qs, {}) == QString());
    // Who agreed is kept where it was needed.
    CHECK(closingStep(c.protocol, child, u"Living elsewhere"_qs, {}, {}, u"Jo Park"_qs).agreed == u"Jo Park"_qs);
    CHECK(closingStep(c.protocol, child, u"Safe at home"_qs, {}, {}, u"Jo Park"_qs).agreed == QString());
}

TEST_CASE("papers went to somebody, and it is said which (H26)")
{
    Case c;
    Step sent;
    sent.kind = StepKind::Papers;
    sent.note = u"Chronology.pdf"_qs;
    CHECK(c.refused(sent) == u"Say who got the papers."_qs);
    sent.who = u"Ann"_qs;
    CHECK(c.refused(sent) == QString());
    sent.note.clear();
    CHECK(c.refused(sent) == u"Say which papers went. They are attached where the request is written down."_qs);
}

TEST_CASE("an action is done with what shows it, and not on a day to come")
{
    Case c;
    ActionProgress told;
    told.action = c.d.ranked<Action>().front()->id;
    told.at = QDateTime(QDate(2026, 11, 24), QTime(15, 0));
    told.status = ActionStatus::Done;
    const auto refused = [&] {
        const auto may = mayRecord(c.d, told);
        return may ? QString() : may.error().message;
    };
    told.note = u" \n"_qs;
    CHECK(refused() == u"Say what shows that it was done: a visit, a letter, a date."_qs);
    told.note = u"Visited"_qs;
    CHECK(refused().isEmpty());
    told.doneOn = {2026, 11, 25};
    CHECK(refused() == u"25 November 2026 is still to come. Record it once it is done."_qs);
    told.doneOn = {2026, 11, 20};
    CHECK(refused().isEmpty());
    CHECK(told.day() == QDate(2026, 11, 20));

    told.status = ActionStatus::Open; // only what is done needs showing
    told.note.clear();
    CHECK(refused().isEmpty());
    told.action = Id<Action>{4711};
    CHECK(mayRecord(c.d, told).error().code == ErrorCode::NotFound);
}
