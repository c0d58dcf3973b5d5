#include "app/lock/SilentAccess.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace chairside {

namespace {

class SilentInterface final : public QAccessibleWidget
{
public:
    explicit SilentInterface(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Grouping) {}

    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* focusChild() const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QList<std::pair<QAccessibleInterface*, QAccessible::Relation>> relations(QAccessible::Relation) const override
    {
        return {};
    }
    // The title of a locked window says nothing of what is in it.
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name && widget()->isWindow() ? widget()->windowTitle() : QString();
    }
    QAccessible::Role role() const override
    {
        return widget()->isWindow() ? QAccessible::Window : QAccessible::Grouping;
    }
    void* interface_cast(QAccessible::InterfaceType) override { return nullptr; }
    QStringList actionNames() const override { return {}; }
    void doAction(const QString&) override {}
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
};

QAccessibleInterface* silentOf(const QString&, QObject* object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    auto* widget = static_cast<QWidget*>(object);
    return widget->window()->property(silencedProperty).toBool() ? new SilentInterface(widget) : nullptr;
}

// What has been given out before would go on answering.
void forget(QWidget* window)
{
    QList<QWidget*> all = window->findChildren<QWidget*>();
    all.append(window);
    for (QWidget* each : all)
        if (each->window() == window)
            if (QAccessibleInterface* given = QAccessible::queryAccessibleInterface(each))
                QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(given));
}

void tell(QWidget* window)
{
    QAccessibleEvent event(window, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void silence(QWidget* window)
{
    forget(window);
    window->setProperty(silencedProperty, true);
    tell(window);
}

void unsilence(QWidget* window)
{
    forget(window);
    window->setProperty(silencedProperty, QVariant());
    tell(window);
}

void beginSilences()
{
    QAccessible::removeFactory(silentOf);
    QAccessible::installFactory(silentOf);
}

void endSilences()
{
    QAccessible::removeFactory(silentOf);
}

} // namespace chairside
