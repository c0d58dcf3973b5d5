#include "app/policy/SetByOrganisation.h"

#include "app/look/Make.h"

#include <QCoreApplication>

namespace chairside {

QString setByOrganisation(const QString& more)
{
    const QString words = QCoreApplication::translate("SetByOrganisation", "Set by your organisation");
    return more.isEmpty() ? words : QCoreApplication::translate("SetByOrganisation", "%1: %2").arg(words, more);
}

IconLabel* makeSetByOrganisation(const Look& look, QWidget* control, const QString& more)
{
    IconLabel* out = Make(&look).noted(setByOrganisation(more), QStringLiteral("shield"), Ink::Accent);
    out->setObjectName(QStringLiteral("set-by-organisation"));
    out->setWordWrap(true);
    if (control)
        control->setAccessibleDescription(out->text());
    return out;
}

} // namespace chairside
