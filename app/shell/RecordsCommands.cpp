#include "app/shell/RecordsCommands.h"

#include "app/backup/BackupsDialog.h"
#include "app/handover/HandoverDialog.h"
#include "app/history/HistoryDialog.h"
#include "app/lock/LockingDialog.h"
#include "app/passphrase/PassphraseDialog.h"
#include "app/procedures/Procedures.h"
#include "app/procedures/ProceduresDialog.h"
#include "app/shell/AboutDialog.h"
#include "app/shell/KeysDialog.h"
#include "app/shell/Menus.h"
#include "app/shell/OpenRecords.h"
#include "core/storage/Store.h"

#include <QAction>

namespace chairside {

RecordsCommands::RecordsCommands(const CommandsFrame& frame) : m_frame(frame)
{
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    const CommandsFrame& f = m_frame;
    on(f.menus.procedures, [this] { showProcedures(); });
    on(f.menus.backups, [this] { showBackups(); });
    on(f.menus.allHistory, [this] { showHistory(); });
    on(f.menus.passphrase, [this] { changePassphrase(&m_frame.window); });
    on(f.menus.handover, [this] { handOver(); });
    on(f.menus.locking, [&f] { LockingDialog(f.lock, f.settings, f.look, &f.window).exec(); });
    on(f.menus.keys, [&f] { KeysDialog(f.menus, f.look, &f.window).exec(); });
    on(f.menus.about, [&f] { AboutDialog(f.procedures, f.settings.policy, f.look, &f.window).exec(); });
}

void RecordsCommands::showBackups()
{
    Q_EMIT savingRequested();
    BackupsDialog dialog(*m_frame.records.backups(), *m_frame.records.store(), m_frame.records.chair(), m_frame.look,
                         &m_frame.window);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT puttingBackRequested(dialog.prepared());
    else if (dialog.mending())
        Q_EMIT mendingRequested();
}

void RecordsCommands::showHistory()
{
    Q_EMIT savingRequested();
    HistoryDialog dialog(*m_frame.records.store(), nullptr, m_frame.look, &m_frame.window);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT discussionRequested(dialog.wantedDiscussion(), dialog.wantedPlace());
}

void RecordsCommands::changePassphrase(QWidget* over)
{
    PassphraseDialog(*m_frame.records.store(), m_frame.records.chair(), m_frame.look, over, {}, m_frame.settings.policy)
        .exec();
    Q_EMIT keyChanged();
}

void RecordsCommands::handOver()
{
    Q_EMIT savingRequested();
    const HandoverDialog::Asking asking{{}, [this](QWidget* over) { changePassphrase(over); }};
    HandoverDialog(*m_frame.records.store(), m_frame.records.chair(), asking, m_frame.look, &m_frame.window).exec();
    Q_EMIT handedOver();
}

void RecordsCommands::showProcedures()
{
    Store* store = m_frame.records.store();
    const Clock clock = store ? store->clock() : systemClock();
    ProceduresDialog(m_frame.procedures, store, today(clock), m_frame.look, &m_frame.window).exec();
}

} // namespace chairside
