#include "app/page/NoteBlock.h"

#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

NoteBlock::NoteBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent)
{
    const Make make(&look());
    const Tokens& t = look().tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(4));
    if (!block.title.isEmpty())
        column->addWidget(make.sectionTitle(block.title));
    column->addWidget(make.notice(block.note, QStringLiteral("info"), Tone::Plain));
}

} // namespace chairside
