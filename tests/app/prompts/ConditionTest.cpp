#include "../journey/Chair.h"
#include "support/PanelProtocol.h"

#include <QComboBox>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

TEST_CASE("a gate's second question is asked while the first is answered with yes, and keeps its words meanwhile (H3)")
{
    Chair chair;
    chair.addProtocol(sample::panel());
    chair.startRecords();
    chair.press(Qt::Key_J, Qt::ControlModifier);
    chair.choose([&] { chair.click(u"sitting.new"_qs); }, u"Testshire: Complex Case Panel"_qs);
    chair.inDialog([&] { chair.click(u"item.add"_qs); }, [&](QWidget&) { chair.click(u"begin"_qs); });
    chair.click(u"item.1.open"_qs);

    const QString first = u"Was group supervision held?"_qs, second = u"What came of it?"_qs;
    const auto notice = [&] { return chair.visible(u"otherwise.gate.held"_qs) != nullptr; };
    const auto unmet = [&] {
        const Readiness& readiness = chair.session().readiness();
        return std::any_of(readiness.gaps.begin(), readiness.gaps.end(), [](const ReadinessGap& gap) {
            return gap.place.prompt == u"gate.held"_qs && gap.title == u"Not met: Was group supervision held?"_qs;
        });
    };
    const auto missing = [&] {
        const Readiness& readiness = chair.session().readiness();
        return std::any_of(readiness.gaps.begin(), readiness.gaps.end(),
                           [](const ReadinessGap& gap) { return gap.place.prompt == u"gate.came"; });
    };
    CHECK_FALSE(chair.visible(second));
    CHECK_FALSE(missing());
    CHECK_FALSE(notice());
    chair.pick(first, u"Yes"_qs);
    CHECK_FALSE(notice());
    CHECK_FALSE(unmet());
    REQUIRE(chair.visible(second));
    CHECK(missing());
    chair.fill(second, u"It changed nothing"_qs);
    CHECK_FALSE(missing());
    chair.pick(first, u"No"_qs);
    CHECK(notice()); // what the procedure makes a condition is said where it is not met, and stays a gap
    CHECK(unmet());
    CHECK_FALSE(chair.visible(second));
    CHECK_FALSE(missing());
    chair.pick(first, u"Yes"_qs);
    REQUIRE(chair.visible(second));
    CHECK(chair.record().answer(u"gate.came"_qs)->body == u"It changed nothing"_qs);
}
