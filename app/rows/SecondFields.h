// The fields of an open row that have no column, each with its title, beneath those that have.
#pragma once

#include "app/page/BlockWidget.h"
#include "app/rows/RowsSpec.h"

class QFormLayout;

namespace chairside {

class FieldEditor;

class SecondFields final : public QWidget
{
    Q_OBJECT
public:
    SecondFields(const PageContext& context, QWidget* parent);

    // `inCard`: the title takes the room of a card's titles.
    void add(RowRef row, const RowColumn& column, const QString& name, bool inCard);
    bool shows(const std::vector<const RowColumn*>& columns) const;
    const std::vector<FieldEditor*>& editors() const { return m_editors; }

private:
    PageContext m_context;
    QFormLayout* m_form;
    std::vector<FieldEditor*> m_editors;
};

} // namespace chairside
