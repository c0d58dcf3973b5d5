// A sentence that comes up where something was tried: shown, and spoken by a screen reader at once.
#pragma once

#include <QString>

class QWidget;

namespace chairside {

// Speaks what stands in the widget now.
void speak(QWidget* widget);

// A QLabel or an IconLabel; hidden while there is nothing to say.
template <class Label>
void saySentence(Label* label, const QString& sentence)
{
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        speak(label);
}

} // namespace chairside
