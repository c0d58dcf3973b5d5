#include "app/newcase/NewDiscussionDialog.h"

#include "app/fields/Editors.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/newcase/ChildLine.h"
#include "app/page/Lapsed.h"
#include "app/policy/SetByOrganisation.h"
#include "app/print/PreviewDialog.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

enum Answer { EscalationYes, EscalationNo };
constexpr ItemKind itemKinds[] = {ItemKind::New, ItemKind::Update, ItemKind::Close};

} // namespace

NewDiscussionDialog::NewDiscussionDialog(Store& store, const std::vector<ProtocolPtr>& protocols, const Look& look,
                                         QWidget* parent, const Policy& policy)
    : FittedDialog(look, tr("New discussion"), {600, 0}, parent),
      m_store(store),
      m_look(look),
      m_policy(policy),
      m_protocols(protocols),
      m_by(new QLineEdit(this)),
      m_role(new QLineEdit(this)),
      m_agency(new QLineEdit(this)),
      m_held(new QLineEdit(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    QVBoxLayout* all = body();
    auto* title = make.heading(windowTitle());
    title->setObjectName(QStringLiteral("title"));
    all->addWidget(title);

    m_procedure = make.comboBox();
    for (const ProtocolPtr& each : protocols)
        m_procedure->addItem(tr("%1: %2").arg(each->council, each->title));
    m_procedure->setAccessibleName(tr("Procedure"));
    if (protocols.size() > 1)
        all->addWidget(m_procedure);
    else
        m_procedure->hide();
    m_usual = makeSetByOrganisation(look, nullptr, tr("the usual procedure. Another can be chosen."));
    all->addWidget(m_usual);
    m_lapsed = make.notice(QString(), QStringLiteral("warning"), Tone::Warn);
    all->addWidget(m_lapsed);

    all->addWidget(make.sectionTitle(tr("About whom")));
    m_children = new QVBoxLayout;
    m_children->setSpacing(t.px(8));
    all->addLayout(m_children);
    auto* more = make.quietButton(QStringLiteral("plus"), tr("Another child"));
    all->addWidget(more, 0, Qt::AlignLeft);

    all->addWidget(make.sectionTitle(tr("The request")));
    auto* form = m_form = new QFormLayout;
    form->setHorizontalSpacing(t.px(12));
    form->setVerticalSpacing(t.px(8));
    make.row(form, tr("Asked for by"), m_by);
    make.row(form, tr("Their role"), m_role);
    make.row(form, tr("Their agency"), m_agency);
    make.row(form, tr("Held on"), m_held);
    m_held->setText(longDate(today(store.clock())));
    m_heldTrouble = make.text(QString());
    m_heldTrouble->setProperty("role", QStringLiteral("status"));
    m_heldTrouble->setProperty("tone", QStringLiteral("bad"));
    form->addRow(QString(), m_heldTrouble);
    m_item = make.segmented({words(ItemKind::New), words(ItemKind::Update), words(ItemKind::Close)});
    m_item->setAccessibleName(tr("What kind of item"));
    m_item->setObjectName(QStringLiteral("item.kind"));
    make.row(form, tr("This item is"), m_item)->hide();
    m_item->hide();
    m_escalation = make.segmented({tr("Yes"), tr("No")});
    m_escalation->setAccessibleName(tr("Is this an escalation of a case or a decision?"));
    m_escalation->setObjectName(QStringLiteral("escalation"));
    make.row(form, tr("Is this an escalation?"), m_escalation);
    all->addLayout(form);
    m_notice = make.notice(protocols.front()->escalationNote, QStringLiteral("warning"), Tone::Warn);
    all->addWidget(m_notice);
    all->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    m_begin = make.primaryButton(QString(), tr("Begin"));
    m_begin->setObjectName(QStringLiteral("begin"));
    m_begin->setDefault(true);
    buttons->addButton(m_begin, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    foot()->addWidget(buttons);

    connect(more, &QPushButton::clicked, this, &NewDiscussionDialog::addChild);
    connect(m_escalation, &Segmented::choiceMade, this, &NewDiscussionDialog::refresh);
    connect(m_held, &QLineEdit::textChanged, this, &NewDiscussionDialog::refresh);
    connect(m_procedure, &QComboBox::currentIndexChanged, this, &NewDiscussionDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    addChild();
}

NewDiscussionDialog::~NewDiscussionDialog() = default;

const Protocol& NewDiscussionDialog::protocol() const
{
    return *m_protocols[static_cast<std::size_t>(std::max(0, m_procedure->currentIndex()))];
}

void NewDiscussionDialog::addChild()
{
    auto* line = new ChildLine(m_store, m_look, this);
    connect(line, &ChildLine::changed, this, &NewDiscussionDialog::refresh);
    connect(line, &ChildLine::discussionRequested, this, &NewDiscussionDialog::showEarlier);
    m_lines.push_back(line);
    m_children->addWidget(line);
    line->focusName();
    refresh();
}

void NewDiscussionDialog::refresh()
{
    const QString lapsed = lapsedWords(protocol(), today(m_store.clock()));
    m_lapsed->findChild<QLabel*>()->setText(lapsed);
    m_lapsed->setVisible(!lapsed.isEmpty());
    const bool usual = !m_procedure->isHidden() && protocol().code == m_policy.procedure;
    m_usual->setVisible(usual);
    m_procedure->setAccessibleDescription(usual ? m_usual->text() : QString());
    // Asked only where the procedure has a word about it.
    const QString note = protocol().escalationNote;
    m_form->setRowVisible(m_escalation, !note.isEmpty());
    m_notice->findChild<QLabel*>()->setText(note);
    m_notice->setVisible(m_escalation->chosen() == EscalationYes && !note.isEmpty());
    const QString held = m_held->text().trimmed();
    const bool unread = !held.isEmpty() && !readDate(held, today(m_store.clock())).isValid();
    m_heldTrouble->setText(unread ? tr("“%1” is not a date. Type it like 24/11/2026.").arg(held) : QString());
    m_heldTrouble->setVisible(unread);
    m_held->setAccessibleDescription(m_heldTrouble->text());
    m_begin->setEnabled(!unread && std::none_of(m_lines.begin(), m_lines.end(),
                                                [](const ChildLine* line) { return line->isTroubled(); }));
}

void NewDiscussionDialog::setProcedure(const QString& code)
{
    for (std::size_t i = 0; i < m_protocols.size(); ++i)
        if (m_protocols[i]->code == code)
            m_procedure->setCurrentIndex(static_cast<int>(i));
}

void NewDiscussionDialog::setSitting(const Sitting& sitting)
{
    setWindowTitle(tr("A child for %1").arg(sitting.title));
    findChild<QLabel*>(QStringLiteral("title"))->setText(windowTitle());
    setProcedure(sitting.procedure);
    m_procedure->hide();
    m_held->clear();
    m_held->hide();
    m_form->labelForField(m_held)->hide();
    m_item->show();
    m_form->labelForField(m_item)->show();
    refresh();
}

// Over this dialog, so that what was typed here stays.
void NewDiscussionDialog::showEarlier(Id<Discussion> id)
{
    auto session = DiscussionSession::open(m_store, id, {});
    if (!session) {
        m_heldTrouble->setText(session.error().message);
        m_heldTrouble->show();
        return;
    }
    const Discussion& earlier = (*session)->discussion();
    PreviewDialog(**session, static_cast<int>(earlier.versions.size()),
                  earlier.state == State::Declined ? forms::Paper::Kind::Note : forms::Paper::Kind::Form, m_look, this)
        .exec();
}

NewDiscussion NewDiscussionDialog::newDiscussion() const
{
    return beginning(newCase(), protocol(), m_store.clock(), m_store.ids(), m_store.read().workingDays());
}

NewCase NewDiscussionDialog::newCase() const
{
    NewCase made;
    Id<Discussion> before;
    for (const ChildLine* line : m_lines) {
        if (line->isNamed() || m_lines.size() == 1)
            made.children.push_back(line->child());
        if (!before)
            before = line->follows();
    }
    made.request.by = m_by->text().trimmed();
    made.request.role = m_role->text().trimmed();
    made.request.agency = m_agency->text().trimmed();
    made.request.escalation = m_escalation->chosen() == EscalationYes  ? Reply::Yes
                              : m_escalation->chosen() == EscalationNo ? Reply::No
                                                                       : Reply::None;
    made.heldOn = readDate(m_held->text(), today(m_store.clock()));
    made.marking = m_policy.marking;
    if (const auto name = m_store.read().setting(QStringLiteral("chair.name")))
        made.chairName = *name;
    if (const auto role = m_store.read().setting(QStringLiteral("chair.role")))
        made.chairRole = *role;
    if (before)
        if (auto found = m_store.read().discussion(before)) {
            m_before = std::move(*found);
            made.follows = &m_before;
        }
    if (!m_item->isHidden())
        for (Subject& child : made.children) {
            if (m_item->chosen() >= 0)
                child.item = itemKinds[m_item->chosen()];
            else if (child.item == ItemKind::None)
                child.item = ItemKind::New;
        }
    return made;
}

} // namespace chairside
