// When the records lock by themselves, in plain words: the minutes to choose, what else locks them, and where nothing
// does.
#pragma once

#include "app/look/FittedDialog.h"

class QSettings;

namespace chairside {

class WindowLock;

class LockingDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // A choice holds at once. All outlive the dialog.
    LockingDialog(WindowLock& lock, QSettings& settings, const Look& look, QWidget* parent);
};

} // namespace chairside
