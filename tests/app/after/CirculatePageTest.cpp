#include "app/after/CirculatePage.h"

#include "AfterRoom.h"
#include "app/look/Segmented.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QAbstractItemModel>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::after;

namespace {

void addMother(Discussion& d)
{
    Participant mother;
    mother.name = u"Dawn O’Connor"_qs;
    mother.role = u"Mother"_qs;
    mother.attendance = Attendance::Attended;
    mother.family = true;
    sample::add(d, mother);
}

QTableView& table(Room& room)
{
    auto* found = qobject_cast<QTableView*>(room.visible(u"recipients"_qs));
    REQUIRE(found);
    return *found;
}

// By arrow keys, as a hand would.
void pick(Room& room, const QString& name)
{
    QTableView& view = table(room);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (view.model()->index(view.currentIndex().row(), 0).data().toString() == name)
            break;
        QTest::keyClick(&view, Qt::Key_Down);
    }
    REQUIRE(view.model()->index(view.currentIndex().row(), 0).data().toString() == name);
    room.settle();
}

int toCirculate(Room& room)
{
    return room.store().read().counts(QDate(2026, 11, 24)).value().toCirculate;
}

QByteArray issuedCopy(Room& room, Audience audience)
{
    return room.store().read().issued(room.record().id, 1, audience, u"form"_qs).value();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("once everyone who was there has been sent the newest version, nothing waits to be circulated (K10)")
{
    Room room;
    room.sign();
    CHECK(toCirculate(room) == 1);
    room.show<CirculatePage>();
    CHECK(room.label(u"circulate.count"_qs) == u"0 of 4 sent, 4 to go; 0 known to have it."_qs);
    for (const char* name : {"Priya Nair", "Insp Tom Whelan", "Ruth Okafor", "Helen Baxter"}) {
        pick(room, QString::fromUtf8(name));
        room.click(u"copy.sent"_qs);
    }
    CHECK(room.label(u"circulate.count"_qs) == u"4 of 4 sent, 0 to go; 0 known to have it."_qs);
    CHECK(room.label(u"circulate.due"_qs) == u"Everyone has been sent version 1"_qs);
    CHECK(toCirculate(room) == 0);
    const Step* sent = room.record().stepsOf(StepKind::Sent).front();
    CHECK(sent->audience == Audience::Redacted);
    CHECK(sent->how == Means::Email);
    CHECK(sent->version == 1);
}

TEST_CASE("family is shown as kept from the record, with the reason and its source, and has no way to be sent it (S23)")
{
    Room room(addMother);
    room.sign();
    room.show<CirculatePage>();
    pick(room, u"Dawn O’Connor"_qs);
    CHECK(room.visible(u"kept-from"_qs));
    CHECK(room.words().contains(u"C 03: to those involved, except parents/ carers"_qs));
    for (const char* button : {"copy.sent", "copy.mail", "copy.save"})
        CHECK_FALSE(room.visible(QString::fromLatin1(button)));
    // Nor through the door for those who were not there: by name of the household too.
    room.click(u"add-recipient"_qs);
    auto* name = room.page().findChild<QLineEdit*>();
    REQUIRE(name);
    name->setFocus();
    for (const QChar letter : u"finn  o’connor"_qs)
        QTest::sendKeyEvent(QTest::Click, name, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    room.click(u"add.put"_qs);
    CHECK(room.label(u"add.trouble"_qs).startsWith(u"finn o’connor gets no copy"_qs));
    CHECK(room.record().steps.empty());
}

TEST_CASE("no name, no role and no tick puts family on the list, whatever the reason (S23)")
{
    Room room([](Discussion& d) {
        addMother(d);
        Relative grandmother;
        grandmother.name = u"Eileen O’Connor"_qs;
        grandmother.relationship = u"Grandmother"_qs;
        sample::add(d, grandmother);
    });
    room.sign();
    room.show<CirculatePage>();
    const int before = table(room).model()->rowCount();
    room.click(u"add-recipient"_qs);
    const auto put = [&](const QString& name, const QString& role) {
        room.fill(u"add.name"_qs, name);
        room.fill(u"add.role"_qs, role);
        room.fill(u"add.why"_qs, u"She asked for it"_qs);
        room.click(u"add.put"_qs);
        CAPTURE(name.toStdString(), role.toStdString());
        CHECK(room.label(u"add.trouble"_qs).startsWith(name + u" gets no copy"_qs));
        CHECK(table(room).model()->rowCount() == before);
    };
    put(u"Mother"_qs, {});
    put(u"E. Connor"_qs, u"Grandmother, family"_qs);
    room.click(u"add.family"_qs);
    put(u"Aunt Bridget"_qs, u"Neighbour"_qs);
    room.click(u"add.family"_qs);
    room.click(u"add.put"_qs);
    CHECK(table(room).model()->rowCount() == before + 1); // with nothing against her, her reason is enough
    CHECK(room.record().steps.empty());
}

TEST_CASE("where no record is kept from family, nobody is asked who is family")
{
    Room room({}, sample::knowsley());
    room.sign();
    room.show<CirculatePage>();
    room.click(u"add-recipient"_qs);
    CHECK(room.visible(u"add.name"_qs));
    CHECK_FALSE(room.visible(u"add.family"_qs));
}

TEST_CASE("a full copy goes out with a reason and not without")
{
    Room room;
    room.sign();
    room.show<CirculatePage>();
    pick(room, u"Ruth Okafor"_qs);
    auto* copy = qobject_cast<Segmented*>(room.visible(u"copy"_qs));
    REQUIRE(copy);
    QTest::mouseClick(copy->button(1), Qt::LeftButton);
    room.settle();
    room.click(u"copy.sent"_qs);
    CHECK(room.label(u"copy.said"_qs).startsWith(u"A full copy holds what was recorded in confidence."_qs));
    CHECK(room.record().steps.empty());
    room.fill(u"copy.reason"_qs, u"She does the medical"_qs);
    room.click(u"copy.sent"_qs);
    REQUIRE(room.record().steps.size() == 1);
    CHECK(room.record().steps.front().audience == Audience::Full);
    CHECK(room.record().steps.front().note == u"She does the medical"_qs);
}

TEST_CASE("somebody who was not there is put on the list with a reason, which is kept with the copy")
{
    Room room;
    room.sign();
    room.show<CirculatePage>();
    room.click(u"add-recipient"_qs);
    auto fields = room.page().findChildren<QLineEdit*>();
    REQUIRE(fields.size() >= 3);
    QTest::keyClicks(fields[0], u"Jo Park"_qs);
    room.click(u"add.put"_qs);
    CHECK(room.label(u"add.trouble"_qs) == u"Say why Jo Park gets a copy. It is kept with the record."_qs);
    for (QPlainTextEdit* each : room.page().findChildren<QPlainTextEdit*>())
        if (each->accessibleName() == u"Why they get a copy"_qs) {
            each->setFocus();
            QTest::keyClicks(each, u"Takes over the case"_qs);
        }
    room.click(u"add.put"_qs);
    CHECK(table(room).model()->rowCount() == 5);
    room.click(u"copy.sent"_qs);
    REQUIRE(room.record().steps.size() == 1);
    CHECK(room.record().steps.front().who == u"Jo Park"_qs);
    CHECK(room.record().steps.front().note == u"Takes over the case"_qs);
    CHECK(toCirculate(room) == 1); // they are none of those it must reach
}

TEST_CASE("the copy that is saved, and the one in the e-mail draft, is what was issued, byte for byte (promise 3)")
{
    Room room;
    room.sign();
    room.show<CirculatePage>();
    pick(room, u"Priya Nair"_qs);
    const QString pdf = room.folder().file(u"copy.pdf"_qs);
    room.saveIn(room.page(), u"copy.save"_qs, pdf);
    CHECK(bytesOf(pdf) == issuedCopy(room, Audience::Redacted));
    CHECK(bytesOf(pdf) != issuedCopy(room, Audience::Full));

    const QString eml = room.folder().file(u"draft.eml"_qs);
    room.inDialog(u"copy.mail"_qs, [&](QWidget& dialog) {
        room.saveIn(dialog, u"mail.save"_qs, eml);
        // No child is named in the words, nor in the name of the file.
        const auto* body = dialog.findChild<QPlainTextEdit*>(u"mail.body"_qs);
        CHECK_FALSE(body->toPlainText().contains(u"Zoë"_qs));
        CHECK(body->toPlainText().contains(u"It must not go to parents, carers or family."_qs));
        dialog.findChild<QPushButton*>(u"mail.record"_qs)->click();
    });
    QByteArray mail = bytesOf(eml);
    CHECK(mail.contains("filename=\"CCD-26-014 version 1 redacted.pdf\""));
    CHECK(mail.replace("\r\n", "").contains(issuedCopy(room, Audience::Redacted).toBase64()));
    REQUIRE(room.record().stepsOf(StepKind::Sent).size() == 1);

    // Each is a line of its own, with who took what to whom.
    QStringList left;
    const auto lines = room.store().read().audit(room.record().id);
    REQUIRE(lines);
    for (const AuditLine& line : *lines)
        if (line.kind == u"export"_qs) {
            const QJsonObject body = QJsonDocument::fromJson(line.body.toUtf8()).object();
            left << body[u"format"].toString() + u' ' + body[u"to"].toString() + u' ' + body[u"copy"].toString();
            CHECK(line.chair == room.session().chair());
        }
    CHECK(left == QStringList{u"pdf Priya Nair redacted"_qs, u"eml Priya Nair redacted"_qs});
}

TEST_CASE("a copy is ticked as received, and both are taken back with a reason (H31)")
{
    Room room;
    room.sign();
    room.show<CirculatePage>();
    pick(room, u"Priya Nair"_qs);
    room.click(u"copy.sent"_qs);
    room.click(u"copy.received"_qs);
    CHECK(room.label(u"circulate.count"_qs) == u"1 of 4 sent, 3 to go; 1 known to have it."_qs);
    const auto backs = [&] {
        std::vector<QPushButton*> out;
        for (QPushButton* each : room.page().findChildren<QPushButton*>())
            if (each->isVisible() && each->text() == u"Take back…"_qs)
                out.push_back(each);
        return out;
    };
    REQUIRE(backs().size() == 2);
    QTest::mouseClick(backs().front(), Qt::LeftButton);
    room.click(u"take-back"_qs);
    CHECK(room.record().steps.size() == 2); // a reason first
    room.fill(u"take-back.reason"_qs, u"Wrong address"_qs);
    room.click(u"take-back"_qs);
    CHECK(room.record().stepsOf(StepKind::Sent).empty());
    CHECK(room.label(u"circulate.count"_qs).startsWith(u"0 of 4 sent"_qs));
}

TEST_CASE("what somebody will see says where a sensitive address is taken out of other words")
{
    Room room([](Discussion& d) {
        Subject& child = d.rows<Subject>().begin()->second;
        child.address = u"11 Whinfell Court, Hartlepool"_qs;
        child.addressSensitive = true;
        d.rows<Action>().begin()->second.what = u"Visit 11 Whinfell Court on Friday"_qs;
    });
    room.sign();
    room.show<CirculatePage>();
    pick(room, u"Ruth Okafor"_qs);
    room.click(u"read-as-text"_qs);
    const auto text = [&] { return room.page().findChild<QTextEdit*>()->toPlainText(); };
    CHECK(text().contains(u"Visit [address withheld] on Friday"_qs));
    CHECK_FALSE(text().contains(u"Whinfell"_qs));
    CHECK(room.label(u"withheld"_qs) ==
          u"The sensitive address was also typed in 1 place. This copy says “[address withheld]” there."_qs);
    auto* copy = qobject_cast<Segmented*>(room.visible(u"copy"_qs));
    QTest::mouseClick(copy->button(1), Qt::LeftButton);
    room.settle();
    CHECK(text().contains(u"Visit 11 Whinfell Court on Friday"_qs));
    CHECK_FALSE(room.words().contains(u"also typed in"_qs));
}

TEST_CASE("what somebody will see is shown as pages and as text, and changes with the copy")
{
    Room room([](Discussion& d) {
        Contribution said;
        said.body = u"Grandmother is in refuge at Alderbank"_qs;
        said.restricted = true;
        said.at = QDateTime(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
        sample::add(d, said);
    });
    room.sign();
    room.show<CirculatePage>();
    pick(room, u"Ruth Okafor"_qs);
    room.click(u"read-as-text"_qs);
    const auto text = [&] { return room.page().findChild<QTextEdit*>()->toPlainText(); };
    CHECK(text().contains(u"Complex Case Discussion Form"_qs));
    CHECK_FALSE(text().contains(u"Alderbank"_qs));
    CHECK(room.words().contains(u"Redacted: leaves things out"_qs));
    auto* copy = qobject_cast<Segmented*>(room.visible(u"copy"_qs));
    QTest::mouseClick(copy->button(1), Qt::LeftButton);
    room.settle();
    CHECK(text().contains(u"Alderbank"_qs));
    CHECK(room.words().contains(u"Full: restricted words too"_qs));
}
