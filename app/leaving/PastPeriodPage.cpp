#include "app/leaving/PastPeriodPage.h"

#include "app/leaving/KeepLongerDialog.h"
#include "app/leaving/KeepingWords.h"
#include "app/leaving/PastModel.h"
#include "app/look/FlowRow.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/PageRoom.h"
#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chairside {

PastPeriodPage::PastPeriodPage(Store& store, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_look(look),
      m_column(new QVBoxLayout(this)),
      m_top(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_stack(new QStackedWidget(this)),
      m_model(new PastModel(look, this)),
      m_table(new LineTable(look, m_stack))
{
    setObjectName(QStringLiteral("past"));
    const Make make(&look);
    m_title = make.heading(tr("Past its keeping period"));
    m_count = make.metaLabel({});
    m_count->setObjectName(QStringLiteral("past.count"));
    m_which = make.comboBox();
    m_which->setObjectName(QStringLiteral("past.which"));
    m_which->setAccessibleName(tr("Which records"));
    m_which->addItem(tr("To decide about"), int(PastList::Waiting));
    m_which->addItem(tr("Kept longer"), int(PastList::Kept));
    m_top->addWidget(m_title);
    m_top->addWidget(m_count, 1);
    m_top->addWidget(m_which);
    m_table->setObjectName(QStringLiteral("past.table"));
    m_table->setAccessibleName(tr("Records past their keeping period"));
    m_table->setModel(m_model);
    m_table->header()->setSortable({});
    m_empty = make.text({});
    m_empty->setObjectName(QStringLiteral("past.empty"));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_card = makeCard();
    m_column->addLayout(m_top);
    m_column->addWidget(
        make.text(tr("Nothing is removed by itself. Each is removed when you say so, or kept longer with "
                     "your reason.")));
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(m_card);
    setTabOrder(m_which, m_table);

    connect(m_which, &QComboBox::currentIndexChanged, this, &PastPeriodPage::refresh);
    connect(m_table, &LineTable::openRequested, this, &PastPeriodPage::open);
    connect(m_table, &LineTable::rowChanged, this, &PastPeriodPage::showCard);
    connect(&look, &Look::changed, this, &PastPeriodPage::measure);
    setRoom({});
    measure();
}

QWidget* PastPeriodPage::makeCard()
{
    const Make make(&m_look);
    auto* card = make.card();
    card->setAccessibleName(tr("The selected record"));
    m_cardRow = new QBoxLayout(QBoxLayout::LeftToRight, card);
    m_name = make.sectionTitle({});
    m_name->setWordWrap(true);
    m_why = make.detail({});
    m_why->setObjectName(QStringLiteral("past.why"));
    m_why->setWordWrap(true);
    m_why->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_why);
    auto* open = make.plainButton({}, tr("Open (Enter)"));
    open->setObjectName(QStringLiteral("past.open"));
    m_keep = make.plainButton(QStringLiteral("clock"), tr("Keep longer…"));
    m_keep->setObjectName(QStringLiteral("past.keep"));
    m_remove = make.plainButton(QStringLiteral("trash"), tr("Remove…"));
    m_remove->setObjectName(QStringLiteral("past.remove"));
    m_buttons = new QWidget(card);
    auto* flow = new FlowRow(m_buttons, m_look.tokens().px(8));
    for (QPushButton* button : {m_keep, m_remove, open})
        flow->addWidget(button);
    m_cardRow->addLayout(words, 1);
    m_cardRow->addWidget(m_buttons);
    connect(open, &QPushButton::clicked, this, &PastPeriodPage::open);
    connect(m_keep, &QPushButton::clicked, this, &PastPeriodPage::keepLonger);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const PastPeriod* past = selected())
            Q_EMIT removeRequested(past->id);
    });
    return card;
}

PastList PastPeriodPage::chosen() const
{
    return PastList(m_which->currentData().toInt());
}

const PastPeriod* PastPeriodPage::selected() const
{
    return m_model->row(m_table->selectedRow());
}

void PastPeriodPage::refresh()
{
    const QDate now = today(m_store.clock());
    const auto rows = m_store.read().pastPeriod(now, chosen());
    const auto waiting = m_store.read().pastPeriodCount(now);
    if (!rows || !waiting)
        Q_EMIT statusMessage(rows ? waiting.error().message : rows.error().message);
    const Id<Discussion> was = selected() ? selected()->id : Id<Discussion>{};
    const int at = std::max(0, m_table->selectedRow());
    m_model->show(rows ? *rows : std::vector<PastPeriod>(), chosen());
    const int shown = m_model->rowCount(), all = waiting ? *waiting : 0;
    if (chosen() == PastList::Kept)
        m_count->setText(tr("%1 kept longer").arg(shown));
    else
        m_count->setText(shown < all ? tr("The first %1 of %2").arg(shown).arg(all)
                                     : tr("%1 to decide about").arg(all));
    m_empty->setText(chosen() == PastList::Kept ? tr("None of them is kept longer.")
                                                : tr("No record is past its keeping period."));
    m_stack->setCurrentWidget(shown > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    const int found = m_model->find(was);
    m_table->selectRow(found >= 0 ? found : at);
    showCard();
}

void PastPeriodPage::showCard()
{
    const PastPeriod* past = selected();
    m_card->setVisible(past != nullptr);
    if (!past)
        return;
    m_name->setText(keepingwords::nameOf(*past));
    QString why = keepingwords::why(*past);
    if (chosen() == PastList::Kept)
        why += QLatin1Char('\n') + tr("Kept until %1: %2").arg(longDate(past->keptUntil), past->keptReason);
    m_why->setText(why);
    for (QPushButton* button : {m_keep, m_remove})
        button->setEnabled(!m_store.readOnly());
}

void PastPeriodPage::open()
{
    if (const PastPeriod* past = selected())
        Q_EMIT openRequested(past->id, QString());
}

void PastPeriodPage::keepLonger()
{
    const PastPeriod* past = selected();
    if (!past || m_store.readOnly())
        return;
    const auto chair = m_store.read().setting(QStringLiteral("chair.name"));
    const QString ref = past->ref;
    if (KeepLongerDialog(m_store, *past, chair ? *chair : QString(), m_look, this).exec() != QDialog::Accepted)
        return;
    Q_EMIT changed();
    Q_EMIT statusMessage(tr("%1 is kept longer. It is listed under “Kept longer”.").arg(ref));
}

void PastPeriodPage::takeFocus()
{
    QWidget* to = m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_which;
    to->setFocus(Qt::TabFocusReason);
}

void PastPeriodPage::setRoom(const PageRoom& room)
{
    m_model->setCards(room.narrow);
    m_title->setVisible(!room.narrow); // the box of lists says it
    m_table->header()->setVisible(!room.low);
    m_name->setVisible(!room.low); // the row above says it too, and there is no room for more than why
    m_cardRow->setDirection(room.narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    static_cast<FlowRow*>(m_buttons->layout())->setOneRow(!room.narrow);
    if (room.narrow)
        m_table->setWidths({-1, 0, 0, 180});
    else
        m_table->setWidths({-1, 128, 220, 180});
    m_table->setRowHeight(room.narrow ? 46 : 38);
}

void PastPeriodPage::measure()
{
    const Tokens& t = m_look.tokens();
    m_column->setContentsMargins(t.px(20), t.px(12), t.px(20), t.px(14));
    m_column->setSpacing(t.px(10));
    m_top->setSpacing(t.px(12));
    m_cardRow->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    m_cardRow->setSpacing(t.px(12));
}

} // namespace chairside
