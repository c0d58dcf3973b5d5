#include "app/dates/FollowUpPage.h"

#include "app/dates/DatesList.h"
#include "app/look/FlowRow.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/PageRoom.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

FollowUpPage::FollowUpPage(Store& store, const Look& look, const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_look(look),
      m_tools(new QWidget(this)),
      m_toolRow(new FlowRow(m_tools, look.tokens().px(8))),
      m_top(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_column(new QVBoxLayout(this)),
      m_list(new DatesList(store, look, this))
{
    setObjectName(name);
    const Make make(&look);
    m_title = make.heading(title);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_count = make.metaLabel({});
    m_count->setObjectName(name + QStringLiteral("-count"));
    auto* heads = new QWidget(this);
    auto* headRow = new QHBoxLayout(heads);
    headRow->setContentsMargins(0, 0, 0, 0);
    headRow->addWidget(m_title);
    headRow->addWidget(m_count, 1);
    m_top->addWidget(heads, 1);
    m_top->addWidget(m_tools);
    m_column->addLayout(m_top);
    m_column->addWidget(m_list, 1);

    connect(m_list, &DatesList::openRequested, this, &FollowUpPage::openRequested);
    connect(m_list, &DatesList::changed, this, &FollowUpPage::changed);
    connect(m_list, &DatesList::statusMessage, this, &FollowUpPage::statusMessage);
    connect(&look, &Look::changed, this, &FollowUpPage::measure);
    measure();
}

void FollowUpPage::arrange(const QList<QWidget*>& tools, QWidget* above)
{
    m_firstTool = tools.front();
    QList<QWidget*> order = tools;
    for (QWidget* tool : tools)
        m_toolRow->addWidget(tool);
    if (above) {
        m_column->insertWidget(1, above);
        order.append(above);
    }
    order.append(&m_list->table());
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void FollowUpPage::measure()
{
    const Tokens& t = m_look.tokens();
    m_column->setContentsMargins(t.px(20), t.px(12), t.px(20), t.px(14));
    m_column->setSpacing(t.px(10));
}

void FollowUpPage::setRoom(const PageRoom& room)
{
    m_top->setDirection(room.narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // In one row beside the title, or as many as it takes beneath it.
    m_toolRow->setOneRow(!room.narrow);
    m_title->setVisible(!room.narrow); // the box of lists says it
    m_list->setRoom(room);
}

void FollowUpPage::takeFocus()
{
    QWidget* to = m_list->model().dates() > 0 ? static_cast<QWidget*>(&m_list->table()) : m_firstTool;
    to->setFocus(Qt::TabFocusReason);
}

void FollowUpPage::show(Rows rows)
{
    m_tools->updateGeometry(); // letters may have grown or shrunk while it was out of sight
    m_count->setText(rows.count);
    m_list->table().setAccessibleName(rows.name);
    m_list->showRows(std::move(rows.fetch), std::move(rows.words), rows.empty);
}

} // namespace chairside
