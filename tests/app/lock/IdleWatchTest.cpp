// How long nobody was there, by a clock that the test turns.
#include "app/lock/IdleWatch.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

constexpr qint64 minute = 60000;

struct Clocked final
{
    qint64 now = 1000;
    IdleWatch watch{[this] { return now; }};
    QSignalSpy soon{&watch, &IdleWatch::soon};
    QSignalSpy awake{&watch, &IdleWatch::awake};
    QSignalSpy over{&watch, &IdleWatch::over};
};

} // namespace

TEST_CASE("a laptop that slept past its minutes locks at the first key, which reaches nobody")
{
    Clocked time;
    QLineEdit line;
    time.watch.watch(10 * minute, minute);
    QTest::keyClick(&line, Qt::Key_A);
    CHECK(line.text() == QStringLiteral("a"));
    time.now += 8 * 60 * minute;
    QTest::keyPress(&line, Qt::Key_B);
    CHECK(line.text() == QStringLiteral("a"));
    CHECK(time.over.size() == 1);
    // It says so once.
    QTest::keyClick(&line, Qt::Key_C);
    CHECK(time.over.size() == 1);
}

TEST_CASE("a key just before the end begins the minutes anew")
{
    Clocked time;
    QLineEdit line;
    time.watch.watch(10 * minute, minute);
    for (int i = 0; i < 3; ++i) {
        time.now += 10 * minute - 1;
        QTest::keyClick(&line, Qt::Key_A);
    }
    CHECK(time.over.isEmpty());
    CHECK(line.text() == QStringLiteral("aaa"));
}

TEST_CASE("what the program does by itself keeps nothing open")
{
    Clocked time;
    QLineEdit line;
    time.watch.watch(10 * minute, minute);
    time.now += 9 * minute;
    QKeyEvent made(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
    QApplication::sendEvent(&line, &made);
    QMouseEvent moved(QEvent::MouseMove, QPointF(3, 3), QPointF(3, 3), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&line, &moved);
    time.now += minute;
    QTest::keyClick(&line, Qt::Key_B);
    CHECK(time.over.size() == 1);
}

TEST_CASE("nothing is watched where no minutes are asked for")
{
    Clocked time;
    QLineEdit line;
    time.watch.watch(10 * minute, minute);
    time.watch.watch(0, minute);
    time.now += 60 * minute;
    QTest::keyClick(&line, Qt::Key_A);
    CHECK(line.text() == QStringLiteral("a"));
    CHECK(time.over.isEmpty());
}
