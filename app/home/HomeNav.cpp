#include "app/home/HomeNav.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/page/NavDelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

// Views stand among the lists, by numbers of their own.
constexpr int firstView = 100;

constexpr int idOf(HomeList list)
{
    return static_cast<int>(list);
}

constexpr int idOf(HomeView view)
{
    return firstView + static_cast<int>(view);
}

struct Entry
{
    int id;
    const char* icon;
    const char* title;
};

constexpr Entry entriesAbove[] = {
    {idOf(HomeList::InProgress), "pencil", QT_TRANSLATE_NOOP("HomeNav", "In progress")},
    {idOf(HomeList::ToSign), "document", QT_TRANSLATE_NOOP("HomeNav", "To sign")},
    {idOf(HomeList::ToCirculate), "send", QT_TRANSLATE_NOOP("HomeNav", "To circulate")},
    {idOf(HomeList::ActionsDue), "clock", QT_TRANSLATE_NOOP("HomeNav", "Actions due")},
    {idOf(HomeList::All), "list", QT_TRANSLATE_NOOP("HomeNav", "All")},
};
constexpr Entry entriesBelow[] = {
    {idOf(HomeView::Dates), "calendar", QT_TRANSLATE_NOOP("HomeNav", "Dates")},
    {idOf(HomeView::Actions), "tick", QT_TRANSLATE_NOOP("HomeNav", "Actions")},
};

QString titleOf(int id)
{
    for (const Entry& entry : entriesAbove)
        if (entry.id == id)
            return QCoreApplication::translate("HomeNav", entry.title);
    for (const Entry& entry : entriesBelow)
        if (entry.id == id)
            return QCoreApplication::translate("HomeNav", entry.title);
    return {};
}

int countOf(const HomeCounts& counts, HomeList list)
{
    switch (list) {
    case HomeList::InProgress:
        return counts.inProgress;
    case HomeList::ToSign:
        return counts.toSign;
    case HomeList::ToCirculate:
        return counts.toCirculate;
    case HomeList::ActionsDue:
        return counts.actionsDue;
    case HomeList::All:
        return counts.all;
    }
    return 0;
}

} // namespace

QString listTitle(HomeList list)
{
    return titleOf(idOf(list));
}

QString viewTitle(HomeView view)
{
    return titleOf(idOf(view));
}

HomeNav::HomeNav(const Look& look, QWidget* parent)
    : QFrame(parent),
      m_look(look),
      m_column(new QVBoxLayout(this)),
      m_top(new QVBoxLayout),
      m_foot(new QVBoxLayout),
      m_lists(new QListWidget(this))
{
    const Make make(&look);
    setProperty("role", QStringLiteral("rail"));
    m_new = make.primaryButton(QStringLiteral("plus"), tr("New discussion"));
    m_new->setObjectName(QStringLiteral("new"));
    m_records = make.metaLabel({});
    m_records->setObjectName(QStringLiteral("records"));
    m_records->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_lists->setObjectName(QStringLiteral("lists"));
    m_lists->setAccessibleName(tr("Lists of discussions"));
    m_lists->setProperty("role", QStringLiteral("nav"));
    m_lists->setItemDelegate(new NavDelegate(look, m_lists));
    m_lists->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lists->setMouseTracking(true);
    m_lists->installEventFilter(this);
    const auto heading = [this](const QString& text) {
        auto* item = new QListWidgetItem(text, m_lists);
        item->setFlags(Qt::NoItemFlags);
        item->setData(NavDelegate::HeadingRole, true);
    };
    const auto entry = [this](const Entry& each) {
        auto* item = new QListWidgetItem(titleOf(each.id), m_lists);
        item->setData(NavDelegate::IdRole, each.id);
        item->setData(NavDelegate::IconRole, QLatin1String(each.icon));
        item->setData(NavDelegate::InkRole, int(Ink::Text));
    };
    heading(tr("Discussions"));
    for (const Entry& each : entriesAbove)
        entry(each);
    heading(tr("Follow up"));
    for (const Entry& each : entriesBelow)
        entry(each);

    m_top->addWidget(m_new);
    auto* sittings = make.quietButton(QStringLiteral("people"), tr("Sittings"));
    sittings->setObjectName(QStringLiteral("sittings.open"));
    sittings->setProperty("entry", true); // its icon stands beneath those of the lists
    sittings->setToolTip(tr("Several children on one day (Ctrl+J)"));
    connect(sittings, &QPushButton::clicked, this, &HomeNav::sittingsRequested);
    m_foot->addWidget(sittings, 0, Qt::AlignLeft);
    m_foot->addWidget(m_records);
    m_column->addLayout(m_top);
    m_column->addWidget(m_lists, 1);
    m_column->addLayout(m_foot);

    connect(m_new, &QPushButton::clicked, this, &HomeNav::newRequested);
    connect(m_lists, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && item->data(NavDelegate::IdRole).isValid())
            choose(item->data(NavDelegate::IdRole).toInt());
    });
    connect(&look, &Look::changed, this, &HomeNav::measure);
    measure();
}

void HomeNav::measure()
{
    const Tokens& t = m_look.tokens();
    setFixedWidth(t.px(228));
    m_column->setContentsMargins(0, t.px(14), t.lineWidth, t.px(12));
    m_column->setSpacing(t.px(6));
    // Only these stand in from the edge: the bar of the current list is at the very left.
    m_top->setContentsMargins(t.px(12), 0, t.px(12), 0);
    m_foot->setContentsMargins(t.px(16), 0, t.px(12), 0);
}

void HomeNav::choose(int id)
{
    if (id >= firstView)
        Q_EMIT viewChosen(HomeView(id - firstView));
    else
        Q_EMIT listChosen(HomeList(id));
}

void HomeNav::setCounts(const HomeCounts& counts)
{
    for (const Entry& entry : entriesAbove)
        showCount(entry.id, countOf(counts, HomeList(entry.id)));
}

void HomeNav::setCount(HomeView view, int count)
{
    showCount(idOf(view), count);
}

void HomeNav::showCount(int id, int count)
{
    for (int i = 0; i < m_lists->count(); ++i) {
        QListWidgetItem* item = m_lists->item(i);
        if (!item->data(NavDelegate::IdRole).isValid() || item->data(NavDelegate::IdRole).toInt() != id)
            continue;
        item->setData(NavDelegate::CountRole, QString::number(count));
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(item->text()).arg(count));
    }
}

void HomeNav::select(int id)
{
    const QSignalBlocker quiet(m_lists);
    for (int i = 0; i < m_lists->count(); ++i) {
        QListWidgetItem* item = m_lists->item(i);
        if (item->data(NavDelegate::IdRole).isValid() && item->data(NavDelegate::IdRole).toInt() == id)
            m_lists->setCurrentItem(item);
    }
    m_lists->viewport()->update();
}

void HomeNav::setList(HomeList wanted)
{
    select(idOf(wanted));
}

void HomeNav::setView(HomeView view)
{
    select(idOf(view));
}

HomeList HomeNav::list() const
{
    const QListWidgetItem* item = m_lists->currentItem();
    const int id = item ? item->data(NavDelegate::IdRole).toInt() : idOf(HomeList::All);
    return id < firstView ? HomeList(id) : HomeList::All;
}

void HomeNav::setRecordsName(const QString& name)
{
    m_records->setText(name);
    m_records->setToolTip(name);
}

void HomeNav::setNewEnabled(bool enabled)
{
    m_new->setEnabled(enabled);
}

bool HomeNav::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_lists && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Right) {
            Q_EMIT leaveRequested();
            return true;
        }
        if (key == Qt::Key_Home || key == Qt::Key_End) { // the very first row is a heading, which takes no keyboard
            m_lists->setCurrentRow(key == Qt::Key_Home ? 1 : m_lists->count() - 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace chairside
