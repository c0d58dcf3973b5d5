// The few colours and sizes everything on screen is made of, for one scheme at one text scale.
#pragma once

#include <QColor>

class QPalette;

namespace chairside {

enum class Scheme { Light, Dark, HighContrast };

// Type sizes by use. The Shared three are for the screen the whole room reads.
enum class Type { Meta, Detail, Body, Section, Page, SharedText, SharedSection, SharedPage };

struct Tokens final
{
    Scheme scheme = Scheme::Light;
    int percent = 100; // text scale; every size below follows it, lines do not

    QColor bg, surface, sunken; // the window, what is written on, rails and bars
    QColor line, border;        // line only decorates; border tells a control from its ground
    QColor text, muted;         // muted is never content
    QColor accent, accentHover, onAccent, accentSoft;
    QColor ok, warn, bad, restricted;
    QColor okTint, warnTint, badTint, restrictedTint;
    QColor track; // the unfilled rim of the wheel

    QColor focusOuter, focusInner; // the ring: outer yellow, inner ink

    int lineWidth = 1;   // round cards and between regions
    int borderWidth = 1; // round controls

    // A length drawn `at100` pixels at 100 % text, at this text scale.
    int px(double at100) const;
    // The pixel size of a type.
    int type(Type type) const;

    friend bool operator==(const Tokens&, const Tokens&) = default;
};

Tokens tokensFor(Scheme scheme, int percent = 100);

// The high contrast scheme in the colours of the system's own contrast theme, which the person chose for their eyes.
Tokens tokensFor(const QPalette& contrastTheme, int percent = 100);

// What the palette the system gave at start-up says the person prefers; Light when it says nothing. Qt 6.4 has no
// better source that is the same on every platform.
Scheme schemeOf(const QPalette& system);

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace chairside
