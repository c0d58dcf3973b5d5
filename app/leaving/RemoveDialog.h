// Removing one discussion for good: what goes and what stays, which copies of the records still hold it, why it goes,
// and its reference typed once more before the button can be pressed.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/storage/BackupHolders.h"
#include "core/storage/Removal.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class IconLabel;
class Store;
class WorkLine;

class RemoveDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Store (which can be written), look and parent outlive the dialog. `goes` is of `id`; `copies` are all that there
    // are of the records; `chair` is who removes it. What is typed into the discussion has been saved, and nothing has
    // it open.
    RemoveDialog(Store& store, Id<Discussion> id, const WhatGoes& goes, const std::vector<BackupFile>& copies,
                 const QString& chair, const Look& look, QWidget* parent);
    ~RemoveDialog() override;

    // While it is removed that is stopped, and the dialog stays.
    void reject() override;

    // Accepted: what was done, in a sentence or two.
    const QString& done() const { return m_done; }

private:
    void addWords();
    void addCopies();
    void addQuestions();
    void findCopies(const std::vector<BackupFile>& copies);
    void showCopies(const std::vector<HoldingBackup>& holding);
    QString missing() const; // what comes before the button; empty: nothing
    void showMissing();
    void removeNow();
    void setRemoving(bool removing);
    QString deleteCopies();

    Store& m_store;
    Id<Discussion> m_id;
    WhatGoes m_goes;
    QString m_chair;
    const Look& m_look;
    QString m_done;
    std::vector<HoldingBackup> m_holding; // as they stand in the list
    QVBoxLayout* m_copies = nullptr;
    QListWidget* m_list = nullptr; // where there are any
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_ref = nullptr;
    IconLabel* m_missing = nullptr;
    WorkLine* m_work = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_remove = nullptr;
    bool m_removing = false;
};

} // namespace chairside
