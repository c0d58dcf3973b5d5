// A record past its period is kept all the same: until a day, for a reason.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/storage/Retention.h"

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace chairside {

class IconLabel;
class Store;

class KeepLongerDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Store (which can be written), look and parent outlive the dialog. `chair` is who decides it.
    KeepLongerDialog(Store& store, const PastPeriod& past, const QString& chair, const Look& look, QWidget* parent);

private:
    void showMissing();
    void keep();

    Store& m_store;
    Id<Discussion> m_id;
    QString m_chair;
    QDateEdit* m_until;
    QLineEdit* m_reason;
    IconLabel* m_missing;
    IconLabel* m_trouble;
    QPushButton* m_keep;
};

} // namespace chairside
