#include "app/prompts/PromptsBlock.h"

#include "app/fields/FieldEditor.h"
#include "app/look/Look.h"
#include "app/look/Roles.h"
#include "app/prompts/PromptRow.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>

#include <algorithm>

namespace chairside {

namespace {

constexpr int columnsFrom = 620; // pixels at 100 % text
constexpr int pairFrom = 620;

} // namespace

PromptsBlock::PromptsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent)
{
    const Tokens& t = look().tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));

    if (!block.title.isEmpty()) {
        auto* head = new QHBoxLayout;
        auto* title = new QLabel(block.title, this);
        title->setProperty("role", QStringLiteral("section"));
        m_count = new QLabel(this);
        m_count->setProperty("role", QStringLiteral("meta"));
        head->setSpacing(t.px(8));
        head->addWidget(title);
        head->addWidget(m_count);
        head->addStretch(1);
        column->addLayout(head);
    }
    if (!block.note.isEmpty()) {
        auto* note = new QLabel(block.note, this);
        note->setProperty("role", QStringLiteral("meta"));
        note->setWordWrap(true);
        column->addWidget(note);
    }
    auto* card = new QFrame(this);
    m_card = card;
    m_grid = new QGridLayout(card);
    column->addWidget(card);
    for (const Prompt& prompt : block.prompts)
        m_rows.push_back(new PromptRow(context, prompt, card));

    connect(&session(), &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        if (std::any_of(rows.begin(), rows.end(), [](RowRef row) { return row.kind == RowKind::Answer; })) {
            showCount();
            showConditions();
        }
    });
    arrange(wantedShape());
    showCount();
    showConditions();
}

PromptsBlock::Shape PromptsBlock::wantedShape() const
{
    const double width = this->width() * 100.0 / look().tokens().percent;
    const bool anyChoice = std::any_of(m_rows.begin(), m_rows.end(), [](PromptRow* row) { return row->choice(); });
    const bool named = std::none_of(m_rows.begin(), m_rows.end(),
                                    [](PromptRow* row) { return row->prompt().ask.endsWith(QLatin1Char('?')); });
    if (!anyChoice && named && m_rows.size() == 2 && width >= pairFrom)
        return Shape::Pair;
    return anyChoice && width >= columnsFrom ? Shape::Columns : Shape::Stacked;
}

// The widgets stay; only their places change.
void PromptsBlock::arrange(Shape shape)
{
    if (m_shape == shape)
        return;
    m_shape = shape;
    const Tokens& t = look().tokens();
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, 0);
    for (int i = 0; i < m_grid->rowCount(); ++i)
        m_grid->setRowMinimumHeight(i, 0);

    const bool card = shape != Shape::Pair;
    m_card->setProperty("role", card ? QVariant(QStringLiteral("card")) : QVariant());
    restyle(m_card);
    const int margin = card ? t.px(12) : 0;
    m_grid->setContentsMargins(margin, card ? t.px(8) : 0, margin, card ? t.px(8) : 0);
    m_grid->setHorizontalSpacing(t.px(shape == Shape::Pair ? 16 : 12));
    m_grid->setVerticalSpacing(t.px(shape == Shape::Stacked ? 4 : 8));

    int line = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        PromptRow* row = m_rows[i];
        row->setHeading(shape == Shape::Pair);
        row->question()->setContentsMargins(0, 0, 0, 0);
        if (shape == Shape::Pair) {
            const int at = static_cast<int>(i);
            m_grid->setColumnStretch(at, 1);
            m_grid->addWidget(row->question(), 0, at);
            m_grid->addWidget(row->first(), 1, at, Qt::AlignTop);
        } else if (shape == Shape::Columns) {
            row->question()->setContentsMargins(0, t.px(6), 0, 0); // level with the first line of the answer
            m_grid->addWidget(row->question(), line, 0, Qt::AlignTop);
            if (row->choice())
                m_grid->addWidget(row->choice(), line, 1, 1, row->words() ? 1 : 2,
                                  row->words() ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeft);
            if (row->words())
                m_grid->addWidget(row->words(), line, row->choice() ? 2 : 1, 1, row->choice() ? 1 : 2,
                                  row->isShort() ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignTop);
            ++line;
        } else {
            if (i > 0)
                m_grid->setRowMinimumHeight(line++, t.px(8));
            m_grid->addWidget(row->question(), line++, 0, 1, 2);
            for (FieldEditor* editor : row->editors())
                m_grid->addWidget(editor, line,
                                  editor == row->choice() ? 0
                                  : row->choice()         ? 1
                                                          : 0,
                                  1, row->choice() ? 1 : 2, Qt::AlignTop);
            ++line;
        }
    }
    if (shape == Shape::Columns) {
        // Where no words stand beside a choice, the questions take what they would have had.
        const bool beside = std::any_of(m_rows.begin(), m_rows.end(), [](const PromptRow* row) {
            return row->choice() && row->words() && !row->isShort();
        });
        m_grid->setColumnStretch(0, beside ? 5 : 8);
        m_grid->setColumnStretch(2, 5);
    } else if (shape == Shape::Stacked) {
        m_grid->setColumnStretch(1, 1);
    }
}

void PromptsBlock::showCount()
{
    if (!m_count)
        return;
    // Of those that are asked: what hangs on another answer may not be.
    int asked = 0;
    int done = 0;
    for (const PromptRow* row : m_rows)
        if (holds(row->prompt().when, session().discussion())) {
            ++asked;
            done += row->isAnswered() ? 1 : 0;
        }
    m_count->setText(tr("%1 of %2 answered").arg(done).arg(asked));
}

void PromptsBlock::showConditions()
{
    for (PromptRow* row : m_rows)
        if (row->prompt().when.kind != Condition::Kind::Always)
            row->setShown(holds(row->prompt().when, session().discussion()));
}

bool PromptsBlock::goTo(const Place& place)
{
    for (PromptRow* row : m_rows) {
        if (row->prompt().id != place.prompt)
            continue;
        row->editorOf(place.field)->control()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

std::optional<Place> PromptsBlock::here() const
{
    for (PromptRow* row : m_rows)
        for (FieldEditor* editor : row->editors())
            if (editor->isAncestorOf(window()->focusWidget()))
                return Place{stage().id, block().id, row->prompt().id, std::nullopt, row->fieldOf(editor)};
    return std::nullopt;
}

void PromptsBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    for (PromptRow* row : m_rows)
        row->setMissing(std::any_of(gaps.begin(), gaps.end(), [&](const ReadinessGap* gap) {
            return gap->place.prompt == row->prompt().id && gap->need != Need::Advise;
        }));
}

void PromptsBlock::resizeEvent(QResizeEvent* event)
{
    BlockWidget::resizeEvent(event);
    arrange(wantedShape());
}

} // namespace chairside
