#include "app/people/ChildrenBlock.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/people/ChildCard.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

ChildrenBlock::ChildrenBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    auto* head = new QHBoxLayout;
    auto* add = make.quietButton(QStringLiteral("plus"), addLabel());
    head->addWidget(make.sectionTitle(block.title), 1);
    head->addWidget(add);
    column->addLayout(head);
    if (!block.note.isEmpty()) {
        auto* note = make.metaLabel(block.note);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    m_column = new QVBoxLayout;
    m_column->setSpacing(t.px(12));
    column->addLayout(m_column);

    connect(add, &QPushButton::clicked, this, &ChildrenBlock::addRow);
    connect(&session(), &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        for (const RowRef& row : rows)
            if (row.kind == RowKind::Subject) {
                follow();
                return;
            }
    });
    connect(&session(), &DiscussionSession::recordChanged, this,
            [this, add] { add->setVisible(session().editable()); });
    add->setVisible(session().editable());
    follow();
}

// One card a child, in rank order; the cards of children who are still there stay, and with them the keyboard.
void ChildrenBlock::follow()
{
    const std::vector<const Subject*> children = session().discussion().ranked<Subject>();
    std::vector<ChildCard*> cards;
    for (const Subject* child : children) {
        ChildCard* card = nullptr;
        for (ChildCard* known : m_cards)
            if (known->child() == child->id)
                card = known;
        if (!card) {
            card = new ChildCard({session(), look()}, child->id, this);
            connect(card, &ChildCard::removeRequested, this,
                    [this, id = child->id] { (void)session().remove(refOf(id)); });
        }
        cards.push_back(card);
    }
    for (ChildCard* card : m_cards)
        if (std::find(cards.begin(), cards.end(), card) == cards.end()) {
            m_column->removeWidget(card);
            card->deleteLater();
            card->hide();
        }
    if (cards == m_cards)
        return;
    m_cards = cards;
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_column->insertWidget(static_cast<int>(i), m_cards[i]);
}

void ChildrenBlock::addRow()
{
    const auto added = session().add(
        RowKind::Subject, {{QStringLiteral("child_id"), QVariant(static_cast<qlonglong>(session().store().ids()()))}});
    if (!added)
        return;
    for (ChildCard* card : m_cards)
        if (refOf(card->child()) == *added)
            card->focus(QString());
}

bool ChildrenBlock::goTo(const Place& place)
{
    const bool self = !place.row && place.prompt.isEmpty() && place.block == block().id;
    for (ChildCard* card : m_cards)
        if (self || place.row == refOf(card->child()))
            return card->focus(place.field);
    return false;
}

std::optional<Place> ChildrenBlock::here() const
{
    for (const ChildCard* card : m_cards)
        if (const std::optional<QString> field = card->focused())
            return Place{stage().id, block().id, {}, refOf(card->child()), *field};
    return std::nullopt;
}

void ChildrenBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    for (ChildCard* card : m_cards)
        card->showGaps(gaps);
}

} // namespace chairside
