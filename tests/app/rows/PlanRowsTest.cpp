#include "RowsRoom.h"
#include "app/look/Segmented.h"
#include "core/session/Edits.h"
#include "support/QtStrings.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using rows::Room;

namespace {

const QString actions = QStringLiteral("actions");
const QString agreement = QStringLiteral("agreement");

QPushButton* button(const QWidget& within, const QString& words)
{
    for (QPushButton* each : within.findChildren<QPushButton*>())
        if (each->text() == words && each->isVisible())
            return each;
    return nullptr;
}

// Signs with everything said that signing asks.
void sign(Room& room)
{
    Declaration declaration;
    declaration.chair = QStringLiteral("Margaret Ashworth");
    declaration.role = QStringLiteral("Head of Service");
    declaration.words = QStringLiteral("I agree.");
    declaration.signature.typed = QStringLiteral("Margaret Ashworth");
    declaration.gapsReason = QStringLiteral("To be completed at the review");
    const auto done = room.session().sign(
        declaration, [](const Discussion&, const Protocol&, const Declaration&, const VersionInfo&) {
            return Result<std::vector<IssuedPdf>>(std::vector<IssuedPdf>{});
        });
    INFO((done.ok() ? QString() : done.error().message).toStdString());
    REQUIRE(done.ok());
    room.settle();
}

} // namespace

TEST_CASE("picking the owner sets name, participant and agency in one step, and undo takes all of it back")
{
    Room room;
    room.show({actions}, 1000);
    room.line(0).openAsked(QStringLiteral("owner"));
    room.settle();
    auto* box = qobject_cast<QComboBox*>(room.keyboard());
    REQUIRE(box);
    const int helen = box->findText(QStringLiteral("Helen Baxter"), Qt::MatchStartsWith);
    REQUIRE(helen >= 0);
    const Action before = room.row<Action>(0);
    box->setCurrentIndex(helen);
    Q_EMIT box->activated(helen);
    room.settle();
    CHECK(room.row<Action>(0).owner == QStringLiteral("Helen Baxter"));
    CHECK(room.row<Action>(0).agency == QStringLiteral("School"));
    CHECK(room.discussion().find(room.row<Action>(0).participant)->name == QStringLiteral("Helen Baxter"));
    CHECK(box->currentText() == QStringLiteral("Helen Baxter"));
    room.session().undo();
    CHECK(room.row<Action>(0) == before);
    CHECK(box->currentText() == before.owner);
}

TEST_CASE("an owner who takes no part is typed; a name that is here is known by typing it")
{
    Room room;
    room.show({actions}, 1000);
    room.line(0).openAsked(QStringLiteral("owner"));
    room.settle();
    auto* box = qobject_cast<QComboBox*>(room.keyboard());
    REQUIRE(box);
    box->lineEdit()->selectAll();
    room.type(QStringLiteral("Ruth Okafor"));
    CHECK(room.row<Action>(0).agency == QStringLiteral("Health"));
    CHECK(room.row<Action>(0).participant);
    room.type(QStringLiteral(" the second"));
    CHECK(room.row<Action>(0).owner == QStringLiteral("Ruth Okafor the second"));
    CHECK_FALSE(room.row<Action>(0).participant);
    CHECK(room.row<Action>(0).agency.isEmpty());
    CHECK(Room::fieldsIn(room.line(0)).contains(QStringLiteral("agency")));
}

TEST_CASE("an action shows its number, what its date means and whether it is SMART")
{
    Discussion d = sample::complete();
    d.rows<Action>().rbegin()->second.measure.clear();
    Room room(d);
    room.show({actions}, 1000);
    const QStringList second = Room::wordsIn(room.line(1));
    CHECK(second.contains(QStringLiteral("2")));
    CHECK(second.contains(QStringLiteral("5 working days after 24 November")));
    CHECK(second.contains(QStringLiteral("Complete")));
    CHECK(Room::wordsIn(room.line(2)).contains(QStringLiteral("No measure")));
    CHECK(Room::wordsIn(room.block()).contains(QStringLiteral("3, 1 incomplete")));

    room.line(2).openAsked(QStringLiteral("measure"));
    room.settle();
    room.type(QStringLiteral("Seen in class"));
    CHECK(Room::wordsIn(room.line(2)).contains(QStringLiteral("Complete")));
}

TEST_CASE("a question becomes an action by its button, and says which")
{
    Discussion d = sample::complete();
    Gap gap;
    gap.question = QStringLiteral("Who supplies the phone?");
    gap.who = QStringLiteral("Insp Tom Whelan");
    sample::add(d, gap);
    Room room(d);
    room.show({QStringLiteral("gaps")});
    QPushButton* make = button(room.line(0), QStringLiteral("Make action"));
    REQUIRE(make);
    QTest::mouseClick(make, Qt::LeftButton);
    room.settle();
    CHECK(room.row<Action>(3).what == QStringLiteral("Who supplies the phone?"));
    CHECK(room.row<Action>(3).agency == QStringLiteral("Police"));
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("Action 4")));
    CHECK_FALSE(button(room.line(0), QStringLiteral("Make action")));

    REQUIRE(room.session().move(refOf(room.row<Action>(3).id), 0).ok());
    room.settle();
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("Action 1")));
}

TEST_CASE("who agrees is chosen and counted; a dissent without a reason is marked")
{
    Room room;
    room.show({agreement}, 900);
    CHECK(Room::wordsIn(room.block()).contains(QStringLiteral("3 agree, 1 dissents")));
    CHECK(room.block().addLabel().isEmpty());
    room.line(0).openAsked({});
    room.settle();
    auto* segments = room.line(0).findChild<Segmented*>();
    REQUIRE(segments);
    QTest::mouseClick(segments->button(1), Qt::LeftButton);
    room.settle();
    CHECK(room.row<Participant>(0).agreement == Agreement::Dissents);
    CHECK(Room::wordsIn(room.block()).contains(QStringLiteral("2 agree, 2 dissent")));
    room.block().showGaps(room.session().readiness().of(QStringLiteral("plan")));
    room.settle();
    room.press(Qt::Key_Escape);
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("Needed: the reason")));
    CHECK(Room::wordsIn(room.line(1)).filter(QStringLiteral("Needed")).isEmpty());
    room.press(Qt::Key_Delete);
    CHECK(room.discussion().rows<Participant>().size() == 4);
}

TEST_CASE("a signed record takes no key, and its actions take progress")
{
    Room room;
    room.show({actions}, 1000);
    sign(room);
    CHECK(room.block().addLabel().isEmpty());
    CHECK_FALSE(button(room.block(), QStringLiteral("Add action (Ctrl+R)")));
    room.line(0).setFocus();
    room.press(Qt::Key_Delete);
    room.type(QStringLiteral("x"));
    CHECK(Room::fieldsIn(room.line(0)).isEmpty());
    CHECK(room.discussion().rows<Action>().size() == 3);
    CHECK(Room::wordsIn(room.line(0)).contains(QStringLiteral("Open")));

    REQUIRE(button(room.line(0), QStringLiteral("Update")));
    QTest::mouseClick(button(room.line(0), QStringLiteral("Update")), Qt::LeftButton);
    room.settle();
    auto* status = qobject_cast<QComboBox*>(room.keyboard());
    REQUIRE(status);
    status->setCurrentIndex(status->findText(QStringLiteral("Still open")));
    room.press(Qt::Key_Tab);
    room.type(QStringLiteral("11 December 2026"));
    room.press(Qt::Key_Tab);
    room.type(QStringLiteral("Carrier away until then"));
    QTest::mouseClick(button(room.line(0), QStringLiteral("Record progress")), Qt::LeftButton);
    room.settle();
    REQUIRE(room.discussion().progress.size() == 1);
    CHECK(room.discussion().progress.front().newDue == QDate(2026, 12, 11));
    const QString words = Room::wordsIn(room.line(0)).join(u'|');
    CHECK(words.contains(QStringLiteral("11 December 2026|")));
    CHECK(words.contains(QStringLiteral(
        "24 November 2026: open, now due 11 December 2026 (Margaret Ashworth). Carrier away until then")));
    CHECK_FALSE(button(room.line(0), QStringLiteral("Record progress")));
}

TEST_CASE("progress with a date that cannot be read is not recorded, and says so")
{
    Room room;
    room.show({actions}, 1000);
    sign(room);
    room.line(1).setFocus();
    room.press(Qt::Key_Return); // what a locked action's Enter does
    auto* status = qobject_cast<QComboBox*>(room.keyboard());
    REQUIRE(status);
    room.press(Qt::Key_Tab);
    room.type(QStringLiteral("soon"));
    QTest::mouseClick(button(room.line(1), QStringLiteral("Record progress")), Qt::LeftButton);
    room.settle();
    CHECK(room.discussion().progress.empty());
    CHECK(Room::wordsIn(room.line(1)).join(u' ').contains(QStringLiteral("“soon” is not a date.")));
    room.press(Qt::Key_Escape);
    CHECK_FALSE(button(room.line(1), QStringLiteral("Record progress")));
    CHECK(room.keyboard() == &room.line(1));
}

TEST_CASE("what is done is recorded with its day and what shows it, and nothing typed is lost without")
{
    Room room;
    room.show({actions}, 1000);
    sign(room);
    QTest::mouseClick(button(room.line(0), QStringLiteral("Update")), Qt::LeftButton);
    room.settle();
    auto* day = room.line(0).findChild<QLineEdit*>(QStringLiteral("progress.done-on"));
    auto* trouble = room.line(0).findChild<QLabel*>(QStringLiteral("progress.trouble"));
    REQUIRE(day);
    REQUIRE(trouble);
    CHECK(day->text() == QStringLiteral("24 November 2026"));
    const auto record = [&] {
        QTest::mouseClick(button(room.line(0), QStringLiteral("Record progress")), Qt::LeftButton);
        room.settle();
    };
    day->setText(QStringLiteral("20/11/2026"));
    record();
    CHECK(room.discussion().progress.empty());
    CHECK(trouble->isVisible());
    CHECK(trouble->text() == QStringLiteral("Say what shows that it was done: a visit, a letter, a date."));
    CHECK(day->text() == QStringLiteral("20/11/2026"));

    room.type(QStringLiteral("Lock changed")); // where the cursor was put
    day->setText(QStringLiteral("25/11/2026"));
    record();
    CHECK(room.discussion().progress.empty());
    CHECK(trouble->text().startsWith(QStringLiteral("25 November 2026 is still to come.")));
    CHECK(room.keyboard() == day);
    day->setText(QStringLiteral("20/11/2026"));
    record();
    REQUIRE(room.discussion().progress.size() == 1);
    CHECK(room.discussion().progress.front().doneOn == QDate(2026, 11, 20));
    CHECK(room.discussion().progress.front().note == QStringLiteral("Lock changed"));
    CHECK(Room::wordsIn(room.line(0)).join(u'|').contains(QStringLiteral("20 November 2026: done")));
}

TEST_CASE("only what is done is asked for its day")
{
    Room room;
    room.show({actions}, 1000);
    sign(room);
    QTest::mouseClick(button(room.line(0), QStringLiteral("Update")), Qt::LeftButton);
    room.settle();
    auto* day = room.line(0).findChild<QLineEdit*>(QStringLiteral("progress.done-on"));
    auto* status = qobject_cast<QComboBox*>(room.keyboard());
    REQUIRE(status);
    CHECK(day->isVisible());
    status->setCurrentIndex(status->findText(QStringLiteral("Not done")));
    room.settle();
    CHECK_FALSE(day->isVisible());
    QTest::mouseClick(button(room.line(0), QStringLiteral("Record progress")), Qt::LeftButton);
    room.settle();
    REQUIRE(room.discussion().progress.size() == 1);
    CHECK_FALSE(room.discussion().progress.front().doneOn.isValid());
}
