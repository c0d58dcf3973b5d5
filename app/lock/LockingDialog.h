// When the records lock by themselves, in plain words: the minutes to choose, what else locks them, and where nothing
// does.
#pragma once

#include "app/look/FittedDialog.h"
#include "app/policy/Settings.h"

namespace chairside {

class WindowLock;

class LockingDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // A choice holds at once. None longer than the organisation allows is offered. All outlive the dialog.
    LockingDialog(WindowLock& lock, Settings settings, const Look& look, QWidget* parent);
};

} // namespace chairside
