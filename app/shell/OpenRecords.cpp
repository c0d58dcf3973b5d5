#include "app/shell/OpenRecords.h"

#include "app/backup/BackupKeeper.h"
#include "app/home/HomePage.h"
#include "app/procedures/Procedures.h"
#include "app/sittings/SittingsRoom.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QStackedWidget>

#include <utility>

namespace chairside {

OpenRecords::OpenRecords(const RecordsFrame& frame) : m_frame(frame) {}

OpenRecords::~OpenRecords()
{
    letGo();
}

void OpenRecords::take(OpenedRecords records)
{
    m_opened = std::move(records);
    keepBackups();
    makeHome();
}

void OpenRecords::letGo()
{
    m_backups.reset();
    delete std::exchange(m_sittings, nullptr);
    delete std::exchange(m_home, nullptr);
    m_opened.store.reset();
    m_opened.madeUp.reset();
}

// Records made up to look round in are gone with the window: nothing of them is kept.
void OpenRecords::keepBackups()
{
    m_backups = std::make_unique<BackupKeeper>(*m_opened.store, m_frame.settings, !m_opened.madeUp);
    connect(m_backups.get(), &BackupKeeper::finished, this, [this] {
        if (m_backups->trouble())
            Q_EMIT statusMessage(m_backups->trouble()->message);
    });
}

void OpenRecords::makeHome()
{
    m_home =
        new HomePage(*m_opened.store, m_frame.look, m_frame.procedures.every(), m_frame.settings.own, &m_frame.stack);
    m_frame.stack.addWidget(m_home);
    connect(m_home, &HomePage::openRequested, this, &OpenRecords::openRequested);
    connect(m_home, &HomePage::newRequested, this, &OpenRecords::newRequested);
    connect(m_home, &HomePage::printRequested, this, &OpenRecords::printRequested);
    connect(m_home, &HomePage::reviewRequested, this, &OpenRecords::reviewRequested);
    connect(m_home, &HomePage::removeRequested, this, &OpenRecords::removeRequested);
    connect(m_home, &HomePage::sittingsRequested, this, &OpenRecords::sittingsRequested);
    connect(m_home, &HomePage::statusMessage, this, &OpenRecords::statusMessage);
}

SittingsRoom& OpenRecords::sittings()
{
    if (!m_sittings) {
        m_sittings = new SittingsRoom(*m_opened.store, m_frame.look, m_frame.procedures.current(), chair(),
                                      &m_frame.stack, m_frame.settings.policy);
        m_frame.stack.addWidget(m_sittings);
        connect(m_sittings, &SittingsRoom::homeRequested, this, &OpenRecords::homeRequested);
        connect(m_sittings, &SittingsRoom::statusMessage, this, &OpenRecords::statusMessage);
        connect(
            m_sittings, &SittingsRoom::openRequested, this,
            [this](Id<Discussion> item) { Q_EMIT openRequested(item, {}); }, Qt::QueuedConnection);
    }
    return *m_sittings;
}

QString OpenRecords::chair() const
{
    const auto name = m_opened.store->read().setting(QStringLiteral("chair.name"));
    return name ? *name : QString();
}

Protection OpenRecords::protection() const
{
    const bool locked = m_opened.store->hasPassphrase();
    const QString words = locked ? tr("Locked with your passphrase.")
                                 : tr("No passphrase: whoever can use this laptop can open these records.");
    return {m_opened.store->readOnly() ? tr("%1 Open for reading only.").arg(words) : words, locked};
}

void OpenRecords::takeProcedures()
{
    if (m_home)
        m_home->setProtocols(m_frame.procedures.every());
    if (!m_sittings)
        return;
    const bool shown = m_frame.stack.currentWidget() == m_sittings;
    delete std::exchange(m_sittings, nullptr);
    if (shown)
        Q_EMIT sittingsRequested();
}

} // namespace chairside
