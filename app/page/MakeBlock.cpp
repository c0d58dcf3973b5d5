#include "app/page/BlockWidget.h"
#include "app/prompts/PromptsBlock.h"

namespace chairside {

BlockWidget* makeBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
{
    switch (block.is) {
    case BlockKind::Prompts:
    case BlockKind::Checklist:
    case BlockKind::Decisions:
        return new PromptsBlock(context, stage, block, parent);
    case BlockKind::Rows:
    case BlockKind::Table:
    case BlockKind::Note:
        break;
    }
    return nullptr;
}

} // namespace chairside
