// Powers from the library: found, cited with their wording, used or considered, and why.
#include "app/journey/Chair.h"
#include "core/protocol/PowersLibrary.h"
#include "support/SampleDiscussion.h"

#include <QDialog>
#include <QListWidget>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void goToPowers(Chair& chair)
{
    for (int i = 0; i < 4; ++i)
        chair.press(Qt::Key_PageDown, Qt::ControlModifier);
}

} // namespace

TEST_CASE(
    "a power is found by any of its words and cited by Enter, with the wording of its day; the library stays open")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToPowers(chair);
    chair.inDialog([&] { chair.press(Qt::Key_R, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       chair.fill(QStringLiteral("Find a power"), QStringLiteral("police protection"));
                       auto* list = qobject_cast<QListWidget*>(chair.named(QStringLiteral("Powers and policies")));
                       REQUIRE(list);
                       REQUIRE(list->count() >= 1);
                       const QString first = list->item(0)->data(Qt::UserRole).toString();
                       list->setFocus(Qt::TabFocusReason);
                       chair.press(Qt::Key_Home);
                       chair.press(Qt::Key_Return);
                       CHECK(dialog.isVisible());
                       CHECK(chair.record().rows<Power>().size() == 1);
                       chair.press(Qt::Key_Return); // cited once, not twice
                       CHECK(chair.record().rows<Power>().size() == 1);
                       const Power& cited = *chair.record().ranked<Power>()[0];
                       const auto library = shippedPowersLibrary();
                       REQUIRE(library.ok());
                       CHECK(cited.power == first);
                       CHECK(cited.wording == library->find(first)->wording);
                       CHECK(cited.libraryDate == library->date);
                       chair.click(QStringLiteral("Find a power"));
                       chair.press(Qt::Key_A, Qt::ControlModifier);
                       chair.type(QStringLiteral("no such power"));
                       CHECK(list->count() == 0);
                       static_cast<QDialog&>(dialog).reject();
                   });
}

TEST_CASE("a cited power says whether it is used, and why")
{
    Chair chair;
    Discussion d = sample::complete();
    Power power;
    power.title = QStringLiteral("Children Act 1989, section 46");
    power.wording = QStringLiteral("Police protection for up to 72 hours.");
    sample::add(d, power);
    chair.openRecord(d);
    goToPowers(chair);
    chair.click(QStringLiteral("power-%1").arg(chair.record().ranked<Power>()[0]->id.value));
    chair.pick(QStringLiteral("Used?, power 1"), QStringLiteral("Considered"));
    chair.fill(QStringLiteral("Why, power 1"), QStringLiteral("Grandmother agrees, so it is not needed"));
    chair.press(Qt::Key_Escape);
    CHECK(chair.record().ranked<Power>()[0]->use == PowerUse::Considered);
    CHECK(chair.record().ranked<Power>()[0]->why == QStringLiteral("Grandmother agrees, so it is not needed"));
    CHECK(chair.record().ranked<Power>()[0]->wording == power.wording);
}
