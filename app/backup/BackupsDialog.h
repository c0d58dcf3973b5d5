// The copies that there are of the open records, where they stand and how much room they may take; another one now.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/base/Result.h"
#include "core/storage/Backup.h"

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace chairside {

class BackupKeeper;

class BackupsDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Keeper, look and parent outlive the dialog.
    BackupsDialog(BackupKeeper& keeper, const Look& look, QWidget* parent);

private:
    void addFolder();
    void addList();
    void addRoom();
    void showCopies();
    void chooseFolder();
    void makeOrStop();
    void take(const Result<BackupInfo>& made);

    BackupKeeper& m_keeper;
    const Look& m_look;
    QLabel* m_folder = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_empty = nullptr;
    QComboBox* m_room = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_now = nullptr;
};

} // namespace chairside
