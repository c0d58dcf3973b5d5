// How words look by their role: the size and weight of their letters, and their colour.
#pragma once

#include "app/look/Tokens.h"

class QLabel;

namespace chairside {

// Sets font and ink of a label that has a role. Labels without one keep those of the program.
void dressLabel(QLabel* label, const Tokens& tokens);

} // namespace chairside
