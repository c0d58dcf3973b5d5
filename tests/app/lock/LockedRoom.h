// A chair with records behind a passphrase and a discussion open, whose window can be locked and looked at.
#pragma once

#include "app/journey/Chair.h"
#include "app/lock/WindowLock.h"
#include "support/SampleDiscussion.h"

#include <QStringList>

namespace chairside {

struct LockedRoom final
{
    journey::Chair chair;

    LockedRoom();

    WindowLock& lock() { return chair.window().lock(); }
    void pressLock() { chair.press(Qt::Key_L, Qt::ControlModifier); }
    // Types it on the cover and waits for the answer.
    void answer(const QString& passphrase);
    void unlock();
    // The field of a question on the stage Information, with the keyboard in it.
    QWidget* happening();
};

// Nothing of the window is seen: every point of it is the shade's.
bool isCovered(QWidget& window);
// All that a screen reader could be told, from this window inwards.
QStringList heard(QWidget& window);

} // namespace chairside
