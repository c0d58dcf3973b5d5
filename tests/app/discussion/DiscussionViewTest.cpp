// One open discussion: the rail and the wheel, free movement, the Code of Ethics, the clock, and undo for everything.
#include "app/discussion/DiscussionView.h"

#include "app/journey/Chair.h"
#include "app/wheel/ModelWheel.h"
#include "support/SampleDiscussion.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

QString here(Chair& chair)
{
    return chair.window().discussionView()->here().stage;
}

QStringList words(Chair& chair)
{
    QStringList out;
    for (const QLabel* label : chair.window().findChildren<QLabel*>())
        if (label->isVisible())
            out << label->text();
    return out;
}

} // namespace

TEST_CASE("every stage is one key or click away, in any order, and says how far it is")
{
    Chair chair;
    Discussion d = sample::complete();
    sample::answer(d, QStringLiteral("info.known"), QString());
    chair.openRecord(d);
    auto* rail = chair.window().findChild<QListWidget*>(QStringLiteral("stages"));
    REQUIRE(rail);
    const auto spoken = [&](const QString& title) {
        for (int i = 0; i < rail->count(); ++i)
            if (rail->item(i)->text() == title)
                return rail->item(i)->data(Qt::AccessibleTextRole).toString();
        return QString();
    };
    CHECK(spoken(QStringLiteral("Assessment")) == QStringLiteral("Assessment, done"));
    CHECK(spoken(QStringLiteral("Information")) == QStringLiteral("Information, 1 left"));
    // Forwards to the end and back again, then anywhere by a click.
    QStringList seen{here(chair)};
    for (int i = 0; i < 20; ++i) {
        chair.press(Qt::Key_PageDown, Qt::ControlModifier);
        if (here(chair) != seen.last())
            seen << here(chair);
    }
    QStringList all;
    for (const Stage& stage : chair.session().protocol().stages)
        all << stage.id;
    CHECK(seen == all + QStringList{QStringLiteral("sign")});
    for (int i = 0; i < 20; ++i)
        chair.press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(here(chair) == all.first());
    rail->setFocus(Qt::TabFocusReason);
    chair.press(Qt::Key_End);
    CHECK(here(chair) == QStringLiteral("sign"));
    // The wheel leads to the stages of the model as well.
    auto* wheel = chair.window().discussionView()->findChild<ModelWheel*>();
    REQUIRE(wheel);
    wheel->setFocus(Qt::TabFocusReason);
    chair.press(Qt::Key_Home);
    chair.press(Qt::Key_Right);
    chair.press(Qt::Key_Return);
    CHECK(here(chair) == QStringLiteral("assessment"));
}

TEST_CASE("every question of the model stands on its page in the procedure's own words")
{
    Chair chair;
    chair.openRecord(sample::complete());
    int asked = 0;
    for (const Stage& stage : chair.session().protocol().stages) {
        chair.window().discussionView()->goTo(Place{stage.id, {}, {}, {}, {}});
        chair.settle();
        const QStringList shown = words(chair);
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts) {
                INFO(stage.id.toStdString() << ": " << prompt.ask.toStdString());
                CHECK(shown.contains(prompt.ask));
                ++asked;
            }
    }
    CHECK(asked > 20);
}

TEST_CASE("the Code of Ethics is beside every stage, whole at a key")
{
    Chair chair;
    chair.openRecord(sample::complete());
    for (const Stage& stage : chair.session().protocol().stages) {
        chair.window().discussionView()->goTo(Place{stage.id, {}, {}, {}, {}});
        chair.settle();
        INFO(stage.id.toStdString());
        const QString shown = words(chair).join(u'\n');
        // Where the log is folded it is counted, and one key away.
        CHECK((shown.contains(chair.session().protocol().ethicsTitle) ||
               shown.contains(QStringLiteral("Ethics: 4 of 4 considered"))));
        chair.press(Qt::Key_E, Qt::ControlModifier);
        for (const Prompt& prompt : chair.session().protocol().ethics)
            CHECK(words(chair).contains(prompt.ask));
    }
}

TEST_CASE("the clock runs from the start of the meeting to its end, and stands still afterwards")
{
    Chair chair;
    Discussion d = sample::complete();
    sample::meeting(d).startedAt = {};
    sample::meeting(d).endedAt = {};
    const QDateTime two(QDate(2026, 11, 24), QTime(14, 0));
    chair.setNow(two.toUTC());
    chair.openRecord(d);
    CHECK_FALSE(words(chair).join(u'\n').contains(QStringLiteral("started")));
    chair.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(chair.record().meeting().startedAt == QTime(14, 0));
    CHECK(words(chair).contains(QStringLiteral("started 2pm")));
    chair.setNow(two.addSecs(34 * 60).toUTC());
    chair.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(chair.record().meeting().endedAt == QTime(14, 34));
    CHECK(words(chair).contains(QStringLiteral("34 minutes")));
    CHECK(words(chair).contains(QStringLiteral("2pm to 2:34pm")));
}

TEST_CASE("whatever is done can be undone step by step to the beginning, and done again to the end")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const Discussion start = chair.record();
    chair.fill(QStringLiteral("Asked for by"), QStringLiteral(" and others"));
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.fill(QStringLiteral("participant.add"), QStringLiteral("Dan Pryce"));
    chair.press(Qt::Key_Return);
    chair.press(Qt::Key_2, Qt::ControlModifier);
    chair.type(QStringLiteral("She was seen today"));
    chair.press(Qt::Key_Return);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.fill(QStringLiteral("What is happening?"), QStringLiteral(" And more."));
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.press(Qt::Key_R, Qt::ControlModifier);
    chair.type(QStringLiteral("Runs at night"));
    chair.press(Qt::Key_Escape);
    chair.press(Qt::Key_Up, Qt::AltModifier);
    chair.press(Qt::Key_Delete);
    const Discussion end = chair.record();
    REQUIRE(end.tables != start.tables);
    int steps = 0;
    while (chair.session().canUndo() && steps < 100) {
        chair.press(Qt::Key_Z, Qt::ControlModifier);
        ++steps;
    }
    CHECK(steps >= 6);
    CHECK(chair.record().tables == start.tables);
    for (int i = 0; i < steps; ++i)
        chair.press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(chair.record().tables == end.tables);
    CHECK_FALSE(chair.session().canRedo());
}
