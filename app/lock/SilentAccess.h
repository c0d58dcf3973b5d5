// What a screen reader, or any program that reads the screen as one does, is told of a window that is locked: its name,
// and nothing within it. Hidden is not enough for that, because what is hidden keeps its words.
#pragma once

class QWidget;

namespace chairside {

// Set by property on a window, so that what asks needs to know nobody.
inline constexpr auto silencedProperty = "silenced";

void silence(QWidget* window);
// It is read as before.
void unsilence(QWidget* window);

// Says them to whoever listens from now on; harmless to repeat. The answers follow the property of each window.
void beginSilences();
void endSilences();

} // namespace chairside
