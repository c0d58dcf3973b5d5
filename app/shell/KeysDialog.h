// Every key there is, in one place: F1.
#pragma once

#include "app/look/FittedDialog.h"

namespace chairside {

class Look;
struct Menus;

class KeysDialog final : public FittedDialog
{
    Q_OBJECT
public:
    KeysDialog(const Menus& menus, const Look& look, QWidget* parent);
};

} // namespace chairside
