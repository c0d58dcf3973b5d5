#include "app/wheel/WheelAccess.h"

#include "app/wheel/ModelWheel.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace chairside {

namespace {

class SectorAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SectorAccess(ModelWheel* wheel, int index) : m_wheel(wheel), m_index(index) {}

    bool isValid() const override { return m_wheel && m_index < int(m_wheel->sectors().size()); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_wheel ? m_wheel->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_wheel); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? m_wheel->spoken(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect within = m_wheel->sectorRect(m_index);
        return QRect(m_wheel->mapToGlobal(within.topLeft()), within.size());
    }
    QAccessible::Role role() const override { return QAccessible::PageTab; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const auto& sector = m_wheel->sectors()[std::size_t(m_index)];
        state.focusable = state.selectable = m_wheel->focusPolicy() != Qt::NoFocus;
        state.focused = m_wheel->hasFocus() && m_wheel->marked() == m_index;
        state.selected = m_wheel->current() == sector.id;
        state.disabled = !m_wheel->isEnabled();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override
    {
        if (isValid() && name == pressAction())
            m_wheel->choose(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<ModelWheel> m_wheel;
    int m_index;
};

class WheelAccess final : public QAccessibleWidget
{
public:
    explicit WheelAccess(ModelWheel* wheel) : QAccessibleWidget(wheel, QAccessible::PageTabList), m_wheel(wheel) {}
    ~WheelAccess() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(WheelAccess)

    int childCount() const override { return int(m_wheel->sectors().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (int(m_children.size()) <= index)
            m_children.push_back(
                QAccessible::registerAccessibleInterface(new SectorAccess(m_wheel, int(m_children.size()))));
        return QAccessible::accessibleInterface(m_children[std::size_t(index)]);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i) == wanted)
                return i;
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_wheel->sectorAt(m_wheel->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_wheel->hasFocus() ? child(m_wheel->marked()) : nullptr;
    }

private:
    ModelWheel* m_wheel; // outlives its interface
    mutable std::vector<QAccessible::Id> m_children;
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* wheel = qobject_cast<ModelWheel*>(object);
    return wheel ? new WheelAccess(wheel) : nullptr;
}

} // namespace

void installWheelAccess()
{
    static const bool installed = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(installed)
}

} // namespace chairside
