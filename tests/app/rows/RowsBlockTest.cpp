#include "RowsRoom.h"
#include "app/journey/LayoutCount.h"
#include "support/QtStrings.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using rows::Room;

namespace {

const QString risks = QStringLiteral("risks");
const QString actions = QStringLiteral("actions");

Discussion withRisks(int count)
{
    Discussion d = sample::complete();
    d.rows<Risk>().clear();
    for (int i = 1; i <= count; ++i) {
        Risk risk;
        risk.harm = QStringLiteral("Harm %1").arg(i);
        sample::add(d, risk);
    }
    return d;
}

Discussion withActions(int count)
{
    Discussion d = sample::complete();
    d.rows<Action>().clear();
    for (int i = 0; i < count; ++i) {
        Action action;
        action.what = QStringLiteral("See the family at home and write down what the child says in his own words");
        action.owner = QStringLiteral("Ruth Okafor");
        action.agency = QStringLiteral("Police");
        action.due = QDate(2026, 12, 1);
        action.measure = QStringLiteral("Note on the case system by five");
        sample::add(d, action);
    }
    return d;
}

QStringList harms(const Room& room)
{
    QStringList out;
    for (const Risk* risk : room.discussion().ranked<Risk>())
        out << risk->harm;
    return out;
}

// The entry of a menu that a row has open, or nullptr.
QAction* entry(const QWidget& row, const QString& words)
{
    for (QMenu* menu : row.findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            if (action->text().section(u'\t', 0, 0) == words)
                return action;
    return nullptr;
}

void openMenu(Room& room, RowLine& line)
{
    line.setFocus();
    room.press(Qt::Key_F10, Qt::ShiftModifier);
}

} // namespace

TEST_CASE("a row says itself in words, and only the row that is opened has fields")
{
    Discussion d = withRisks(0);
    Risk left;
    left.harm = QStringLiteral("Left unsupervised overnight");
    left.toWhom = QStringLiteral("Zoë, Finn");
    left.likelihood = Likelihood::Likely;
    left.impact = Impact::Serious;
    sample::add(d, Risk{}).harm = QStringLiteral("Exploitation");
    sample::add(d, left);
    Room room(d);
    room.show({risks});

    CHECK(room.line(1).accessibleName() ==
          QStringLiteral("Risk 2: Left unsupervised overnight. To Zoë, Finn. Likely. Serious."));
    CHECK(Room::fieldsIn(room.line(0)).isEmpty());
    CHECK(Room::fieldsIn(room.line(1)).isEmpty());

    QTest::mouseClick(&room.line(1), Qt::LeftButton);
    room.settle();
    CHECK(Room::fieldsIn(room.line(1)) == QStringList{QStringLiteral("harm"), QStringLiteral("to_whom"),
                                                      QStringLiteral("likelihood"), QStringLiteral("impact"),
                                                      QStringLiteral("evidence"), QStringLiteral("knowledge")});
    room.line(0).setFocus();
    room.press(Qt::Key_Return);
    CHECK_FALSE(Room::fieldsIn(room.line(0)).isEmpty());
    CHECK(Room::fieldsIn(room.line(1)).isEmpty());
}

TEST_CASE("Enter, F2 and typing open a row; what is typed goes into the record; Escape closes it again")
{
    Room room(withRisks(1));
    room.show({risks});
    room.line(0).setFocus();

    room.press(Qt::Key_F2);
    CHECK(room.keyboardName() == QStringLiteral("Harm, risk 1"));
    room.press(Qt::Key_Escape);
    CHECK(room.keyboard() == &room.line(0));
    CHECK(Room::fieldsIn(room.line(0)).isEmpty());

    room.type(QStringLiteral("X and more "));
    CHECK(room.keyboardName() == QStringLiteral("Harm, risk 1"));
    CHECK(harms(room).front() == QStringLiteral("Harm 1X and more "));
    room.press(Qt::Key_Escape);
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("Harm 1X and more")));
}

TEST_CASE("a click opens the row at the field that was clicked")
{
    Room room(withRisks(2));
    room.show({risks});
    const QLabel* evidence = nullptr;
    for (const QLabel* label : room.block().findChildren<QLabel*>())
        if (label->text() == QStringLiteral("Evidence"))
            evidence = label;
    REQUIRE(evidence);
    const int x = evidence->mapTo(&room.block(), QPoint(4, 0)).x() - room.line(1).mapTo(&room.block(), QPoint()).x();
    QTest::mouseClick(&room.line(1), Qt::LeftButton, {}, QPoint(x, 12));
    room.settle();
    CHECK(room.keyboardName() == QStringLiteral("Evidence, risk 2"));
}

TEST_CASE("Tab reaches each closed row once, walks the fields of the open one and goes on")
{
    Room room(withRisks(3));
    room.show({risks});
    room.block().goTo({});
    room.line(0).setFocus();
    CHECK(room.tabRound() == QStringList{QStringLiteral("Risk 1: Harm 1."), QStringLiteral("Risk 2: Harm 2."),
                                         QStringLiteral("Risk 3: Harm 3."), QStringLiteral("Add risk")});
    room.line(1).setFocus();
    room.press(Qt::Key_Return);
    room.line(0).setFocus();
    CHECK(room.tabRound() == QStringList{QStringLiteral("Risk 1: Harm 1."), QStringLiteral("Harm, risk 2"),
                                         QStringLiteral("To whom, risk 2"), QStringLiteral("Likelihood, risk 2"),
                                         QStringLiteral("Impact, risk 2"), QStringLiteral("Evidence, risk 2"),
                                         QString(), // Known
                                         QStringLiteral("Risk 3: Harm 3."), QStringLiteral("Add risk")});
}

TEST_CASE("Tab follows the order on screen after rows came, moved and went")
{
    Room room(withRisks(3));
    room.show({risks, QStringLiteral("protective")});
    REQUIRE(room.session().move(room.line(2).row(), 0).ok());
    REQUIRE(room.session().remove(room.line(2).row()).ok());
    room.block().addRow();
    room.type(QStringLiteral("Fresh"));
    room.press(Qt::Key_Escape);
    room.line(0).setFocus();
    const QStringList round = room.tabRound();
    CHECK(round.mid(0, 4) == QStringList{QStringLiteral("Risk 1: Harm 3."), QStringLiteral("Risk 2: Harm 1."),
                                         QStringLiteral("Risk 3: Fresh."), QStringLiteral("Add protective factor")});
}

TEST_CASE("Up and Down go from row to row")
{
    Room room(withRisks(3));
    room.show({risks});
    room.line(0).setFocus();
    room.press(Qt::Key_Down);
    CHECK(room.keyboard() == &room.line(1));
    room.press(Qt::Key_Down);
    room.press(Qt::Key_Down);
    CHECK(room.keyboard() == &room.line(2));
    room.press(Qt::Key_Up);
    CHECK(room.keyboard() == &room.line(1));
}

TEST_CASE("Alt with Up or Down moves the row, which keeps the keyboard and is numbered anew")
{
    Room room(withRisks(3));
    room.show({risks});
    room.line(2).setFocus();
    room.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(harms(room) == QStringList{QStringLiteral("Harm 1"), QStringLiteral("Harm 3"), QStringLiteral("Harm 2")});
    CHECK(room.keyboardName() == QStringLiteral("Risk 2: Harm 3."));
    room.press(Qt::Key_Down, Qt::AltModifier);
    room.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(harms(room) == QStringList{QStringLiteral("Harm 1"), QStringLiteral("Harm 2"), QStringLiteral("Harm 3")});
    room.session().undo();
    room.settle();
    CHECK(room.line(1).accessibleName() == QStringLiteral("Risk 2: Harm 3."));
}

TEST_CASE("a row moves among those that its block shows, whatever lies between them in the record")
{
    Discussion d = sample::complete();
    Voice later;
    later.whose = Whose::Child;
    later.words = QStringLiteral("Not without Finn.");
    sample::add(d, later); // after the parent's
    Room room(d);
    room.show({QStringLiteral("child-voice"), QStringLiteral("family-views")});
    room.line(1, QStringLiteral("child-voice")).setFocus();
    room.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(room.line(0, QStringLiteral("child-voice")).accessibleName() ==
          QStringLiteral("The child’s words 1: Not without Finn."));
    CHECK(room.block(QStringLiteral("family-views")).lines().size() == 1);
}

TEST_CASE("Delete removes a closed row, the keyboard goes to the next, and undo brings the row back as it was")
{
    Room room(withRisks(3));
    room.show({risks});
    const Risk before = room.row<Risk>(1);
    room.line(1).setFocus();
    room.press(Qt::Key_Delete);
    CHECK(harms(room) == QStringList{QStringLiteral("Harm 1"), QStringLiteral("Harm 3")});
    CHECK(room.keyboardName() == QStringLiteral("Risk 2: Harm 3."));
    room.session().undo();
    room.settle();
    CHECK(room.row<Risk>(1) == before);
    CHECK(room.line(1).accessibleName() == QStringLiteral("Risk 2: Harm 2."));

    room.line(1).setFocus();
    room.press(Qt::Key_Return);
    room.press(Qt::Key_Delete); // in a field it deletes a character, never the row
    CHECK(harms(room).size() == 3);
}

TEST_CASE("the last row that is removed leaves the keyboard on the button that adds one")
{
    Room room(withRisks(1));
    room.show({risks});
    room.line(0).setFocus();
    room.press(Qt::Key_Delete);
    CHECK(room.keyboardName() == QStringLiteral("Add risk"));
    CHECK(Room::wordsIn(room.block()).join(u' ').contains(QStringLiteral("No risks yet.")));
}

TEST_CASE("adding a row puts the cursor into its first field")
{
    Room room(withRisks(1));
    room.show({risks});
    CHECK(room.block().addLabel() == QStringLiteral("Add risk"));
    room.block().addRow();
    room.settle();
    CHECK(room.keyboardName() == QStringLiteral("Harm, risk 2"));
    room.type(QStringLiteral("Retaliation"));
    CHECK(room.row<Risk>(1).harm == QStringLiteral("Retaliation"));
    CHECK(room.block().here()->field == QStringLiteral("harm"));
}

TEST_CASE("a new row of a filtered block is one that the block shows")
{
    Room room;
    room.show({QStringLiteral("child-voice"), QStringLiteral("family-views")});
    room.block(QStringLiteral("family-views")).addRow();
    room.settle();
    CHECK(room.row<Voice>(2).whose == Whose::Parent);
    CHECK(room.block(QStringLiteral("family-views")).lines().size() == 2);
    CHECK(room.block(QStringLiteral("child-voice")).lines().size() == 1);
}

TEST_CASE("the menu of a row restricts it, and lifts that again in an edit of its own")
{
    Room room(withRisks(2));
    room.show({risks});
    openMenu(room, room.line(0));
    QAction* restricted = entry(room.line(0), QStringLiteral("Restricted"));
    REQUIRE(restricted);
    CHECK_FALSE(restricted->isChecked());
    restricted->trigger();
    room.settle();
    CHECK(room.row<Risk>(0).restricted);
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("Restricted")));
    CHECK(room.line(0).accessibleName().endsWith(QStringLiteral("Restricted.")));

    room.line(0).findChild<QMenu*>()->close();
    room.settle();
    openMenu(room, room.line(0));
    entry(room.line(0), QStringLiteral("Restricted"))->trigger();
    room.settle();
    CHECK_FALSE(room.row<Risk>(0).restricted);
    room.session().undo();
    CHECK(room.row<Risk>(0).restricted);
}

TEST_CASE("the context-menu key opens the same menu; it moves and removes")
{
    Room room(withRisks(3));
    room.show({risks});
    room.line(0).setFocus();
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QApplication::sendEvent(&room.line(0), &key);
    REQUIRE(entry(room.line(0), QStringLiteral("Move down")));
    entry(room.line(0), QStringLiteral("Move down"))->trigger();
    room.settle();
    CHECK(harms(room).front() == QStringLiteral("Harm 2"));
    entry(room.line(1), QStringLiteral("Remove"))->trigger();
    CHECK(harms(room) == QStringList{QStringLiteral("Harm 2"), QStringLiteral("Harm 3")});
}

TEST_CASE("with several children a row says for which of them it is")
{
    Discussion d = withRisks(1);
    Subject brother;
    brother.name = QStringLiteral("Finn O’Connor");
    const Id<Subject> finn = sample::add(d, brother).id;
    Room room(d);
    room.show({risks});
    openMenu(room, room.line(0));
    QAction* children = entry(room.line(0), QStringLiteral("For which child"));
    REQUIRE(children);
    REQUIRE(children->menu());
    CHECK(children->menu()->actions().size() == 3);
    children->menu()->actions().last()->trigger();
    room.settle();
    CHECK(room.row<Risk>(0).subject == finn);
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("For Finn O’Connor")));

    Room single(withRisks(1));
    single.show({risks});
    openMenu(single, single.line(0));
    CHECK_FALSE(entry(single.line(0), QStringLiteral("For which child")));
}

TEST_CASE("a row made from a contribution says when it was said and by which agency")
{
    Discussion d = withRisks(1);
    Contribution said;
    said.at = QDateTime(QDate(2026, 11, 24), QTime(14, 2)).toUTC();
    said.participant = d.ranked<Participant>()[1]->id;
    const Id<Contribution> source = sample::add(d, said).id;
    d.rows<Risk>().begin()->second.source = source;
    Room room(d);
    room.show({risks});
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("from 14:02 Police")));
}

TEST_CASE("a date that cannot be read keeps its row open and its words as typed")
{
    Room room;
    room.show({actions}, 1000);
    room.line(0).openAsked(QStringLiteral("due"));
    room.settle();
    auto* field = qobject_cast<QLineEdit*>(room.keyboard());
    REQUIRE(field);
    field->selectAll();
    room.type(QStringLiteral("31 February"));
    room.press(Qt::Key_Escape);
    CHECK(room.line(0).isOpen());
    CHECK(field->text() == QStringLiteral("31 February"));
    CHECK(room.row<Action>(0).due == QDate(2026, 11, 24));

    field->selectAll();
    room.type(QStringLiteral("1 December"));
    room.press(Qt::Key_Escape);
    CHECK_FALSE(room.line(0).isOpen());
    CHECK(room.row<Action>(0).due == QDate(2026, 12, 1));
}

TEST_CASE("a place is gone to and told again")
{
    Room room;
    room.show({actions, QStringLiteral("agreement")}, 1000);
    Place place;
    place.stage = QStringLiteral("plan");
    place.block = actions;
    place.row = refOf(room.row<Action>(1).id);
    place.field = QStringLiteral("measure");
    CHECK(room.block(actions).goTo(place));
    room.settle();
    CHECK(room.keyboardName() == QStringLiteral("Measure, action 2"));
    CHECK(room.block(actions).here() == place);
    CHECK_FALSE(room.block(QStringLiteral("agreement")).here());
    CHECK_FALSE(room.block(QStringLiteral("agreement")).goTo(place));
}

TEST_CASE("what readiness misses is marked in the row, open and closed, and under the heading")
{
    Discussion d = sample::complete();
    d.rows<Action>().begin()->second.measure.clear();
    d.rows<Risk>().clear();
    Room room(d);
    room.show({risks, actions}, 1000);
    for (const QString& stage : {QStringLiteral("assessment"), QStringLiteral("plan")}) {
        const QString block = stage == QLatin1String("plan") ? actions : risks;
        room.block(block).showGaps(room.session().readiness().of(stage));
    }
    room.settle();
    CHECK(Room::wordsIn(room.block(risks)).join(u' ').contains(QStringLiteral("Needed: ")));
    RowLine& line = room.line(0, actions);
    CHECK(Room::wordsIn(line).contains(QStringLiteral("Needed: how will we know?")));
    CHECK(line.accessibleDescription() == QStringLiteral("Needed: how will we know?"));
    CHECK(Room::wordsIn(room.line(1, actions)).filter(QStringLiteral("Needed")).isEmpty());

    line.openAsked(QStringLiteral("measure"));
    room.settle();
    REQUIRE(room.keyboard());
    CHECK(room.keyboard()->property("placeholderText").toString() == QStringLiteral("Needed: how will we know?"));
    CHECK(room.keyboard()->property("gap").toBool());
}

TEST_CASE("sixty rows are quickly made, and a key in one of them leaves the others alone")
{
    Room room(withRisks(60));
    room.show({risks});
    REQUIRE(room.block().lines().size() == 60);
    const std::vector<RowLine*> before = room.block().lines();
    room.line(30).openAsked({});
    room.settle();
    room.type(QStringLiteral("z"));
    CHECK(room.block().lines() == before);
    CHECK(room.row<Risk>(30).harm.contains(u'z'));
    int open = 0;
    for (const RowLine* line : room.block().lines())
        open += Room::fieldsIn(*line).isEmpty() ? 0 : 1;
    CHECK(open == 1);
}

TEST_CASE("where the width is short rows become cards that name each value, and nothing is wider than the page")
{
    Discussion d = withRisks(1);
    Risk& risk = d.rows<Risk>().begin()->second;
    risk.harm = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsordnung").repeated(4);
    risk.toWhom = QStringLiteral("Zoë");
    Room room(d);
    room.show({risks}, 760);
    CHECK_FALSE(Room::wordsIn(room.line(0)).contains(QStringLiteral("To whom")));
    room.show({risks}, 420);
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("To whom")));
    for (const int width : {420, 760}) {
        room.show({risks}, width);
        for (const bool open : {false, true}) {
            if (open)
                room.line(0).openAsked({});
            room.settle();
            for (const QWidget* inner : room.line(0).findChildren<QWidget*>())
                if (inner->isVisible() && inner->parentWidget() == &room.line(0)) {
                    INFO(inner->metaObject()->className());
                    CHECK(inner->geometry().right() < room.line(0).width());
                }
            CHECK(room.block().width() <= room.window().width());
        }
    }
}

TEST_CASE("rows that become cards lay their page out as often for many as for few")
{
    const auto times = [](int rows) {
        Room room(withActions(rows));
        room.show({actions}, 1200);
        LayoutCount& count = LayoutCount::on(*room.line(0).parentWidget());
        room.settle();
        count.startAgain();
        room.window().resize(380, room.window().height());
        room.settle();
        return count.times();
    };
    const int few = times(5);
    CHECK(few > 0);
    CAPTURE(few);
    CHECK(times(40) <= few);
}
