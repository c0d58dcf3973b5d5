// Along the head of the window while the open records have no passphrase and the organisation asks for one: what it
// asks, and how it is added. Everything else goes on.
#pragma once

#include "app/shell/HeadStrip.h"

namespace chairside {

class UnprotectedStrip final : public HeadStrip
{
    Q_OBJECT
public:
    UnprotectedStrip(const Look& look, QWidget* parent);

Q_SIGNALS:
    void passphraseRequested();
};

} // namespace chairside
