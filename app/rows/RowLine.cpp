#include "app/rows/RowLine.h"

#include "app/fields/FieldEditor.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/rows/CellText.h"
#include "app/rows/RowAccess.h"
#include "app/rows/RowColumns.h"
#include "app/rows/RowEditors.h"
#include "app/rows/RowMarks.h"
#include "app/rows/RowMenu.h"
#include "app/rows/SecondFields.h"
#include "core/session/Edits.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

namespace chairside {

namespace {

// In a column, from above.
enum Order { WordsOrder, EditorOrder, BeneathOrder, MarksOrder };
// Beneath the columns.
enum BelowOrder { SecondOrder, LinesOrder, FormOrder };

constexpr int barWidth = 4;
void setRole(QLabel* label, const QString& role, const QString& tone)
{
    if (label->property("role").toString() == role && label->property("tone").toString() == tone)
        return;
    label->setProperty("role", role);
    label->setProperty("tone", tone);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

bool contains(const QWidget* outer, const QWidget* inner)
{
    return inner && (inner == outer || outer->isAncestorOf(inner));
}

} // namespace

RowLine::RowLine(const PageContext& context, std::shared_ptr<const RowsSpec> rows, RowRef row, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_spec(std::move(rows)),
      m_row(row),
      m_columns(new ColumnsLayout({}, ColumnsLayout::Measures{}, this))
{
    installRowAccess();
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("%1-%2").arg(nameOf(row.kind)).arg(row.id));
    const Make make(&context.look);
    const RowsSpec& spec = *m_spec;
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        Cell cell;
        cell.column = &spec.columns[i];
        cell.words = make.noted({}, {}, Ink::Text);
        cell.words->setTextFormat(Qt::PlainText);
        cell.words->setWordWrap(true);
        m_columns->put(cell.words, ColumnsLayout::Part::Cell, static_cast<int>(i), WordsOrder);
        if (cell.column->beneath) {
            cell.beneath = make.metaLabel({});
            cell.beneath->setWordWrap(true);
            m_columns->put(cell.beneath, ColumnsLayout::Part::Cell, static_cast<int>(i), BeneathOrder);
        }
        m_cells.push_back(cell);
    }
    m_more = make.iconButton(QStringLiteral("more"), tr("More (menu key)"));
    // The row itself is the stop: the menu key opens the same menu.
    m_more->setFocusPolicy(Qt::NoFocus);
    m_columns->put(m_more, ColumnsLayout::Part::Corner);
    connect(m_more, &QPushButton::clicked, this,
            [this] { popUpMenu(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    if (spec.act) {
        m_act = make.quietButton(spec.act->icon, spec.act->label);
        m_act->setFocusPolicy(Qt::NoFocus);
        m_act->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        m_columns->put(m_act, ColumnsLayout::Part::Cell, static_cast<int>(spec.columns.size()) - 1, EditorOrder);
        connect(m_act, &QPushButton::clicked, this, &RowLine::act);
    }
    measure();
    refresh();
}

void RowLine::setNumber(int number)
{
    if (number == m_number)
        return;
    m_number = number;
    refresh();
}

void RowLine::setLast(bool last)
{
    m_last = last;
    update();
}

void RowLine::setCards(bool cards)
{
    if (cards == m_columns->cards())
        return;
    m_columns->setCards(cards);
    refresh();
}

void RowLine::setMissing(const std::set<QString>& fields)
{
    if (fields == m_missing)
        return;
    m_missing = fields;
    showNeeded();
    refresh();
}

void RowLine::refresh()
{
    const std::optional<AnyRow> row = inRecord();
    if (!row)
        return;
    for (Cell& cell : m_cells) {
        if (!cell.editor)
            showWords(cell, *row);
        if (cell.beneath) {
            const QString words = cell.column->beneath(m_context.session, *row);
            cell.beneath->setText(words);
            cell.beneath->setVisible(!words.isEmpty());
        }
    }
    showMarks(*row);
    showBelow(*row);
    if (m_open)
        showSecond(*row);
    if (m_act)
        m_act->setVisible(m_spec->act->shown(m_context.session, *row));
    showCaptions();
    const bool editable = m_context.session.editable();
    m_more->setVisible(editable && (m_spec->editsRows() || fieldOf(m_row.kind, QStringLiteral("restricted"))));
    nameRow(*row);
}

void RowLine::measure()
{
    applyMeasures(*m_columns, *m_spec, m_context.look.tokens());
    update();
}

void RowLine::open(const QString& field)
{
    if (!m_open) {
        m_open = true;
        const std::optional<AnyRow> row = inRecord();
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            Cell& cell = m_cells[i];
            if (!row || !asked(*cell.column, m_context.session, *row))
                continue;
            cell.editor = makeRowEditor(m_context, m_row, *cell.column, fieldName(*cell.column), this);
            if (!cell.editor)
                continue;
            cell.words->hide();
            m_columns->put(cell.editor, ColumnsLayout::Part::Cell, static_cast<int>(i), EditorOrder);
            cell.editor->show();
        }
        if (row)
            showSecond(*row);
        if (m_act)
            m_act->setFocusPolicy(Qt::StrongFocus);
        showNeeded();
        showCaptions();
        update();
        Q_EMIT stopsChanged();
        Q_EMIT opened();
    }
    FieldEditor* to = nullptr;
    for (FieldEditor* editor : editors())
        if (!to || editor->objectName() == field)
            to = editor;
    if (to)
        focusField(to);
    // Only now: losing its focus policy would cost the row the keyboard before a field could take it.
    setFocusPolicy(Qt::NoFocus);
}

bool RowLine::close()
{
    if (!m_open)
        return true;
    const bool keyboard = hasKeyboard();
    setFocusPolicy(Qt::StrongFocus);
    if (keyboard)
        setFocus(Qt::OtherFocusReason); // a date is taken when its field is left
    for (FieldEditor* editor : editors())
        if (!editor->understood()) {
            setFocusPolicy(Qt::NoFocus);
            if (keyboard)
                editor->control()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    m_open = false;
    for (FieldEditor* editor : editors()) {
        editor->hide();
        editor->deleteLater();
    }
    for (Cell& cell : m_cells)
        cell.editor = nullptr;
    dropSecond();
    if (m_act)
        m_act->setFocusPolicy(Qt::NoFocus);
    refresh();
    update();
    Q_EMIT stopsChanged();
    return true;
}

void RowLine::act()
{
    const std::optional<AnyRow> now = inRecord();
    if (!now || !m_spec->act || !m_spec->act->shown(m_context.session, *now))
        return;
    if (!m_spec->act->form) {
        m_spec->act->run(m_context.session, m_row);
        return;
    }
    if (m_form) {
        m_form->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_form = m_spec->act->form(m_context, m_row, this);
    m_columns->put(m_form, ColumnsLayout::Part::Below, 0, FormOrder);
    m_form->show();
    connect(m_form, &RowForm::finished, this, [this] {
        const bool keyboard = contains(m_form, window()->focusWidget());
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
        if (keyboard)
            setFocus(Qt::OtherFocusReason);
    });
    Q_EMIT stopsChanged();
    m_form->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget*> RowLine::stops() const
{
    std::vector<QWidget*> out;
    if (!m_open)
        out.push_back(const_cast<RowLine*>(this));
    for (FieldEditor* editor : editors())
        out.push_back(editor);
    if (m_open && m_act && !m_act->isHidden())
        out.push_back(m_act);
    if (m_form)
        out.push_back(m_form);
    return out;
}

QString RowLine::fieldWithKeyboard() const
{
    const QWidget* focus = window()->focusWidget();
    for (const FieldEditor* editor : editors())
        if (contains(editor, focus))
            return editor->objectName();
    return {};
}

bool RowLine::hasKeyboard() const
{
    return contains(this, window()->focusWidget());
}

int RowLine::tableWidth() const
{
    return m_columns->tableWidth();
}

void RowLine::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT moveAsked(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (m_open) {
        if (event->key() == Qt::Key_Escape && plain)
            close();
        else
            QWidget::keyPressEvent(event);
        return;
    }
    // What a form within the row leaves over is not for the row.
    if (!hasFocus()) {
        if (event->key() == Qt::Key_Escape && m_form)
            Q_EMIT m_form->finished();
        else
            QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        popUpMenu(mapToGlobal(QPoint(m_context.look.tokens().px(barWidth), height())));
        return;
    }
    if (plain) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
        case Qt::Key_Space:
            Q_EMIT openAsked({});
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
            Q_EMIT stepAsked(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        case Qt::Key_Delete:
            Q_EMIT removeAsked();
            return;
        default:
            break;
        }
        if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
            openWithKey(event);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void RowLine::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // the release opens the row
}

void RowLine::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_open || !rect().contains(event->position().toPoint()))
        return;
    const int column = m_columns->columnAt(event->position().toPoint());
    Q_EMIT openAsked(column < 0 ? QString() : m_spec->columns[static_cast<std::size_t>(column)].field);
}

void RowLine::contextMenuEvent(QContextMenuEvent* event)
{
    popUpMenu(event->reason() == QContextMenuEvent::Mouse
                  ? event->globalPos()
                  : mapToGlobal(QPoint(m_context.look.tokens().px(barWidth), height())));
}

// The current row is soft accent with a bar at its start; in high contrast an outline too.
void RowLine::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_context.look.tokens();
    QPainter painter(this);
    if (!m_last)
        painter.fillRect(0, height() - 1, width(), 1, tokens.line);
    if (!m_open) {
        if (m_hovered)
            painter.fillRect(0, 0, width(), height() - (m_last ? 0 : 1), tokens.bg);
        return;
    }
    painter.fillRect(rect(), tokens.accentSoft);
    if (tokens.scheme == Scheme::HighContrast) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    const QRect bar(0, 0, tokens.px(barWidth), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), tokens.accent);
}

void RowLine::enterEvent(QEnterEvent*)
{
    m_hovered = m_context.session.editable();
    update();
}

void RowLine::leaveEvent(QEvent*)
{
    m_hovered = false;
    update();
}

std::optional<AnyRow> RowLine::inRecord() const
{
    return m_context.session.discussion().row(m_row);
}

bool RowLine::isNumber(const Cell& cell) const
{
    return m_spec->numbered && &cell == &m_cells.front();
}

// What a row is about is missing wherever it is empty; the rest where a gap says so.
bool RowLine::isMissing(const RowColumn& column, const AnyRow& row) const
{
    if (column.needed.isEmpty() || !valueOf(row, column.field).toString().isEmpty())
        return false;
    return column.field == mainField(m_row.kind) || m_missing.count(column.field) > 0 ||
           (m_spec->together && !m_missing.empty());
}

void RowLine::showWords(Cell& cell, const AnyRow& row)
{
    CellWords words = cellWords(*cell.column, m_context.session, row);
    if (!asked(*cell.column, m_context.session, row))
        words = {};
    if (words.text.isEmpty() && isMissing(*cell.column, row))
        words = {tr("Needed: %1").arg(cell.column->needed), QStringLiteral("warning"), Tone::Warn};
    const QString shown = cellText(words.text);
    if (cell.words->text() != shown)
        cell.words->setText(shown);
    cell.words->setVisible(!shown.isEmpty() && !(m_columns->cards() && isNumber(cell)));
    setRole(cell.words,
            words.tone != Tone::Plain ? QStringLiteral("status")
            : cell.column->detail     ? QStringLiteral("detail")
                                      : QStringLiteral("body"),
            words.tone == Tone::Plain ? QString() : toneName(words.tone));
    cell.words->setIcon(words.icon, inkFor(words.tone));
}

void RowLine::showMarks(const AnyRow& row)
{
    const Discussion& discussion = m_context.session.discussion();
    QStringList origin;
    // Where a column says which child, the mark need not.
    if (const QString child = childOf(row, discussion);
        !child.isEmpty() && !m_spec->column(QStringLiteral("subject_id")))
        origin << tr("For %1").arg(child);
    if (const QString source = sourceOf(row, discussion); !source.isEmpty())
        origin << source;
    const bool restricted = isRestricted(row);
    if (!m_marks) {
        if (!restricted && origin.isEmpty())
            return;
        m_marks = new RowMarks(m_context.look, this);
        m_columns->put(m_marks, ColumnsLayout::Part::Cell, m_spec->numbered ? 1 : 0, MarksOrder);
    }
    m_marks->show(restricted, origin.join(QStringLiteral(" · ")));
}

void RowLine::showBelow(const AnyRow& row)
{
    const QStringList lines = m_spec->below ? m_spec->below(m_context.session, row) : QStringList();
    if (!m_below) {
        if (lines.isEmpty())
            return;
        m_below = Make(&m_context.look).detail({});
        m_below->setWordWrap(true);
        m_columns->put(m_below, ColumnsLayout::Part::Below, 0, LinesOrder);
    }
    m_below->setText(breakable(lines.join(u'\n')));
    m_below->setVisible(!lines.isEmpty());
}

void RowLine::showNeeded()
{
    const std::optional<AnyRow> row = inRecord();
    if (!row)
        return;
    for (FieldEditor* editor : editors())
        if (const RowColumn* column = m_spec->column(editor->objectName()))
            editor->setNeeded(isMissing(*column, *row) ? column->needed : QString());
}

void RowLine::nameRow(const AnyRow& row)
{
    setAccessibleName(spokenRow(*m_spec, m_context.session, row, m_number));
    QStringList missing;
    for (const RowColumn& column : m_spec->columns)
        if (isMissing(column, row))
            missing << tr("Needed: %1").arg(column.needed);
    setAccessibleDescription(missing.join(QStringLiteral(". ")));
    m_more->setAccessibleName(tr("More for %1 %2").arg(m_spec->rowName.toLower()).arg(m_number));
    if (m_act)
        //: "Make action, gap 2"
        m_act->setAccessibleName(tr("%1, %2 %3").arg(m_spec->act->label, m_spec->rowName.toLower()).arg(m_number));
}

// Titles stand before the values of a card; what the row is about needs none, unless the rows are numbered.
void RowLine::showCaptions()
{
    const Make make(&m_context.look);
    const std::size_t main = m_spec->numbered ? 1 : 0;
    for (std::size_t i = main; i < m_cells.size(); ++i) {
        Cell& cell = m_cells[i];
        if (i == main && !m_spec->numbered)
            continue;
        if (!cell.caption && m_columns->cards()) {
            cell.caption = make.metaLabel({});
            cell.caption->setWordWrap(true);
            m_columns->put(cell.caption, ColumnsLayout::Part::Caption, static_cast<int>(i));
        }
        if (!cell.caption)
            continue;
        cell.caption->setText(i == main ? QStringLiteral("%1 %2").arg(m_spec->rowName).arg(m_number)
                                        : cell.column->title);
        const bool act = m_act && &cell == &m_cells.back() && !m_act->isHidden();
        const bool filled = cell.editor || !cell.words->isHidden() || act;
        cell.caption->setVisible(m_columns->cards() && filled);
    }
}

// Which fields have no column can change with what is typed in those that have.
void RowLine::showSecond(const AnyRow& row)
{
    std::vector<const RowColumn*> wanted;
    for (const RowColumn& column : m_spec->second)
        if (asked(column, m_context.session, row))
            wanted.push_back(&column);
    if (m_second ? m_second->shows(wanted) || m_second->isAncestorOf(window()->focusWidget()) : wanted.empty())
        return;
    dropSecond();
    if (!wanted.empty()) {
        m_second = new SecondFields(m_context, this);
        for (const RowColumn* column : wanted)
            m_second->add(m_row, *column, fieldName(*column), m_columns->cards());
        m_columns->put(m_second, ColumnsLayout::Part::Below, 0, SecondOrder);
        m_second->show();
    }
    Q_EMIT stopsChanged();
}

void RowLine::dropSecond()
{
    if (!m_second)
        return;
    m_second->hide();
    m_second->deleteLater();
    m_second = nullptr;
}

void RowLine::popUpMenu(QPoint at)
{
    if (m_menu)
        return;
    m_menu = makeRowMenu(m_context.session, *m_spec, *this);
    if (m_menu->isEmpty())
        m_menu->deleteLater();
    else
        m_menu->popup(at);
}

// Words go on where they ended; a date is typed over.
void RowLine::focusField(FieldEditor* editor)
{
    QWidget* control = editor->control();
    const RowColumn* column = m_spec->column(editor->objectName());
    const bool over = column && (column->editor == RowEditor::Date || column->editor == RowEditor::Time);
    control->setFocus(over ? Qt::TabFocusReason : Qt::OtherFocusReason);
    if (auto* words = qobject_cast<QPlainTextEdit*>(control))
        words->moveCursor(QTextCursor::End);
    else if (auto* line = qobject_cast<QLineEdit*>(control); line && !over)
        line->end(false);
}

// The key that opened the row is the first that is typed.
void RowLine::openWithKey(QKeyEvent* event)
{
    Q_EMIT openAsked({});
    const std::vector<FieldEditor*> all = editors();
    if (all.empty())
        return;
    QKeyEvent again(event->type(), event->key(), event->modifiers(), event->text());
    QCoreApplication::sendEvent(all.front()->control(), &again);
}

QString RowLine::fieldName(const RowColumn& column) const
{
    //: "Harm, risk 2"
    return tr("%1, %2 %3").arg(column.title, m_spec->rowName.toLower()).arg(m_number);
}

std::vector<FieldEditor*> RowLine::editors() const
{
    std::vector<FieldEditor*> out;
    for (const Cell& cell : m_cells)
        if (cell.editor)
            out.push_back(cell.editor);
    if (m_second)
        out.insert(out.end(), m_second->editors().begin(), m_second->editors().end());
    return out;
}

} // namespace chairside
