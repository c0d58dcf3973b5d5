#include "app/home/HomePage.h"

#include "app/dates/ActionsPage.h"
#include "app/dates/DatesPage.h"
#include "app/home/HitModel.h"
#include "app/home/HomeHead.h"
#include "app/home/HomeNav.h"
#include "app/home/HomePreview.h"
#include "app/home/HomeTable.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace chairside {

namespace {

constexpr int searchPause = 60;  // ms after the last key
constexpr int previewPause = 40; // ms: a held arrow key passes over discussions without reading them

constexpr int wideWindow = 1320;  // pixels of window at 100 % text
constexpr int wholeTable = 1240;  // below it the procedure has no column
constexpr int narrowTable = 1000; // below it lists become a box and rows become cards
constexpr int narrowest = 480;    // pixels of page at 100 % text
constexpr int lowWindow = 470;    // pixels of page at 100 % text; below it there is no room for a preview

constexpr HomeList lists[] = {HomeList::InProgress, HomeList::ToSign, HomeList::ToCirculate, HomeList::ActionsDue,
                              HomeList::All};
constexpr HomeView views[] = {HomeView::Dates, HomeView::Actions};
constexpr int firstView = 100; // in the box of a narrow window

HomeSort sortOf(int column)
{
    switch (column) {
    case HomeModel::Child:
        return HomeSort::Child;
    case HomeModel::Reference:
        return HomeSort::Reference;
    case HomeModel::Next:
        return HomeSort::NewestChanged;
    default:
        return HomeSort::Held;
    }
}

int columnOf(HomeSort sort)
{
    switch (sort) {
    case HomeSort::Child:
        return HomeModel::Child;
    case HomeSort::Reference:
        return HomeModel::Reference;
    case HomeSort::NewestChanged:
        return HomeModel::Next;
    case HomeSort::Held:
        break;
    }
    return HomeModel::Held;
}

} // namespace

HomePage::HomePage(Store& store, const Look& look, std::vector<ProtocolPtr> protocols, QSettings& settings,
                   QWidget* parent)
    : QWidget(parent), m_store(store), m_look(look), m_settings(settings), m_source(store, std::move(protocols))
{
    setObjectName(QStringLiteral("home"));
    m_model = new HomeModel(
        look, [this](const HomeQuery& query) { return m_store.read().home(query, m_source.today()); },
        [this](const HomeRow& row) { return m_source.stageTitle(row); }, this);
    m_hits = new HitModel(
        look, [this](const SearchHit& hit) { return m_source.where(hit); },
        [this](SearchHit& hit) { m_source.surround(hit, m_searched); }, this);
    build();
    listen();
    recall();
    measure();
}

HomePage::~HomePage()
{
    remember();
}

void HomePage::build()
{
    const Make make(&m_look);
    m_nav = new HomeNav(m_look, this);
    m_nav->setRecordsName(QFileInfo(m_store.path()).fileName());
    m_nav->setNewEnabled(!m_store.readOnly());
    m_head = new HomeHead(m_look, this);
    m_new = make.primaryButton(QStringLiteral("plus"), tr("New"));
    m_new->setAccessibleName(tr("New discussion"));
    m_new->setEnabled(!m_store.readOnly());
    m_listBox = make.comboBox();
    m_listBox->setAccessibleName(tr("List of discussions"));
    for (const HomeList list : lists)
        m_listBox->addItem(listTitle(list), int(list));
    for (const HomeView view : views)
        m_listBox->addItem(viewTitle(view), firstView + int(view));
    m_head->setNarrowControls({m_new, m_listBox});

    m_middle = new QStackedWidget(this);
    m_table = new HomeTable(m_look, m_middle);
    m_table->setObjectName(QStringLiteral("discussions"));
    m_table->setAccessibleName(tr("Discussions"));
    m_empty = make.text({});
    m_empty->setObjectName(QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_middle->addWidget(m_table);
    m_middle->addWidget(m_empty);
    m_preview = new HomePreview(m_look, this);

    m_sides = new QStackedWidget(this);
    auto* listSide = new QWidget(m_sides);
    m_lower = new QVBoxLayout(listSide);
    m_lower->addWidget(m_middle);
    m_lower->addWidget(m_preview, 1);
    m_dates = new DatesPage(m_store, m_look, m_sides);
    m_actions = new ActionsPage(m_store, m_look, m_sides);
    for (QWidget* side : std::initializer_list<QWidget*>{listSide, m_dates, m_actions})
        m_sides->addWidget(side);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_head);
    right->addWidget(m_sides, 1);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetNoConstraint);
    all->addWidget(m_nav);
    all->addLayout(right, 1);
    const QList<QWidget*> order{m_nav->findChild<QPushButton*>(),
                                m_nav->findChild<QListView*>(),
                                m_nav->findChild<QPushButton*>(QStringLiteral("sittings.open")),
                                m_new,
                                m_listBox,
                                m_head->search(),
                                m_head->findChild<QComboBox*>(QStringLiteral("procedure")),
                                m_head->findChild<QComboBox*>(QStringLiteral("year")),
                                m_table->header(),
                                m_table,
                                m_preview->findChild<QPushButton*>(QStringLiteral("print")),
                                m_preview->findChild<QPushButton*>(QStringLiteral("open"))};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void HomePage::listen()
{
    for (QTimer* timer : {&m_searchTimer, &m_previewTimer})
        timer->setSingleShot(true);
    m_searchTimer.setInterval(searchPause);
    m_previewTimer.setInterval(previewPause);
    connect(&m_searchTimer, &QTimer::timeout, this, &HomePage::searchNow);
    connect(&m_previewTimer, &QTimer::timeout, this, &HomePage::previewBody);

    m_head->search()->installEventFilter(this);
    connect(m_head->search(), &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            stopSearching();
        else
            m_searchTimer.start();
    });
    connect(m_head, &HomeHead::filterChosen, this, [this] {
        m_query.procedure = m_head->procedure();
        m_query.year = m_head->year();
        if (searching())
            searchNow();
        else
            showList(0);
    });

    connect(m_nav, &HomeNav::listChosen, this, &HomePage::chooseList);
    connect(m_nav, &HomeNav::viewChosen, this, &HomePage::chooseView);
    connect(m_dates, &DatesPage::openRequested, this, &HomePage::openRequested);
    connect(m_dates, &DatesPage::statusMessage, this, &HomePage::statusMessage);
    connect(m_dates, &DatesPage::changed, this, &HomePage::refreshView);
    connect(m_actions, &ActionsPage::openRequested, this, &HomePage::openRequested);
    connect(m_actions, &ActionsPage::statusMessage, this, &HomePage::statusMessage);
    connect(m_actions, &ActionsPage::changed, this, &HomePage::refreshView);
    connect(m_nav, &HomeNav::newRequested, this, &HomePage::newRequested);
    connect(m_nav, &HomeNav::sittingsRequested, this, &HomePage::sittingsRequested);
    connect(m_nav, &HomeNav::leaveRequested, this, &HomePage::focusView);
    connect(m_new, &QPushButton::clicked, this, &HomePage::newRequested);
    connect(m_listBox, &QComboBox::activated, this, [this](int at) {
        const int id = m_listBox->itemData(at).toInt();
        if (id >= firstView)
            chooseView(HomeView(id - firstView));
        else
            chooseList(HomeList(id));
    });

    connect(m_table, &HomeTable::rowChanged, this, &HomePage::preview);
    connect(m_table, &HomeTable::openRequested, this, &HomePage::open);
    connect(m_table->header(), &HomeHeader::sortRequested, this, &HomePage::sortBy);
    connect(m_preview, &HomePreview::openRequested, this, [this] { open(m_table->selectedRow()); });
    connect(m_preview, &HomePreview::printRequested, this, [this] {
        if (const Id<Discussion> id = selected())
            Q_EMIT printRequested(id);
    });
    connect(m_preview, &HomePreview::reviewRequested, this, [this] {
        if (const Id<Discussion> id = selected())
            Q_EMIT reviewRequested(id);
    });
    // The model may notice while it is being painted.
    connect(m_model, &HomeModel::failed, this, &HomePage::say, Qt::QueuedConnection);
    connect(&m_look, &Look::changed, this, [this] {
        measure();
        preview(); // its title asks for room by the size of its letters
    });
}

void HomePage::recall()
{
    const auto among = [this](const char* key, int least, int most, int otherwise) {
        const int value = m_settings.value(QLatin1String(key), otherwise).toInt();
        return value >= least && value <= most ? value : otherwise;
    };
    m_query.list = HomeList(among("home/list", 0, int(HomeList::All), int(HomeList::All)));
    m_query.sort = HomeSort(among("home/sort", 0, int(HomeSort::Reference), int(HomeSort::Held)));
    m_query.descending = m_settings.value(QStringLiteral("home/descending"), true).toBool();
    m_table->setModel(m_model);
    showSorting();
}

void HomePage::remember()
{
    m_settings.setValue(QStringLiteral("home/list"), int(m_query.list));
    m_settings.setValue(QStringLiteral("home/sort"), int(m_query.sort));
    m_settings.setValue(QStringLiteral("home/descending"), m_query.descending);
    if (searching())
        return;
    m_settings.setValue(QStringLiteral("home/row"), m_table->selectedRow());
    m_settings.setValue(QStringLiteral("home/selected"), QVariant::fromValue<qlonglong>(selected().value));
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
    m_model->setWorkingDays(m_store.read().workingDays());
    const auto counts = m_store.read().counts(m_source.today());
    const auto procedures = m_store.read().procedures();
    const auto years = m_store.read().years();
    if (!counts || !procedures || !years)
        say(!counts ? counts.error() : !procedures ? procedures.error() : years.error());
    m_counts = counts ? *counts : HomeCounts{};
    m_nav->setCounts(m_counts);
    refreshView();
    m_head->fill(procedures ? *procedures : QStringList(), years ? *years : std::vector<int>());
    m_query.procedure = m_head->procedure();
    m_query.year = m_head->year();
    if (searching())
        return searchNow();
    const bool first = m_table->selectedRow() < 0;
    const int row = first ? m_settings.value(QStringLiteral("home/row"), 0).toInt() : m_table->selectedRow();
    const Id<Discussion> id{first ? m_settings.value(QStringLiteral("home/selected")).toLongLong() : selected().value};
    showList(row);
    if (const int found = m_model->find(id, row); found >= 0)
        m_table->selectRow(found);
}

void HomePage::focusSearch()
{
    m_head->focusSearch();
}

Id<Discussion> HomePage::selected() const
{
    const int row = m_table->selectedRow();
    if (searching()) {
        const SearchHit* hit = m_hits->hit(row);
        return hit ? hit->discussion : Id<Discussion>{};
    }
    const auto found = m_model->row(row);
    return found ? found->id : Id<Discussion>{};
}

void HomePage::showList(int row)
{
    const auto total = m_store.read().homeTotal(m_query, m_source.today());
    if (!total)
        say(total.error());
    m_model->show(m_query, total ? *total : 0, m_source.today());
    if (m_table->model() != m_model) {
        m_table->setModel(m_model);
        showSorting();
        measure();
    }
    showHeading(total ? *total : 0);
    showRowsOrWords(emptyWords());
    m_table->selectRow(row);
    preview();
}

void HomePage::showHeading(int total)
{
    const bool newest = m_query.sort == HomeSort::Held || m_query.sort == HomeSort::NewestChanged;
    const QString order = newest ? m_query.descending ? tr("newest first") : tr("oldest first")
                          : m_query.sort == HomeSort::Child
                              ? m_query.descending ? tr("by child, Z to A") : tr("by child, A to Z")
                          : m_query.descending ? tr("by reference, last first")
                                               : tr("by reference, first first");
    const QString heading = m_query.list == HomeList::All ? tr("All discussions") : listTitle(m_query.list);
    m_head->setHeading(heading, tr("%1, %2").arg(total).arg(order));
}

void HomePage::showSorting()
{
    HomeHeader* header = m_table->header();
    const QSignalBlocker quiet(header);
    header->setSortable({HomeModel::Child, HomeModel::Reference, HomeModel::Held, HomeModel::Next});
    header->setSortIndicator(columnOf(m_query.sort), m_query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void HomePage::showView(HomeView view)
{
    if (view == HomeView::Lists)
        chooseList(m_query.list);
    else
        chooseView(view);
    focusView();
}

void HomePage::chooseView(HomeView view)
{
    m_view = view;
    if (!m_head->search()->text().isEmpty())
        m_head->search()->clear(); // ends the search
    refreshView();
}

void HomePage::focusView()
{
    if (m_view == HomeView::Dates)
        m_dates->takeFocus();
    else if (m_view == HomeView::Actions)
        m_actions->takeFocus();
    else
        m_table->setFocus(Qt::TabFocusReason);
}

// Counts of Dates and Actions, and whichever of them is shown.
void HomePage::refreshView()
{
    const DatesWords words = datesWords(m_store);
    ActionsQuery open;
    open.today = words.today();
    const auto dates = m_store.read().dateCounts(words.today(), words.until());
    const auto actions = m_store.read().actionTotal(open);
    if (!dates || !actions)
        say(!dates ? dates.error() : actions.error());
    m_nav->setCount(HomeView::Dates, dates ? dates->overdue + dates->soon() : 0);
    m_nav->setCount(HomeView::Actions, actions ? *actions : 0);
    if (m_view == HomeView::Dates)
        m_dates->refresh();
    else if (m_view == HomeView::Actions)
        m_actions->refresh();
    showSide();
}

// A search shows what it finds, whatever was there before.
void HomePage::showSide()
{
    const HomeView shown = searching() ? HomeView::Lists : m_view;
    m_sides->setCurrentIndex(int(shown));
    m_head->setHeadingShown(shown == HomeView::Lists);
    if (m_view == HomeView::Lists)
        m_nav->setList(m_query.list);
    else
        m_nav->setView(m_view);
    m_listBox->setCurrentIndex(
        m_listBox->findData(m_view == HomeView::Lists ? int(m_query.list) : firstView + int(m_view)));
}

void HomePage::chooseList(HomeList list)
{
    m_query.list = list;
    m_view = HomeView::Lists;
    showSide();
    if (m_head->search()->text().isEmpty())
        return showList(0);
    m_rowBefore = 0;
    m_head->search()->clear(); // ends the search
}

void HomePage::sortBy(int column)
{
    if (searching())
        return;
    const HomeSort sort = sortOf(column);
    // Names begin at A, dates at the newest; the same heading again turns it round.
    m_query.descending =
        sort == m_query.sort ? !m_query.descending : sort == HomeSort::Held || sort == HomeSort::NewestChanged;
    m_query.sort = sort;
    showSorting();
    showList(0);
}

void HomePage::searchNow()
{
    m_searchTimer.stop();
    const QString words = m_head->search()->text().trimmed();
    if (!HomeSource::searchable(words))
        return stopSearching();
    const auto found = m_source.search(words, m_query);
    if (!found)
        return say(found.error());
    if (!searching())
        m_rowBefore = qMax(0, m_table->selectedRow());
    m_searched = words;
    showSide();
    m_hits->show(found->hits, m_source.today());
    if (m_table->model() != m_hits) {
        m_table->setModel(m_hits);
        m_table->header()->setSortable({});
        measure();
    }
    const QString places = counted(qsizetype(found->hits.size()), tr("place"), tr("places"));
    const QString discussions = counted(m_hits->discussions(), tr("discussion"), tr("discussions"));
    m_head->setHeading(tr("Results for “%1”").arg(firstLine(words, 40)),
                       found->hits.empty() ? QString()
                       : found->more       ? tr("The first %1, in %2").arg(places, discussions)
                                           : tr("%1 in %2").arg(places, discussions));
    showRowsOrWords(tr("Nothing found for ‘%1’. Check the spelling.").arg(firstLine(words, 80)));
    m_table->selectRow(0);
    preview();
}

void HomePage::stopSearching()
{
    m_searchTimer.stop();
    if (!searching())
        return;
    m_searched.clear();
    showSide();
    showList(m_rowBefore);
}

QString HomePage::emptyWords() const
{
    if (m_counts.all == 0)
        return tr("Nothing here yet. Start one with New discussion, or open records you already have.");
    if (!m_query.procedure.isEmpty() || m_query.year != 0)
        return tr("Nothing here for this procedure and year. Choose another, or any.");
    switch (m_query.list) {
    case HomeList::InProgress:
        return tr("Nothing in progress.");
    case HomeList::ToSign:
        return tr("Nothing waits to be signed.");
    case HomeList::ToCirculate:
        return tr("Nothing waits to be circulated.");
    case HomeList::ActionsDue:
        return tr("Nothing due in the next ten working days.");
    case HomeList::All:
        break;
    }
    return {};
}

void HomePage::showRowsOrWords(const QString& words)
{
    const bool any = m_table->model()->rowCount() > 0;
    m_empty->setText(words);
    m_middle->setCurrentWidget(any ? static_cast<QWidget*>(m_table) : m_empty);
    m_table->setAccessibleName(searching() ? tr("Places found") : tr("Discussions"));
    shareHeight();
}

void HomePage::preview()
{
    const int at = m_table->selectedRow();
    std::optional<HomeRow> row;
    if (const SearchHit* hit = searching() ? m_hits->hit(at) : nullptr) {
        if (const auto known = m_store.read().homeRow(hit->discussion))
            row = known.value();
    } else if (!searching()) {
        row = m_model->row(at);
    }
    if (!row)
        return m_preview->showNothing();
    m_preview->showHead(*row, m_model->nextStep(*row), searching());
    m_previewTimer.start();
}

void HomePage::previewBody()
{
    const int at = m_table->selectedRow();
    if (searching()) {
        if (const SearchHit* hit = m_hits->hit(at))
            m_preview->showPassages(m_source.around(*hit));
        return;
    }
    const auto row = m_model->row(at);
    if (!row)
        return;
    const auto discussion = m_source.discussion(row->id);
    if (!discussion)
        return say(discussion.error());
    m_preview->showDiscussion(*row, **discussion, m_source.today());
}

void HomePage::open(int row)
{
    if (searching()) {
        if (const SearchHit* hit = m_hits->hit(row))
            Q_EMIT openRequested(hit->discussion, m_source.place(*hit));
        return;
    }
    if (const auto found = m_model->row(row))
        Q_EMIT openRequested(found->id, QString());
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
    const Tokens& t = m_look.tokens();
    const int room = width() * 100 / t.percent;
    const bool wide = room >= wideWindow;
    const bool was = std::exchange(m_narrow, room < narrowTable);
    m_nav->setVisible(!m_narrow);
    m_head->setNarrow(m_narrow);
    m_preview->setNarrow(m_narrow);
    const bool low = height() * 100 / t.percent < lowWindow;
    m_dates->setRoom(m_narrow, wide, low);
    m_actions->setRoom(m_narrow, wide, low);
    m_model->setCards(m_narrow);
    m_hits->setCards(m_narrow);
    if (m_table->model() == m_hits) {
        m_table->setWidths(m_narrow ? QList<int>{230, 0, -1, 0}
                                    : QList<int>{wide ? 256 : 210, wide ? 196 : 180, -1, 168});
        m_table->setRowHeight(50);
    } else if (m_narrow) {
        m_table->setWidths({-1, 0, 0, 0, 300});
        m_table->setRowHeight(50);
    } else {
        m_table->setWidths({-1, 124, 168, room < wholeTable ? 0 : 178, 286});
        m_table->setRowHeight(38);
    }
    m_lower->setContentsMargins(t.px(20), 0, t.px(20), t.px(14));
    m_lower->setSpacing(t.px(12));
    shareHeight();
    if (m_narrow != was)
        QMetaObject::invokeMethod(this, &HomePage::preview, Qt::QueuedConnection); // a style may be under way
}

// The table takes what its rows need, and with many rows a little more than half; the preview has the rest.
void HomePage::shareHeight()
{
    const Tokens& t = m_look.tokens();
    const int room = height() - m_head->sizeHint().height() - t.px(40);
    const bool withPreview = height() * 100 / t.percent >= lowWindow;
    m_preview->setVisible(withPreview && m_middle->currentWidget() == m_table);
    const int most = withPreview ? qMax(t.px(38 * 3), room * 55 / 100) : room;
    m_middle->setMaximumHeight(m_preview->isHidden() ? QWIDGETSIZE_MAX : qMin(most, m_table->fullHeight()));
    m_middle->setMinimumHeight(m_preview->isHidden() ? 0 : qMin(most, m_table->fullHeight()));
}

void HomePage::keyPressEvent(QKeyEvent* event)
{
    // The window's own Find comes before this; a shortcut here would make the key mean two things.
    if (event->matches(QKeySequence::Find))
        return focusSearch();
    QWidget::keyPressEvent(event);
}

bool HomePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_head->search() || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    switch (key) {
    case Qt::Key_Escape:
        if (m_head->search()->text().isEmpty())
            m_table->setFocus();
        m_head->search()->clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_searchTimer.isActive())
            searchNow(); // what was typed last, not what it replaced
        open(m_table->selectedRow());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        // The words stay at hand while the eye goes down the rows.
        m_table->selectRow(m_table->selectedRow() + (key == Qt::Key_Down ? 1 : -1));
        return true;
    default:
        return false;
    }
}

} // namespace chairside
