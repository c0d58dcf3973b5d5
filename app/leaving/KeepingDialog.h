// How long records are kept: for all procedures, and for those that differ. None is set by itself, and nothing is ever
// removed by itself.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/base/Result.h"
#include "core/storage/Retention.h"

#include <map>

class QLabel;

namespace chairside {

class IconLabel;
class PeriodEdit;
class Store;

class KeepingDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Store (which can be written), look and parent outlive the dialog.
    KeepingDialog(Store& store, const Look& look, QWidget* parent);

private:
    void addPeriods(const RetentionPeriods& periods);
    RetentionPeriods periods() const;
    void showWaiting();
    void keep();

    Store& m_store;
    const Look& m_look;
    PeriodEdit* m_all = nullptr;
    std::map<QString, PeriodEdit*> m_procedures;
    QLabel* m_waiting;
    IconLabel* m_trouble;
};

} // namespace chairside
