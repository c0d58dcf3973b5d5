#include "app/look/ComboAccess.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

#endif

namespace chairside {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

class ComboAccess final : public QAccessibleWidget
{
public:
    explicit ComboAccess(QComboBox* box) : QAccessibleWidget(box, QAccessible::ComboBox), m_box(box) {}

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return chosen();
        const QString asked = QAccessibleWidget::text(which);
        if (which != QAccessible::Name || asked.isEmpty() || chosen().isEmpty())
            return which == QAccessible::Name && asked.isEmpty() ? chosen() : asked;
        return QCoreApplication::translate("ComboAccess", "%1: %2").arg(asked, chosen());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_box->view()->isVisible();
        state.collapsed = !state.expanded;
        state.editable = m_box->isEditable();
        return state;
    }

    // The choices, and the line to type into where there is one.
    int childCount() const override { return m_box->isEditable() ? 2 : 1; }
    QAccessibleInterface* child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_box->view());
        return index == 1 && m_box->isEditable() ? QAccessible::queryAccessibleInterface(m_box->lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        if (child && child->object() == m_box->view())
            return 0;
        return child && m_box->isEditable() && child->object() == m_box->lineEdit() ? 1 : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        if (m_box->isEditable() && m_box->lineEdit()->rect().contains(m_box->lineEdit()->mapFromGlobal(QPoint(x, y))))
            return child(1);
        return nullptr;
    }

    QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }
    void doAction(const QString& action) override
    {
        if (action != showMenuAction() && action != pressAction())
            return;
        if (m_box->view()->isVisible())
            m_box->hidePopup();
        else
            m_box->showPopup();
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QString chosen() const { return m_box->isEditable() ? m_box->lineEdit()->text() : m_box->currentText(); }

    QComboBox* m_box; // outlives its interface
};

QAccessibleInterface* makeAccess(const QString& name, QObject* object)
{
    if (name != QLatin1String("QComboBox"))
        return nullptr;
    auto* box = qobject_cast<QComboBox*>(object);
    return box ? new ComboAccess(box) : nullptr;
}

} // namespace

void installComboAccess()
{
    static const bool installed = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(installed)
}

#else

void installComboAccess() {}

#endif

} // namespace chairside
