// What this is, which version, and where its words come from.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/protocol/Protocol.h"

namespace chairside {

class Look;

class AboutDialog final : public FittedDialog
{
    Q_OBJECT
public:
    AboutDialog(const std::vector<ProtocolPtr>& protocols, const Look& look, QWidget* parent);
};

} // namespace chairside
