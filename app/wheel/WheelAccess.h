// What a screen reader finds in the wheel: a list of stages, each with how far it is answered.
#pragma once

namespace chairside {

// Registers the wheel's accessible interface; called by the wheel, harmless to repeat.
void installWheelAccess();

} // namespace chairside
