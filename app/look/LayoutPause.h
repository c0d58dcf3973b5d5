// Holds still the layouts of a widget and of everything it stands in, for as long as this lives. Qt lays all of them
// out again at each part that is shown; many parts shown one by one would take time that grows with their square.
// A layout held still does not see a part go: take it out of the layout before it is deleted.
#pragma once

#include <QLayout>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace chairside {

class LayoutPause final
{
public:
    explicit LayoutPause(QWidget* inside)
    {
        for (QWidget* each = inside; each; each = each->parentWidget())
            if (QLayout* layout = each->layout(); layout && layout->isEnabled()) {
                layout->setEnabled(false);
                m_held.emplace_back(layout);
            }
    }
    // What was asked of them meanwhile is done once, here.
    ~LayoutPause()
    {
        for (const QPointer<QLayout>& layout : m_held)
            if (layout)
                layout->setEnabled(true);
        for (const QPointer<QLayout>& layout : m_held)
            if (layout && layout->parentWidget()->isVisible())
                layout->activate();
    }
    LayoutPause(const LayoutPause&) = delete;
    LayoutPause& operator=(const LayoutPause&) = delete;

private:
    std::vector<QPointer<QLayout>> m_held;
};

} // namespace chairside
