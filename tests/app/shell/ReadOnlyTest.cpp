// A second window on records that another one writes: what it says, what it can do, and how it comes to write.
#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/lock/WindowLock.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString held = QStringLiteral("since 2pm, 24 November 2026");

StoreContext colleague()
{
    StoreContext out;
    out.osUser = QStringLiteral("hos.khan");
    out.host = QStringLiteral("laptop-7");
    out.clock = [] { return QDateTime(QDate(2026, 11, 24), QTime(14, 0)).toUTC(); };
    return out;
}

QString words(Chair& chair, const QString& name)
{
    auto* label = qobject_cast<QLabel*>(chair.named(name));
    return label ? label->text() : QString();
}

} // namespace

TEST_CASE("a second window reads, says who writes and since when, and writes once the first is closed")
{
    Chair chair;
    const QString path = chair.folder().file(QStringLiteral("records.chairside"));
    auto other = Store::create(path, QString(), colleague());
    REQUIRE(other.ok());
    REQUIRE((*other)->write().begin(sample::begun(sample::complete())).ok());
    chair.openWindow();
    chair.click(QStringLiteral("open-records"));
    CHECK(words(chair, QStringLiteral("trouble")).contains(held));
    chair.click(QStringLiteral("read-only"));
    REQUIRE(chair.window().store());
    CHECK(chair.window().store()->readOnly());

    const QString said = words(chair, QStringLiteral("read-only-words"));
    CHECK(said.startsWith(QStringLiteral("Open for reading only: hos.khan on laptop-7")));
    CHECK(said.contains(held));
    CHECK_FALSE(chair.window().menus().newDiscussion->isEnabled());
    chair.window().openDiscussion(sample::complete().id, {});
    chair.settle();
    REQUIRE(chair.window().session());
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    auto* field = qobject_cast<QPlainTextEdit*>(chair.named(QStringLiteral("What is happening?")));
    REQUIRE(field);
    CHECK(field->isReadOnly());
    // What the other one saves is there the next time it is looked at, and others see no word of who holds it.
    chair.press(Qt::Key_F5);
    REQUIRE(chair.window().sharing());
    CHECK_FALSE(chair.visible(QStringLiteral("read-only-strip")));
    chair.press(Qt::Key_Escape);
    CHECK(words(chair, QStringLiteral("read-only-words")) == said);

    // Still held: the same answer, and the way to read again.
    chair.click(QStringLiteral("open-for-writing"));
    CHECK(words(chair, QStringLiteral("trouble")).contains(held));
    chair.click(QStringLiteral("read-only"));
    CHECK(chair.window().store()->readOnly());

    other->reset();
    chair.click(QStringLiteral("open-for-writing"));
    REQUIRE(chair.window().store());
    CHECK_FALSE(chair.window().store()->readOnly());
    CHECK_FALSE(chair.visible(QStringLiteral("read-only-strip")));
    CHECK(chair.window().menus().newDiscussion->isEnabled());
    chair.closeWindow();
}

TEST_CASE("a lock file that a crash left blocks nobody and is named to nobody")
{
    Chair chair;
    chair.openRecord(sample::complete());
    chair.closeWindow();
    const QString path = chair.folder().file(QStringLiteral("records.chairside"));
    QFile left(path + QStringLiteral(".lock"));
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.write("hos.khan\nlaptop-7\n4711\n2026-11-24T14:00:00Z\n");
    left.close();
    chair.openWindow();
    REQUIRE(chair.window().store());
    CHECK_FALSE(chair.window().store()->readOnly());
    CHECK_FALSE(chair.visible(QStringLiteral("read-only-strip")));
    chair.closeWindow();
}

TEST_CASE("a window that can only read is locked like any other")
{
    Chair chair;
    const QString path = chair.folder().file(QStringLiteral("records.chairside"));
    auto other = Store::create(path, Chair::passphrase(), colleague());
    REQUIRE(other.ok());
    chair.openWindow();
    chair.click(QStringLiteral("open-records"));
    chair.fill(QStringLiteral("passphrase"), Chair::passphrase());
    chair.press(Qt::Key_Return);
    chair.click(QStringLiteral("read-only"));
    REQUIRE(chair.window().store());
    chair.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(chair.window().lock().locked());
    chair.settle();
    chair.type(QStringLiteral("wrong"));
    chair.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return chair.visible(QStringLiteral("lock-trouble")) != nullptr; }, 20000));
    auto* line = qobject_cast<QLineEdit*>(chair.named(QStringLiteral("lock-passphrase")));
    line->clear();
    chair.type(Chair::passphrase());
    chair.press(Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return !chair.window().lock().locked(); }, 20000));
    chair.closeWindow();
}
