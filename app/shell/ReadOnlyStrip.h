// Along the head of a window that can only read: who writes these records and since when, what can be done here, and
// how it becomes a window that writes.
#pragma once

#include "app/shell/HeadStrip.h"

namespace chairside {

class Store;

class ReadOnlyStrip final : public HeadStrip
{
    Q_OBJECT
public:
    ReadOnlyStrip(const Look& look, QWidget* parent);

    // Records that are open; hidden where they can be written, or none are.
    void follow(const Store* store);

Q_SIGNALS:
    void writingRequested();

private:
    const Store* m_store = nullptr; // whose words stand there
};

} // namespace chairside
