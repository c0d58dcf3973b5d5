// What stands at the right of Home: the discussions, or one of the views beside them, each made when it is first looked
// at: who comes to Home mostly goes straight into a discussion.
#pragma once

#include "app/home/HomeChoice.h"
#include "app/look/PageRoom.h"

#include <QStackedWidget>

namespace chairside {

class ActionsPage;
class DatesPage;
class HomeDiscussions;
class HomeSource;
class Look;
class PastPeriodPage;
class Store;

class HomeSides final : public QStackedWidget
{
    Q_OBJECT
public:
    // Everything given outlives them.
    HomeSides(Store& store, const Look& look, HomeSource& source, QWidget* parent);

    HomeDiscussions& discussions() const { return *m_discussions; }
    DatesPage& dates();
    ActionsPage& actions();
    PastPeriodPage& pastPeriod();

    // Lists: the discussions.
    void showView(HomeView view);
    // Reads the store again; the discussions are read by who shows them.
    void refresh(HomeView view);
    void takeFocus(HomeView view);
    void setRoom(const PageRoom& room);

Q_SIGNALS:
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    void removeRequested(chairside::Id<chairside::Discussion> id);
    // Something was recorded on one of the views.
    void changed();
    void statusMessage(const QString& message);

private:
    template <class Page>
    Page& made(Page*& page);

    Store& m_store;
    const Look& m_look;
    PageRoom m_room;
    HomeDiscussions* m_discussions;
    DatesPage* m_dates = nullptr;
    ActionsPage* m_actions = nullptr;
    PastPeriodPage* m_pastPeriod = nullptr;
};

} // namespace chairside
