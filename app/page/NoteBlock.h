// Something the procedure says at this place, to be read and not answered.
#pragma once

#include "app/page/BlockWidget.h"

namespace chairside {

class NoteBlock final : public BlockWidget
{
    Q_OBJECT
public:
    NoteBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

    bool goTo(const Place&) override { return false; }
    std::optional<Place> here() const override { return std::nullopt; }
};

} // namespace chairside
