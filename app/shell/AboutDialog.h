// What this is, which version, and where its words come from.
#pragma once

#include "core/protocol/Protocol.h"

#include <QDialog>

namespace chairside {

class Look;

class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    AboutDialog(const std::vector<ProtocolPtr>& protocols, const Look& look, QWidget* parent);
};

} // namespace chairside
