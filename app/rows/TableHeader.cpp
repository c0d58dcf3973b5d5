#include "app/rows/TableHeader.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/rows/RowColumns.h"

#include <QLabel>
#include <QPainter>

namespace chairside {

TableHeader::TableHeader(const Look& look, const RowsSpec& spec, QWidget* parent)
    : QWidget(parent), m_look(look), m_spec(spec), m_columns(new ColumnsLayout({}, ColumnsLayout::Measures{}, this))
{
    const Make make(&look);
    int column = 0;
    for (const RowColumn& each : spec.columns) {
        QLabel* title = make.groupTitle(each.title);
        title->setWordWrap(true);
        m_columns->put(title, ColumnsLayout::Part::Cell, column++);
    }
    measure();
}

void TableHeader::measure()
{
    applyMeasures(*m_columns, m_spec, m_look.tokens());
}

int TableHeader::tableWidth() const
{
    return m_columns->tableWidth();
}

void TableHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = m_look.tokens();
    painter.fillRect(0, height() - tokens.borderWidth, width(), tokens.borderWidth, tokens.border);
}

} // namespace chairside
