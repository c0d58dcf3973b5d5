#include "app/look/Icons.h"

#include "support/QtStrings.h"

#include <QFile>
#include <QImage>
#include <QPainter>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QString shipped()
{
    QFile file(QStringLiteral(":/chairside/icons/icons.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QString faultIn(const QString& text)
{
    const auto icons = parseIcons(text);
    return icons ? QString() : icons.error().message;
}

// The colours found in a picture, without those the edges are softened with.
int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

} // namespace

TEST_CASE("the shipped icons can be read, every one, and hold those the screens use")
{
    const auto icons = parseIcons(shipped());
    REQUIRE((icons.ok() ? QString() : icons.error().message) == QString());
    for (const char* name :
         {"plus",   "search",       "lock",          "pencil",     "document",     "send", "list",     "calendar",
          "flag",   "chart",        "printer",       "clock",      "warning",      "tick", "cross",    "circle",
          "half",   "chevron-left", "chevron-right", "chevron-up", "chevron-down", "home", "monitor",  "shield",
          "parked", "eye",          "eye-off",       "folder",     "undo",         "redo", "people",   "person",
          "trash",  "arrow-up",     "arrow-down",    "move",       "link",         "help", "settings", "info",
          "close",  "save",         "copy",          "restricted"})
        CHECK(icons->contains(QLatin1String(name)));
}

TEST_CASE("an icon is read as the lines, curves and circles it says")
{
    const auto icons = parseIcons(QStringLiteral("# a comment\n\nbox M1 2 L 5 2 L5 6 Z\nring O12 12 3\n"));
    REQUIRE(icons);
    REQUIRE(icons->size() == 2);
    CHECK(icons->at(QStringLiteral("box")).boundingRect() == QRectF(1, 2, 4, 4));
    CHECK(icons->at(QStringLiteral("ring")).boundingRect() == QRectF(9, 9, 6, 6));
    const auto curve = parseIcons(QStringLiteral("hill M0 10 C0 0 10 0 10 10"));
    REQUIRE(curve);
    CHECK(curve->at(QStringLiteral("hill")).pointAtPercent(1) == QPointF(10, 10));
}

TEST_CASE("a wrong line of the icons file is named by its number and what is wrong with it")
{
    CHECK(faultIn(QStringLiteral("a M1 1 L2 2\nb M1 1 Q2 2")) ==
          QStringLiteral("icons.txt, line 2: 'Q' is none of M, L, C, Z and O."));
    CHECK(faultIn(QStringLiteral("a M1")) ==
          QStringLiteral("icons.txt, line 1: 'M' is not followed by enough numbers."));
    CHECK(faultIn(QStringLiteral("\n#\na L1 1")) == QStringLiteral("icons.txt, line 3: 'L' stands before any M."));
    CHECK(faultIn(QStringLiteral("a")) == QStringLiteral("icons.txt, line 1: 'a' has no path."));
    CHECK(faultIn(QStringLiteral("a M1 1 L25 2")) ==
          QStringLiteral("icons.txt, line 1: 'a' leaves the grid of 24 units."));
    CHECK(faultIn(QStringLiteral("a O2 2 1\na O3 3 1")) == QStringLiteral("icons.txt, line 2: 'a' is drawn twice."));
    CHECK(faultIn(QStringLiteral("a M1 x")) ==
          QStringLiteral("icons.txt, line 1: 'M' is not followed by enough numbers."));
}

TEST_CASE("an icon already given out takes the colours of a new scheme, and grey when disabled")
{
    Icons icons(std::move(*parseIcons(QStringLiteral("bar M4 12 L20 12"))));
    const QIcon icon = icons.icon(QStringLiteral("bar"), Ink::Warn);
    const auto drawn = [&](QIcon::Mode mode) { return icon.pixmap(QSize(96, 96), mode).toImage(); };

    icons.setTokens(tokensFor(Scheme::Light));
    CHECK(pixelsOf(drawn(QIcon::Normal), tokensFor(Scheme::Light).warn) > 300);
    icons.setTokens(tokensFor(Scheme::Dark));
    CHECK(pixelsOf(drawn(QIcon::Normal), tokensFor(Scheme::Dark).warn) > 300);
    CHECK(pixelsOf(drawn(QIcon::Disabled), tokensFor(Scheme::Dark).muted) > 300);
    CHECK(icons.icon(QStringLiteral("no such icon")).isNull());
}

TEST_CASE("the icon before a button's text leaves air behind it")
{
    Icons icons(std::move(*parseIcons(QStringLiteral("box M1 1 L23 1 L23 23 L1 23 Z"))));
    const QImage drawn =
        icons.icon(QStringLiteral("box"), Ink::Text, Icons::Place::Leading).pixmap(QSize(22, 22)).toImage();
    for (int x = 18; x < 22; ++x) {
        for (int y = 0; y < 22; ++y)
            CHECK(qAlpha(drawn.pixel(x, y)) == 0);
    }
    CHECK(qAlpha(drawn.pixel(0, 11)) > 0);
}
