#include "SixMonths.h"

#include "core/storage/StoreReader.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside::journey;

TEST_CASE(
    "six months of one case: declined, asked for again, held beside another family's, sent round, reviewed twice, "
    "closed, and found again")
{
    Case story;
    story.asksTooEarly();
    story.asksAgain();
    story.isAccepted();
    story.isPutOnASitting();
    story.isTold();
    story.isHeld();
    story.goesRound();
    story.isFollowedUp();
    story.isReviewed();
    story.isAskedWhetherItHelped();
    story.ends();
    story.isFoundAgain();
    story.holdsTogether();
    const auto verified = story.chair().window().store()->read().verify();
    REQUIRE(verified.ok());
    CHECK(verified->problems == QStringList());
}
