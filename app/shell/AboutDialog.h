// What this is, which version, what the organisation has set, and where its words come from.
#pragma once

#include "app/look/FittedDialog.h"

namespace chairside {

class Look;
class Procedures;
struct Policy;

class AboutDialog final : public FittedDialog
{
    Q_OBJECT
public:
    AboutDialog(const Procedures& procedures, const Policy& policy, const Look& look, QWidget* parent);

private:
    void addSet(const Policy& policy, const QString& further, const Look& look);
};

} // namespace chairside
