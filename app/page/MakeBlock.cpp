#include "app/options/OptionsBlock.h"
#include "app/page/BlockWidget.h"
#include "app/page/NoteBlock.h"
#include "app/papers/PapersBlock.h"
#include "app/people/ChildrenBlock.h"
#include "app/people/FormBlock.h"
#include "app/people/ParticipantsBlock.h"
#include "app/powers/PowersBlock.h"
#include "app/prompts/ChecklistBlock.h"
#include "app/prompts/DecisionsBlock.h"
#include "app/prompts/PromptsBlock.h"
#include "app/rows/RowsBlock.h"
#include "core/discussion/RowAccess.h"

namespace chairside {

namespace {

// Kinds that have a page part of their own; the others are tables of rows.
BlockWidget* makeRows(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
{
    const std::optional<RowKind> kind = kindNamed(block.of);
    if (!kind)
        return nullptr;
    switch (*kind) {
    case RowKind::Meeting:
    case RowKind::Request:
        return new FormBlock(context, stage, block, parent);
    case RowKind::Subject:
        return new ChildrenBlock(context, stage, block, parent);
    case RowKind::Option:
        return new OptionsBlock(context, stage, block, parent);
    case RowKind::Power:
        return new PowersBlock(context, stage, block, parent);
    case RowKind::Paper:
        return new PapersBlock(context, stage, block, parent);
    case RowKind::Participant:
        if (block.filter.isEmpty())
            return new ParticipantsBlock(context, stage, block, parent);
        break;
    default:
        break;
    }
    return makeRowsBlock(context, stage, block, parent);
}

} // namespace

BlockWidget* makeBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
{
    switch (block.is) {
    case BlockKind::Prompts:
        return new PromptsBlock(context, stage, block, parent);
    case BlockKind::Checklist:
        return new ChecklistBlock(context, stage, block, parent);
    case BlockKind::Decisions:
        return new DecisionsBlock(context, stage, block, parent);
    case BlockKind::Rows:
        return makeRows(context, stage, block, parent);
    case BlockKind::Table:
        return makeRowsBlock(context, stage, block, parent);
    case BlockKind::Note:
        return new NoteBlock(context, stage, block, parent);
    }
    return nullptr;
}

} // namespace chairside
