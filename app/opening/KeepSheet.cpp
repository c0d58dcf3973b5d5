#include "app/opening/KeepSheet.h"

#include "app/opening/RecoveryOffer.h"

#include <QVBoxLayout>

namespace chairside {

KeepSheet::KeepSheet(const Look& look, QWidget* parent)
    : OpeningCard(look, tr("Your recovery sheet"), parent), m_offer(new RecoveryOffer(look, this))
{
    setObjectName(QStringLiteral("keep-sheet"));
    column()->addWidget(m_offer);
    connect(m_offer, &RecoveryOffer::answered, this, &KeepSheet::answered);
}

void KeepSheet::ask(Store* store, const QString& chair)
{
    m_offer->ask(store, chair);
}

} // namespace chairside
