#include "Everywhere.h"

#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"
#include "support/DataFile.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace chairside::journey {

namespace {

constexpr int layoutRounds = 5;

void go(Chair& chair, const QString& stage)
{
    chair.window().discussionView()->goTo(Place{stage, {}, {}, {}, {}});
    chair.settle();
}

// Own records are made, left and asked for again, with something wrong each time.
void visitOpening(Chair& chair, int width, int height, const Visit& visit)
{
    chair.openWindow(width, height);
    visit(chair.window(), QStringLiteral("first start"));
    chair.click(QStringLiteral("start"));
    visit(chair.window(), QStringLiteral("new records"));
    chair.click(QStringLiteral("make"));
    visit(chair.window(), QStringLiteral("new records, with what is wrong"));
    chair.fill(QStringLiteral("chair"), QStringLiteral("Margaret Ashworth"));
    chair.fill(QStringLiteral("new-passphrase"), Chair::passphrase());
    chair.fill(QStringLiteral("again"), Chair::passphrase());
    chair.click(QStringLiteral("make"));
    visit(chair.window(), QStringLiteral("recovery sheet offered"));
    chair.click(QStringLiteral("sheet-later"));
    REQUIRE(chair.window().homePage());
    visit(chair.window(), QStringLiteral("home, empty"));
    chair.inDialog([&] { chair.window().menus().passphrase->trigger(); },
                   [&](QWidget& dialog) {
                       visit(dialog, QStringLiteral("change the passphrase"));
                       static_cast<QDialog&>(dialog).reject();
                   });
    chair.closeWindow();
    chair.openWindow(width, height);
    visit(chair.window(), QStringLiteral("passphrase"));
    chair.fill(QStringLiteral("passphrase"), QStringLiteral("six"));
    chair.press(Qt::Key_Return);
    visit(chair.window(), QStringLiteral("wrong passphrase"));
    chair.click(QStringLiteral("use-sheet"));
    chair.fill(QStringLiteral("groups"), QStringLiteral("00000 00000"));
    visit(chair.window(), QStringLiteral("recovery sheet, with a slip"));
    chair.click(QStringLiteral("back"));
    chair.click(QStringLiteral("back"));
    chair.click(QStringLiteral("look-round"));
    REQUIRE(chair.window().homePage());
    REQUIRE(chair.window().homePage()->model().rowCount() > 0);
}

void open(Chair& chair, const std::function<bool(const Discussion&)>& wanted)
{
    const auto rows = chair.window().store()->read().home({}, chair.window().store()->clock()().date());
    REQUIRE(rows.ok());
    for (const HomeRow& row : *rows) {
        const auto record = chair.window().store()->read().discussion(row.id);
        REQUIRE(record.ok());
        if (!wanted(*record))
            continue;
        chair.window().openDiscussion(row.id, {});
        REQUIRE(chair.window().session());
        chair.settle();
        return;
    }
    FAIL("no such discussion among the samples");
}

void visitStages(Chair& chair, const QString& record, const Visit& visit)
{
    QStringList stages;
    for (const Stage& stage : chair.session().protocol().stages)
        stages << stage.id;
    // With the pages that a record has beside its protocol's stages.
    stages << QStringLiteral("sign");
    if (!chair.session().protocol().letters.empty())
        stages << QStringLiteral("tell");
    if (!chair.record().versions.empty())
        stages << QStringLiteral("circulate") << QStringLiteral("afterwards");
    for (const QString& stage : std::as_const(stages)) {
        go(chair, stage);
        REQUIRE(chair.window().discussionView()->here().stage == stage);
        visit(chair.window(), QStringLiteral("%1, %2").arg(stage, record));
    }
    go(chair, stages.front());
    chair.press(Qt::Key_E, Qt::ControlModifier);
    visit(chair.window(), QStringLiteral("Code of Ethics, %1").arg(record));
}

// The chair's check, then every stage as others see it.
void visitSharedScreen(Chair& chair, const QString& record, const Visit& visit)
{
    go(chair, chair.session().protocol().stages.front().id);
    chair.press(Qt::Key_F5);
    REQUIRE(chair.window().sharing());
    visit(chair.window(), QStringLiteral("check before sharing, %1").arg(record));
    chair.click(QStringLiteral("Show on the shared screen"));
    for (const Stage& stage : chair.session().protocol().stages) {
        visit(chair.window(), QStringLiteral("shared %1, %2").arg(stage.id, record));
        chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    }
    chair.press(Qt::Key_F5);
    chair.settle();
    REQUIRE_FALSE(chair.window().sharing());
}

void visitDialogs(Chair& chair, const QString& record, const Visit& visit)
{
    const auto shown = [&](const QString& name, const std::function<void()>& open) {
        chair.inDialog(open, [&](QWidget& dialog) {
            visit(dialog, QStringLiteral("%1, %2").arg(name, record));
            static_cast<QDialog&>(dialog).reject();
        });
    };
    const auto byKey = [&](const QString& name, int key) {
        shown(name, [&chair, key] { chair.press(key, key == Qt::Key_F1 ? Qt::NoModifier : Qt::ControlModifier); });
    };
    byKey(QStringLiteral("keys"), Qt::Key_F1);
    byKey(QStringLiteral("parked"), Qt::Key_K);
    byKey(QStringLiteral("preview"), Qt::Key_P);
    shown(QStringLiteral("agenda"), [&chair] { chair.window().menus().agenda->trigger(); });
    shown(QStringLiteral("backups"), [&chair] { chair.window().menus().backups->trigger(); });
    shown(QStringLiteral("about"), [&chair] { chair.window().menus().about->trigger(); });
    go(chair, QStringLiteral("powers"));
    if (chair.session().editable())
        byKey(QStringLiteral("powers library"), Qt::Key_R);
}

// Everything the dialog can unfold is unfolded: children known before, an escalation, dates that cannot be right.
void visitNewDiscussion(Chair& chair, const Visit& visit)
{
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       visit(dialog, QStringLiteral("new discussion"));
                       chair.fill(QStringLiteral("child.name"), QStringLiteral("Fin"));
                       chair.fill(QStringLiteral("child.born"), QStringLiteral("never"));
                       chair.fill(QStringLiteral("Held on"), QStringLiteral(" or so"));
                       chair.pick(QStringLiteral("escalation"), QStringLiteral("Yes"));
                       visit(dialog, QStringLiteral("new discussion, unfolded"));
                       static_cast<QDialog&>(dialog).reject();
                   });
}

void put(const Chair& chair, const QString& name, const QByteArray& bytes)
{
    QFile file(chair.proceduresFolder() + QLatin1Char('/') + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// A procedure that ships, one of a council's own, what changed between them, and files that are wrong.
void visitProcedures(Chair& chair, const Visit& visit)
{
    const QByteArray own = dataFile(QStringLiteral("northmere.json"));
    put(chair, QStringLiteral("northmere.json"), own);
    put(chair, QStringLiteral("a wrong file with a long name.json"), QByteArray(own).replace("moment", "minute"));
    chair.inDialog([&] { chair.window().menus().procedures->trigger(); },
                   [&](QWidget& dialog) {
                       visit(dialog, QStringLiteral("procedures"));
                       chair.click(QStringLiteral("Read again"));
                       chair.named(QStringLiteral("procedures.list"))->setFocus(Qt::TabFocusReason);
                       chair.press(Qt::Key_End);
                       visit(dialog, QStringLiteral("procedures, a file that is wrong"));
                       chair.press(Qt::Key_Up);
                       chair.pick(QStringLiteral("What to show of the procedure"), QStringLiteral("What changed"));
                       visit(dialog, QStringLiteral("procedures, what changed"));
                       static_cast<QDialog&>(dialog).reject();
                   });
}

void visitHistory(Chair& chair, QAction* open, const QString& name, const Visit& visit)
{
    chair.inDialog([&] { open->trigger(); },
                   [&](QWidget& dialog) {
                       visit(dialog, name);
                       chair.press(Qt::Key_Down);
                       visit(dialog, name + QStringLiteral(", another line"));
                       static_cast<QDialog&>(dialog).reject();
                   });
}

void sign(Chair& chair)
{
    Declaration declaration;
    declaration.chair = QStringLiteral("Margaret Ashworth");
    declaration.role = QStringLiteral("Head of Service");
    declaration.words = QStringLiteral("This is a true record.");
    declaration.signature.typed = declaration.chair;
    declaration.gapsReason = QStringLiteral("The rest follows at the review");
    const auto done = chair.session().sign(declaration, forms::issuedPapers);
    INFO((done ? QString() : done.error().message).toStdString());
    REQUIRE(done.ok());
    chair.settle();
    REQUIRE_FALSE(chair.session().editable());
}

} // namespace

void goEverywhere(Chair& chair, int width, int height, const Visit& look)
{
    // A field that grew makes its page lay itself out again, and that may move others.
    const Visit visit = [&](QWidget& shown, const QString& name) {
        for (int i = 0; i < layoutRounds; ++i)
            chair.settle();
        look(shown, name);
    };
    visitOpening(chair, width, height, visit);
    visit(chair.window(), QStringLiteral("home"));
    chair.press(Qt::Key_F, Qt::ControlModifier);
    chair.type(QStringLiteral("school"));
    REQUIRE(QTest::qWaitFor([&] { return chair.window().homePage()->searching(); })); // not while the list gives way
    visit(chair.window(), QStringLiteral("home, searching"));
    visitNewDiscussion(chair, visit);
    visitProcedures(chair, visit);
    visitHistory(chair, chair.window().menus().allHistory, QStringLiteral("history of all records"), visit);

    // The unfinished one has something of everything to ask.
    open(chair, [](const Discussion& record) { return record.rows<Option>().empty(); });
    visitStages(chair, QStringLiteral("draft"), visit);
    visitSharedScreen(chair, QStringLiteral("draft"), visit);
    visitDialogs(chair, QStringLiteral("draft"), visit);

    open(chair, [](const Discussion& record) { return record.rows<Option>().size() >= 4; });
    visitStages(chair, QStringLiteral("complete"), visit);
    visitHistory(chair, chair.window().menus().history, QStringLiteral("history"), visit);
    sign(chair);
    visitStages(chair, QStringLiteral("locked"), visit);
    visitHistory(chair, chair.window().menus().history, QStringLiteral("history, locked"), visit);
    visitDialogs(chair, QStringLiteral("locked"), visit);
    REQUIRE(chair.session().amend(QStringLiteral("The school's name was wrong")).ok());
    visitStages(chair, QStringLiteral("version 2 under way"), visit);
}

} // namespace chairside::journey
