#include "app/prompts/DecisionsBlock.h"

#include "app/fields/Editors.h"
#include "app/fields/PersonEditor.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/prompts/PromptRow.h"
#include "app/rows/RowsHeading.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

constexpr int wideFrom = 620;  // pixels at 100 % text
constexpr int dateWidth = 186; // a whole date and its calendar, as in rows

} // namespace

// One decision: what is decided, and in a part of its own who does it, how and when.
struct DecisionsBlock::Line final
{
    struct Detail final
    {
        QString field;
        QLabel* title;
        FieldEditor* editor;
    };
    PromptRow* row;
    QGridLayout* grid;
    QWidget* details;
    QGridLayout* detailGrid;
    std::vector<Detail> parts;

    std::vector<FieldEditor*> editors() const
    {
        std::vector<FieldEditor*> out = row->editors();
        for (const Detail& part : parts)
            out.push_back(part.editor);
        return out;
    }
    QString fieldOf(const FieldEditor* editor) const
    {
        for (const Detail& part : parts)
            if (part.editor == editor)
                return part.field;
        return row->fieldOf(editor);
    }
};

DecisionsBlock::DecisionsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent)
{
    const Make make(&look());
    const Tokens& t = look().tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(4));
    m_heading = new RowsHeading(look(), block.title, block.note, {}, {}, this);
    auto* card = make.card();
    card->setAccessibleName(block.title);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(t.px(12), t.px(10), t.px(12), t.px(10));
    inside->setSpacing(t.px(10));
    for (const Prompt& prompt : block.prompts) {
        if (!m_lines.empty())
            inside->addWidget(make.rule());
        m_lines.emplace_back(makeLine(prompt, card));
        inside->addLayout(m_lines.back()->grid);
    }
    column->addWidget(m_heading);
    column->addWidget(card);
    connect(&session(), &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        if (std::any_of(rows.begin(), rows.end(), [](RowRef row) { return row.kind == RowKind::Answer; }))
            refresh();
    });
    connect(&session(), &DiscussionSession::recordChanged, this, &DecisionsBlock::refresh);
    refresh();
}

DecisionsBlock::~DecisionsBlock() = default;

DecisionsBlock::Line* DecisionsBlock::makeLine(const Prompt& prompt, QWidget* card)
{
    const Make make(&look());
    const Tokens& t = look().tokens();
    auto line = std::make_unique<Line>();
    line->row = new PromptRow({session(), look()}, prompt, card);
    line->grid = new QGridLayout;
    line->grid->setHorizontalSpacing(t.px(12));
    line->grid->setVerticalSpacing(t.px(6));
    line->details = new QWidget(card);
    line->detailGrid = new QGridLayout(line->details);
    line->detailGrid->setContentsMargins(0, 0, 0, 0);
    line->detailGrid->setHorizontalSpacing(t.px(8));
    line->detailGrid->setVerticalSpacing(t.px(2));
    const AnswerRef answer{prompt.id, {}, {}};
    const auto add = [&](const char* field, const QString& title, FieldEditor* editor) {
        QLabel* label = make.metaLabel(title);
        label->setParent(line->details);
        label->setBuddy(editor->control());
        line->parts.push_back({QLatin1String(field), label, editor});
    };
    const auto named = [&](const QString& what) { return tr("%1 %2").arg(prompt.ask, what); };
    add("who", tr("Who"),
        new PersonEditor(personValue(session(), answer, QStringLiteral("who"), named(tr("Who"))), line->details));
    add("day", tr("When"),
        new DateEditor(look(), answerValue(session(), answer, QStringLiteral("day"), named(tr("When"))),
                       line->details));
    add("how", tr("How"),
        new TextEditor(look(), answerValue(session(), answer, QStringLiteral("how"), named(tr("How"))), line->details));
    if (line->row->words())
        line->row->words()->setHint(prompt.hint.isEmpty() ? tr("Rationale") : prompt.hint);
    arrange(*line, true);
    return line.release();
}

bool DecisionsBlock::wide() const
{
    return width() * 100.0 / look().tokens().percent >= wideFrom;
}

// Wide: the question left, everything said to it right. Narrow: one below the other.
void DecisionsBlock::arrange(Line& line, bool wide) const
{
    for (QGridLayout* grid : {line.grid, line.detailGrid})
        while (QLayoutItem* item = grid->takeAt(0))
            delete item;
    int at = 0;
    line.grid->addWidget(line.row->question(), at, 0, wide ? 3 : 1, 1, Qt::AlignTop);
    if (!wide)
        ++at;
    const int column = wide ? 1 : 0;
    if (line.row->choice())
        line.grid->addWidget(line.row->choice(), at++, column, Qt::AlignTop | Qt::AlignLeft);
    if (line.row->words())
        line.grid->addWidget(line.row->words(), at++, column, Qt::AlignTop);
    line.grid->addWidget(line.details, at, column, Qt::AlignTop);
    line.grid->setColumnStretch(0, wide ? 5 : 1);
    line.grid->setColumnStretch(1, wide ? 7 : 0);
    // Who and when side by side, and beneath them all the width for how.
    for (std::size_t i = 0; i < line.parts.size(); ++i) {
        const int n = static_cast<int>(i);
        const bool beside = wide && n < 2;
        const int row = beside ? 0 : 2 * n;
        line.detailGrid->addWidget(line.parts[i].title, row, beside ? n : 0, 1, wide && !beside ? 2 : 1,
                                   Qt::AlignBottom);
        line.detailGrid->addWidget(line.parts[i].editor, row + 1, beside ? n : 0, 1, wide && !beside ? 2 : 1,
                                   Qt::AlignTop);
    }
    line.detailGrid->setColumnStretch(0, 1);
    line.detailGrid->setColumnMinimumWidth(1, wide ? look().tokens().px(dateWidth) : 0);
}

void DecisionsBlock::refresh()
{
    int answeredNow = 0;
    int asked = 0;
    for (const auto& line : m_lines) {
        const bool shown = holds(line->row->prompt().when, session().discussion());
        line->row->setShown(shown);
        // What was said stays in sight, whatever the answer became.
        bool said = !line->row->choice() || line->row->choice()->value().get().toString() == code(Reply::Yes) ||
                    line->details->isAncestorOf(window()->focusWidget());
        for (const Line::Detail& part : line->parts)
            said = said || !part.editor->value().get().toString().isEmpty();
        line->details->setVisible(shown && said);
        asked += shown ? 1 : 0;
        answeredNow += shown && line->row->isAnswered() ? 1 : 0;
    }
    m_heading->setCount(tr("%1 of %2 answered").arg(answeredNow).arg(asked));
}

bool DecisionsBlock::goTo(const Place& place)
{
    const bool self = !place.row && place.prompt.isEmpty() && place.block == block().id;
    for (const auto& line : m_lines) {
        if (!self && line->row->prompt().id != place.prompt)
            continue;
        FieldEditor* to = line->row->first();
        for (FieldEditor* editor : line->editors())
            if (line->fieldOf(editor) == place.field && editor->isVisibleTo(this))
                to = editor;
        to->control()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

std::optional<Place> DecisionsBlock::here() const
{
    for (const auto& line : m_lines)
        for (FieldEditor* editor : line->editors())
            if (editor->isAncestorOf(window()->focusWidget()))
                return Place{stage().id, block().id, line->row->prompt().id, std::nullopt, line->fieldOf(editor)};
    return std::nullopt;
}

void DecisionsBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    for (const auto& line : m_lines)
        line->row->setMissing(std::any_of(gaps.begin(), gaps.end(), [&](const ReadinessGap* gap) {
            return gap->place.prompt == line->row->prompt().id && gap->need != Need::Advise;
        }));
}

void DecisionsBlock::resizeEvent(QResizeEvent* event)
{
    BlockWidget::resizeEvent(event);
    if (m_wide == wide())
        return;
    m_wide = wide();
    for (const auto& line : m_lines)
        arrange(*line, *m_wide);
}

} // namespace chairside
