#include "app/home/HomeSides.h"

#include "app/dates/ActionsPage.h"
#include "app/dates/DatesPage.h"
#include "app/home/HomeDiscussions.h"
#include "app/home/HomeRows.h"
#include "app/leaving/PastPeriodPage.h"
#include "app/look/LineTable.h"
#include "core/storage/Store.h"

namespace chairside {

HomeSides::HomeSides(Store& store, const Look& look, HomeSource& source, QWidget* parent)
    : QStackedWidget(parent), m_store(store), m_look(look), m_discussions(new HomeDiscussions(look, source, this))
{
    addWidget(m_discussions);
}

template <class Page>
Page& HomeSides::made(Page*& page)
{
    if (page)
        return *page;
    page = new Page(m_store, m_look, this);
    page->setRoom(m_room);
    addWidget(page);
    connect(page, &Page::openRequested, this, &HomeSides::openRequested);
    connect(page, &Page::statusMessage, this, &HomeSides::statusMessage);
    connect(page, &Page::changed, this, &HomeSides::changed);
    return *page;
}

DatesPage& HomeSides::dates()
{
    return made(m_dates);
}

ActionsPage& HomeSides::actions()
{
    return made(m_actions);
}

PastPeriodPage& HomeSides::pastPeriod()
{
    if (!m_pastPeriod)
        connect(&made(m_pastPeriod), &PastPeriodPage::removeRequested, this, &HomeSides::removeRequested);
    return *m_pastPeriod;
}

void HomeSides::showView(HomeView view)
{
    switch (view) {
    case HomeView::Lists:
        return setCurrentWidget(m_discussions);
    case HomeView::Dates:
        return setCurrentWidget(&dates());
    case HomeView::Actions:
        return setCurrentWidget(&actions());
    case HomeView::PastPeriod:
        return setCurrentWidget(&pastPeriod());
    }
}

void HomeSides::refresh(HomeView view)
{
    switch (view) {
    case HomeView::Lists:
        return;
    case HomeView::Dates:
        return dates().refresh();
    case HomeView::Actions:
        return actions().refresh();
    case HomeView::PastPeriod:
        return pastPeriod().refresh();
    }
}

void HomeSides::takeFocus(HomeView view)
{
    switch (view) {
    case HomeView::Lists:
        return m_discussions->rows().table().setFocus(Qt::TabFocusReason);
    case HomeView::Dates:
        return dates().takeFocus();
    case HomeView::Actions:
        return actions().takeFocus();
    case HomeView::PastPeriod:
        return pastPeriod().takeFocus();
    }
}

void HomeSides::setRoom(const PageRoom& room)
{
    m_room = room;
    m_discussions->setRoom(room);
    for (FollowUpPage* page : std::initializer_list<FollowUpPage*>{m_dates, m_actions})
        if (page)
            page->setRoom(room);
    if (m_pastPeriod)
        m_pastPeriod->setRoom(room);
}

} // namespace chairside
