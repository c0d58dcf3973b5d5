#include "app/rows/RowAccess.h"

#include "app/rows/RowLine.h"

#include <QAccessibleWidget>

namespace chairside {

namespace {

class RowAccess final : public QAccessibleWidget
{
public:
    explicit RowAccess(RowLine* line) : QAccessibleWidget(line, QAccessible::ListItem), m_line(line) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_line->isOpen();
        state.collapsed = !m_line->isOpen();
        return state;
    }
    QStringList actionNames() const override { return QStringList{pressAction()} + QAccessibleWidget::actionNames(); }
    void doAction(const QString& name) override
    {
        if (name == pressAction())
            Q_EMIT m_line->openAsked({});
        else
            QAccessibleWidget::doAction(name);
    }

private:
    RowLine* m_line; // outlives its interface
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* line = qobject_cast<RowLine*>(object);
    return line ? new RowAccess(line) : nullptr;
}

} // namespace

void installRowAccess()
{
    static const bool installed = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(installed)
}

} // namespace chairside
