#include "app/home/HomeNav.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/page/NavDelegate.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace chairside {

namespace {

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
    heading(tr("Discussions"));
    bool views = false;
    for (const HomeChoice& each : homeChoices()) {
        if (each.view != HomeView::Lists && !std::exchange(views, true))
            heading(tr("Follow up"));
        auto* item = new QListWidgetItem(homeTitle(each), m_lists);
        item->setData(NavDelegate::IdRole, QVariant::fromValue(each));
        item->setData(NavDelegate::IconRole, homeIcon(each));
        item->setData(NavDelegate::InkRole, int(Ink::Text));
    }

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
            Q_EMIT chosen(item->data(NavDelegate::IdRole).value<HomeChoice>());
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

QListWidgetItem* HomeNav::itemOf(const HomeChoice& choice) const
{
    for (int i = 0; i < m_lists->count(); ++i)
        if (m_lists->item(i)->data(NavDelegate::IdRole) == QVariant::fromValue(choice))
            return m_lists->item(i);
    return nullptr;
}

void HomeNav::setCounts(const HomeCounts& counts)
{
    for (const HomeChoice& each : homeChoices())
        if (each.view == HomeView::Lists)
            setCount(each, countOf(counts, each.list));
}

void HomeNav::setCount(const HomeChoice& choice, int count)
{
    QListWidgetItem* item = itemOf(choice);
    item->setData(NavDelegate::CountRole, QString::number(count));
    item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(item->text()).arg(count));
}

void HomeNav::setOffered(const HomeChoice& choice, bool offered)
{
    itemOf(choice)->setHidden(!offered);
}

void HomeNav::setChoice(const HomeChoice& choice)
{
    const QSignalBlocker quiet(m_lists);
    m_lists->setCurrentItem(itemOf(choice));
    m_lists->viewport()->update();
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
            int last = m_lists->count() - 1;
            while (m_lists->item(last)->isHidden())
                --last;
            m_lists->setCurrentRow(key == Qt::Key_Home ? 1 : last);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace chairside
