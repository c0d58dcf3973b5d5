#include "app/rows/RowLine.h"

#include "app/fields/FieldEditor.h"
#include "app/fields/Restriction.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/rows/ActOfRow.h"
#include "app/rows/CellText.h"
#include "app/rows/RowAccess.h"
#include "app/rows/RowColumns.h"
#include "app/rows/RowMarks.h"
#include "app/rows/RowMenu.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

namespace chairside {

namespace {

// Of the current row, at 100 % text.
constexpr int barWidth = 4;

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
      m_columns(new ColumnsLayout({}, ColumnsLayout::Measures{}, this)),
      m_cells(context, *m_spec, row, *m_columns, *this)
{
    installRowAccess();
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("%1-%2").arg(nameOf(row.kind)).arg(row.id));
    const Make make(&context.look);
    m_more = make.iconButton(QStringLiteral("more"), tr("More (menu key)"));
    // The row itself is the stop: the menu key opens the same menu.
    m_more->setFocusPolicy(Qt::NoFocus);
    m_columns->put(m_more, ColumnsLayout::Part::Corner);
    connect(m_more, &QPushButton::clicked, this,
            [this] { popUpMenu(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    if (const QString field = QStringLiteral("restricted"); fieldOf(row.kind, field)) {
        m_restriction = new Restriction(
            [this] {
                const std::optional<AnyRow> now = inRecord();
                return now && isRestricted(*now);
            },
            [this, field](bool on) { (void)m_context.session.setField(m_row, field, on, Entry::Chosen); }, this);
        addAction(m_restriction);
    }
    if (m_spec->act) {
        m_act = new ActOfRow(m_context, *m_spec, row, *m_columns, *this);
        connect(m_act, &ActOfRow::stopsChanged, this, &RowLine::stopsChanged);
    }
    measure();
    refresh();
}

void RowLine::setNumber(int number)
{
    if (number == m_number)
        return;
    m_number = number;
    m_cells.setNumber(number);
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
    m_cells.setMissing(fields);
    if (const std::optional<AnyRow> row = inRecord())
        m_cells.showNeeded(*row);
    refresh();
}

void RowLine::refresh()
{
    const std::optional<AnyRow> row = inRecord();
    if (!row)
        return;
    showMarks(*row);
    showBelow(*row);
    if (m_act)
        m_act->refresh(*row);
    if (m_cells.show(*row))
        Q_EMIT stopsChanged();
    const bool editable = m_context.session.editable();
    m_more->setVisible(editable && (m_spec->editsRows() || m_restriction));
    if (m_restriction)
        m_restriction->refresh(editable);
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
        const std::optional<AnyRow> row = inRecord();
        if (!row)
            return;
        m_open = true;
        m_cells.open(*row);
        if (m_act)
            m_act->setStop(true);
        update();
        Q_EMIT stopsChanged();
        Q_EMIT opened();
    }
    FieldEditor* to = nullptr;
    for (FieldEditor* editor : m_cells.editors())
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
    for (FieldEditor* editor : m_cells.editors())
        if (!editor->understood()) {
            setFocusPolicy(Qt::NoFocus);
            if (keyboard)
                editor->control()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    m_open = false;
    m_cells.close();
    if (m_act)
        m_act->setStop(false);
    refresh();
    update();
    Q_EMIT stopsChanged();
    return true;
}

void RowLine::act()
{
    if (const std::optional<AnyRow> now = inRecord(); now && m_act)
        m_act->begin(*now);
}

std::vector<QWidget*> RowLine::stops() const
{
    std::vector<QWidget*> out;
    if (!m_open)
        out.push_back(const_cast<RowLine*>(this));
    for (FieldEditor* editor : m_cells.editors())
        out.push_back(editor);
    if (m_act)
        for (QWidget* stop : m_act->stops())
            out.push_back(stop);
    return out;
}

QString RowLine::fieldWithKeyboard() const
{
    const QWidget* focus = window()->focusWidget();
    for (const FieldEditor* editor : m_cells.editors())
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
        if (event->key() != Qt::Key_Escape || !m_act || !m_act->giveUp())
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
        m_columns->put(m_marks, ColumnsLayout::Part::Cell, m_cells.main(), RowCells::MarksOrder);
    }
    m_marks->say(restricted, origin.join(QStringLiteral(" · ")));
}

void RowLine::showBelow(const AnyRow& row)
{
    const QStringList lines = m_spec->below ? m_spec->below(m_context.session, row) : QStringList();
    if (!m_below) {
        if (lines.isEmpty())
            return;
        m_below = Make(&m_context.look).detail({});
        m_below->setWordWrap(true);
        m_columns->put(m_below, ColumnsLayout::Part::Below, 0, RowCells::LinesOrder);
    }
    m_below->setText(breakable(lines.join(u'\n')));
    m_below->setVisible(!lines.isEmpty());
}

void RowLine::nameRow(const AnyRow& row)
{
    setAccessibleName(spokenRow(*m_spec, m_context.session, row, m_number));
    setAccessibleDescription(m_cells.needed(row).join(QStringLiteral(". ")));
    m_more->setAccessibleName(tr("More for %1 %2").arg(m_spec->rowName.toLower()).arg(m_number));
    if (m_act)
        m_act->setNumber(m_number);
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
    const std::vector<FieldEditor*> all = m_cells.editors();
    if (all.empty())
        return;
    QKeyEvent again(event->type(), event->key(), event->modifiers(), event->text());
    QCoreApplication::sendEvent(all.front()->control(), &again);
}

} // namespace chairside
