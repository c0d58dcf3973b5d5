// A council that nobody here had heard of: its procedure arrives as a file, and under it a case goes from a request
// that is declined and one that is not, through a sitting of two families, letters, record, copies, feedback and two
// reviews to its end. What only this council asks, a table's own letters, a form that comes along, an outcome that the
// Director agrees to, is asked for in its words.
#include "Paper.h"
#include "WholeProcedure.h"
#include "app/after/LetterForm.h"
#include "core/storage/StoreReader.h"
#include "support/DataFile.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void now(Chair& chair, QDate day, QTime time)
{
    chair.setNow(QDateTime(day, time).toUTC());
}

QString label(Chair& chair, const QString& name)
{
    const auto* found = qobject_cast<QLabel*>(chair.named(name));
    REQUIRE(found);
    return found->text();
}

void write(Chair& chair, const QString& field, const QString& words)
{
    chair.click(field);
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.type(words);
    chair.press(Qt::Key_Tab);
}

void arrives(Chair& chair)
{
    QFile file(chair.proceduresFolder() + u"/northmere.json"_qs);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(dataFile(u"northmere.json"_qs)) > 0);
    file.close();
    now(chair, {2026, 11, 16}, {9, 0});
    chair.startRecords();
}

// The first request, a week earlier; what is said of it from then on.
QString isDeclined(Chair& chair)
{
    begin(chair, [&] {
        chair.pick(u"Procedure"_qs, u"Northmere: Family Safety Conference"_qs);
        chair.fill(u"child.name"_qs, u"Zoë O'Connor"_qs);
        chair.fill(u"child.born"_qs, u"12/5/2014"_qs);
        chair.fill(u"Asked for by"_qs, u"Dan Pryce"_qs);
    });
    const QString why = u"The school has not been asked yet what it sees"_qs;
    goTo(chair, u"asking"_qs);
    chair.pick(u"Screening"_qs, u"Declined"_qs);
    chair.fill(u"Why"_qs, why);
    chair.click(u"decline"_qs);
    REQUIRE(chair.record().state == State::Declined);
    const QString ref = chair.record().ref;
    QByteArray note;
    chair.inDialog([&] { chair.click(u"decision.note"_qs); },
                   [&](QWidget& dialog) {
                       note = saved(chair, [&] { chair.click(u"save"_qs); });
                       static_cast<QDialog&>(dialog).reject();
                   });
    const QString paper = wordsOf(note, chair.folder());
    CHECK(paper.contains(packed(why)));
    CHECK(paper.contains(packed(u"16 November 2026"_qs)));
    chair.press(Qt::Key_Home, Qt::AltModifier);
    now(chair, {2026, 11, 24}, {15, 0});
    return u"Asked before: %1, declined on 16 November 2026: %2"_qs.arg(ref, why);
}

void takesTwoFamilies(Chair& chair, const QString& askedBefore)
{
    chair.press(Qt::Key_J, Qt::ControlModifier);
    chair.choose([&] { chair.click(u"sitting.new"_qs); }, u"Northmere: Family Safety Morning"_qs);
    write(chair, u"sitting.held"_qs, u"24/11/2026"_qs);
    write(chair, u"sitting.starts"_qs, u"15:00"_qs);
    write(chair, u"sitting.place"_qs, u"Guildhall"_qs);
    write(chair, u"sitting.role"_qs, u"Safeguarding Lead"_qs);
    chair.inDialog([&] { chair.click(u"item.add"_qs); },
                   [&](QWidget& dialog) {
                       chair.fill(u"child.name"_qs, u"Zoë O'C"_qs);
                       chair.press(Qt::Key_Down);
                       chair.press(Qt::Key_Return);
                       CHECK(wordsOn(dialog).contains(askedBefore));
                       chair.click(u"begin"_qs);
                   });
    chair.inDialog([&] { chair.click(u"item.add"_qs); },
                   [&](QWidget& dialog) {
                       chair.fill(u"child.name"_qs, u"Amir Khan"_qs);
                       CHECK_FALSE(wordsOn(dialog).contains(u"Asked before"_qs));
                       chair.click(u"begin"_qs);
                   });
    const auto sittings = chair.window().store()->read().sittings().value();
    REQUIRE(sittings.size() == 1);
    REQUIRE(sittings.front().items.size() == 2);
    chair.click(u"item.1.open"_qs);
    REQUIRE(chair.record().id == sittings.front().items.front());
    CHECK(chair.record().meeting().place == u"Guildhall"_qs);
    CHECK_FALSE(chair.record().follows); // what was declined is not reviewed
    goTo(chair, u"asking"_qs);
    CHECK(wordsOn(chair.window()).contains(askedBefore));
}

void accept(Chair& chair)
{
    goTo(chair, u"asking"_qs);
    chair.pick(u"Screening"_qs, u"Accepted"_qs);
    chair.fill(u"Why"_qs, u"Two of what worries us"_qs);
}

// Marks the draft for that person as told.
void tell(Chair& chair, const QString& letter, int person)
{
    chair.inDialog([&] { chair.click(u"tell.%1.%2"_qs.arg(letter).arg(person)); },
                   [&](QWidget& dialog) { dialog.findChild<QPushButton*>(u"mail.record"_qs)->click(); });
}

void isToldOf(Chair& chair)
{
    goTo(chair, u"tell"_qs);
    for (int person = 0; person < 2; ++person)
        tell(chair, u"invitation"_qs, person);
    // Each of the three in its table by itself.
    for (int agency = 0; agency < 3; ++agency)
        tell(chair, u"asking"_qs, agency);
    QStringList told;
    for (const Step* step : chair.record().stepsOf(StepKind::Told))
        told << step->who;
    CHECK(told == QStringList{u"Ruth Okafor"_qs, u"Dan Pryce"_qs, u"School"_qs, u"Health visitor"_qs, u"Housing"_qs});
    CHECK_FALSE(chair.visible(u"Word to the board"_qs)); // the child was seen alone
}

void goesRound(Chair& chair)
{
    goTo(chair, u"circulate"_qs);
    CHECK(recipients(chair).size() == 2);
    for (const QString& name : recipients(chair)) {
        pickRecipient(chair, name);
        chair.click(u"copy.sent"_qs);
    }
    CHECK(chair.record().stepsOf(StepKind::Sent).size() == 2);
}

void isFollowedUp(Chair& chair)
{
    goTo(chair, u"afterwards"_qs);
    chair.click(u"later.looked.%1"_qs.arg(chair.record().ranked<Subject>().front()->id.value));
    CHECK(chair.named(u"later.note"_qs)->accessibleName() == u"What was found"_qs);
    chair.fill(u"later.note"_qs, u"Two of three are done"_qs);
    chair.click(u"later.record"_qs);
    CHECK(chair.record().stepsOf(StepKind::Checked).size() == 1);
    // Its own question of feedback, asked and answered.
    chair.inDialog([&] { chair.click(u"feedback.ask.0"_qs); },
                   [&](QWidget& dialog) { dialog.findChild<QPushButton*>(u"mail.record"_qs)->click(); });
    chair.click(u"feedback.enter.0"_qs);
    chair.pick(u"answer.back.heard.0"_qs, u"Yes"_qs);
    chair.click(u"feedback.record.0"_qs);
    CHECK(label(chair, u"answered.back.heard"_qs) == u"1 of 2 answered"_qs);
}

// Everyone came, and the child was or was not seen alone: what a review cannot be signed without.
void holdReview(Chair& chair, const QString& seenAlone, const QString& why, const QString& agreed)
{
    chair.press(Qt::Key_B, Qt::ControlModifier);
    accept(chair);
    goTo(chair, u"who"_qs);
    for (const Participant* each : chair.record().ranked<Participant>()) {
        chair.click(u"participant-%1"_qs.arg(each->id.value));
        chair.pick(u"Here?, participant %1"_qs.arg(each->rank + 1), u"Here"_qs);
        chair.press(Qt::Key_Escape);
    }
    const Protocol& protocol = chair.session().protocol();
    goTo(chair, u"picture"_qs);
    const QString seen = protocol.prompt(u"picture.seen"_qs)->ask;
    chair.pick(seen, seenAlone);
    chair.fill(seen + u" Reason"_qs, why);
    goTo(chair, u"agreeing"_qs);
    chair.fill(protocol.prompt(u"agree.words"_qs)->ask, agreed);
}

// Begun from the page of what comes afterwards; what was open, and what was said, stands before the chair.
void beginsReview(Chair& chair, Id<Discussion> of, const QString& agreedThen)
{
    goTo(chair, u"afterwards"_qs);
    chair.click(u"begin-review"_qs);
    chair.settle();
    REQUIRE(chair.record().follows == of);
    REQUIRE(chair.record().ranked<Action>().size() == 1);
    CHECK(chair.record().ranked<Action>().front()->what == u"A row of action"_qs);
    CHECK(wordsOn(*chair.named(u"last-time"_qs)).contains(agreedThen));
}

// The review: not seen alone this time, so that the board has word of it, with the plan.
void isReviewed(Chair& chair, Id<Discussion> first)
{
    now(chair, {2026, 12, 8}, {10, 0});
    beginsReview(chair, first, u"Said to agree.words"_qs);
    holdReview(chair, u"No"_qs, u"She stayed with her aunt"_qs, u"She lives with her aunt"_qs);

    goTo(chair, u"tell"_qs);
    CHECK(chair.visible(u"Word to the board"_qs));
    CHECK(label(chair, u"tell.form.board"_qs).startsWith(u"“Safety plan for the fridge door” goes along"_qs));
    tell(chair, u"board"_qs, 0);
    REQUIRE(chair.record().stepsOf(StepKind::Told).size() == 1);
    CHECK(chair.record().stepsOf(StepKind::Told).front()->form == u"safety-plan"_qs);
    for (const Letter& letter : chair.session().protocol().letters)
        if (letter.id == u"board"_qs) {
            const auto along = formAlong(chair.session(), letter);
            REQUIRE(along.ok());
            REQUIRE(along->size() == 1);
            CHECK(wordsOf(along->front().bytes, chair.folder()).contains(packed(u"She lives with her aunt"_qs)));
        }
    sign(chair, u"The rest stands in the first record"_qs);
    goesRound(chair);
}

// And again a fortnight later: seen alone, so that no word goes to the board.
void isReviewedAgain(Chair& chair, Id<Discussion> review)
{
    now(chair, {2026, 12, 22}, {10, 0});
    beginsReview(chair, review, u"She lives with her aunt"_qs);
    holdReview(chair, u"Yes"_qs, u"At her aunt’s, on Sunday"_qs, u"She stays with her aunt for good"_qs);
    goTo(chair, u"tell"_qs);
    CHECK_FALSE(chair.visible(u"Word to the board"_qs));
    sign(chair, u"The rest stands in the first record"_qs);
    goesRound(chair);
}

void ends(Chair& chair, const std::vector<Id<Discussion>>& earlier)
{
    goTo(chair, u"afterwards"_qs);
    CHECK_FALSE(chair.visible(u"close.agreed"_qs));
    chair.pick(u"outcome.0"_qs, u"Living elsewhere"_qs);
    REQUIRE(chair.visible(u"close.agreed"_qs));
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto* box = qobject_cast<QCheckBox*>(chair.named(u"close.earlier.%1"_qs.arg(i)));
        REQUIRE(box);
        if (!box->isChecked())
            chair.tick(box->objectName());
    }
    chair.click(u"close"_qs);
    CHECK(label(chair, u"closing.trouble"_qs) ==
          u"“Living elsewhere” needs the agreement of the Director. Name who agreed."_qs);
    const auto stored = [&](Id<Discussion> id) { return chair.window().store()->read().discussion(id).value(); };
    CHECK(chair.record().state == State::Signed);
    for (const Id<Discussion> id : earlier)
        CHECK(stored(id).state == State::Signed); // nor is any before it closed without it
    chair.fill(u"close.agreed"_qs, u"Jo Park"_qs);
    chair.click(u"close"_qs);
    REQUIRE(chair.record().state == State::Closed);
    std::vector<Discussion> closed{chair.record()};
    for (const Id<Discussion> id : earlier)
        closed.push_back(stored(id));
    for (const Discussion& each : closed) {
        REQUIRE(each.state == State::Closed);
        REQUIRE(each.stepsOf(StepKind::Closed).size() == 1);
        CHECK(each.stepsOf(StepKind::Closed).front()->agreed == u"Jo Park"_qs);
        CHECK(each.stepsOf(StepKind::Closed).front()->code == u"off"_qs);
    }
    CHECK(wordsOn(chair.window()).contains(u"agreed by Jo Park"_qs));
}

} // namespace

TEST_CASE(
    "a sixth council's case goes the whole way: declined, asked for again, a sitting, letters, the record, copies, "
    "feedback, two reviews, the end")
{
    Chair chair;
    arrives(chair);
    takesTwoFamilies(chair, isDeclined(chair));
    const Id<Discussion> first = chair.record().id;
    goTo(chair, u"asking"_qs);
    holdAll(chair);
    accept(chair);
    isToldOf(chair);
    sign(chair, u"Nothing that matters is missing"_qs);
    goesRound(chair);
    isFollowedUp(chair);
    isReviewed(chair, first);
    const Id<Discussion> review = chair.record().id;
    isReviewedAgain(chair, review);
    ends(chair, {review, first});
    CHECK(chair.window().store()->read().verify().value().problems == QStringList());
}
