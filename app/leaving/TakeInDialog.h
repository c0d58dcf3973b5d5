// Other records come in: which file and what opens it; then what of it would come, what is here already and what is in
// the way, each with its reason; then it comes in, in one step or not at all. Nothing here is written over.
#pragma once

#include "app/leaving/OtherRecords.h"
#include "app/look/FittedDialog.h"
#include "core/storage/Merge.h"

#include <optional>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace chairside {

class IconLabel;
class Store;
class WorkLine;

class TakeInDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Store (which can be written), look and parent outlive the dialog. What was typed has been saved. `chair` is who
    // takes them in. Without `askPath` the system's own dialog asks for the file.
    TakeInDialog(Store& store, const QString& chair, const Look& look, QWidget* parent,
                 OtherRecords::AskPath askPath = {});
    ~TakeInDialog() override;

    // While it looks or takes in, that is stopped, and the dialog stays.
    void reject() override;

    // Accepted: what was done, in sentences.
    const QString& done() const { return m_done; }

private:
    QWidget* buildPlan();
    void showPage(QWidget* page);
    void openOther();
    void look();
    void show(const MergePlan& plan);
    void takeIn();
    MergeOptions options() const;

    Store& m_store;
    QString m_chair;
    const Look& m_look;
    QString m_done;
    std::optional<BackupSource> m_other;
    OtherRecords* m_choice;
    QWidget* m_planPage;
    QLabel* m_holds = nullptr;
    QListWidget* m_list = nullptr;
    QCheckBox* m_knownChildren = nullptr;
    QLabel* m_head = nullptr;
    IconLabel* m_missing = nullptr;
    WorkLine* m_work;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_open;
    QPushButton* m_take;
    int m_new = 0; // that would come in
};

} // namespace chairside
