// The contribution log as the chair uses it, in the real window.
#include "app/journey/Chair.h"
#include "app/log/ContributionModel.h"
#include "support/SampleDiscussion.h"

#include <QDialog>
#include <QListView>
#include <QPlainTextEdit>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

std::vector<const Contribution*> said(Chair& chair)
{
    return chair.record().ranked<Contribution>();
}

void speak(Chair& chair, int key, const QString& words)
{
    chair.press(Qt::Key_0 + key, Qt::ControlModifier);
    chair.type(words);
    chair.press(Qt::Key_Return);
}

QListView& list(Chair& chair)
{
    auto* found = chair.window().findChild<QListView*>(QStringLiteral("contributions"));
    REQUIRE(found);
    return *found;
}

// Puts the keyboard on a contribution; 0 is the newest.
void stand(Chair& chair, int row)
{
    list(chair).setFocus(Qt::TabFocusReason);
    list(chair).setCurrentIndex(list(chair).model()->index(row, 0));
    chair.settle();
}

QString spoken(Chair& chair, int row)
{
    return list(chair).model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

} // namespace

TEST_CASE("a key picks the speaker, the words follow, Enter adds them, and the next begins afresh")
{
    Chair chair;
    chair.setNow(QDateTime(QDate(2026, 11, 24), QTime(14, 2, 7), Qt::UTC));
    chair.openRecord(sample::complete());
    chair.press(Qt::Key_3, Qt::ControlModifier);
    chair.type(QStringLiteral("Two cars and an address"));
    chair.pick(QStringLiteral("Kind of contribution"), QStringLiteral("Allegation"));
    chair.tick(QStringLiteral("Restricted"));
    chair.click(QStringLiteral("contribution"));
    chair.press(Qt::Key_Return);
    REQUIRE(said(chair).size() == 1);
    const Contribution first = *said(chair)[0];
    CHECK(first.speaker == QStringLiteral("Insp Tom Whelan"));
    CHECK(first.body == QStringLiteral("Two cars and an address"));
    CHECK(first.kind == ContributionKind::Allegation);
    CHECK(first.restricted);
    CHECK(first.at == QDateTime(QDate(2026, 11, 24), QTime(14, 2, 7), Qt::UTC));

    // What was chosen for one contribution does not stick to the next.
    speak(chair, 1, QStringLiteral("Thank you"));
    REQUIRE(said(chair).size() == 2);
    const Contribution second = *said(chair)[1];
    CHECK(second.speaker == QStringLiteral("Margaret Ashworth"));
    CHECK(second.kind == ContributionKind::Fact);
    CHECK_FALSE(second.restricted);
    // Nothing typed is nothing said.
    chair.press(Qt::Key_Return);
    CHECK(said(chair).size() == 2);

    chair.window().activateWindow();
    chair.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(said(chair).size() == 1);
    chair.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(said(chair).size() == 2);
}

TEST_CASE("a speaker is found by initials, and by the letters of the agency")
{
    Chair chair;
    chair.openRecord(sample::complete());
    chair.press(Qt::Key_1, Qt::ControlModifier);
    chair.named(QStringLiteral("Chair speaks, Ctrl+1"))->setFocus();
    chair.type(QStringLiteral("ro"));
    chair.press(Qt::Key_Return);
    chair.type(QStringLiteral("Seen at the clinic"));
    chair.press(Qt::Key_Return);
    REQUIRE(said(chair).size() == 1);
    CHECK(said(chair)[0]->speaker == QStringLiteral("Ruth Okafor"));
}

TEST_CASE("what was said is corrected from the list: words, kind and who said it, in one step")
{
    Chair chair;
    chair.openRecord(sample::complete());
    speak(chair, 3, QStringLiteral("Missing ten times"));
    stand(chair, 0);
    chair.press(Qt::Key_F2);
    auto* text = qobject_cast<QPlainTextEdit*>(chair.named(QStringLiteral("contribution")));
    REQUIRE(text);
    CHECK(text->hasFocus());
    CHECK(text->toPlainText() == QStringLiteral("Missing ten times"));
    chair.press(Qt::Key_4, Qt::ControlModifier);
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.type(QStringLiteral("Missing nine times"));
    chair.pick(QStringLiteral("Kind of contribution"), QStringLiteral("Opinion"));
    chair.click(QStringLiteral("Correct"));
    REQUIRE(said(chair).size() == 1);
    CHECK(said(chair)[0]->body == QStringLiteral("Missing nine times"));
    CHECK(said(chair)[0]->speaker == QStringLiteral("Ruth Okafor"));
    CHECK(said(chair)[0]->kind == ContributionKind::Opinion);
    chair.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(said(chair)[0]->body == QStringLiteral("Missing ten times"));
    CHECK(said(chair)[0]->speaker == QStringLiteral("Insp Tom Whelan"));

    // Escape leaves it as it was.
    const Discussion before = chair.record();
    stand(chair, 0);
    chair.press(Qt::Key_F2);
    chair.type(QStringLiteral(" and more"));
    chair.press(Qt::Key_Escape);
    CHECK(chair.record() == before);
}

TEST_CASE("what was said moves to a question, a risk, an option, an action or a gap by the menu, restriction and all")
{
    Chair chair;
    chair.openRecord(sample::complete());
    speak(chair, 3, QStringLiteral("The source is the neighbour"));
    stand(chair, 0);
    chair.choose([&] { chair.press(Qt::Key_Menu); }, QStringLiteral("Restricted"));
    REQUIRE(said(chair)[0]->restricted);
    const auto move = [&](const QString& path) {
        stand(chair, 0);
        chair.choose([&] { chair.press(Qt::Key_M); }, path);
    };
    move(QStringLiteral("Assessment > A new risk"));
    move(QStringLiteral("Information > A new question"));
    move(QStringLiteral("Options > A new option"));
    move(QStringLiteral("Plan > A new action"));
    move(QStringLiteral("Information > What is happening?"));
    move(QStringLiteral("Parked, for later"));
    const QString words = QStringLiteral("The source is the neighbour");
    const auto& d = chair.record();
    CHECK(d.ranked<Risk>().back()->harm == words);
    CHECK(d.ranked<Risk>().back()->restricted);
    CHECK(d.ranked<Gap>().back()->question == words);
    CHECK(d.ranked<Gap>().back()->restricted);
    CHECK(d.ranked<Option>().back()->title == words);
    CHECK(d.ranked<Option>().back()->restricted);
    CHECK(d.ranked<Action>().back()->what == words);
    CHECK(d.ranked<Action>().back()->restricted);
    CHECK(d.ranked<ParkedItem>().back()->body == words);
    CHECK(d.ranked<ParkedItem>().back()->restricted);
    CHECK(d.answer(QStringLiteral("info.happening"))->body.endsWith(words));
    CHECK(d.answer(QStringLiteral("info.happening"))->restricted);
    CHECK(said(chair).size() == 1); // it stays in the log, and says where else it is
    CHECK(list(chair).model()->index(0, 0).data(Qt::DisplayRole).toString() == words);
}

TEST_CASE("restricting what was said reaches the places it was moved to before")
{
    Chair chair;
    chair.openRecord(sample::complete());
    speak(chair, 3, QStringLiteral("The source is the neighbour"));
    stand(chair, 0);
    chair.choose([&] { chair.press(Qt::Key_M); }, QStringLiteral("Assessment > A new risk"));
    CHECK_FALSE(chair.record().ranked<Risk>().back()->restricted);
    stand(chair, 0);
    chair.choose([&] { chair.press(Qt::Key_Menu); }, QStringLiteral("Restricted"));
    CHECK(chair.record().ranked<Risk>().back()->restricted);
}

TEST_CASE("somebody who was taken off the list is still who said it")
{
    Chair chair;
    chair.openRecord(sample::complete());
    speak(chair, 3, QStringLiteral("Two cars and an address"));
    CHECK(spoken(chair, 0).contains(QStringLiteral("Insp Tom Whelan")));
    REQUIRE(chair.session().remove(refOf(said(chair)[0]->participant)).ok());
    chair.settle();
    REQUIRE_FALSE(said(chair)[0]->participant);
    const QString shown = list(chair).model()->index(0, 0).data(ContributionModel::SpeakerRole).toString();
    CHECK(spoken(chair, 0).contains(QStringLiteral("Insp Tom Whelan")));
    CHECK(shown != QStringLiteral("Chair"));
    // Correcting a word does not make the chair say it.
    stand(chair, 0);
    chair.press(Qt::Key_F2);
    chair.type(QStringLiteral(" in Southport"));
    chair.press(Qt::Key_Return);
    CHECK(said(chair)[0]->body == QStringLiteral("Two cars and an address in Southport"));
    CHECK(said(chair)[0]->speaker == QStringLiteral("Insp Tom Whelan"));
}

TEST_CASE("where the log is folded its keys stay live")
{
    Chair chair;
    chair.openRecord(sample::complete());
    chair.click(QStringLiteral("Fold the log"));
    CHECK_FALSE(chair.visible(QStringLiteral("contribution")));
    speak(chair, 2, QStringLiteral("Seen today"));
    REQUIRE(said(chair).size() == 1);
    CHECK(said(chair)[0]->speaker == QStringLiteral("Priya Nair"));
}

TEST_CASE("what was typed and not entered is entered when the discussion is left, or the text grows")
{
    Chair chair;
    chair.openRecord(sample::complete());
    chair.press(Qt::Key_3, Qt::ControlModifier);
    chair.type(QStringLiteral("Two cars and an"));
    chair.press(Qt::Key_Plus, Qt::ControlModifier);
    REQUIRE(said(chair).size() == 1);
    CHECK(said(chair)[0]->body == QStringLiteral("Two cars and an"));
    CHECK(said(chair)[0]->speaker == QStringLiteral("Insp Tom Whelan"));
    chair.press(Qt::Key_2, Qt::ControlModifier);
    chair.type(QStringLiteral("She is not at"));
    chair.click(QStringLiteral("home"));
    REQUIRE_FALSE(chair.window().session());
    chair.window().openDiscussion(sample::complete().id, {});
    REQUIRE(said(chair).size() == 2);
    CHECK(said(chair)[1]->body == QStringLiteral("She is not at"));
}

TEST_CASE("what is parked is kept, ticked when settled, and counted below")
{
    Chair chair;
    chair.openRecord(sample::complete());
    chair.inDialog([&] { chair.press(Qt::Key_K, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       chair.fill(QStringLiteral("What to come back to"), QStringLiteral("Who pays for the taxi?"));
                       static_cast<QDialog&>(dialog).reject(); // Enter was forgotten, and nothing is lost
                   });
    REQUIRE(chair.record().rows<ParkedItem>().size() == 1);
    CHECK(chair.record().ranked<ParkedItem>()[0]->body == QStringLiteral("Who pays for the taxi?"));
    CHECK(chair.visible(QStringLiteral("Parked 1")));
    chair.inDialog([&] { chair.click(QStringLiteral("parked")); },
                   [&](QWidget& dialog) {
                       auto* items = chair.named(QStringLiteral("Parked, ticked when settled"));
                       items->setFocus(Qt::TabFocusReason);
                       chair.press(Qt::Key_Home);
                       chair.press(Qt::Key_Space);
                       static_cast<QDialog&>(dialog).reject();
                   });
    CHECK(chair.record().ranked<ParkedItem>()[0]->settled);
    chair.wait();
    CHECK(chair.visible(QStringLiteral("Parked 0")));
}
