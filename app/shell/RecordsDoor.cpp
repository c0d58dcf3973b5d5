#include "app/shell/RecordsDoor.h"

#include "app/backup/ClosingBackup.h"
#include "app/backup/DamagedDialog.h"
#include "app/lock/WindowLock.h"
#include "app/policy/Policy.h"
#include "app/procedures/Procedures.h"
#include "app/shell/HeadStrips.h"
#include "app/shell/OpenRecords.h"
#include "core/storage/PutBack.h"
#include "core/storage/Store.h"

#include <QFile>
#include <QFileInfo>
#include <QStackedWidget>

#include <utility>

namespace chairside {

namespace {

OpeningContext under(const Policy& policy, OpeningContext opening)
{
    opening.passphraseRequired = policy.passphraseRequired;
    return opening;
}

} // namespace

RecordsDoor::RecordsDoor(DoorFrame frame, OpeningContext opening)
    : m_frame(std::move(frame)),
      m_opening(new Opening(
          m_frame.look, under(m_frame.settings.policy, std::move(opening)),
          [this](OpenedRecords records) { take(std::move(records)); }, &m_frame.stack))
{
    m_frame.stack.addWidget(m_opening);
    m_opening->setMending(
        [this](const BackupSource& damaged, QWidget* asking) { return mendDamaged(damaged, asking); });
}

void RecordsDoor::begin(const QString& path)
{
    if (path.isEmpty())
        m_opening->begin();
    else
        m_opening->openPath(path);
}

void RecordsDoor::take(OpenedRecords records)
{
    if (!m_frame.leaveDiscussion() || !mayClose())
        return;
    close();
    m_frame.strips.askForPassphrase(m_frame.settings.policy.passphraseRequired && !records.madeUp);
    m_frame.strips.follow(records.store.get(), false); // before anything is read
    m_frame.records.take(std::move(records));
    m_frame.lock.follow(m_frame.records.store());
    Q_EMIT taken();
}

bool RecordsDoor::mayClose()
{
    BackupKeeper* backups = m_frame.records.backups();
    QWidget* before = m_frame.lock.locked() ? &m_frame.lock.cover() : &m_frame.window;
    return !backups || backUpBeforeClosing(*backups, m_frame.look, before);
}

void RecordsDoor::close()
{
    m_frame.lock.follow(nullptr);
    m_frame.strips.follow(nullptr, false);
    m_frame.records.letGo();
}

void RecordsDoor::showOpening()
{
    m_frame.stack.setCurrentWidget(m_opening);
    m_frame.strips.follow(nullptr, false);
    Q_EMIT openingShown();
}

void RecordsDoor::closeBehind()
{
    showOpening();
    close();
    Q_EMIT closed();
}

void RecordsDoor::openOther()
{
    if (!m_frame.leaveDiscussion())
        return;
    showOpening();
    m_opening->showFirstStart();
}

void RecordsDoor::openForWriting()
{
    if (!m_frame.leaveDiscussion())
        return;
    showOpening();
    m_opening->openPath(m_frame.records.store()->path());
}

// What comes of it is opened as after a start.
void RecordsDoor::putBack(const QString& prepared)
{
    if (!m_frame.leaveDiscussion()) {
        QFile::remove(prepared);
        return;
    }
    const Store& store = *m_frame.records.store();
    const QString path = store.path();
    const StoreContext context{store.clock(), store.ids(), store.osUser(), QSysInfo::machineHostName()};
    closeBehind();
    const Result<QString> aside = chairside::putBack(prepared, path, context);
    m_opening->openPath(path);
    Q_EMIT statusMessage(
        aside ? tr("The copy was put back. What was there before is kept as “%1”.").arg(QFileInfo(*aside).fileName())
              : aside.error().message);
}

void RecordsDoor::mend()
{
    if (!m_frame.leaveDiscussion())
        return;
    const BackupSource damaged = m_frame.records.store()->backupSource();
    closeBehind();
    const QString path = mendDamaged(damaged, m_opening);
    m_opening->openPath(path.isEmpty() ? damaged.path : path);
}

QString RecordsDoor::mendDamaged(const BackupSource& damaged, QWidget* asking)
{
    const std::vector<ProtocolPtr> wordings = m_frame.procedures.every();
    const OpeningContext& opening = m_opening->context();
    const DamagedContext context{m_frame.settings, opening.store, wordings, opening.askNewPath, opening.askPath};
    DamagedDialog dialog(damaged, context, m_frame.look, asking);
    return dialog.exec() == QDialog::Accepted ? dialog.toOpen() : QString();
}

} // namespace chairside
