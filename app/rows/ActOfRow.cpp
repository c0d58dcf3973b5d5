#include "app/rows/ActOfRow.h"

#include "app/look/Make.h"
#include "app/rows/RowCells.h"
#include "app/rows/RowColumns.h"

#include <QPushButton>

namespace chairside {

ActOfRow::ActOfRow(const PageContext& context, const RowsSpec& spec, RowRef row, ColumnsLayout& columns, QWidget& line)
    : QObject(&line),
      m_context(context),
      m_spec(spec),
      m_row(row),
      m_columns(columns),
      m_line(line),
      m_button(Make(&context.look).quietButton(spec.act->icon, spec.act->label))
{
    setStop(false);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    columns.put(m_button, ColumnsLayout::Part::Cell, static_cast<int>(spec.columns.size()) - 1, RowCells::EditorOrder);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (const std::optional<AnyRow> now = m_context.session.discussion().row(m_row))
            begin(*now);
    });
}

void ActOfRow::refresh(const AnyRow& row)
{
    m_button->setVisible(m_spec.act->shown(m_context.session, row));
}

void ActOfRow::setNumber(int number)
{
    //: "Make action, gap 2"
    m_button->setAccessibleName(tr("%1, %2 %3").arg(m_spec.act->label, m_spec.rowName.toLower()).arg(number));
}

void ActOfRow::setStop(bool on)
{
    m_button->setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
}

void ActOfRow::begin(const AnyRow& row)
{
    if (!m_spec.act->shown(m_context.session, row))
        return;
    if (!m_spec.act->form)
        return m_spec.act->run(m_context.session, m_row);
    if (!m_form) {
        m_form = m_spec.act->form(m_context, m_row, &m_line);
        m_columns.put(m_form, ColumnsLayout::Part::Below, 0, RowCells::FormOrder);
        m_form->show();
        connect(m_form, &RowForm::finished, this, &ActOfRow::closeForm);
        Q_EMIT stopsChanged();
    }
    m_form->setFocus(Qt::OtherFocusReason);
}

bool ActOfRow::giveUp()
{
    if (!m_form)
        return false;
    Q_EMIT m_form->finished();
    return true;
}

// The keyboard goes back to the row, if it was in the form.
void ActOfRow::closeForm()
{
    const QWidget* focus = m_line.window()->focusWidget();
    const bool keyboard = focus && (focus == m_form || m_form->isAncestorOf(focus));
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    if (keyboard)
        m_line.setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget*> ActOfRow::stops() const
{
    std::vector<QWidget*> out;
    if (m_button->focusPolicy() != Qt::NoFocus && !m_button->isHidden())
        out.push_back(m_button);
    if (m_form)
        out.push_back(m_form);
    return out;
}

} // namespace chairside
