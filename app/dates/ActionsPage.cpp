#include "app/dates/ActionsPage.h"

#include "app/dates/DatesList.h"
#include "app/dates/DatesPage.h"
#include "app/dates/OwnerLetterDialog.h"
#include "app/home/HomeTable.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int ownerLetters = 28; // of a name, in the box

} // namespace

ActionsPage::ActionsPage(Store& store, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_look(look),
      m_list(new DatesList(store, look, this)),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("actions"));
    build();
    connect(m_which, &QComboBox::currentIndexChanged, this, &ActionsPage::refresh);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &ActionsPage::refresh);
    connect(m_draft, &QPushButton::clicked, this, &ActionsPage::draft);
    connect(m_list, &DatesList::rowChanged, this, &ActionsPage::showAddressee);
    connect(m_list, &DatesList::openRequested, this, &ActionsPage::openRequested);
    connect(m_list, &DatesList::changed, this, &ActionsPage::changed);
    connect(m_list, &DatesList::statusMessage, this, &ActionsPage::statusMessage);
    connect(&look, &Look::changed, this, &ActionsPage::measure);
    measure();
}

void ActionsPage::build()
{
    const Make make(&m_look);
    m_heading = make.heading(tr("Actions"));
    m_heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_count = make.metaLabel({});
    m_count->setObjectName(QStringLiteral("actions-count"));
    m_which = make.comboBox();
    m_which->setObjectName(QStringLiteral("state"));
    m_which->setAccessibleName(tr("Which actions"));
    m_which->addItem(tr("Open"), int(ActionList::Open));
    m_which->addItem(tr("Overdue"), int(ActionList::Overdue));
    m_which->addItem(tr("Done"), int(ActionList::Done));
    m_owner = make.comboBox();
    m_owner->setObjectName(QStringLiteral("owner"));
    m_owner->setAccessibleName(tr("Whose actions"));
    m_draft = make.plainButton(QStringLiteral("envelope"), tr("Draft an e-mail"));
    m_draft->setObjectName(QStringLiteral("draft"));

    auto* heads = new QWidget(this);
    auto* headRow = new QHBoxLayout(heads);
    headRow->setContentsMargins(0, 0, 0, 0);
    headRow->addWidget(m_heading);
    headRow->addWidget(m_count, 1);
    m_tools = new QWidget(this);
    auto* flow = new FlowRow(m_tools, m_look.tokens().px(8));
    for (QWidget* each : std::initializer_list<QWidget*>{m_which, m_owner, m_draft})
        flow->addWidget(each);
    auto* top = new QBoxLayout(QBoxLayout::LeftToRight);
    top->setObjectName(QStringLiteral("top"));
    top->addWidget(heads, 1);
    top->addWidget(m_tools);
    m_column->addLayout(top);
    m_column->addWidget(m_list, 1);
    const QList<QWidget*> order{m_which, m_owner, m_draft, &m_list->table()};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ActionsPage::measure()
{
    const Tokens& t = m_look.tokens();
    m_column->setContentsMargins(t.px(20), t.px(12), t.px(20), t.px(14));
    m_column->setSpacing(t.px(10));
}

void ActionsPage::setRoom(bool narrow, bool wide, bool low)
{
    if (auto* top = findChild<QBoxLayout*>(QStringLiteral("top")))
        top->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // In one row beside the heading, or as many as it takes beneath it.
    static_cast<FlowRow*>(m_tools->layout())->setOneRow(!narrow);
    m_heading->setVisible(!narrow); // the box of lists says it
    m_list->setRoom(narrow, wide, low);
}

void ActionsPage::takeFocus()
{
    if (m_list->model().dates() > 0)
        m_list->table().setFocus(Qt::TabFocusReason);
    else
        m_which->setFocus(Qt::TabFocusReason);
}

ActionList ActionsPage::chosen() const
{
    return ActionList(m_which->currentData().toInt());
}

// Everyone first; whoever is chosen stays so, even once nothing of theirs is open.
void ActionsPage::fillOwners()
{
    const QSignalBlocker quiet(m_owner);
    const QVariant was = m_owner->currentData();
    const auto owners = m_store.read().actionOwners();
    if (!owners)
        Q_EMIT statusMessage(owners.error().message);
    m_owner->clear();
    m_owner->addItem(tr("Everyone’s"));
    if (owners)
        for (const ActionOwner& each : *owners) {
            const QString name = each.name.isEmpty() ? tr("Nobody’s yet") : firstLine(each.name, ownerLetters);
            m_owner->addItem(tr("%1 (%2)").arg(name).arg(each.open), each.name);
        }
    int at = was.isValid() ? m_owner->findData(was) : 0;
    if (at < 0) {
        m_owner->addItem(firstLine(was.toString(), ownerLetters), was);
        at = m_owner->count() - 1;
    }
    m_owner->setCurrentIndex(at);
}

void ActionsPage::refresh()
{
    fillOwners();
    m_tools->updateGeometry(); // letters may have grown or shrunk while it was out of sight
    const DatesWords words = datesWords(m_store);
    ActionsQuery query;
    query.list = chosen();
    query.today = words.today();
    query.limit = DatesModel::pageSize;
    if (m_owner->currentData().isValid())
        query.owner = m_owner->currentData().toString();
    const auto total = m_store.read().actionTotal(query);
    if (!total)
        Q_EMIT statusMessage(total.error().message);
    const int many = total ? *total : 0;
    m_count->setText(query.list == ActionList::Done      ? tr("%1 done").arg(many)
                     : query.list == ActionList::Overdue ? tr("%1 overdue").arg(many)
                                                         : tr("%1 open").arg(many));
    m_list->table().setAccessibleName(tr("Actions: %1").arg(m_which->currentText()));
    m_list->showRows(
        [this, query](const std::optional<DateRow>& after) mutable {
            query.after = after;
            return m_store.read().actions(query);
        },
        words, emptyWords());
    showAddressee();
}

QString ActionsPage::emptyWords() const
{
    switch (chosen()) {
    case ActionList::Overdue:
        return tr("Nothing is overdue.");
    case ActionList::Done:
        return tr("Nothing has been recorded as done yet.");
    case ActionList::Open:
        break;
    }
    return tr("No action is open. Actions are listed here once their discussion has begun.");
}

std::optional<QString> ActionsPage::addressee() const
{
    QString name;
    if (m_owner->currentData().isValid())
        name = m_owner->currentData().toString();
    else if (const DateRow* row = m_list->selected())
        name = row->deadline.owner;
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

void ActionsPage::showAddressee()
{
    const auto name = chosen() == ActionList::Done ? std::nullopt : addressee();
    m_draft->setEnabled(name.has_value());
    m_draft->setAccessibleName(name ? tr("Draft an e-mail to %1").arg(*name) : tr("Draft an e-mail"));
    m_draft->setToolTip(name ? tr("To %1, about all their open actions").arg(*name) : QString());
}

void ActionsPage::draft()
{
    const std::optional<QString> name = addressee();
    if (!name)
        return;
    ActionsQuery query;
    query.owner = *name;
    std::vector<DateRow> all;
    for (;;) {
        auto window = m_store.read().actions(query);
        if (!window) {
            Q_EMIT statusMessage(window.error().message);
            return;
        }
        if (window->empty())
            break;
        query.after = window->back();
        std::move(window->begin(), window->end(), std::back_inserter(all));
    }
    QString address;
    if (const auto known = m_store.read().knownContacts(*name))
        for (const KnownContact& each : *known)
            if (each.name.simplified().compare(*name, Qt::CaseInsensitive) == 0 && address.isEmpty())
                address = each.email;
    const auto chair = m_store.read().setting(QStringLiteral("chair.name"));
    OwnerLetterDialog dialog(ownerLetter(*name, address, all, chair ? *chair : QString(), datesWords(m_store).today()),
                             m_look, this);
    connect(&dialog, &OwnerLetterDialog::taken, this, [this](const QString& how) {
        if (!m_store.readOnly())
            (void)m_store.write().note(
                QStringLiteral("export"), {},
                {{QStringLiteral("format"), QStringLiteral("owner letter")}, {QStringLiteral("how"), how}}, {});
    });
    dialog.exec();
}

} // namespace chairside
