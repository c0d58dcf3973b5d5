// What a widget is for is said by its properties: "role" and "tone", and marks such as "gap", "borderless", "locked",
// "tall" or "alone". LookStyle reads them when it paints; fonts and inks of words it sets when the widget is polished.
// Whoever changes one of them once the widget may have been shown says restyle().
#pragma once

#include "app/look/Tokens.h"

#include <QString>

class QWidget;

namespace chairside {

// Empty where nothing is said.
QString roleOf(const QWidget* widget);

// Whether a mark such as "gap" is set.
bool isMarked(const QWidget* widget, const char* property);

// A colour by its name in the tokens, for tables of looks; null stands for none.
using Colour = QColor Tokens::*;
QColor inked(const Tokens& tokens, Colour colour);

// The colours of a tone: words and edges, and the ground beneath.
struct ToneLook final
{
    Colour ink = nullptr;
    Colour tint = nullptr;
};
// Null where the widget has no tone that colours its ground.
const ToneLook* toneOf(const QWidget* widget);

void restyle(QWidget* widget);

} // namespace chairside
