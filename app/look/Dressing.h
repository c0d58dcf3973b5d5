// What LookStyle gives a widget once, when it is polished, and again after restyle() or a change of scheme or text
// size.
#pragma once

#include "app/look/Tokens.h"

class QWidget;

namespace chairside {

void dress(QWidget* widget, const Tokens& tokens);

} // namespace chairside
