// Along the head of the window while the open records go on elsewhere, so that nobody writes in two places.
#pragma once

#include "app/shell/HeadStrip.h"

namespace chairside {

class Store;

class MovedStrip final : public HeadStrip
{
    Q_OBJECT
public:
    MovedStrip(const Look& look, QWidget* parent);

    // Records that are open; hidden where none are, or they have not moved.
    void follow(const Store* store);

Q_SIGNALS:
    void stayingRequested();
};

} // namespace chairside
