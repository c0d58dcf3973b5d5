#include "app/sittings/SittingPage.h"

#include "app/fields/Editors.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/newcase/NewDiscussionDialog.h"
#include "app/print/DocumentDialog.h"
#include "app/print/Leaving.h"
#include "app/sittings/DraftPicker.h"
#include "app/sittings/ItemCard.h"
#include "app/sittings/MembersCard.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "forms/agenda/SittingAgenda.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

SittingPage::SittingPage(Store& store, SittingDesk& desk, const std::vector<ProtocolPtr>& protocols, Sitting sitting,
                         const Look& look, QWidget* parent, const Policy& policy)
    : QScrollArea(parent),
      m_store(store),
      m_desk(desk),
      m_protocols(protocols),
      m_sitting(std::move(sitting)),
      m_look(look),
      m_policy(policy)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setObjectName(QStringLiteral("sitting"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(t.px(12), t.px(10), t.px(20), t.px(24));
    column->setSpacing(t.px(12));
    column->addWidget(buildHead());
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("sitting.trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    column->addWidget(buildItems());
    column->addWidget(make.sectionTitle(tr("When and where")));
    column->addWidget(buildFacts());
    column->addWidget(make.sectionTitle(tr("Members")));
    m_members = new MembersCard(store, look, m_sitting.members, !store.readOnly(), body);
    connect(m_members, &MembersCard::changed, this, &SittingPage::takeFacts);
    column->addWidget(m_members);
    column->addStretch(1);
    setWidget(body);
    fillItems();
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(body->findChild<QWidget*>(QStringLiteral("item.add")));
}

QWidget* SittingPage::buildHead()
{
    const Make make(&m_look);
    auto* head = new QWidget;
    auto* row = new FlowRow(head, m_look.tokens().px(12));
    auto* back = make.quietButton(QStringLiteral("chevron-left"), tr("Sittings"));
    back->setObjectName(QStringLiteral("sitting.list"));
    m_title = make.heading({});
    auto* agenda = make.plainButton(QStringLiteral("document"), tr("Agenda…"));
    agenda->setObjectName(QStringLiteral("agenda"));
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(agenda);
    connect(back, &QPushButton::clicked, this, &SittingPage::backRequested);
    connect(agenda, &QPushButton::clicked, this, &SittingPage::showAgenda);
    return head;
}

QWidget* SittingPage::buildItems()
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    column->addWidget(make.sectionTitle(tr("Items, in the order they are taken")));
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(t.px(8));
    column->addLayout(m_cards);
    auto* row = new FlowRow(nullptr, t.px(8));
    auto* child = make.primaryButton(QStringLiteral("plus"), tr("Add a child…"));
    child->setObjectName(QStringLiteral("item.add"));
    child->setToolTip(tr("A child new to it, or one discussed before"));
    auto* draft = make.plainButton(QStringLiteral("pencil"), tr("Add a discussion in progress…"));
    draft->setObjectName(QStringLiteral("item.draft"));
    for (QPushButton* button : {child, draft}) {
        button->setEnabled(!m_store.readOnly() && m_desk.procedure(m_sitting));
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(child, &QPushButton::clicked, this, &SittingPage::addChild);
    connect(draft, &QPushButton::clicked, this, &SittingPage::addDraft);
    return part;
}

QWidget* SittingPage::buildFacts()
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    QFrame* card = make.card();
    auto* form = new QFormLayout(card);
    form->setContentsMargins(t.px(12), t.px(10), t.px(12), t.px(12));
    form->setHorizontalSpacing(t.px(12));
    form->setVerticalSpacing(t.px(8));
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto line = [&](const QString& label, const QString& value, const char* name) {
        auto* field = new QLineEdit(value);
        field->setObjectName(QLatin1String(name));
        field->setReadOnly(m_store.readOnly());
        field->setMaximumWidth(t.px(420));
        make.row(form, label, field);
        connect(field, &QLineEdit::editingFinished, this, &SittingPage::takeFacts);
        return field;
    };
    m_called = line(tr("Called"), m_sitting.title, "sitting.title");
    m_held = line(tr("Held on"), longDate(m_sitting.heldOn), "sitting.held");
    m_starts = line(tr("Starts at"), clockTime(m_sitting.startsAt), "sitting.starts");
    m_ends = line(tr("Ends at"), clockTime(m_sitting.endsAt), "sitting.ends");
    m_mode = make.comboBox();
    m_mode->setObjectName(QStringLiteral("sitting.mode"));
    m_mode->setEnabled(!m_store.readOnly());
    m_mode->setMaximumWidth(t.px(420));
    for (const ChoiceEntry& choice : entries<MeetingMode>())
        m_mode->addItem(choice.words, choice.code);
    m_mode->setCurrentIndex(m_mode->findData(code(m_sitting.mode)));
    make.row(form, tr("How people meet"), m_mode);
    connect(m_mode, &QComboBox::activated, this, &SittingPage::takeFacts);
    m_place = line(tr("Place, or which call"), m_sitting.place, "sitting.place");
    m_chair = line(tr("Chair"), m_sitting.chairName, "sitting.chair");
    m_role = line(tr("Chair’s role"), m_sitting.chairRole, "sitting.role");
    return card;
}

// What is typed is a value or is said not to be one; it stays in its field either way.
void SittingPage::takeFacts()
{
    Sitting now = m_sitting;
    QStringList wrong;
    const QDate today = chairside::today(m_store.clock());
    const auto date = [&](QLineEdit* field, QDate& into) {
        const QString typed = field->text().trimmed();
        const QDate read = readDate(typed, today);
        if (typed.isEmpty() || read.isValid())
            into = read;
        else
            wrong << tr("“%1” is not a date. Type it like 24/11/2026.").arg(typed);
    };
    const auto time = [&](QLineEdit* field, QTime& into) {
        const QString typed = field->text().trimmed();
        const QTime read = readTime(typed);
        if (typed.isEmpty() || read.isValid())
            into = read;
        else
            wrong << tr("“%1” is not a time. Type it like 14:30.").arg(typed);
    };
    now.title = m_called->text().trimmed();
    date(m_held, now.heldOn);
    time(m_starts, now.startsAt);
    time(m_ends, now.endsAt);
    fromCode(m_mode->currentData().toString(), now.mode);
    now.place = m_place->text().trimmed();
    now.chairName = m_chair->text().trimmed();
    now.chairRole = m_role->text().trimmed();
    now.members = m_members->members();
    if (now == m_sitting)
        return say(wrong.join(QLatin1Char('\n')));
    const auto kept = m_desk.keep(now);
    after(kept);
    if (kept)
        say(wrong.join(QLatin1Char('\n')));
}

void SittingPage::after(const Result<void>& done)
{
    if (auto now = m_store.read().sitting(m_sitting.id))
        m_sitting = *std::move(now);
    fillItems();
    say(done ? QString() : done.error().message);
}

// As with any field that is taken when it loses the keyboard: it may do so while the page goes.
SittingPage::~SittingPage()
{
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->disconnect(this);
}

void SittingPage::fillItems()
{
    const Make make(&m_look);
    m_title->setText(m_sitting.heldOn.isValid() ? tr("%1, %2").arg(m_sitting.title, longDate(m_sitting.heldOn))
                                                : m_sitting.title);
    const QWidget* focus = focusWidget();
    const QString held = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        for (QWidget* inner : item->widget()->findChildren<QWidget*>())
            inner->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    const auto items = m_desk.items(m_sitting);
    if (!items)
        return say(items.error().message);
    if (items->empty())
        m_cards->addWidget(make.metaLabel(tr("No item yet. Each child is an item: a record of its own, with its own "
                                             "people and its own circulation.")));
    const int count = static_cast<int>(items->size());
    QWidget* before = findChild<QWidget*>(QStringLiteral("agenda"));
    for (int i = 0; i < count; ++i) {
        const SittingItem& item = (*items)[static_cast<std::size_t>(i)];
        const Id<Discussion> id = item.row.id;
        auto* card = new ItemCard(item, i + 1, count, !m_store.readOnly(), m_look, widget());
        connect(card, &ItemCard::openRequested, this, [this, id] { Q_EMIT openRequested(id); });
        // The cards are made anew: not while one of them speaks.
        connect(
            card, &ItemCard::moveRequested, this,
            [this, id, i](int by) { after(m_desk.move(m_sitting.id, id, i + by)); }, Qt::QueuedConnection);
        connect(
            card, &ItemCard::releaseRequested, this, [this, id] { after(m_desk.release(m_sitting.id, id)); },
            Qt::QueuedConnection);
        connect(
            card, &ItemCard::presenterChosen, this,
            [this, id](Id<Participant> who) { after(m_desk.setPresenter(id, who)); }, Qt::QueuedConnection);
        m_cards->addWidget(card);
        for (QWidget* field : card->findChildren<QWidget*>()) {
            if (!(field->focusPolicy() & Qt::TabFocus) || field->window() != window())
                continue; // the list that a box unfolds is a window of its own
            if (before)
                setTabOrder(before, field);
            before = field;
        }
    }
    if (before)
        setTabOrder(before, findChild<QWidget*>(QStringLiteral("item.add")));
    if (QWidget* again = held.startsWith(QLatin1String("item.")) ? findChild<QWidget*>(held) : nullptr;
        again && again->isEnabled())
        again->setFocus(Qt::OtherFocusReason);
}

void SittingPage::addChild()
{
    NewDiscussionDialog dialog(m_store, m_protocols, m_look, this, m_policy);
    dialog.setSitting(m_sitting);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto begun = m_desk.begin(m_sitting.id, dialog.newCase());
    after(begun ? Result<void>() : Result<void>(begun.error()));
}

void SittingPage::addDraft()
{
    DraftPicker picker(m_store, *m_desk.procedure(m_sitting), m_look, this);
    if (picker.exec() == QDialog::Accepted && picker.chosen())
        after(m_desk.take(m_sitting.id, picker.chosen()));
}

void SittingPage::showAgenda()
{
    const auto items = m_desk.items(m_sitting);
    if (!items)
        return say(items.error().message);
    const Protocol* protocol = m_desk.procedure(m_sitting);
    DocumentChoice choice;
    choice.title = tr("Agenda");
    choice.fileName = tr("Agenda %1").arg(m_sitting.heldOn.toString(Qt::ISODate)).trimmed();
    choice.question = tr("How children are named");
    choice.answers = {tr("By reference only"), tr("By reference and initials")};
    choice.make = [this, items = *items, protocol](int answer) {
        return forms::sittingAgenda(m_sitting, items,
                                    answer == 1 ? forms::AgendaNames::Initials : forms::AgendaNames::References,
                                    protocol ? protocol->council : QString(), m_store.clock()(), m_policy.marking);
    };
    choice.leave = [this](const QString& how) {
        return tellLeaving(m_store, how == QLatin1String("print") ? how : QStringLiteral("export"),
                           {{QStringLiteral("agenda"), QString::number(m_sitting.id.value)},
                            {QStringLiteral("paper"), QStringLiteral("agenda")},
                            {QStringLiteral("format"), how}});
    };
    DocumentDialog(choice, m_look, this).exec();
}

void SittingPage::say(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

} // namespace chairside
