#include "app/rows/RowCells.h"

#include "app/fields/FieldEditor.h"
#include "app/look/IconLabel.h"
#include "app/look/Make.h"
#include "app/look/NameInLine.h"
#include "app/look/Roles.h"
#include "app/rows/CellText.h"
#include "app/rows/ColumnsLayout.h"
#include "app/rows/RowEditors.h"
#include "app/rows/SecondFields.h"
#include "core/discussion/MainField.h"
#include "core/session/Edits.h"

namespace chairside {

namespace {

void setRole(QLabel* label, const QString& role, const QString& tone)
{
    if (label->property("role").toString() == role && label->property("tone").toString() == tone)
        return;
    label->setProperty("role", role);
    label->setProperty("tone", tone);
    restyle(label);
}

} // namespace

RowCells::RowCells(const PageContext& context, const RowsSpec& spec, RowRef row, ColumnsLayout& columns, QWidget& line)
    : m_context(context), m_spec(spec), m_row(row), m_columns(columns), m_line(line)
{
    const Make make(&context.look);
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        Cell cell;
        cell.column = &spec.columns[i];
        cell.words = make.noted({}, {}, Ink::Text);
        cell.words->setTextFormat(Qt::PlainText);
        cell.words->setWordWrap(true);
        m_columns.put(cell.words, ColumnsLayout::Part::Cell, static_cast<int>(i), WordsOrder);
        if (cell.column->beneath) {
            cell.beneath = make.metaLabel({});
            cell.beneath->setWordWrap(true);
            m_columns.put(cell.beneath, ColumnsLayout::Part::Cell, static_cast<int>(i), BeneathOrder);
        }
        m_cells.push_back(cell);
    }
}

bool RowCells::show(const AnyRow& row)
{
    for (Cell& cell : m_cells) {
        if (!cell.editor)
            showWords(cell, row);
        if (cell.beneath) {
            const QString words = cell.column->beneath(m_context.session, row);
            cell.beneath->setText(words);
            cell.beneath->setVisible(!words.isEmpty());
        }
    }
    showCaptions();
    return m_open && showSecond(row);
}

void RowCells::open(const AnyRow& row)
{
    m_open = true;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        Cell& cell = m_cells[i];
        if (!asked(*cell.column, m_context.session, row))
            continue;
        cell.editor = makeRowEditor(m_context, m_row, *cell.column, fieldName(*cell.column), &m_line);
        if (!cell.editor)
            continue;
        cell.words->hide();
        m_columns.put(cell.editor, ColumnsLayout::Part::Cell, static_cast<int>(i), EditorOrder);
        cell.editor->show();
    }
    showSecond(row);
    showNeeded(row);
    showCaptions();
}

void RowCells::close()
{
    m_open = false;
    for (FieldEditor* editor : editors()) {
        editor->hide();
        editor->deleteLater();
    }
    for (Cell& cell : m_cells)
        cell.editor = nullptr;
    dropSecond();
}

QStringList RowCells::needed(const AnyRow& row) const
{
    QStringList out;
    for (const RowColumn& column : m_spec.columns)
        if (isMissing(column, row))
            out << RowWords::tr("Needed: %1").arg(column.needed);
    return out;
}

std::vector<FieldEditor*> RowCells::editors() const
{
    std::vector<FieldEditor*> out;
    for (const Cell& cell : m_cells)
        if (cell.editor)
            out.push_back(cell.editor);
    if (m_second)
        out.insert(out.end(), m_second->editors().begin(), m_second->editors().end());
    return out;
}

// What a row is about is missing wherever it is empty; the rest where a gap says so.
bool RowCells::isMissing(const RowColumn& column, const AnyRow& row) const
{
    if (column.needed.isEmpty() || !valueOf(row, column.field).toString().isEmpty())
        return false;
    return column.field == mainField(m_row.kind) || m_missing.count(column.field) > 0 ||
           (m_spec.together && !m_missing.empty());
}

void RowCells::showWords(Cell& cell, const AnyRow& row)
{
    CellWords words = cellWords(*cell.column, m_context.session, row);
    if (!asked(*cell.column, m_context.session, row))
        words = {};
    if (words.text.isEmpty() && isMissing(*cell.column, row))
        words = {RowWords::tr("Needed: %1").arg(cell.column->needed), QStringLiteral("warning"), Tone::Warn};
    else if (words.text.isEmpty() && !cell.column->unsaid.isEmpty())
        words = {cell.column->unsaid, {}, Tone::Muted};
    const RowEditor kind = cell.column->editor;
    const bool name =
        kind == RowEditor::Line || kind == RowEditor::Person || kind == RowEditor::Child || kind == RowEditor::None;
    const QString shown = name ? nameInLine(cellText(words.text)) : cellText(words.text);
    if (cell.words->text() != shown)
        cell.words->setText(shown);
    const bool number = m_spec.numbered && &cell == &m_cells.front(); // a card's title says it
    cell.words->setVisible(!shown.isEmpty() && !(number && m_columns.cards()));
    setRole(cell.words,
            words.tone != Tone::Plain ? QStringLiteral("status")
            : cell.column->detail     ? QStringLiteral("detail")
                                      : QStringLiteral("body"),
            words.tone == Tone::Plain ? QString() : toneName(words.tone));
    cell.words->setIcon(words.icon, inkFor(words.tone));
}

void RowCells::showNeeded(const AnyRow& row)
{
    for (FieldEditor* editor : editors())
        if (const RowColumn* column = m_spec.column(editor->objectName()))
            editor->setNeeded(isMissing(*column, row) ? column->needed : QString());
}

// Titles stand before the values of a card; what the row is about needs none, unless the rows are numbered.
void RowCells::showCaptions()
{
    const Make make(&m_context.look);
    for (std::size_t i = 1; i < m_cells.size(); ++i) {
        Cell& cell = m_cells[i];
        if (!cell.caption && m_columns.cards()) {
            cell.caption = make.metaLabel({});
            cell.caption->setWordWrap(true);
            m_columns.put(cell.caption, ColumnsLayout::Part::Caption, static_cast<int>(i));
        }
        if (!cell.caption)
            continue;
        const bool numbers = static_cast<int>(i) == main();
        cell.caption->setText(numbers ? QStringLiteral("%1 %2").arg(m_spec.rowName).arg(m_number) : cell.column->title);
        cell.caption->setVisible(m_columns.cards() && m_columns.filled(static_cast<int>(i)));
    }
}

// Which fields have no column can change with what is typed in those that have.
bool RowCells::showSecond(const AnyRow& row)
{
    std::vector<const RowColumn*> wanted;
    for (const RowColumn& column : m_spec.second)
        if (asked(column, m_context.session, row))
            wanted.push_back(&column);
    if (m_second ? m_second->shows(wanted) || m_second->isAncestorOf(m_line.window()->focusWidget()) : wanted.empty())
        return false;
    dropSecond();
    if (!wanted.empty()) {
        m_second = new SecondFields(m_context, &m_line);
        for (const RowColumn* column : wanted)
            m_second->add(m_row, *column, fieldName(*column), m_columns.cards());
        m_columns.put(m_second, ColumnsLayout::Part::Below, 0, SecondOrder);
        m_second->show();
    }
    return true;
}

void RowCells::dropSecond()
{
    if (!m_second)
        return;
    m_second->hide();
    m_second->deleteLater();
    m_second = nullptr;
}

QString RowCells::fieldName(const RowColumn& column) const
{
    //: "Harm, risk 2"
    return RowWords::tr("%1, %2 %3").arg(column.title, m_spec.rowName.toLower()).arg(m_number);
}

} // namespace chairside
