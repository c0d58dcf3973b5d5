// What a screen reader hears of a combo box on Linux. There Qt gives a combo box the name of its choice, and what it is
// asked is lost where no label stands before it: "Fact", and not "Kind of contribution: Fact".
#pragma once

namespace chairside {

// For every QComboBox, once for the program. Elsewhere it does nothing: Windows and macOS hear name and value apart.
void installComboAccess();

} // namespace chairside
