#include "app/prompts/ChecklistBlock.h"

#include "app/fields/FieldEditor.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/prompts/PromptRow.h"
#include "app/rows/RowsHeading.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

constexpr int wideFrom = 620; // pixels at 100 % text; below it the note stands under the words

} // namespace

ChecklistBlock::ChecklistBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent)
{
    const Make make(&look());
    const Tokens& t = look().tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(4));
    m_heading = new RowsHeading(look(), block.title, block.note, {}, {}, this);
    m_card = make.card();
    m_card->setAccessibleName(block.title);
    m_grid = new QGridLayout(m_card);
    m_grid->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    m_grid->setHorizontalSpacing(t.px(10));
    m_grid->setVerticalSpacing(t.px(4));
    column->addWidget(m_heading);
    column->addWidget(m_card);
    for (const Prompt& prompt : block.prompts) {
        m_rows.push_back(new PromptRow(context, prompt, m_card));
        if (m_rows.back()->choice())
            m_rows.back()->question()->installEventFilter(this);
    }
    connect(&session(), &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        if (std::any_of(rows.begin(), rows.end(), [](RowRef row) { return row.kind == RowKind::Answer; }))
            refresh();
    });
    connect(&session(), &DiscussionSession::recordChanged, this, &ChecklistBlock::refresh);
    arrange(true);
    refresh();
}

// Ticked, written in before, or asked for in words alone.
bool ChecklistBlock::showsNote(const PromptRow& row) const
{
    if (!row.choice())
        return true;
    return row.choice()->value().get().toBool() || !row.words()->value().get().toString().isEmpty() ||
           row.words()->isAncestorOf(window()->focusWidget());
}

void ChecklistBlock::refresh()
{
    int ticked = 0;
    int ticks = 0;
    for (PromptRow* row : m_rows) {
        const bool shown = holds(row->prompt().when, session().discussion());
        row->setShown(shown);
        if (row->words())
            row->words()->setVisible(shown && showsNote(*row));
        if (!row->choice())
            continue;
        ++ticks;
        ticked += row->choice()->value().get().toBool() ? 1 : 0;
    }
    m_heading->setCount(tr("%1 of %2 ticked").arg(ticked).arg(ticks));
}

void ChecklistBlock::arrange(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    int line = 0;
    for (PromptRow* row : m_rows) {
        if (row->choice())
            m_grid->addWidget(row->choice(), line, 0, Qt::AlignTop);
        m_grid->addWidget(row->question(), line, 1, Qt::AlignTop);
        if (row->words())
            m_grid->addWidget(row->words(), wide ? line : ++line, wide ? 2 : 1, Qt::AlignTop);
        ++line;
    }
    m_grid->setColumnStretch(1, 5);
    m_grid->setColumnStretch(2, wide ? 4 : 0);
}

bool ChecklistBlock::goTo(const Place& place)
{
    const bool self = !place.row && place.prompt.isEmpty() && place.block == block().id;
    for (PromptRow* row : m_rows) {
        if (!self && row->prompt().id != place.prompt)
            continue;
        FieldEditor* editor = row->editorOf(place.field);
        (editor->isHidden() ? row->first() : editor)->control()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

std::optional<Place> ChecklistBlock::here() const
{
    for (PromptRow* row : m_rows)
        for (FieldEditor* editor : row->editors())
            if (editor->isAncestorOf(window()->focusWidget()))
                return Place{stage().id, block().id, row->prompt().id, std::nullopt, row->fieldOf(editor)};
    return std::nullopt;
}

void ChecklistBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    QStringList ofBlock;
    for (const ReadinessGap* gap : gaps)
        if (gap->place.block == block().id && gap->place.prompt.isEmpty())
            ofBlock << tr("Needed: %1").arg(gap->title);
    m_heading->setMissing(ofBlock.join(u'\n'));
    for (PromptRow* row : m_rows) {
        const bool ticked = row->choice() && row->choice()->value().get().toBool();
        row->setMissing(ticked && row->prompt().why != WantsWhy::Never && !row->isAnswered());
    }
}

void ChecklistBlock::resizeEvent(QResizeEvent* event)
{
    BlockWidget::resizeEvent(event);
    arrange(event->size().width() * 100.0 / look().tokens().percent >= wideFrom);
}

bool ChecklistBlock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease)
        for (PromptRow* row : m_rows)
            if (watched == row->question() && row->choice()) {
                static_cast<QCheckBox*>(row->choice()->control())->click();
                row->choice()->control()->setFocus(Qt::MouseFocusReason);
                return true;
            }
    return BlockWidget::eventFilter(watched, event);
}

} // namespace chairside
