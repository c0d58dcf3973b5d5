// After records with a passphrase were made: their recovery sheet, before anything else.
#pragma once

#include "app/opening/OpeningCard.h"

namespace chairside {

class RecoveryOffer;
class Store;

class KeepSheet final : public OpeningCard
{
    Q_OBJECT
public:
    KeepSheet(const Look& look, QWidget* parent);
    void ask(Store* store, const QString& chair);

Q_SIGNALS:
    void answered();

private:
    RecoveryOffer* m_offer;
};

} // namespace chairside
