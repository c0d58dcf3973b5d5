// The style sheet of the whole program, made from one template: sizes by the text scale, colours by the scheme.
// It has no rule that gives every widget a `color`: that would grey placeholders below a readable contrast.
#pragma once

#include "app/look/Tokens.h"

#include <QString>

namespace chairside {

QString styleSheetFor(const Tokens& tokens);

} // namespace chairside
