// Records carried to another laptop and handed to a successor, as a chair does it.
#include "app/handover/HandoverDialog.h"
#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/look/Look.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

template <class W>
W* in(const QWidget& dialog, const QString& name)
{
    INFO(name.toStdString());
    W* found = dialog.findChild<W*>(name);
    REQUIRE(found);
    return found;
}

QWidget* strip(Chair& chair)
{
    return in<QWidget>(chair.window(), u"moved-strip"_qs);
}

void open(Chair& chair, const std::function<void(QWidget&)>& act)
{
    chair.inDialog([&] { chair.window().menus().handover->trigger(); },
                   [&](QWidget& dialog) {
                       act(dialog);
                       in<QPushButton>(dialog, u"handover.close"_qs)->click();
                   });
}

} // namespace

TEST_CASE("records that ended here say so at every opening, until they are worked on here all the same")
{
    Chair chair;
    chair.openRecord(sample::complete());
    CHECK_FALSE(strip(chair)->isVisible());
    open(chair, [](QWidget& dialog) { in<QPushButton>(dialog, u"move.end"_qs)->click(); });
    CHECK(strip(chair)->isVisible());
    chair.closeWindow();
    chair.openWindow();
    REQUIRE(chair.window().store());
    CHECK(strip(chair)->isVisible());
    CHECK(in<QLabel>(chair.window(), u"moved-words"_qs)
              ->text()
              .startsWith(u"These records moved to another laptop on"_qs));
    chair.click(u"moved-stay"_qs);
    CHECK_FALSE(strip(chair)->isVisible());
    QStringList kinds;
    const auto lines = chair.window().store()->read().audit({});
    REQUIRE(lines);
    for (const AuditLine& line : *lines)
        kinds << line.kind;
    CHECK(kinds.contains(u"moved"_qs));
    CHECK(kinds.contains(u"moved-back"_qs));
}

TEST_CASE("a successor is named, and chairs what is begun from now on")
{
    Chair chair;
    chair.openRecord(sample::complete());
    open(chair, [](QWidget& dialog) {
        in<QPushButton>(dialog, u"succession.name"_qs)->click(); // nobody named yet
        CHECK_FALSE(in<QWidget>(dialog, u"succession.name-state"_qs)->isVisibleTo(&dialog));
        in<QLineEdit>(dialog, u"succession.who"_qs)->setText(u"Samira Khan"_qs);
        in<QPushButton>(dialog, u"succession.name"_qs)->click();
        CHECK(in<QWidget>(dialog, u"succession.open"_qs)
                  ->isVisibleTo(in<QWidget>(dialog, u"succession.open"_qs)->parentWidget()));
    });
    CHECK(*chair.window().store()->read().setting(u"chair.name"_qs) == u"Samira Khan"_qs);
    const auto lines = chair.window().store()->read().audit({});
    REQUIRE(lines);
    CHECK(std::any_of(lines->begin(), lines->end(), [](const AuditLine& line) {
        return line.kind == u"handover" && line.body.contains(u"Samira Khan");
    }));
}

TEST_CASE("the copy to carry opens elsewhere with every word and is not marked as ended")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const QString to = chair.folder().file(u"stick.chairside"_qs);
    Look look(qApp);
    HandoverDialog dialog(*chair.window().store(), u"Margaret Ashworth"_qs,
                          {[&](QWidget*, const QString&) { return to; }, [](QWidget*) {}}, look, &chair.window());
    dialog.show();
    in<QPushButton>(dialog, u"move.copy"_qs)->click();
    REQUIRE(QTest::qWaitFor([&] { return in<QWidget>(dialog, u"move.copy-state"_qs)->isVisible(); }, 20000));
    in<QPushButton>(dialog, u"move.end"_qs)->click();
    const auto there = Store::open(to, {});
    REQUIRE(there);
    CHECK((*there)->read().discussion(sample::complete().id).ok());
    CHECK((*there)->read().setting(u"moved.on"_qs)->isEmpty());
    CHECK((*there)->read().verify().value().problems == QStringList());
    dialog.close();
}
