#include "app/dates/ActionsPage.h"

#include "app/dates/DatesList.h"
#include "app/dates/OwnerLetterDialog.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/Leaving.h"
#include "core/base/Text.h"
#include "core/exchange/OwnerDraft.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QComboBox>
#include <QPushButton>

namespace chairside {

namespace {

constexpr int ownerLetters = 36; // of a name and an agency, in the box

QVariant ownerData(const OwnerName& who)
{
    return QStringList{who.name, who.agency};
}

} // namespace

ActionsPage::ActionsPage(Store& store, const Look& look, QWidget* parent)
    : FollowUpPage(store, look, QStringLiteral("actions"), tr("Actions"), parent)
{
    const Make make(&look);
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
    arrange({m_which, m_owner, m_draft});

    connect(m_which, &QComboBox::currentIndexChanged, this, &ActionsPage::refresh);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &ActionsPage::refresh);
    connect(m_draft, &QPushButton::clicked, this, &ActionsPage::draft);
    connect(&list(), &DatesList::rowChanged, this, &ActionsPage::showAddressee);
}

ActionList ActionsPage::chosen() const
{
    return ActionList(m_which->currentData().toInt());
}

// The box has little room for a long name; all of it is said and shown beside.
void ActionsPage::addOwner(const OwnerName& who, const QString& words)
{
    m_owner->addItem(words, ownerData(who));
    m_owner->setItemData(m_owner->count() - 1, ownerWords(who), Qt::ToolTipRole);
}

QString ActionsPage::ownerWords(const OwnerName& who)
{
    const QString name = who.name.isEmpty() ? tr("Nobody’s yet") : who.name;
    return who.agency.isEmpty() ? name : tr("%1, %2").arg(name, who.agency);
}

// Everyone first; whoever is chosen stays so, even once nothing of theirs is open.
void ActionsPage::fillOwners()
{
    const QSignalBlocker quiet(m_owner);
    const std::optional<OwnerName> was = owner();
    const auto owners = m_store.read().actionOwners();
    if (!owners)
        Q_EMIT statusMessage(owners.error().message);
    m_owner->clear();
    m_owner->addItem(tr("Everyone’s"));
    if (owners)
        for (const ActionOwner& each : *owners)
            addOwner(each.who, tr("%1 (%2)").arg(firstLine(ownerWords(each.who), ownerLetters)).arg(each.open));
    int at = was ? m_owner->findData(ownerData(*was)) : 0;
    if (at < 0) {
        addOwner(*was, firstLine(ownerWords(*was), ownerLetters));
        at = m_owner->count() - 1;
    }
    m_owner->setCurrentIndex(at);
}

void ActionsPage::refresh()
{
    fillOwners();
    const DatesWords words = datesWords(m_store);
    ActionsQuery query;
    query.list = chosen();
    query.today = words.today();
    query.limit = DatesModel::pageSize;
    query.owner = owner();
    const auto total = m_store.read().actionTotal(query);
    if (!total)
        Q_EMIT statusMessage(total.error().message);
    show({countWords(total ? *total : 0), tr("Actions: %1").arg(m_which->currentText()), emptyWords(), windows(query),
          words});
    showAddressee();
}

// The store's windows, one after another.
DatesModel::Fetch ActionsPage::windows(ActionsQuery query) const
{
    return [this, query](const DatesModel::Window& window) mutable {
        query.after = window.after;
        return m_store.read().actions(query);
    };
}

QString ActionsPage::countWords(int many) const
{
    switch (chosen()) {
    case ActionList::Overdue:
        return tr("%1 overdue").arg(many);
    case ActionList::Done:
        return tr("%1 done").arg(many);
    case ActionList::Open:
        break;
    }
    return tr("%1 open").arg(many);
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

std::optional<OwnerName> ActionsPage::owner() const
{
    const QStringList who = m_owner->currentData().toStringList();
    return who.size() == 2 ? std::optional(OwnerName{who[0], who[1]}) : std::nullopt;
}

const DateRow* ActionsPage::asked() const
{
    const DateRow* row = chosen() == ActionList::Done ? nullptr : list().selected();
    return row && !row->deadline.owner.isEmpty() ? row : nullptr;
}

void ActionsPage::showAddressee()
{
    const DateRow* row = asked();
    const QString who = row ? ownerWords({row->deadline.owner, row->deadline.agency}) : QString();
    m_draft->setEnabled(row != nullptr);
    m_draft->setAccessibleName(row ? tr("Draft an e-mail to %1").arg(who) : tr("Draft an e-mail"));
    m_draft->setToolTip(row ? tr("To %1, about the actions that are open in their name").arg(who) : QString());
}

void ActionsPage::draft()
{
    const DateRow* row = asked();
    if (!row)
        return;
    const auto chair = m_store.read().setting(QStringLiteral("chair.name"));
    auto letter = draftToOwner(m_store.read(), *row, chair ? *chair : QString(), datesWords(m_store).today());
    if (!letter)
        return Q_EMIT statusMessage(letter.error().message);
    const QString to = row->deadline.owner;
    const std::vector<Id<Discussion>> about = letter->about;
    // A line for each discussion that it tells of, so that its history says so, and a removal takes it along.
    const auto leave = [&](const QString& format) -> Result<void> {
        for (const Id<Discussion> id : about)
            if (auto told = tellLeaving(m_store, QStringLiteral("export"),
                                        {{QStringLiteral("format"), format},
                                         {QStringLiteral("letter"), QStringLiteral("owner")},
                                         {QStringLiteral("to"), to}},
                                        id);
                !told)
                return told;
        return {};
    };
    OwnerLetterDialog(*std::move(letter), leave, m_look, this).exec();
}

} // namespace chairside
