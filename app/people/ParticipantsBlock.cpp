#include "app/people/ParticipantsBlock.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/people/QuorumStrip.h"
#include "app/rows/RowsBlock.h"
#include "app/sittings/SamePeople.h"
#include "core/rules/Quorum.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr qsizetype enoughToSearch = 2;

} // namespace

ParticipantsBlock::ParticipantsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent),
      m_quorum(new QuorumStrip(context, this)),
      m_rows(new RowsBlock(context, stage, block, this)),
      m_adding(new QWidget(this)),
      m_name(new QLineEdit(m_adding)),
      m_suggestions(new QListWidget(m_adding))
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(12));
    const std::vector<AttendanceRule>& rules = context.session.protocol().attendance;
    const bool decide =
        std::any_of(rules.begin(), rules.end(), [](const AttendanceRule& rule) { return rule.authority; });
    if (!rules.empty())
        column->addWidget(
            make.sectionTitle(decide ? tr("At the level that can decide") : tr("Whom the procedure asks for")));
    column->addWidget(m_quorum);
    column->addWidget(new SamePeople(context, this));
    column->addWidget(m_rows);

    auto* adding = new QVBoxLayout(m_adding);
    adding->setContentsMargins(0, 0, 0, 0);
    adding->setSpacing(t.px(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(8));
    m_name->setPlaceholderText(tr("Add a participant: type a name, press Enter"));
    m_name->setAccessibleName(tr("Name of a participant to add"));
    m_name->setObjectName(QStringLiteral("participant.add"));
    auto* button = make.plainButton(QStringLiteral("plus"), tr("Add"));
    button->setAccessibleName(tr("Add participant"));
    row->addWidget(m_name, 1);
    row->addWidget(button);
    adding->addLayout(row);
    m_suggestions->setAccessibleName(tr("People who took part before. Enter picks one."));
    m_suggestions->setMaximumHeight(t.px(120));
    m_suggestions->hide();
    adding->addWidget(m_suggestions);
    column->addWidget(m_adding);

    connect(m_name, &QLineEdit::textEdited, this, &ParticipantsBlock::suggest);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { add(-1); });
    connect(button, &QPushButton::clicked, this, [this] { add(-1); });
    connect(m_suggestions, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { add(m_suggestions->row(item)); });
    connect(m_suggestions, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { add(m_suggestions->row(item)); });
    m_name->installEventFilter(this);
    const auto follow = [this] { m_adding->setVisible(session().editable()); };
    connect(&session(), &DiscussionSession::recordChanged, this, follow);
    follow();
}

ParticipantsBlock::~ParticipantsBlock() = default;

void ParticipantsBlock::suggest()
{
    m_found.clear();
    m_suggestions->clear();
    const QString typed = m_name->text().trimmed();
    if (typed.size() >= enoughToSearch)
        if (auto known = session().store().read().knownContacts(typed))
            m_found = std::move(*known);
    for (const KnownContact& contact : m_found) {
        QStringList words{contact.name, contact.role, contact.agency};
        words.removeAll(QString());
        m_suggestions->addItem(words.join(QStringLiteral(", ")));
    }
    m_suggestions->setVisible(!m_found.empty());
}

// Someone known brings role, agency and address along; which place at the table they fill is only a suggestion.
void ParticipantsBlock::add(int known)
{
    Participant person;
    if (known >= 0 && static_cast<std::size_t>(known) < m_found.size()) {
        const KnownContact& contact = m_found[static_cast<std::size_t>(known)];
        person.contact = contact.id;
        person.name = contact.name;
        person.role = contact.role;
        person.agency = contact.agency;
        person.email = contact.email;
    } else {
        person.name = m_name->text().trimmed();
        if (person.name.isEmpty())
            return;
        person.contact = Id<Contact>{session().store().ids()()};
    }
    person.fills = likelyRule(person, session().protocol(), session().discussion());
    person.id = Id<Participant>{session().store().ids()()};
    if (!session().apply(chairside::addRow(session().discussion(), person, tr("Add participant"))))
        return;
    m_name->clear();
    suggest();
    m_name->setFocus();
}

void ParticipantsBlock::addRow()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

bool ParticipantsBlock::goTo(const Place& place)
{
    if (!place.prompt.isEmpty() && m_quorum->focusReason(place.prompt))
        return true;
    const bool self = !place.row && place.block == block().id;
    if (self && session().discussion().rows<Participant>().empty()) {
        addRow();
        return true;
    }
    return m_rows->goTo(place);
}

std::optional<Place> ParticipantsBlock::here() const
{
    return m_rows->here();
}

void ParticipantsBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    m_rows->showGaps(gaps);
}

bool ParticipantsBlock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress && m_suggestions->isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_suggestions->setFocus();
        m_suggestions->setCurrentRow(0);
        return true;
    }
    return BlockWidget::eventFilter(watched, event);
}

} // namespace chairside
