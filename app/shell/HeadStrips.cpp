#include "app/shell/HeadStrips.h"

#include "app/shell/DamagedStrip.h"
#include "app/shell/MovedStrip.h"
#include "app/shell/ReadOnlyStrip.h"
#include "app/shell/UnprotectedStrip.h"
#include "core/storage/Store.h"

#include <QVBoxLayout>

namespace chairside {

HeadStrips::HeadStrips(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_damaged(new DamagedStrip(look, this)),
      m_moved(new MovedStrip(look, this)),
      m_unprotected(new UnprotectedStrip(look, this)),
      m_readOnly(new ReadOnlyStrip(look, this))
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    for (QWidget* strip : std::initializer_list<QWidget*>{m_damaged, m_moved, m_unprotected, m_readOnly})
        down->addWidget(strip);
    connect(m_damaged, &DamagedStrip::mendingRequested, this, &HeadStrips::mendingRequested);
    connect(m_moved, &MovedStrip::stayingRequested, this, &HeadStrips::stayingRequested);
    connect(m_unprotected, &UnprotectedStrip::passphraseRequested, this, &HeadStrips::passphraseRequested);
    connect(m_readOnly, &ReadOnlyStrip::writingRequested, this, &HeadStrips::writingRequested);
}

void HeadStrips::follow(const Store* store, bool sharing)
{
    if (store == m_store && sharing == m_sharing)
        return;
    if (store != m_store)
        take(store);
    m_sharing = sharing;
    m_readOnly->follow(sharing ? nullptr : store);
    m_damaged->setVisible(m_unread && !sharing);
    lookAgain();
}

void HeadStrips::take(const Store* store)
{
    m_store = store;
    m_unread = false;
    if (!store)
        return;
    // From within a reading: what stands in the window is not taken apart there.
    const auto found = [this, store] {
        if (store != m_store)
            return;
        m_unread = true;
        m_damaged->setVisible(!m_sharing);
    };
    connect(store, &Store::damageFound, this, found, Qt::QueuedConnection);
}

void HeadStrips::lookAgain()
{
    const bool writes = m_store && !m_sharing && !m_store->readOnly();
    m_moved->follow(writes ? m_store : nullptr);
    m_unprotected->setVisible(writes && m_asksForPassphrase && !m_store->hasPassphrase());
}

} // namespace chairside
