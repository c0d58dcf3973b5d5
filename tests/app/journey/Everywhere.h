// Every screen and dialog a chair can come to: the opening and its cards, Home, a draft stage by stage, the dialogs,
// and a record that is signed, locked and being amended.
#pragma once

#include "Chair.h"

#include <functional>

namespace chairside::journey {

// Is shown what is on screen, by a name to find it again: the window, or the dialog on top of it.
using Visit = std::function<void(QWidget& shown, const QString& name)>;

void goEverywhere(Chair& chair, int width, int height, const Visit& look);

} // namespace chairside::journey
