#include "app/dates/ActionsPage.h"

#include "app/dates/DatesList.h"
#include "app/dates/OwnerLetterDialog.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QComboBox>
#include <QPushButton>

namespace chairside {

namespace {

constexpr int ownerLetters = 28; // of a name, in the box

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

std::optional<QString> ActionsPage::addressee() const
{
    QString name;
    if (m_owner->currentData().isValid())
        name = m_owner->currentData().toString();
    else if (const DateRow* row = list().selected())
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
    const auto all = everyRow(windows(query));
    if (!all)
        return Q_EMIT statusMessage(all.error().message);
    QString address;
    if (const auto known = m_store.read().knownContacts(*name))
        for (const KnownContact& each : *known)
            if (each.name.simplified().compare(*name, Qt::CaseInsensitive) == 0 && address.isEmpty())
                address = each.email;
    const auto chair = m_store.read().setting(QStringLiteral("chair.name"));
    OwnerLetterDialog dialog(ownerLetter(*name, address, *all, chair ? *chair : QString(), datesWords(m_store).today()),
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
