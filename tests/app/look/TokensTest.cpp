#include "app/look/Tokens.h"

#include "support/QtStrings.h"

#include <QPalette>
#include <QRegularExpression>

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>
#include <vector>

using namespace chairside;

namespace {

// WCAG 2.1 written out again from its definition, from hex digits, without Qt: the formula under test must agree.
double plainLuminance(const std::string& hex)
{
    double sum = 0;
    const double weights[] = {0.2126, 0.7152, 0.0722};
    for (std::size_t i = 0; i < 3; ++i) {
        const double share = std::stoi(hex.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
        sum += weights[i] * (share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double plainContrast(const QColor& a, const QColor& b)
{
    const double one = plainLuminance(a.name().toStdString());
    const double two = plainLuminance(b.name().toStdString());
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

double lowest(const QColor& ink, const std::vector<QColor>& grounds)
{
    double least = 21;
    for (const QColor& ground : grounds)
        least = std::min(least, plainContrast(ink, ground));
    return least;
}

std::vector<QColor> grounds(const Tokens& t)
{
    return {t.bg, t.surface, t.sunken, t.accentSoft};
}

double oneDecimal(double ratio)
{
    return std::round(ratio * 10) / 10;
}

struct Promised
{
    Scheme scheme;
    double text, muted, status, onAccent, border, fillOnTrack;
};

} // namespace

TEST_CASE("the contrasts of every scheme are those its table promises")
{
    const Promised table[] = {{Scheme::Light, 13.8, 6.0, 5.8, 8.2, 3.4, 4.3},
                              {Scheme::Dark, 10.1, 6.0, 6.0, 8.9, 3.7, 5.0},
                              {Scheme::HighContrast, 13.4, 13.4, 7.9, 13.7, 13.4, 13.7}};
    for (const Promised& promised : table) {
        const Tokens t = tokensFor(promised.scheme);
        INFO("scheme " << int(promised.scheme));
        CHECK(oneDecimal(lowest(t.text, grounds(t))) == promised.text);
        CHECK(oneDecimal(lowest(t.muted, grounds(t))) == promised.muted);
        CHECK(oneDecimal(plainContrast(t.onAccent, t.accent)) == promised.onAccent);
        CHECK(oneDecimal(lowest(t.border, grounds(t))) == promised.border);
        CHECK(oneDecimal(std::min(plainContrast(t.accent, t.track), plainContrast(t.ok, t.track))) ==
              promised.fillOnTrack);
        double status = 21;
        for (const QColor& ink : {t.ok, t.warn, t.bad, t.restricted, t.accent})
            status = std::min(status, lowest(ink, grounds(t)));
        CHECK(oneDecimal(status) == promised.status);
    }
}

TEST_CASE("words are readable on every ground they can stand on, and controls can be told from theirs")
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        const Tokens t = tokensFor(scheme);
        INFO("scheme " << int(scheme));
        const std::vector<QColor> all{t.bg,     t.surface,  t.sunken,  t.accentSoft,
                                      t.okTint, t.warnTint, t.badTint, t.restrictedTint};
        CHECK(lowest(t.text, all) >= 4.5);
        CHECK(lowest(t.muted, all) >= 4.5);
        CHECK(lowest(t.accent, grounds(t)) >= 4.5);
        CHECK(plainContrast(t.ok, t.okTint) >= 4.5);
        CHECK(plainContrast(t.warn, t.warnTint) >= 4.5);
        CHECK(plainContrast(t.bad, t.badTint) >= 4.5);
        CHECK(plainContrast(t.restricted, t.restrictedTint) >= 4.5);
        CHECK(plainContrast(t.onAccent, t.accentHover) >= 4.5);
        CHECK(lowest(t.border, grounds(t)) >= 3.0);
        // The ring is seen by one of its two colours on every ground, solid accent included.
        for (const QColor& ground : {t.bg, t.surface, t.sunken, t.accentSoft, t.accent})
            CHECK(std::max(plainContrast(t.focusOuter, ground), plainContrast(t.focusInner, ground)) >=
                  (scheme == Scheme::HighContrast && ground == t.accent ? 1.0 : 3.0));
    }
}

TEST_CASE("contrast agrees with the definition and with published values")
{
    CHECK(contrast(Qt::black, Qt::white) == Catch::Approx(21.0));
    CHECK(contrast(Qt::white, Qt::white) == Catch::Approx(1.0));
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Catch::Approx(4.48).margin(0.005)); // WCAG's familiar grey
    const Tokens t = tokensFor(Scheme::Dark);
    CHECK(contrast(t.warn, t.warnTint) == Catch::Approx(plainContrast(t.warn, t.warnTint)).epsilon(0.001));
}

TEST_CASE("sizes follow the text scale and lines do not")
{
    const Tokens once = tokensFor(Scheme::Light, 100);
    CHECK(once.type(Type::Meta) == 13);
    CHECK(once.type(Type::Detail) == 14);
    CHECK(once.type(Type::Body) == 15);
    CHECK(once.type(Type::Section) == 17);
    CHECK(once.type(Type::Page) == 22);
    CHECK(once.type(Type::SharedText) == 20);
    CHECK(once.type(Type::SharedSection) == 26);
    CHECK(once.type(Type::SharedPage) == 34);
    const Tokens twice = tokensFor(Scheme::Light, 200);
    CHECK(twice.type(Type::Body) == 30);
    CHECK(twice.px(12) == 24);
    CHECK(twice.borderWidth == 1);
    CHECK(tokensFor(Scheme::Light, 115).type(Type::Body) == 17);
    CHECK(tokensFor(Scheme::HighContrast).borderWidth == 2);
}

TEST_CASE("the system's palette tells the scheme the person prefers")
{
    const auto palette = [](const QColor& ground, const QColor& ink) {
        QPalette p;
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
            p.setColor(role, ground);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            p.setColor(role, ink);
        return p;
    };
    CHECK(schemeOf(palette(QColor(0xEF, 0xEF, 0xEF), Qt::black)) == Scheme::Light);
    CHECK(schemeOf(palette(QColor(0x2D, 0x2D, 0x2D), QColor(0xEE, 0xEE, 0xEE))) == Scheme::Dark);
    CHECK(schemeOf(palette(Qt::black, Qt::white)) == Scheme::HighContrast);
    CHECK(schemeOf(palette(Qt::white, Qt::black)) == Scheme::HighContrast);
}

TEST_CASE("the system's own contrast theme lends its colours")
{
    QPalette theme;
    theme.setColor(QPalette::Window, Qt::black);
    theme.setColor(QPalette::Base, Qt::black);
    theme.setColor(QPalette::WindowText, Qt::yellow);
    theme.setColor(QPalette::Highlight, Qt::green);
    theme.setColor(QPalette::HighlightedText, Qt::black);
    const Tokens t = tokensFor(theme);
    CHECK(t.scheme == Scheme::HighContrast);
    CHECK(t.text == QColor(Qt::yellow));
    CHECK(t.border == QColor(Qt::yellow));
    CHECK(t.accent == QColor(Qt::green));
    CHECK(t.borderWidth == 2);

    QPalette pale;
    pale.setColor(QPalette::Window, Qt::white);
    pale.setColor(QPalette::Base, Qt::white);
    pale.setColor(QPalette::WindowText, Qt::black);
    const Tokens light = tokensFor(pale);
    for (const QColor& ink : {light.ok, light.warn, light.bad, light.restricted, light.focusInner})
        CHECK(plainContrast(ink, light.surface) >= 4.5);
}
