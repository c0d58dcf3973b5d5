#include "app/fields/Restriction.h"

#include <QWidget>

namespace chairside {

Restriction::Restriction(std::function<bool()> restricted, std::function<void(bool)> restrict, QObject* parent)
    : QAction(tr("Restricted\tCtrl+Shift+L"), parent), m_restricted(std::move(restricted))
{
    setCheckable(true);
    setToolTip(meaning());
    // From the record and not from the tick, which may be that of another row by now; and back to it where the change
    // was refused.
    connect(this, &QAction::triggered, this, [this, restrict = std::move(restrict)] {
        restrict(!m_restricted());
        setChecked(m_restricted());
    });
}

void Restriction::refresh(bool editable)
{
    setEnabled(editable);
    setChecked(m_restricted());
}

Restriction* Restriction::around(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        for (QAction* action : widget->actions())
            if (auto* found = qobject_cast<Restriction*>(action))
                return found;
    return nullptr;
}

QString Restriction::meaning()
{
    return tr("Left out of every copy but the chair’s own");
}

} // namespace chairside
