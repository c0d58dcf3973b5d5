// The window of procedures, driven by keys; and a council's own procedure from nothing but a file.
#include "Opener.h"
#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/journey/Paper.h"
#include "app/journey/WholeProcedure.h"
#include "app/shell/Menus.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolShelf.h"
#include "core/storage/StoreReader.h"
#include "support/DataFile.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

QByteArray northmere(const QByteArray& version = "2026.1")
{
    return dataFile(QStringLiteral("northmere.json"))
        .replace(R"("version": "2026.1")", R"("version": ")" + version + '"');
}

void put(const Chair& chair, const QString& name, const QByteArray& bytes)
{
    QFile file(chair.proceduresFolder() + QLatin1Char('/') + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void inProcedures(Chair& chair, const std::function<void()>& act)
{
    chair.inDialog([&] { chair.window().menus().procedures->trigger(); },
                   [&](QWidget& dialog) {
                       act();
                       static_cast<QDialog&>(dialog).reject();
                   });
}

QListWidget* list(Chair& chair)
{
    return qobject_cast<QListWidget*>(chair.named(QStringLiteral("procedures.list")));
}

// Titles and headings in order, a heading in brackets.
QStringList lines(Chair& chair)
{
    QStringList out;
    for (int i = 0; i < list(chair)->count(); ++i) {
        const QListWidgetItem* item = list(chair)->item(i);
        out << (item->flags() == Qt::NoItemFlags ? QStringLiteral("[%1]").arg(item->text()) : item->text());
    }
    return out;
}

// With the arrow keys, as a chair does.
void choose(Chair& chair, const QString& title, int which = 1)
{
    list(chair)->setFocus(Qt::TabFocusReason);
    chair.press(Qt::Key_Home);
    for (int i = 0; i < list(chair)->count(); ++i) {
        if (list(chair)->currentItem()->text() == title && --which == 0)
            return;
        chair.press(Qt::Key_Down);
    }
    FAIL("not in the list");
}

QString text(Chair& chair)
{
    return qobject_cast<QTextBrowser*>(chair.named(QStringLiteral("procedures.text")))->toPlainText();
}

// Answers the file dialog that `open` brings up.
QString answerFileDialog(Chair& chair, const std::function<void()>& open, const QString& path)
{
    QString offered;
    bool answered = false;
    QTimer::singleShot(0, &chair.window(), [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        offered = dialog->directory().filePath(name->text());
        name->setText(path);
        answered = true;
        QMetaObject::invokeMethod(dialog, "accept", Qt::DirectConnection);
    });
    open();
    CHECK(answered);
    return offered;
}

QAction* named(const MainWindow& window, const QString& text)
{
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == text)
            return action;
    return nullptr;
}

} // namespace

TEST_CASE("a sixth council is a file in the folder: its discussion is begun, filled by keys, signed and printed")
{
    Chair chair;
    put(chair, QStringLiteral("northmere.json"), northmere());
    chair.startRecords();
    holdAndSign(chair, QStringLiteral("Northmere: Family Safety Conference"));

    const Discussion& record = chair.record();
    CHECK(record.ref.startsWith(QStringLiteral("NFS-")));
    CHECK(record.rows<Item>().size() == 3);
    CHECK(record.ranked<Action>().front()->threshold == QStringLiteral("A second bruise"));
    CHECK(record.answer(QStringLiteral("criteria.worry.missing"))->choice == QStringLiteral("yes"));
    // Its own result word, table, checklist, decisions and form, as pdftotext reads them.
    const QString form = paper(chair, QStringLiteral("form"), Audience::Full);
    for (const char* const words : {"Family Safety Conference Record", "The child goes missing", "Health visitor",
                                    "said of row 3", "Can the child stay at home tonight", "How of two.home"})
        CHECK(form.contains(packed(QString::fromUtf8(words))));
    CHECK(paper(chair, QStringLiteral("sheet"), Audience::Full).contains(packed(QStringLiteral("Agreement"))));
    CHECK(paper(chair, QStringLiteral("safety-plan"), Audience::Full)
              .contains(packed(QStringLiteral("Safety plan for the fridge door"))));
    // Where the child is tonight leaves no trace in the copy that goes round.
    CHECK(form.contains(packed(QStringLiteral("Said to picture.address"))));
    CHECK_FALSE(paper(chair, QStringLiteral("form"), Audience::Redacted)
                    .contains(packed(QStringLiteral("Said to picture.address"))));
    CHECK(named(chair.window(), QStringLiteral("Safety plan for the fridge door")));
    // Its clock and its letter.
    DatesQuery query;
    QStringList dates;
    const auto due = chair.window().store()->read().dates(query);
    REQUIRE(due.ok());
    for (const DateRow& each : *due)
        dates << each.deadline.title;
    CHECK(dates.contains(QStringLiteral("Record with everyone")));
    chair.window().discussionView()->goTo(Place{QStringLiteral("tell"), {}, {}, {}, {}});
    chair.settle();
    CHECK(chair.visible(QStringLiteral("Invitation to the conference")));
}

TEST_CASE("the window lists what ships, the council's own, what only records keep, and files that are wrong")
{
    Chair chair;
    put(chair, QStringLiteral("northmere.json"), northmere());
    chair.startRecords();
    begin(chair, QStringLiteral("Northmere: Family Safety Conference"));
    REQUIRE(chair.window().closeDiscussion());
    put(chair, QStringLiteral("northmere.json"),
        northmere("2026.2").replace("What has changed this week?", "What has changed today?"));
    put(chair, QStringLiteral("wrong.json"), northmere("9").replace(R"("as": "moment")", R"("as": "minute")"));

    inProcedures(chair, [&] {
        CHECK(chair.named(QStringLiteral("procedures.list"))->hasFocus());
        chair.click(QStringLiteral("Read again"));
        const QStringList all = lines(chair);
        CHECK(all.front() == QStringLiteral("[For new discussions]"));
        CHECK(all.mid(all.indexOf(QStringLiteral("Northmere: Family Safety Conference"))) ==
              QStringList{QStringLiteral("Northmere: Family Safety Conference"),
                          QStringLiteral("[Only in these records]"),
                          QStringLiteral("Northmere: Family Safety Conference"),
                          QStringLiteral("[Files that are wrong]"), QStringLiteral("wrong.json")});

        choose(chair, QStringLiteral("Northmere: Family Safety Conference"));
        CHECK(text(chair).contains(QStringLiteral("What has changed today?")));
        CHECK(text(chair).contains(QStringLiteral("Your council’s folder: northmere.json")));
        CHECK(text(chair).contains(QStringLiteral("New discussions are held under it.")));
        CHECK(text(chair).contains(QStringLiteral("Its review date has passed: 1 April 2026")));
        chair.pick(QStringLiteral("What to show of the procedure"), QStringLiteral("What changed"));
        CHECK(qobject_cast<QComboBox*>(chair.named(QStringLiteral("procedures.with")))->currentText() ==
              QStringLiteral("Compared with version 2026.1"));
        CHECK(
            text(chair).contains(QStringLiteral("“What has changed this week?” now reads “What has changed today?”")));
        chair.pick(QStringLiteral("What to show of the procedure"), QStringLiteral("What it asks"));

        choose(chair, QStringLiteral("Northmere: Family Safety Conference"), 2);
        CHECK(text(chair).contains(QStringLiteral("What has changed this week?")));
        CHECK(text(chair).contains(QStringLiteral("One discussion in these records is held under it.")));

        choose(chair, QStringLiteral("wrong.json"));
        CHECK(
            text(chair).contains(QStringLiteral("wrong.json: stages[2].blocks[2].prompts[1].as is \"minute\"; use one "
                                                "of text, yes-no,")));
        CHECK_FALSE(chair.named(QStringLiteral("Preview the form…"))->isEnabled());
    });
}

TEST_CASE("a later version of a procedure that ships is used for what is new; what was begun keeps its wording")
{
    Chair chair;
    chair.startRecords();
    begin(chair, QStringLiteral("Knowsley: Complex Case Discussion"));
    const Id<Discussion> old = chair.record().id;
    const QByteArray shipped = chair.session().protocol().json;
    REQUIRE(chair.window().closeDiscussion());

    QByteArray own = shipped;
    own.replace(R"("version": "2019-06.1")", R"("version": "2026")").replace("What is happening?", "What goes on?");
    put(chair, QStringLiteral("ours.json"), own);
    inProcedures(chair, [&] {
        chair.click(QStringLiteral("Read again"));
        choose(chair, QStringLiteral("Knowsley: Complex Case Discussion"), 2);
        CHECK(text(chair).contains(QStringLiteral("Not for new discussions: version 2026 takes its place.")));
    });
    begin(chair, QStringLiteral("Knowsley: Complex Case Discussion"));
    CHECK(chair.session().protocol().prompt(QStringLiteral("info.happening"))->ask == QStringLiteral("What goes on?"));
    chair.window().openDiscussion(old, {});
    CHECK(chair.session().protocol().json == shipped);
}

TEST_CASE("a copy is saved as the file is, into the council's folder, and nothing changes until it is changed")
{
    Chair chair;
    chair.startRecords();
    inProcedures(chair, [&] {
        const int before = list(chair)->count();
        choose(chair, QStringLiteral("Knowsley: Complex Case Discussion"));
        const QString path = chair.proceduresFolder() + QStringLiteral("/ours.json");
        const QString offered = answerFileDialog(
            chair, [&] { chair.click(QStringLiteral("Save a copy…")); }, path);
        CHECK(offered == chair.proceduresFolder() + QStringLiteral("/knowsley.json"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == (*shippedProtocols()).front()->json);
        chair.click(QStringLiteral("Read again"));
        CHECK(list(chair)->count() == before);
    });
}

TEST_CASE("the form is shown as it is before anything is written on it, and the forms of the procedure's own")
{
    Chair chair;
    put(chair, QStringLiteral("northmere.json"), northmere());
    chair.openWindow(); // no records are needed for it
    inProcedures(chair, [&] {
        choose(chair, QStringLiteral("Northmere: Family Safety Conference"));
        chair.inDialog([&] { chair.click(QStringLiteral("Preview the form…")); },
                       [&](QWidget& dialog) {
                           auto* which = qobject_cast<QComboBox*>(chair.named(QStringLiteral("Which form")));
                           CHECK(which->count() == 2);
                           auto* shown = dialog.findChild<QTextBrowser*>();
                           CHECK(shown->toPlainText().contains(QStringLiteral("What they said")));
                           which->setCurrentIndex(1);
                           CHECK(shown->toPlainText().contains(QStringLiteral("Safety plan for the fridge door")));
                           static_cast<QDialog&>(dialog).reject();
                       });
        chair.inDialog(
            [&] { chair.click(QStringLiteral("Print what is shown")); },
            [&](QWidget& dialog) {
                CHECK(dialog.findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("Who must be there")));
                static_cast<QDialog&>(dialog).reject();
            });
    });
}

TEST_CASE("the folder is shown, opened, changed and given back, and remembered")
{
    Chair chair;
    const QString other = chair.folder().file(QStringLiteral("Anderer Ordner"));
    REQUIRE(QDir().mkpath(other));
    QFile file(other + QStringLiteral("/n.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(northmere());
    file.close();
    const Opener opener;
    chair.startRecords();
    inProcedures(chair, [&] {
        CHECK(lines(chair).indexOf(QStringLiteral("Northmere: Family Safety Conference")) < 0);
        answerFileDialog(
            chair, [&] { chair.click(QStringLiteral("Choose another folder…")); }, other);
        CHECK(lines(chair).contains(QStringLiteral("Northmere: Family Safety Conference")));
        chair.click(QStringLiteral("Open folder"));
        CHECK(opener.opened.toLocalFile() == other);
    });
    chair.closeWindow();
    QFile::remove(other + QStringLiteral("/n.json"));
    REQUIRE(QDir().rmdir(other));
    chair.openWindow();
    inProcedures(chair, [&] {
        // It was on a drive that is not there now: said, and everything else works.
        CHECK(chair.window().isVisible());
        CHECK(lines(chair).size() == 6);
        bool said = false;
        for (const QLabel* label : QApplication::activeModalWidget()->findChildren<QLabel*>())
            said =
                said || (label->isVisible() && label->text().contains(QStringLiteral("is not there. Choose another")));
        CHECK(said);
        chair.click(QStringLiteral("Use the usual folder"));
        CHECK_FALSE(chair.visible(QStringLiteral("Use the usual folder")));
    });
}

TEST_CASE("what was read again is known at once to sittings; what was begun keeps its wording in the list")
{
    Chair chair;
    put(chair, QStringLiteral("northmere.json"), northmere());
    chair.startRecords();
    begin(chair, QStringLiteral("Northmere: Family Safety Conference"));
    REQUIRE(chair.window().closeDiscussion());
    put(chair, QStringLiteral("northmere.json"),
        northmere("2026.2").replace(R"("title": "Asking for it")", R"("title": "The very first word")"));
    QByteArray panel = northmere().replace(R"("code": "northmere")", R"("code": "northmere-panel")");
    panel.replace(R"("life_cycle": "discussion")", R"("life_cycle": "sitting")");
    panel.replace(R"("sitting_title": "Family Safety Morning")", R"("sitting_title": "Safety Panel")");
    put(chair, QStringLiteral("panel.json"), panel);
    chair.window().menus().sittings->trigger();
    chair.settle();
    REQUIRE(chair.visible(QStringLiteral("sitting.new")));
    inProcedures(chair, [&] { chair.click(QStringLiteral("Read again")); });

    // The page of sittings is still the one on show, and offers the council's own.
    chair.choose([&] { chair.click(QStringLiteral("sitting.new")); }, QStringLiteral("Northmere: Safety Panel"));
    chair.window().menus().home->trigger();
    chair.settle();
    const QAbstractItemModel& home = chair.window().homePage()->model();
    REQUIRE(home.rowCount() == 1);
    QStringList words;
    for (int column = 0; column < home.columnCount(); ++column)
        words << home.index(0, column).data().toString();
    // Version 2026.1, under which it is held, is in no file any more: the records keep it.
    CHECK(words.join(QLatin1Char(' ')).contains(QStringLiteral("In progress: asking for it")));
}

// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures]"
TEST_CASE("the window of procedures, drawn", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("CHAIRSIDE_PICTURES");
    const std::tuple<const char*, Scheme, int> looks[] = {{"light", Scheme::Light, 100},
                                                          {"dark", Scheme::Dark, 100},
                                                          {"contrast", Scheme::HighContrast, 100},
                                                          {"light-200", Scheme::Light, 200}};
    for (const auto& [name, scheme, percent] : looks) {
        Chair chair;
        chair.look().setScheme(scheme);
        chair.look().setTextScale(percent);
        put(chair, QStringLiteral("northmere.json"), northmere());
        put(chair, QStringLiteral("ours.json"),
            QByteArray((*shippedProtocols()).front()->json)
                .replace(R"("version": "2019-06.1")", R"("version": "2026")")
                .replace("What is happening?", "What goes on?"));
        chair.openWindow(1280, 720);
        chair.click(QStringLiteral("look-round"));
        put(chair, QStringLiteral("wrong.json"), northmere("9").replace(R"("as": "moment")", R"("as": "minute")"));
        const auto draw = [&](const QString& what) {
            for (int i = 0; i < 5; ++i)
                chair.settle();
            REQUIRE(QApplication::activeModalWidget()->grab().save(
                QStringLiteral("%1/procedures-%2-%3.png").arg(folder, QLatin1String(name), what)));
        };
        inProcedures(chair, [&] {
            draw(QStringLiteral("first"));
            chair.click(QStringLiteral("Read again"));
            choose(chair, QStringLiteral("Northmere: Family Safety Conference"));
            draw(QStringLiteral("own"));
            auto* shown = qobject_cast<QTextBrowser*>(chair.named(QStringLiteral("procedures.text")));
            shown->setFocus();
            chair.press(Qt::Key_PageDown);
            chair.press(Qt::Key_PageDown);
            draw(QStringLiteral("own-2"));
            chair.press(Qt::Key_PageDown);
            chair.press(Qt::Key_PageDown);
            chair.press(Qt::Key_PageDown);
            draw(QStringLiteral("own-3"));
            chair.inDialog([&] { chair.click(QStringLiteral("Preview the form…")); },
                           [&](QWidget& preview) {
                               draw(QStringLiteral("form"));
                               static_cast<QDialog&>(preview).reject();
                           });
            QApplication::activeModalWidget()->activateWindow(); // as a system does when what was over it closes
            choose(chair, QStringLiteral("Knowsley: Complex Case Discussion"));
            chair.pick(QStringLiteral("What to show of the procedure"), QStringLiteral("What changed"));
            draw(QStringLiteral("changed"));
            choose(chair, QStringLiteral("wrong.json"));
            draw(QStringLiteral("wrong"));
        });
    }
}
