// Along the head of the window once something in the open records could not be read, because their file is damaged.
#pragma once

#include "app/shell/HeadStrip.h"

namespace chairside {

class DamagedStrip final : public HeadStrip
{
    Q_OBJECT
public:
    DamagedStrip(const Look& look, QWidget* parent);

Q_SIGNALS:
    void mendingRequested();
};

} // namespace chairside
