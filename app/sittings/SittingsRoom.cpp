#include "app/sittings/SittingsRoom.h"

#include "app/look/Look.h"
#include "app/sittings/SittingPage.h"
#include "app/sittings/SittingsPage.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

namespace chairside {

SittingsRoom::SittingsRoom(Store& store, const Look& look, std::vector<ProtocolPtr> protocols, const QString& chair,
                           QWidget* parent, const Policy& policy)
    : QStackedWidget(parent),
      m_store(store),
      m_look(look),
      m_protocols(std::move(protocols)),
      m_policy(policy),
      m_desk(store, m_protocols, chair)
{
    setObjectName(QStringLiteral("sittings.room"));
    // Sizes follow the text scale when a page is made.
    connect(&look, &Look::changed, this, [this] {
        if (m_page)
            rebuild();
    });
}

void SittingsRoom::showList()
{
    m_shown = {};
    rebuild();
}

void SittingsRoom::showSitting(Id<Sitting> id)
{
    m_shown = id;
    rebuild();
}

void SittingsRoom::rebuild()
{
    QWidget* old = m_page;
    auto sitting = m_shown ? m_store.read().sitting(m_shown) : Result<Sitting>(Sitting{});
    if (!sitting) {
        Q_EMIT statusMessage(sitting.error().message);
        m_shown = {};
    }
    if (m_shown) {
        auto* page = new SittingPage(m_store, m_desk, m_protocols, *std::move(sitting), m_look, this, m_policy);
        connect(page, &SittingPage::backRequested, this, &SittingsRoom::showList, Qt::QueuedConnection);
        connect(page, &SittingPage::openRequested, this, &SittingsRoom::openRequested);
        m_page = page;
    } else {
        auto* page = new SittingsPage(m_store, m_desk, m_look, this);
        connect(page, &SittingsPage::homeRequested, this, &SittingsRoom::homeRequested);
        connect(page, &SittingsPage::chosen, this, &SittingsRoom::showSitting, Qt::QueuedConnection);
        connect(page, &SittingsPage::newRequested, this, [this](const Protocol* protocol) { begin(*protocol); });
        m_page = page;
    }
    addWidget(m_page);
    setCurrentWidget(m_page);
    m_page->setFocus(Qt::OtherFocusReason);
    if (old) {
        removeWidget(old);
        old->deleteLater();
    }
}

void SittingsRoom::begin(const Protocol& protocol)
{
    const Sitting sitting = m_desk.fresh(protocol);
    if (const auto kept = m_desk.keep(sitting); !kept)
        return Q_EMIT statusMessage(kept.error().message);
    showSitting(sitting.id);
}

} // namespace chairside
