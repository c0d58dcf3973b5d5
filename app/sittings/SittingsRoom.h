// The list of sittings, and one of them: beside Home in the window.
#pragma once

#include "app/policy/Policy.h"
#include "core/session/SittingDesk.h"

#include <QStackedWidget>

namespace chairside {

class Look;
class SittingPage;
class SittingsPage;
class Store;

class SittingsRoom final : public QStackedWidget
{
    Q_OBJECT
public:
    // Everything given outlives the room.
    SittingsRoom(Store& store, const Look& look, std::vector<ProtocolPtr> protocols, const QString& chair,
                 QWidget* parent, const Policy& policy = noPolicy());

    void showList();
    void showSitting(Id<Sitting> id);

Q_SIGNALS:
    void homeRequested();
    void openRequested(chairside::Id<chairside::Discussion> id);
    void statusMessage(const QString& message);

private:
    void begin(const Protocol& protocol);
    void rebuild();

    Store& m_store;
    const Look& m_look;
    std::vector<ProtocolPtr> m_protocols;
    const Policy& m_policy;
    SittingDesk m_desk;
    QWidget* m_page = nullptr;
    Id<Sitting> m_shown; // none: the list
};

} // namespace chairside
