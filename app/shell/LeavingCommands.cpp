#include "app/shell/LeavingCommands.h"

#include "app/backup/BackupKeeper.h"
#include "app/home/HomePage.h"
#include "app/leaving/KeepingDialog.h"
#include "app/leaving/RemoveDialog.h"
#include "app/leaving/SplitDialog.h"
#include "app/leaving/TakeInDialog.h"
#include "app/policy/Policy.h"
#include "app/shell/Menus.h"
#include "app/shell/OpenDiscussion.h"
#include "app/shell/OpenRecords.h"
#include "core/storage/CopiesBeside.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QAction>

#include <utility>

namespace chairside {

LeavingCommands::LeavingCommands(LeavingFrame frame) : m_frame(std::move(frame))
{
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(m_frame.menus.keeping, [this] { setPeriods(); });
    on(m_frame.menus.split, [this] { split(); });
    on(m_frame.menus.takeIn, [this] { takeIn(); });
    on(m_frame.menus.remove, [this] { removeChosen(); });
}

Id<Discussion> LeavingCommands::chosen()
{
    if (const DiscussionSession* session = m_frame.discussion.session())
        return session->discussion().id;
    const HomePage* home = m_frame.records.home();
    const bool listed = home->isVisible() && home->view() == HomeView::Lists;
    const Id<Discussion> out = listed ? home->selected() : Id<Discussion>{};
    if (!out)
        Q_EMIT statusMessage(tr("Open a discussion first, or select it in the list."));
    return out;
}

bool LeavingCommands::saved()
{
    if (!m_frame.discussion.session())
        return true;
    const Result<void> done = m_frame.discussion.session()->flush();
    if (!done)
        Q_EMIT statusMessage(done.error().message);
    return done.ok();
}

void LeavingCommands::removeChosen()
{
    if (const Id<Discussion> id = chosen())
        remove(id);
}

void LeavingCommands::remove(Id<Discussion> id)
{
    const bool wasOpen = m_frame.discussion.session() != nullptr;
    Store& store = *m_frame.records.store();
    const auto goes = store.read().whatGoes(id);
    if (!goes)
        return Q_EMIT statusMessage(goes.error().message);
    if (!m_frame.leaveDiscussion())
        return;
    BackupKeeper& backups = *m_frame.records.backups();
    backups.stop(); // a copy that is just being made would hold it
    std::vector<BackupFile> copies = allCopies(backups.shelf(), store.path());
    const std::vector<BackupFile> earlier = backups.earlierCopies();
    copies.insert(copies.end(), earlier.begin(), earlier.end());
    RemoveDialog dialog(store, id, *goes, copies, m_frame.records.chair(), m_frame.look, &m_frame.window);
    if (dialog.exec() == QDialog::Accepted) {
        m_frame.records.home()->refresh();
        Q_EMIT statusMessage(dialog.done());
    } else if (wasOpen) {
        Q_EMIT discussionRequested(id);
    }
}

void LeavingCommands::split()
{
    const Id<Discussion> id = chosen();
    if (!id || !saved())
        return;
    Store& store = *m_frame.records.store();
    const auto row = store.read().homeRow(id);
    if (!row || !*row)
        return;
    SplitDialog(store, id, (*row)->ref, m_frame.records.chair(), m_frame.look, &m_frame.window, {},
                m_frame.policy.passphraseRequired)
        .exec();
}

void LeavingCommands::takeIn()
{
    if (!saved())
        return;
    TakeInDialog dialog(*m_frame.records.store(), m_frame.records.chair(), m_frame.look, &m_frame.window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_frame.records.home()->refresh();
    Q_EMIT statusMessage(dialog.done());
}

void LeavingCommands::setPeriods()
{
    KeepingDialog dialog(*m_frame.records.store(), m_frame.look, &m_frame.window);
    if (dialog.exec() == QDialog::Accepted)
        m_frame.records.home()->refresh();
}

} // namespace chairside
