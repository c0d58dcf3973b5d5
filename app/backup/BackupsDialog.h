// The copies that there are of the open records, where they stand and how much room they may take; another one now; a
// look into one, and putting it back.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/base/Result.h"
#include "core/storage/Backup.h"
#include "core/storage/BackupShelf.h"

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace chairside {

class BackupKeeper;
class Store;

class BackupsDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Keeper, store, look and parent outlive the dialog. `chair` is who puts a copy back.
    BackupsDialog(BackupKeeper& keeper, const Store& store, const QString& chair, const Look& look, QWidget* parent);

    // Accepted: the file that takes the place of the records once they are closed (putBack).
    const QString& prepared() const { return m_prepared; }
    // Rejected, because a copy showed that the records are damaged, and the chair wants to see to that.
    bool mending() const { return m_mending; }

private:
    void addFolder();
    void addList();
    void addRoom();
    void showCopies();
    void chooseFolder();
    void makeOrStop();
    void lookInto();
    void take(const Result<BackupInfo>& made);

    BackupKeeper& m_keeper;
    const Store& m_store;
    QString m_chair;
    const Look& m_look;
    std::vector<BackupFile> m_copies; // as they stand in the list
    QString m_prepared;
    bool m_mending = false;
    QLabel* m_folder = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_into = nullptr;
    QLabel* m_empty = nullptr;
    QComboBox* m_room = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_mend = nullptr;
    QPushButton* m_now = nullptr;
};

} // namespace chairside
