#include "app/people/ChildCard.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/NameInLine.h"
#include "app/people/FieldGrid.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

std::vector<ChoiceEntry> yesNo()
{
    return {{code(Reply::Yes), words(Reply::Yes)}, {code(Reply::No), words(Reply::No)}};
}

std::vector<FieldSpec> firstFields()
{
    using K = EditorKind;
    return {
        {QStringLiteral("name"), ChildCard::tr("Name"), K::Line, 1, {}, {}},
        {QStringLiteral("born"), ChildCard::tr("Date of birth"), K::Date, 1, {}, {}},
        {QStringLiteral("due_on"), ChildCard::tr("Or expected on, if unborn"), K::Date, 1, {}, {}},
        {QStringLiteral("legal_status"), ChildCard::tr("Legal status"), K::Choice, 1, {}, {}},
        {QStringLiteral("legal_detail"), ChildCard::tr("Category, or date of the order"), K::Line, 1, {}, {}},
        {QStringLiteral("ics_number"), ChildCard::tr("ICS number"), K::Line, 1, {}, {}},
        {QStringLiteral("worker"), ChildCard::tr("Allocated worker"), K::Line, 1, {}, {}},
        {QStringLiteral("team"), ChildCard::tr("Team"), K::Line, 1, {}, {}},
        {QStringLiteral("manager"), ChildCard::tr("Team manager"), K::Line, 1, {}, {}},
    };
}

std::vector<FieldSpec> secondFields()
{
    using K = EditorKind;
    return {
        {QStringLiteral("gender"), ChildCard::tr("Gender"), K::Line, 1, {}, {}},
        {QStringLiteral("ethnicity"), ChildCard::tr("Ethnicity"), K::Line, 1, {}, {}},
        {QStringLiteral("nhs_number"), ChildCard::tr("NHS number"), K::Line, 1, {}, {}},
        {QStringLiteral("language"), ChildCard::tr("First language"), K::Line, 1, {}, {}},
        {QStringLiteral("interpreter"), ChildCard::tr("Interpreter needed?"), K::Segments, 1, {}, yesNo()},
        {QStringLiteral("school"), ChildCard::tr("School or nursery"), K::Line, 1, {}, {}},
        {QStringLiteral("disability"), ChildCard::tr("Disability"), K::Line, 2, {}, {}},
        {QStringLiteral("ehcp"), ChildCard::tr("Education, health and care plan?"), K::Segments, 1, {}, yesNo()},
        {QStringLiteral("address"), ChildCard::tr("Address"), K::Text, 2, {}, {}},
        {QStringLiteral("address_sensitive"), ChildCard::tr("Sensitive: not in copies"), K::Flag, 1, {}, {}},
        {QStringLiteral("reviewing_officer"), ChildCard::tr("IRO or child protection chair"), K::Line, 1, {}, {}},
        {QStringLiteral("youth_justice"), ChildCard::tr("Known to youth justice?"), K::Segments, 1, {}, yesNo()},
        {QStringLiteral("high_risk"), ChildCard::tr("High level of risk?"), K::Segments, 1, {}, yesNo()},
        {QStringLiteral("autism"), ChildCard::tr("Autism"), K::Choice, 1, {}, {}},
        {QStringLiteral("needs"), ChildCard::tr("What they find hard, and what they need"), K::Text, 2, {}, {}},
        {QStringLiteral("themes"), ChildCard::tr("Themes"), K::Text, 1, {}, {}},
        {QStringLiteral("worked"), ChildCard::tr("What has worked"), K::Text, 2, {}, {}},
        {QStringLiteral("item"), ChildCard::tr("New, update or to close"), K::Choice, 1, {}, {}},
        {QStringLiteral("escalated"), ChildCard::tr("Raised beyond this meeting?"), K::Segments, 1, {}, yesNo()},
        {QStringLiteral("outcome"), ChildCard::tr("At closing, the child is"), K::Choice, 1, {}, {}},
    };
}

} // namespace

ChildCard::ChildCard(PageContext context, Id<Subject> child, QWidget* parent)
    : QFrame(parent), m_context(context), m_child(child)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    setProperty("role", QStringLiteral("card"));
    m_title = make.strong(QString());
    m_more = make.quietButton(QStringLiteral("chevron-down"), tr("More about this child"));
    m_remove = make.quietButton(QStringLiteral("trash"), tr("Remove"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    const int rank = context.session.discussion().find(child) ? context.session.discussion().find(child)->rank : 0;
    const QString whose = tr("child %1").arg(rank + 1);
    m_first = new FieldGrid(context, refOf(child), firstFields(), whose, this);
    m_second = new FieldGrid(context, refOf(child), secondFields(), whose, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    column->setSpacing(t.px(10));
    column->addLayout(head);
    column->addWidget(m_first);
    column->addWidget(m_second);
    column->addWidget(m_more, 0, Qt::AlignLeft);

    connect(m_more, &QPushButton::clicked, this, [this] { showMore(m_second->isHidden()); });
    connect(m_remove, &QPushButton::clicked, this, &ChildCard::removeRequested);
    connect(&context.session, &DiscussionSession::changed, this, &ChildCard::refresh);
    connect(&context.session, &DiscussionSession::recordChanged, this, &ChildCard::refresh);
    showMore(false);
    refresh();
}

void ChildCard::refresh()
{
    const Discussion& discussion = m_context.session.discussion();
    const Subject* subject = discussion.find(m_child);
    if (!subject)
        return;
    const QString name = subject->name.isEmpty() ? tr("Child %1").arg(subject->rank + 1) : subject->name;
    m_title->setText(nameInLine(name));
    m_remove->setAccessibleName(tr("Remove %1").arg(name));
    m_remove->setVisible(m_context.session.editable() && discussion.rows<Subject>().size() > 1);
    m_more->setAccessibleName(tr("More about %1").arg(name));
}

void ChildCard::showMore(bool more)
{
    m_second->setVisible(more);
    m_more->setText(more ? tr("Less about this child") : tr("More about this child"));
    m_more->setIcon(m_context.look.icons().icon(more ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                                                Ink::Text, Icons::Place::Leading));
}

bool ChildCard::focus(const QString& field)
{
    if (m_second->editor(field))
        showMore(true);
    return m_first->focus(field) || m_second->focus(field);
}

std::optional<QString> ChildCard::focused() const
{
    if (const std::optional<QString> field = m_first->focused())
        return field;
    return m_second->focused();
}

void ChildCard::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    m_first->showGaps(gaps);
    m_second->showGaps(gaps);
}

} // namespace chairside
