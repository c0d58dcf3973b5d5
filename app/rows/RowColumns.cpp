#include "app/rows/RowColumns.h"

#include "app/look/Tokens.h"
#include "app/rows/RowsSpec.h"

namespace chairside {

void applyMeasures(ColumnsLayout& layout, const RowsSpec& spec, const Tokens& tokens)
{
    std::vector<ColumnsLayout::Column> columns;
    for (const RowColumn& column : spec.columns)
        columns.push_back({column.stretch, tokens.px(column.least), spec.numbered && columns.empty()});
    ColumnsLayout::Measures measures;
    measures.left = tokens.px(10);
    measures.right = tokens.px(4);
    measures.top = tokens.px(4);
    measures.gap = tokens.px(8);
    measures.line = tokens.px(2);
    measures.caption = tokens.px(captionWidth);
    measures.corner = spec.editsRows() ? tokens.px(28) : 0;
    measures.leastHeight = tokens.px(32);
    measures.words = tokens.px(21);
    measures.leastCard = tokens.px(340);
    layout.setMeasures(std::move(columns), measures);
}

} // namespace chairside
