#include "app/look/PageRoom.h"

#include "app/look/Tokens.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("a page has the room that its window and its letters leave")
{
    const Tokens plain = tokensFor(Scheme::Light, 100);
    const PageRoom roomy = PageRoom::of({1366, 696}, plain);
    CHECK((!roomy.narrow && roomy.wide && roomy.whole && !roomy.low));
    const PageRoom laptop = PageRoom::of({1280, 650}, plain);
    CHECK((!laptop.narrow && !laptop.wide && laptop.whole && !laptop.low));
    CHECK_FALSE(PageRoom::of({1239, 650}, plain).whole);
    CHECK(PageRoom::of({999, 650}, plain).narrow);
    CHECK(PageRoom::of({1280, 469}, plain).low);
    // Letters twice as large leave half of it.
    CHECK(PageRoom::of({1280, 650}, tokensFor(Scheme::Light, 200)) == PageRoom::of({640, 325}, plain));
}
