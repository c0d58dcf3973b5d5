#include "app/rows/SecondFields.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/rows/RowColumns.h"
#include "app/rows/RowEditors.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace chairside {

SecondFields::SecondFields(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, context.look.tokens().px(4));
}

void SecondFields::add(RowRef row, const RowColumn& column, const QString& name, bool inCard)
{
    const Tokens& tokens = m_context.look.tokens();
    FieldEditor* editor = makeRowEditor(m_context, row, column, name, this);
    editor->setMaximumWidth(tokens.px(360));
    QLabel* title = Make(&m_context.look).metaLabel(column.title);
    if (inCard)
        title->setMinimumWidth(tokens.px(captionWidth) - m_form->horizontalSpacing());
    title->setBuddy(editor->control());
    m_form->addRow(title, editor);
    m_editors.push_back(editor);
}

bool SecondFields::shows(const std::vector<const RowColumn*>& columns) const
{
    return std::equal(
        columns.begin(), columns.end(), m_editors.begin(), m_editors.end(),
        [](const RowColumn* column, const FieldEditor* editor) { return editor->objectName() == column->field; });
}

} // namespace chairside
