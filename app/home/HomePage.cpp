#include "app/home/HomePage.h"

#include "app/dates/ActionsPage.h"
#include "app/dates/DatesPage.h"
#include "app/home/HitModel.h"
#include "app/home/HomeDiscussions.h"
#include "app/home/HomeHead.h"
#include "app/home/HomeNav.h"
#include "app/home/HomePreview.h"
#include "app/home/HomeSides.h"
#include "app/home/HomeWords.h"
#include "app/home/NarrowLists.h"
#include "app/home/SearchLine.h"
#include "app/leaving/KeepingPrompt.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "core/storage/Store.h"

#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace chairside {

namespace {

constexpr int narrowest = 480; // pixels of page at 100 % text

} // namespace

HomePage::HomePage(Store& store, const Look& look, std::vector<ProtocolPtr> protocols, QSettings& settings,
                   QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_source(store, std::move(protocols)),
      m_memory(settings),
      m_query(m_memory.query()),
      m_nav(new HomeNav(look, this)),
      m_head(new HomeHead(look, this)),
      m_sides(new HomeSides(store, look, m_source, this)),
      m_discussions(&m_sides->discussions()),
      m_rows(m_discussions->rows()),
      m_prompt(new KeepingPrompt(look, this))
{
    setObjectName(QStringLiteral("home"));
    m_nav->setRecordsName(QFileInfo(store.path()).fileName());
    m_nav->setNewEnabled(!store.readOnly());
    m_head->lists().setNewEnabled(!store.readOnly());
    arrange();
    listen();
    m_rows.showSorting(m_query);
    measure();
}

HomePage::~HomePage()
{
    remember();
}

void HomePage::arrange()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_head);
    right->addWidget(m_prompt);
    right->addWidget(m_sides, 1);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetNoConstraint);
    all->addWidget(m_nav);
    all->addLayout(right, 1);
    const HomePreview& preview = m_discussions->preview();
    const QList<QWidget*> order{m_nav->findChild<QPushButton*>(QStringLiteral("new")),
                                m_nav->findChild<QListView*>(),
                                m_nav->findChild<QPushButton*>(QStringLiteral("sittings.open")),
                                m_head->lists().findChild<QPushButton*>(),
                                m_head->lists().findChild<QComboBox*>(),
                                m_head->search(),
                                m_head->findChild<QComboBox*>(QStringLiteral("procedure")),
                                m_head->findChild<QComboBox*>(QStringLiteral("year")),
                                m_prompt->findChild<QPushButton*>(),
                                m_rows.table().header(),
                                &m_rows.table(),
                                preview.findChild<QPushButton*>(QStringLiteral("print")),
                                preview.findChild<QPushButton*>(QStringLiteral("open"))};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void HomePage::listen()
{
    const SearchLine* line = m_head->search();
    connect(line, &SearchLine::asked, this, &HomePage::search);
    connect(line, &SearchLine::ended, this, &HomePage::stopSearching);
    connect(line, &SearchLine::entered, m_discussions, &HomeDiscussions::open);
    connect(line, &SearchLine::moved, this, [this](int by) { m_rows.selectRow(m_rows.selectedRow() + by); });
    connect(line, &SearchLine::left, this, &HomePage::focusView);
    connect(m_head, &HomeHead::filterChosen, this, [this] {
        m_query.procedure = m_head->procedure();
        m_query.year = m_head->year();
        if (searching())
            m_head->search()->ask();
        else
            showList(0);
    });
    connect(&m_head->lists(), &NarrowLists::chosen, this, &HomePage::choose);
    connect(&m_head->lists(), &NarrowLists::newRequested, this, &HomePage::newRequested);

    connect(m_nav, &HomeNav::chosen, this, &HomePage::choose);
    connect(m_nav, &HomeNav::newRequested, this, &HomePage::newRequested);
    connect(m_nav, &HomeNav::sittingsRequested, this, &HomePage::sittingsRequested);
    connect(m_nav, &HomeNav::leaveRequested, this, &HomePage::focusView);

    connect(m_prompt, &KeepingPrompt::showRequested, this, [this] { showView(HomeView::PastPeriod); });
    connect(&m_rows, &HomeRows::sortRequested, this, &HomePage::sortBy);
    connect(m_discussions, &HomeDiscussions::openRequested, this, &HomePage::openRequested);
    connect(m_discussions, &HomeDiscussions::printRequested, this, &HomePage::printRequested);
    connect(m_discussions, &HomeDiscussions::reviewRequested, this, &HomePage::reviewRequested);
    connect(m_discussions, &HomeDiscussions::failed, this, &HomePage::say);
    connect(m_sides, &HomeSides::openRequested, this, &HomePage::openRequested);
    connect(m_sides, &HomeSides::removeRequested, this, &HomePage::removeRequested);
    connect(m_sides, &HomeSides::statusMessage, this, &HomePage::statusMessage);
    connect(m_sides, &HomeSides::changed, this, &HomePage::refreshView);

    connect(&m_look, &Look::changed, this, &HomePage::measure);
}

void HomePage::remember()
{
    m_memory.keep(m_query);
    if (!searching())
        m_memory.keep({m_rows.selectedRow(), selected()});
}

void HomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    if (!focusWidget())
        focusView();
}

void HomePage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    remember();
}

void HomePage::refresh()
{
    m_source.forget();
    m_rows.setWorkingDays(m_source.workingDays());
    const auto counts = m_source.counts();
    const auto procedures = m_source.procedures();
    const auto years = m_source.years();
    if (!counts || !procedures || !years)
        say(!counts ? counts.error() : !procedures ? procedures.error() : years.error());
    m_all = counts ? counts->all : 0;
    m_nav->setCounts(counts ? *counts : HomeCounts{});
    refreshView();
    if (procedures)
        m_rows.setProcedures(*procedures);
    m_head->fill(procedures ? *procedures : QStringList(), years ? *years : std::vector<int>());
    m_query.procedure = m_head->procedure();
    m_query.year = m_head->year();
    if (searching())
        return m_head->search()->ask();
    const bool first = m_rows.selectedRow() < 0;
    const HomeMemory::Selected was =
        first ? m_memory.selected() : HomeMemory::Selected{m_rows.selectedRow(), selected()};
    showList(was.row);
    m_rows.selectDiscussion(was.id, was.row);
}

void HomePage::showList(int row)
{
    const auto total = m_source.total(m_query);
    if (!total)
        say(total.error());
    const int many = total ? *total : 0;
    m_rows.showList(m_query, many, row, HomeWords::listEmpty(m_query, m_all));
    m_head->setHeading(HomeWords::listHeading(m_query.list), HomeWords::listCount(m_query, many));
}

void HomePage::sortBy(HomeSort sort)
{
    // Names begin at A, dates at the newest; the same heading again turns it round.
    m_query.descending =
        sort == m_query.sort ? !m_query.descending : sort == HomeSort::Held || sort == HomeSort::NewestChanged;
    m_query.sort = sort;
    m_rows.showSorting(m_query);
    showList(0);
}

void HomePage::search()
{
    const QString words = m_head->search()->words();
    if (!HomeSource::searchable(words))
        return stopSearching();
    auto found = m_source.search(words, m_query);
    if (!found)
        return say(found.error());
    if (!searching())
        m_rowBefore = qMax(0, m_rows.selectedRow());
    const int places = int(found->hits.size());
    m_rows.showFound(words, std::move(found->hits), HomeWords::foundEmpty(words));
    m_head->setHeading(HomeWords::foundHeading(words),
                       HomeWords::foundCount(places, m_rows.hits().discussions(), found->more));
    showSide();
}

void HomePage::stopSearching()
{
    if (!searching())
        return;
    showList(m_rowBefore);
    showSide();
}

void HomePage::focusSearch()
{
    m_head->focusSearch();
}

void HomePage::showView(HomeView view)
{
    choose(view == HomeView::Lists ? HomeChoice{view, m_query.list} : HomeChoice{view});
    focusView();
}

void HomePage::choose(const HomeChoice& choice)
{
    const bool searched = searching();
    m_view = choice.view;
    if (choice.view == HomeView::Lists) {
        m_query.list = choice.list;
        m_rowBefore = 0;
        showSide();
    }
    m_head->search()->clear(); // ends a search, which shows the list
    if (choice.view != HomeView::Lists)
        refreshView();
    else if (!searched)
        showList(0);
}

DatesPage& HomePage::dates()
{
    return m_sides->dates();
}

ActionsPage& HomePage::actions()
{
    return m_sides->actions();
}

void HomePage::focusView()
{
    m_sides->takeFocus(m_view);
}

// Counts of the views, and whichever of them is shown.
void HomePage::refreshView()
{
    const auto dates = m_source.datesWaiting();
    const auto actions = m_source.actionsWaiting();
    const auto past = m_source.pastPeriod();
    if (!dates || !actions || !past)
        say(!dates ? dates.error() : !actions ? actions.error() : past.error());
    m_past = past ? *past : 0;
    m_nav->setCount({HomeView::Dates}, dates ? *dates : 0);
    m_nav->setCount({HomeView::Actions}, actions ? *actions : 0);
    m_nav->setCount({HomeView::PastPeriod}, m_past);
    m_prompt->setWaiting(m_past);
    m_sides->refresh(m_view);
    showSide();
}

// A search shows what it finds, whatever was there before. What is past its period is offered and said only where there
// is such a thing, or where it is being looked at.
void HomePage::showSide()
{
    const HomeView shown = searching() ? HomeView::Lists : m_view;
    m_sides->showView(shown);
    m_head->setHeadingShown(shown == HomeView::Lists);
    const bool looking = m_view == HomeView::PastPeriod;
    m_nav->setOffered({HomeView::PastPeriod}, m_past > 0 || looking);
    m_head->lists().setOffered({HomeView::PastPeriod}, m_past > 0 || looking);
    m_prompt->setVisible(m_past > 0 && !looking && !searching());
    const HomeChoice choice = m_view == HomeView::Lists ? HomeChoice{m_view, m_query.list} : HomeChoice{m_view};
    m_nav->setChoice(choice);
    m_head->lists().setChoice(choice);
}

void HomePage::say(const Error& error)
{
    Q_EMIT statusMessage(error.message);
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

QSize HomePage::minimumSizeHint() const
{
    return {m_look.tokens().px(narrowest), QWidget::minimumSizeHint().height()};
}

void HomePage::measure()
{
    const PageRoom room = PageRoom::of(size(), m_look.tokens());
    m_nav->setVisible(!room.narrow);
    m_head->setNarrow(room.narrow);
    m_sides->setRoom(room);
}

void HomePage::offer(const QList<QAction*>& commands)
{
    m_rows.table().addActions(commands);
    m_rows.table().setContextMenuPolicy(Qt::ActionsContextMenu);
}

void HomePage::keyPressEvent(QKeyEvent* event)
{
    // The window's own Find comes before this; a shortcut here would make the key mean two things.
    if (event->matches(QKeySequence::Find))
        return focusSearch();
    QWidget::keyPressEvent(event);
}

} // namespace chairside
