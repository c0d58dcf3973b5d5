// What can be done about damaged records: what can be read of them goes into new ones, with a list of what could not;
// or an earlier copy takes their place. The damaged file is kept either way.
#pragma once

#include "app/look/FittedDialog.h"
#include "app/policy/Settings.h"
#include "core/storage/BackupShelf.h"
#include "core/storage/Rescue.h"

#include <functional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace chairside {

class WorkLine;
struct StoreContext;

// What the dialog needs of the world; what is referred to outlives it.
struct DamagedContext final
{
    Settings settings;
    const StoreContext& store;
    const std::vector<ProtocolPtr>& protocols; // wordings that the program has anyway
    std::function<QString(QWidget* parent, const QString& offered)> askNewPath;
    std::function<QString(QWidget* parent)> askPath;
};

class DamagedDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Look and parent outlive the dialog.
    DamagedDialog(BackupSource damaged, DamagedContext context, const Look& look, QWidget* parent);

    // While something is under way it is stopped, and the dialog stays.
    void reject() override;

    // Accepted: the records to open now, with the key of the damaged ones.
    const QString& toOpen() const { return m_toOpen; }

private:
    void addCopies();
    void addReport();
    void addButtons();
    void offer(const QString& path, const QString& words);
    void chooseCopy();
    std::optional<BackupSource> chosenCopy() const;
    void rescueInto();
    void showReport(const RescueReport& report);
    void saveReport();
    void putCopyBack();
    void follow();

    BackupSource m_damaged;
    DamagedContext m_context;
    const Look& m_look;
    QString m_toOpen;
    QWidget* m_choice = nullptr; // until something has been done
    QComboBox* m_copies = nullptr;
    QLabel* m_summary = nullptr;
    QPlainTextEdit* m_report = nullptr;
    WorkLine* m_work = nullptr;
    QPushButton* m_another = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_putBack = nullptr;
    QPushButton* m_rescue = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace chairside
