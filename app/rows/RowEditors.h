// The field for one column of one row.
#pragma once

#include "app/fields/FieldEditor.h"
#include "app/page/BlockWidget.h"
#include "app/rows/RowsSpec.h"

namespace chairside {

// `name` is what a screen reader calls it: "Harm, risk 2". nullptr for RowEditor::None.
FieldEditor* makeRowEditor(const PageContext& context, RowRef row, const RowColumn& column, const QString& name,
                           QWidget* parent);

} // namespace chairside
