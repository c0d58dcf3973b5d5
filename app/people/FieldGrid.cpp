#include "app/people/FieldGrid.h"

#include "app/fields/Editors.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int threeFrom = 690; // pixels at 100 % text: the longest label fits a third
constexpr int twoFrom = 440;

FieldEditor* makeEditor(const Look& look, FieldValue value, const FieldSpec& spec, QWidget* parent)
{
    switch (spec.kind) {
    case EditorKind::Line:
        return new LineEditor(std::move(value), parent);
    case EditorKind::Text:
        return new TextEditor(look, std::move(value), parent);
    case EditorKind::Choice:
        return new ChoiceEditor(std::move(value), parent, spec.choices);
    case EditorKind::Segments: {
        std::vector<ChoiceEntry> choices = spec.choices;
        if (choices.empty())
            for (const ChoiceEntry& choice : value.choices)
                if (!choice.code.isEmpty())
                    choices.push_back(choice);
        return new SegmentEditor(look, std::move(value), parent, choices);
    }
    case EditorKind::Date:
        return new DateEditor(look, std::move(value), parent);
    case EditorKind::Time:
        return new TimeEditor(std::move(value), parent);
    case EditorKind::Flag:
        return new FlagEditor(std::move(value), spec.label, parent);
    }
    return nullptr;
}

} // namespace

FieldGrid::FieldGrid(PageContext context, RowRef row, const std::vector<FieldSpec>& fields, const QString& whose,
                     QWidget* parent)
    : QWidget(parent), m_context(context), m_row(row), m_grid(new QGridLayout(this))
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(t.px(16));
    m_grid->setVerticalSpacing(t.px(10));
    for (const FieldSpec& spec : fields) {
        auto* holder = new QWidget(this);
        // Equal columns, whatever stands in them: the grids of a page align.
        holder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto* column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(t.px(2));
        const QString name = whose.isEmpty() ? spec.label : tr("%1, %2").arg(spec.label, whose);
        FieldEditor* editor = makeEditor(context.look, rowValue(context.session, row, spec.field, name), spec, holder);
        editor->setHint(spec.hint);
        auto* label = make.groupTitle(spec.kind == EditorKind::Flag ? QString(QLatin1Char(' ')) : spec.label);
        label->setBuddy(editor->control());
        column->addWidget(label);
        column->addWidget(editor);
        column->addStretch(1);
        m_cells.push_back({spec.field, holder, editor, spec.span});
    }
    arrange(3);
}

FieldEditor* FieldGrid::editor(const QString& field) const
{
    for (const Cell& cell : m_cells)
        if (cell.field == field)
            return cell.editor;
    return nullptr;
}

bool FieldGrid::focus(const QString& field)
{
    FieldEditor* target = field.isEmpty() && !m_cells.empty() ? m_cells.front().editor : editor(field);
    if (!target)
        return false;
    target->control()->setFocus(Qt::OtherFocusReason);
    return true;
}

std::optional<QString> FieldGrid::focused() const
{
    for (const Cell& cell : m_cells)
        if (cell.editor->isAncestorOf(QApplication::focusWidget()))
            return cell.field;
    return std::nullopt;
}

void FieldGrid::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    for (const Cell& cell : m_cells) {
        const bool missing = std::any_of(gaps.begin(), gaps.end(), [&](const ReadinessGap* gap) {
            return gap->need != Need::Advise && gap->place.row == m_row && gap->place.field == cell.field;
        });
        cell.editor->setNeeded(missing ? tr("before signing") : QString());
    }
}

int FieldGrid::wantedColumns() const
{
    const double room = width() * 100.0 / m_context.look.tokens().percent;
    return room >= threeFrom ? 3 : room >= twoFrom ? 2 : 1;
}

void FieldGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    int line = 0;
    int at = 0;
    for (const Cell& cell : m_cells) {
        const int span = std::min(cell.span, columns);
        if (at + span > columns) {
            ++line;
            at = 0;
        }
        m_grid->addWidget(cell.holder, line, at, 1, span);
        at += span;
    }
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void FieldGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(wantedColumns());
}

} // namespace chairside
