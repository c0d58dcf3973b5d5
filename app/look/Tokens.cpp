#include "app/look/Tokens.h"

#include <QPalette>

#include <cmath>

namespace chairside {

namespace {

// Below this a palette is an ordinary dark or light one; at or above it in window, field and button alike it is a
// contrast theme, which sets pure colours against each other.
constexpr double contrastThemeRatio = 19.5;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

Tokens light()
{
    Tokens t;
    t.scheme = Scheme::Light;
    t.bg = QColor(0xF4F5F7u);
    t.surface = QColor(0xFFFFFFu);
    t.sunken = QColor(0xE9ECEFu);
    t.line = QColor(0xD2D7DCu);
    t.border = QColor(0x737E89u);
    t.text = QColor(0x161D24u);
    t.muted = QColor(0x4B5763u);
    t.accent = QColor(0x0A566Eu);
    t.onAccent = QColor(0xFFFFFFu);
    t.accentSoft = QColor(0xDCEAEFu);
    t.ok = QColor(0x1A6538u);
    t.warn = QColor(0x744600u);
    t.bad = QColor(0xA31B1Bu);
    t.restricted = QColor(0x563A86u);
    t.okTint = QColor(0xE2F1E7u);
    t.warnTint = QColor(0xFDF1D3u);
    t.badTint = QColor(0xFBE7E5u);
    t.restrictedTint = QColor(0xEEE8F7u);
    t.track = QColor(0xC3CAD1u);
    return t;
}

Tokens dark()
{
    Tokens t;
    t.scheme = Scheme::Dark;
    t.bg = QColor(0x14181Du);
    t.surface = QColor(0x1C2228u);
    t.sunken = QColor(0x101418u);
    t.line = QColor(0x323A43u);
    t.border = QColor(0x84909Cu);
    t.text = QColor(0xE8ECF0u);
    t.muted = QColor(0xAEB8C2u);
    t.accent = QColor(0x74C3D9u);
    t.onAccent = QColor(0x0A1B21u);
    t.accentSoft = QColor(0x1E3A45u);
    t.ok = QColor(0x82CF9Cu);
    t.warn = QColor(0xEDC06Au);
    t.bad = QColor(0xFF9E94u);
    t.restricted = QColor(0xC9B2F4u);
    t.okTint = QColor(0x1B3326u);
    t.warnTint = QColor(0x382C14u);
    t.badTint = QColor(0x402020u);
    t.restrictedTint = QColor(0x2E2643u);
    t.track = QColor(0x3A444Eu);
    return t;
}

Tokens highContrast()
{
    Tokens t;
    t.scheme = Scheme::HighContrast;
    t.bg = t.surface = t.sunken = t.track = QColor(0x000000u);
    t.okTint = t.warnTint = t.badTint = t.restrictedTint = QColor(0x000000u);
    t.line = t.border = t.text = t.muted = QColor(0xFFFFFFu);
    t.accent = QColor(0x5CE1FFu);
    t.onAccent = QColor(0x000000u);
    t.accentSoft = QColor(0x00343Fu);
    t.ok = QColor(0x7CFF9Bu);
    t.warn = QColor(0xFFE14Du);
    t.bad = QColor(0xFFB3ABu);
    t.restricted = QColor(0xE3CCFFu);
    t.lineWidth = t.borderWidth = 2;
    return t;
}

Tokens finished(Tokens t, int percent)
{
    t.percent = percent;
    t.accentHover = mixed(t.accent, t.text, 0.35);
    t.focusOuter = QColor(0xFFDD00u);
    t.focusInner = t.scheme == Scheme::HighContrast ? t.focusOuter : QColor(0x0B0C0Cu);
    return t;
}

double luminance(const QColor& colour)
{
    const auto linear = [](float channel) {
        const double c = channel;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

int Tokens::px(double at100) const
{
    return int(std::lround(at100 * percent / 100.0));
}

int Tokens::type(Type type) const
{
    switch (type) {
    case Type::Meta:
        return px(13);
    case Type::Detail:
        return px(14);
    case Type::Body:
        return px(15);
    case Type::Section:
        return px(17);
    case Type::Page:
        return px(22);
    case Type::SharedText:
        return px(20);
    case Type::SharedSection:
        return px(26);
    case Type::SharedPage:
        return px(34);
    }
    return px(15);
}

Tokens tokensFor(Scheme scheme, int percent)
{
    switch (scheme) {
    case Scheme::Light:
        return finished(light(), percent);
    case Scheme::Dark:
        return finished(dark(), percent);
    case Scheme::HighContrast:
        return finished(highContrast(), percent);
    }
    return finished(light(), percent);
}

Tokens tokensFor(const QPalette& contrastTheme, int percent)
{
    const QColor ground = contrastTheme.color(QPalette::Window);
    const bool onLight = contrastTheme.color(QPalette::WindowText).lightness() < ground.lightness();
    // A contrast theme has no colours for statuses: ours are taken, the set that was made for such a ground.
    Tokens t = onLight ? light() : highContrast();
    t.scheme = Scheme::HighContrast;
    t.lineWidth = t.borderWidth = 2;
    t.bg = t.sunken = t.track = ground;
    t.surface = contrastTheme.color(QPalette::Base);
    t.okTint = t.warnTint = t.badTint = t.restrictedTint = t.surface;
    t.text = t.muted = t.line = t.border = contrastTheme.color(QPalette::WindowText);
    t.accent = contrastTheme.color(QPalette::Highlight);
    t.onAccent = contrastTheme.color(QPalette::HighlightedText);
    t.accentSoft = mixed(t.surface, t.accent, 0.2);
    t = finished(t, percent);
    if (onLight)
        t.focusInner = QColor(0x0B0C0Cu); // yellow alone does not show on white
    return t;
}

Scheme schemeOf(const QPalette& system)
{
    const auto ratio = [&system](QPalette::ColorRole ground, QPalette::ColorRole ink) {
        return contrast(system.color(ground), system.color(ink));
    };
    if (ratio(QPalette::Window, QPalette::WindowText) >= contrastThemeRatio &&
        ratio(QPalette::Base, QPalette::Text) >= contrastThemeRatio &&
        ratio(QPalette::Button, QPalette::ButtonText) >= contrastThemeRatio)
        return Scheme::HighContrast;
    return system.color(QPalette::WindowText).lightness() > system.color(QPalette::Window).lightness() ? Scheme::Dark
                                                                                                       : Scheme::Light;
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace chairside
