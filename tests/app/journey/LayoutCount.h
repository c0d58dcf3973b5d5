// How often a page is laid out: an item of its layout that counts how often it is asked for its height.
#pragma once

#include <QBoxLayout>
#include <QSpacerItem>
#include <QWidget>

namespace chairside {

class LayoutCount final : public QSpacerItem
{
public:
    // The page's layout owns it.
    static LayoutCount& on(const QWidget& page)
    {
        auto* count = new LayoutCount;
        static_cast<QBoxLayout*>(page.layout())->addItem(count);
        return *count;
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int) const override
    {
        ++m_times;
        return 0;
    }
    int times() const { return m_times; }
    void startAgain() { m_times = 0; }

private:
    LayoutCount() : QSpacerItem(0, 0) {}
    mutable int m_times = 0;
};

} // namespace chairside
