#include "app/prompts/RestrictionLock.h"

#include "app/fields/Restriction.h"
#include "app/look/Look.h"

namespace chairside {

RestrictionLock::RestrictionLock(const Look& look, Restriction& restriction, const QString& about, QWidget* parent)
    : QPushButton(parent), m_look(look), m_restriction(restriction)
{
    setProperty("role", QStringLiteral("restriction"));
    setCheckable(true);
    setAutoDefault(false);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Restricted: %1").arg(about));
    setAccessibleDescription(Restriction::meaning());
    connect(this, &QPushButton::clicked, &restriction, &QAction::trigger);
    connect(&restriction, &QAction::changed, this, &RestrictionLock::follow);
    follow();
}

void RestrictionLock::setWanted(bool wanted)
{
    m_wanted = wanted;
    update();
}

void RestrictionLock::follow()
{
    const bool restricted = m_restriction.isChecked();
    setChecked(restricted);
    setEnabled(m_restriction.isEnabled());
    setText(restricted ? tr("Restricted") : QString());
    setIcon(m_look.icons().icon(QStringLiteral("lock"), restricted ? Ink::Restricted : Ink::Muted,
                                restricted ? Icons::Place::Leading : Icons::Place::Centred));
    setToolTip(restricted ? tr("%1. Press to lift that (Ctrl+Shift+L)").arg(Restriction::meaning())
                          : tr("Restrict this answer (Ctrl+Shift+L): %1").arg(Restriction::meaning().toLower()));
    update();
}

void RestrictionLock::paintEvent(QPaintEvent* event)
{
    if (isChecked() || (isEnabled() && (m_wanted || underMouse())))
        QPushButton::paintEvent(event);
}

} // namespace chairside
