// The titles above a table of rows, in the rows' own columns.
#pragma once

#include "app/rows/RowsSpec.h"

namespace chairside {

class ColumnsLayout;
class Look;

class TableHeader final : public QWidget
{
    Q_OBJECT
public:
    TableHeader(const Look& look, const RowsSpec& spec, QWidget* parent);
    void measure();
    // The width below which the columns do not stand side by side.
    int tableWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    const RowsSpec& m_spec;
    ColumnsLayout* m_columns;
};

} // namespace chairside
