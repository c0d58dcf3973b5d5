// What people type that cannot be right, typed in the real window: a sentence beside the field, and the text kept.
#include "Chair.h"
#include "app/discussion/DiscussionView.h"
#include "app/fields/FieldEditor.h"
#include "app/home/HomePage.h"
#include "app/look/GrowingText.h"
#include "core/storage/StoreReader.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void ownRecords(Chair& chair)
{
    chair.openWindow();
    chair.click(QStringLiteral("start"));
    chair.fill(QStringLiteral("chair"), QStringLiteral("Siân O’Shaughnessy-D'Arcy"));
    chair.click(QStringLiteral("unprotected"));
    chair.click(QStringLiteral("make"));
    REQUIRE(chair.window().store());
}

void beginAbout(Chair& chair, const QString& child)
{
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget&) {
                       chair.fill(QStringLiteral("child.name"), child);
                       chair.click(QStringLiteral("begin"));
                   });
    REQUIRE(chair.window().session());
}

void go(Chair& chair, const QString& stage)
{
    chair.window().discussionView()->goTo(Place{stage, {}, {}, {}, {}});
    chair.settle();
}

// The sentence that stands beneath a field, and only if it is on screen and said to a screen reader too.
QString beside(Chair& chair, const QString& field)
{
    QWidget* control = chair.named(field);
    for (QWidget* outer = control; outer; outer = outer->parentWidget())
        if (auto* editor = qobject_cast<FieldEditor*>(outer)) {
            for (const QLabel* label : editor->findChildren<QLabel*>())
                if (label->isVisible() && label->property("tone") == QStringLiteral("bad")) {
                    CHECK(control->accessibleDescription().contains(label->text()));
                    return label->text();
                }
            return {};
        }
    FAIL("not a field");
    return {};
}

QString written(Chair& chair, const QString& field)
{
    return qobject_cast<QLineEdit*>(chair.named(field))->text();
}

void retype(Chair& chair, const QString& field, const QString& words)
{
    chair.click(field);
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.type(words);
    chair.press(Qt::Key_Tab);
}

// As a chair writes it: 3/1/2026.
QString typed(QDate date)
{
    return QStringLiteral("%1/%2/%3").arg(date.day()).arg(date.month()).arg(date.year());
}

} // namespace

TEST_CASE("a birth date in the future is said beside its field and kept; an expected date is welcome")
{
    Chair chair;
    ownRecords(chair);
    beginAbout(chair, QStringLiteral("Zoë"));
    go(chair, QStringLiteral("request"));
    const QDate today = chair.session().today();
    const QString born = QStringLiteral("Date of birth, child 1");
    retype(chair, born, typed(today.addDays(40)));
    CHECK(beside(chair, born).contains(QStringLiteral("future")));
    CHECK(chair.record().ranked<Subject>().at(0)->born == today.addDays(40));
    CHECK_FALSE(written(chair, born).isEmpty());
    retype(chair, born, typed(today.addYears(-12)));
    CHECK(beside(chair, born) == QString());
    retype(chair, born, QStringLiteral("31/2/2014"));
    CHECK(beside(chair, born).contains(QStringLiteral("31/2/2014")));
    CHECK(written(chair, born) == QStringLiteral("31/2/2014"));
    CHECK(chair.record().ranked<Subject>().at(0)->born == today.addYears(-12));
    retype(chair, born, typed(today.addYears(-12)));

    const QString expected = QStringLiteral("Or expected on, if unborn, child 1");
    retype(chair, expected, typed(today.addDays(40)));
    CHECK(beside(chair, expected) == QString());
    CHECK(chair.record().ranked<Subject>().at(0)->dueOn == today.addDays(40));
}

TEST_CASE("a new discussion says so where a date of birth is still to come, and where none can be")
{
    Chair chair;
    ownRecords(chair);
    const QDate today = QDate::currentDate();
    const auto sentence = [&] { return chair.named(QStringLiteral("child.born"))->accessibleDescription(); };
    const auto born = [&](const QString& words) {
        chair.click(QStringLiteral("child.born"));
        chair.press(Qt::Key_A, Qt::ControlModifier);
        chair.type(words);
        CHECK(written(chair, QStringLiteral("child.born")) == words);
        return chair.named(QStringLiteral("begin"))->isEnabled();
    };
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget&) {
                       chair.fill(QStringLiteral("child.name"), QStringLiteral("Baby Rahman"));
                       CHECK_FALSE(born(QStringLiteral("32/13/2014")));
                       CHECK(sentence().contains(QStringLiteral("is not a date")));
                       CHECK_FALSE(born(typed(today.addYears(15))));
                       CHECK(sentence().contains(QStringLiteral("slip")));
                       CHECK(born(typed(today.addYears(-15))));
                       CHECK(sentence() == QString());
                       CHECK(born(typed(today.addDays(60))));
                       CHECK(sentence().contains(QStringLiteral("expected")));
                       chair.click(QStringLiteral("begin"));
                   });
    REQUIRE(chair.window().session());
    CHECK(chair.record().ranked<Subject>().at(0)->dueOn == today.addDays(60));
    CHECK_FALSE(chair.record().ranked<Subject>().at(0)->born.isValid());
}

TEST_CASE("Enter on a child known before picks that child, and does not begin the discussion")
{
    Chair chair;
    ownRecords(chair);
    beginAbout(chair, QStringLiteral("Zoë O'Connor"));
    go(chair, QStringLiteral("request"));
    retype(chair, QStringLiteral("Date of birth, child 1"), QStringLiteral("24/11/2014"));
    const Id<Discussion> first = chair.record().id;
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       chair.fill(QStringLiteral("child.name"), QStringLiteral("Zo"));
                       chair.press(Qt::Key_Down);
                       chair.press(Qt::Key_Return);
                       REQUIRE(dialog.isVisible());
                       CHECK(written(chair, QStringLiteral("child.name")) == QStringLiteral("Zoë O'Connor"));
                       CHECK(written(chair, QStringLiteral("child.born")) == QStringLiteral("24 November 2014"));
                       static_cast<QDialog&>(dialog).reject();
                   });
    const auto rows = chair.window().store()->read().home({}, QDate::currentDate());
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().id == first);
}

TEST_CASE("an end before the start is said beside the end, and kept")
{
    Chair chair;
    ownRecords(chair);
    beginAbout(chair, QStringLiteral("Zoë"));
    go(chair, QStringLiteral("people"));
    retype(chair, QStringLiteral("Started"), QStringLiteral("14:30"));
    retype(chair, QStringLiteral("Ended"), QStringLiteral("1.15pm"));
    CHECK(beside(chair, QStringLiteral("Ended")).contains(QStringLiteral("2:30pm")));
    CHECK(beside(chair, QStringLiteral("Started")) == QString());
    CHECK(chair.record().meeting().endedAt == QTime(13, 15));
    retype(chair, QStringLiteral("Ended"), QStringLiteral("half past"));
    CHECK(beside(chair, QStringLiteral("Ended")).contains(QStringLiteral("half past")));
    CHECK(written(chair, QStringLiteral("Ended")) == QStringLiteral("half past"));
    retype(chair, QStringLiteral("Ended"), QStringLiteral("15:45"));
    CHECK(beside(chair, QStringLiteral("Ended")) == QString());
}

TEST_CASE("a due date and a review date in the past are said beside their fields, and kept")
{
    Chair chair;
    ownRecords(chair);
    beginAbout(chair, QStringLiteral("Zoë"));
    const QDate today = chair.session().today();
    go(chair, QStringLiteral("plan"));
    chair.click(QStringLiteral("Add action"));
    chair.type(QStringLiteral("Ring the ward"));
    const QString due = QStringLiteral("Due, action 1");
    retype(chair, due, typed(today.addDays(-2)));
    chair.click(due);
    CHECK(beside(chair, due).contains(QStringLiteral("passed")));
    CHECK(chair.record().ranked<Action>().at(0)->due == today.addDays(-2));
    retype(chair, due, typed(today.addDays(2)));
    chair.click(due);
    CHECK(beside(chair, due) == QString());

    go(chair, QStringLiteral("people"));
    const QString review = QStringLiteral("Review on");
    retype(chair, review, typed(today.addDays(-2)));
    CHECK(beside(chair, review).contains(QStringLiteral("passed")));
    CHECK(chair.record().meeting().reviewOn == today.addDays(-2));
}

TEST_CASE("200,000 characters pasted into one answer are all kept, and typing goes on at the pace of a bare field")
{
    QString report;
    while (report.size() < 200000)
        report += QStringLiteral("Paragraph %1 of what Zoë’s school wrote.\n").arg(report.size());
    report.truncate(200000);
    report.replace(199990, 10, QStringLiteral("the end, x"));
    Chair chair;
    ownRecords(chair);
    beginAbout(chair, QStringLiteral("Zoë"));
    go(chair, QStringLiteral("request"));
    const QString prompt = QStringLiteral("request.stuck");
    auto* field = qobject_cast<GrowingText*>(chair.named(chair.session().protocol().prompt(prompt)->ask));
    REQUIRE(field);
    chair.click(field);
    QApplication::clipboard()->setText(report);

    const auto slowest = [](const std::function<void()>& act, int times) {
        qint64 most = 0;
        for (int i = 0; i < times; ++i) {
            QElapsedTimer timer;
            timer.start();
            act();
            most = std::max(most, timer.elapsed());
        }
        return most;
    };
    chair.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(field->text() == report);
    CHECK(field->height() < chair.window().height());

    QPlainTextEdit bare;
    bare.resize(field->size());
    bare.setPlainText(report);
    bare.show();
    bare.moveCursor(QTextCursor::End);
    const auto key = [](QWidget* into) {
        QTest::keyClick(into, Qt::Key_X);
        QApplication::processEvents();
    };
    chair.press(Qt::Key_End, Qt::ControlModifier);
    const qint64 ours = slowest([&] { key(field); }, 20);
    const qint64 theirs = slowest([&] { key(&bare); }, 20);
    INFO("slowest key: " << ours << " ms, in a bare field " << theirs << " ms");
    CHECK(ours <= theirs + 50);
    const QString whole = report + QString(20, QLatin1Char('x'));
    CHECK(chair.record().answer(prompt)->body == whole);
    bare.close();

    const Id<Discussion> id = chair.record().id;
    chair.closeWindow();
    chair.openWindow();
    const auto kept = chair.window().store()->read().discussion(id);
    REQUIRE(kept.ok());
    CHECK(kept->answer(prompt)->body == whole);
}

TEST_CASE("names in any script, with apostrophes and hyphens, are kept and shown wherever a name is")
{
    const QString arabic = QStringLiteral("ياسمين عبد الرحمن");
    const QStringList people{QStringLiteral("Łukasz Wiśniewski-Żółć"), QStringLiteral("আমিনা রহমান"),
                             QStringLiteral("欧阳美玲"), QStringLiteral("Niamh O'Brien-D’Souza")};
    Chair chair;
    ownRecords(chair);
    beginAbout(chair, arabic);
    CHECK(chair.record().ranked<Subject>().at(0)->name == arabic);
    go(chair, QStringLiteral("people"));
    for (const QString& name : people) {
        chair.fill(QStringLiteral("participant.add"), name);
        chair.press(Qt::Key_Return);
    }
    QStringList kept;
    for (const Participant* person : chair.record().ranked<Participant>())
        kept << person->name;
    CHECK(kept == people);

    const auto onScreen = [&](const QString& name) {
        for (const QWidget* each : chair.window().findChildren<QWidget*>()) {
            if (!each->isVisible())
                continue;
            for (const char* property : {"text", "accessibleName"})
                if (each->property(property).toString().contains(name))
                    return true;
        }
        return false;
    };
    CHECK(onScreen(arabic));
    for (int i = 0; i < people.size(); ++i) {
        INFO(people[i].toStdString());
        CHECK(onScreen(people[i]));
        chair.press(Qt::Key_2 + i, Qt::ControlModifier); // 1 is the chair
        chair.type(QStringLiteral("Said by %1").arg(people[i]));
        chair.press(Qt::Key_Return);
        const Contribution& said = *chair.record().ranked<Contribution>().back();
        CHECK(said.speaker.contains(people[i]));
        CHECK(said.body == QStringLiteral("Said by %1").arg(people[i]));
    }
    chair.press(Qt::Key_Home, Qt::AltModifier);
    REQUIRE(chair.window().homePage());
    const auto found = [&](const QString& words) {
        chair.press(Qt::Key_F, Qt::ControlModifier);
        chair.press(Qt::Key_A, Qt::ControlModifier);
        chair.type(words);
        QTest::qWait(300);
        return chair.window().homePage()->model().rowCount();
    };
    CHECK(found(QString()) == 1);
    CHECK(chair.window().homePage()->model().index(0, 0).data().toString().contains(arabic));
}
