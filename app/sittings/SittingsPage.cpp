#include "app/sittings/SittingsPage.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/sittings/ItemWords.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace chairside {

namespace {

enum Column { Day, Title, Where, Items };
constexpr int placeFrom = 900; // pixels of page at 100 % text; below it the place has no column

} // namespace

SittingsPage::SittingsPage(const Store& store, const SittingDesk& desk, const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_procedures(desk.procedures()), m_model(new QStandardItemModel(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setObjectName(QStringLiteral("sittings"));
    auto* home = make.quietButton(QStringLiteral("chevron-left"), tr("Home"));
    home->setObjectName(QStringLiteral("home"));
    auto* fresh = make.primaryButton(QStringLiteral("plus"), tr("New sitting"));
    fresh->setObjectName(QStringLiteral("sitting.new"));
    fresh->setEnabled(!store.readOnly() && !m_procedures.empty());
    auto* head = new QHBoxLayout;
    head->setSpacing(t.px(12));
    head->addWidget(home);
    head->addWidget(make.heading(tr("Sittings")));
    head->addStretch(1);
    head->addWidget(fresh);
    m_empty = make.text({});
    m_table = make.table();
    m_table->setObjectName(QStringLiteral("sittings.table"));
    m_table->setAccessibleName(tr("Sittings, newest first. Enter opens one."));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(t.px(12), t.px(10), t.px(20), t.px(16));
    column->setSpacing(t.px(12));
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    connect(home, &QPushButton::clicked, this, &SittingsPage::homeRequested);
    connect(fresh, &QPushButton::clicked, this, &SittingsPage::askNew);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { open(at.row()); });
    fill(store);
    measure();
    setFocusProxy(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : fresh);
}

void SittingsPage::fill(const Store& store)
{
    m_model->setHorizontalHeaderLabels({tr("Held"), tr("Sitting"), tr("Place"), tr("Items")});
    const auto sittings = store.read().sittings();
    QString words = !sittings ? sittings.error().message
                    : m_procedures.empty()
                        ? tr("None of the procedures here takes several children at one sitting.")
                        : tr("No sittings yet. One takes several children on one day; start it with New sitting.");
    for (const Sitting& sitting : sittings ? *sittings : std::vector<Sitting>{}) {
        const auto rows = store.read().itemsOf(sitting.id);
        const QStringList cells{sitting.heldOn.isValid() ? longDate(sitting.heldOn) : tr("No day yet"), sitting.title,
                                sitting.place, itemsInWords(rows ? *rows : std::vector<HomeRow>{})};
        QList<QStandardItem*> line;
        for (const QString& cell : cells)
            line << new QStandardItem(cell);
        line.front()->setData(QVariant::fromValue<qlonglong>(sitting.id.value));
        m_model->appendRow(line);
    }
    m_table->setModel(m_model);
    m_table->verticalHeader()->setDefaultSectionSize(m_look.tokens().px(38));
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setText(words);
    m_empty->setVisible(m_model->rowCount() == 0);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
}

// Which procedure, where several take children together.
void SittingsPage::askNew()
{
    if (m_procedures.size() == 1)
        return Q_EMIT newRequested(m_procedures.front().get());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ProtocolPtr& each : m_procedures)
        connect(menu->addAction(tr("%1: %2").arg(each->council, each->sittingTitle)), &QAction::triggered, this,
                [this, each] { Q_EMIT newRequested(each.get()); });
    auto* button = findChild<QPushButton*>(QStringLiteral("sitting.new"));
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void SittingsPage::open(int row)
{
    if (const QStandardItem* item = m_model->item(row))
        Q_EMIT chosen(Id<Sitting>{item->data().toLongLong()});
}

void SittingsPage::measure()
{
    const Tokens& t = m_look.tokens();
    const bool wide = width() * 100 / t.percent >= placeFrom;
    QHeaderView* head = m_table->horizontalHeader();
    m_table->setColumnHidden(Where, !wide);
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(Title, QHeaderView::Stretch);
    if (wide)
        head->setSectionResizeMode(Where, QHeaderView::Stretch);
    head->resizeSection(Day, t.px(170));
    head->resizeSection(Items, t.px(wide ? 290 : 230));
}

void SittingsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

bool SittingsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chairside
