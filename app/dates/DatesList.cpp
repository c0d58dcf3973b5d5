#include "app/dates/DatesList.h"

#include "app/dates/DateCard.h"
#include "app/dates/ProgressDialog.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/PageRoom.h"
#include "core/session/KeptProtocol.h"
#include "core/session/Places.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chairside {

DatesList::DatesList(Store& store, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_look(look),
      m_model(new DatesModel(look, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new LineTable(look, m_stack)),
      m_card(new DateCard(look, this)),
      m_column(new QVBoxLayout(this))
{
    m_table->setObjectName(QStringLiteral("dates-table"));
    m_table->setModel(m_model);
    m_table->header()->setSortable({});
    m_table->setTitleRows([this](int row) { return m_model->isTitle(row); });
    m_empty = Make(&look).text({});
    m_empty->setObjectName(QStringLiteral("dates-empty"));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(m_card);
    setRoom({});
    connect(m_table, &LineTable::openRequested, this, &DatesList::open);
    connect(m_table, &LineTable::rowChanged, this, [this] {
        showCard();
        Q_EMIT rowChanged();
    });
    m_table->installEventFilter(this);
    // Not from within the scrolling itself.
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &DatesList::readUpwards,
            Qt::QueuedConnection);
    connect(m_card, &DateCard::openRequested, this, [this] { open(m_table->selectedRow()); });
    connect(m_card, &DateCard::progressRequested, this, &DatesList::record);
    connect(m_model, &DatesModel::failed, this, [this](const Error& error) { Q_EMIT statusMessage(error.message); });
}

void DatesList::showRows(DatesModel::Fetch fetch, DatesWords words, const QString& empty)
{
    const std::optional<DateRow> was = selected() ? std::optional(*selected()) : std::nullopt;
    const int row = qMax(0, m_table->selectedRow());
    m_model->show(std::move(fetch), std::move(words));
    m_empty->setText(empty);
    m_stack->setCurrentWidget(m_model->dates() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    const int found = was ? m_model->find(*was) : -1;
    m_table->selectRow(found >= 0 ? found : row);
    showCard();
    Q_EMIT rowChanged();
}

void DatesList::setRoom(const PageRoom& room)
{
    m_model->setCards(room.narrow);
    m_card->setRoom(room.narrow, room.low);
    m_table->header()->setVisible(!room.low);
    m_column->setSpacing(m_look.tokens().px(12));
    if (room.narrow)
        m_table->setWidths({228, -1, 0, 0, 0, 0});
    else if (room.wide)
        m_table->setWidths({196, -1, 184, 146, 106, 130});
    else
        m_table->setWidths({206, -1, 0, 150, 112, 136});
    m_table->setRowHeight(46);
}

void DatesList::selectFrom(QDate day)
{
    const int row = m_model->firstFrom(day);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->setFocus(Qt::OtherFocusReason);
}

const DateRow* DatesList::selected() const
{
    return m_model->row(m_table->selectedRow());
}

void DatesList::comeBackTo(const DateRow& date)
{
    const int last = m_model->rowCount() - 1;
    if (m_model->find(date) >= 0 || last < 0 || !m_model->canFetchMore({}) ||
        m_model->row(last)->deadline.due >= date.deadline.due)
        return;
    const int first = m_model->firstFrom(date.deadline.due);
    const int found = m_model->find(date);
    m_table->selectRow(found >= 0 ? found : first);
}

// What is in sight stays where it is.
void DatesList::readUpwards()
{
    if (!m_model->canFetchEarlier() || m_table->verticalScrollBar()->value() > m_table->verticalScrollBar()->minimum())
        return;
    QPersistentModelIndex top = m_table->indexAt(QPoint(0, 0));
    if (m_model->isTitle(top.row()))
        top = top.sibling(top.row() + 1, 0);
    m_model->fetchEarlier();
    m_table->doItemsLayout();
    if (top.isValid())
        m_table->scrollTo(top, QAbstractItemView::PositionAtTop);
}

// Home goes to the first of all, wherever the list began.
bool DatesList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_model->canFetchEarlier()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Home && key->modifiers() == Qt::NoModifier)
            m_model->firstFrom(QDate(1, 1, 1));
    }
    return QWidget::eventFilter(watched, event);
}

void DatesList::showCard()
{
    m_card->showDate(m_model->dates() > 0 ? selected() : nullptr, m_model->words(), !m_store.readOnly());
}

// Where in the discussion the date is met: its action, its review, or what the procedure waits for.
void DatesList::open(int row)
{
    const DateRow* date = m_model->row(row);
    if (!date)
        return;
    QString place;
    const auto discussion = m_store.read().discussion(date->discussion);
    if (discussion)
        if (const auto protocol = keptProtocol(m_store.read(), discussion->protocolSha256, date->ref))
            place = placeText(placeOf(*discussion, **protocol, date->deadline));
    Q_EMIT openRequested(date->discussion, place);
}

void DatesList::record()
{
    const DateRow* date = selected();
    if (!date || date->deadline.kind != DeadlineKind::Action || m_store.readOnly())
        return;
    const DateRow action = *date;
    const Result<bool> recorded = recordProgress(m_store, action, m_look, this);
    if (!recorded) {
        Q_EMIT statusMessage(recorded.error().message);
    } else if (*recorded) {
        Q_EMIT statusMessage(tr("Progress recorded."));
        Q_EMIT changed();
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void DatesList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        return record();
    QWidget::keyPressEvent(event);
}

} // namespace chairside
