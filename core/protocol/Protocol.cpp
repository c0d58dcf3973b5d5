#include "core/protocol/Protocol.h"

#include <algorithm>

namespace chairside {

namespace {

template <class Accept>
const Prompt* findPrompt(const Protocol& protocol, Accept accept)
{
    for (const Prompt& prompt : protocol.ethics)
        if (accept(prompt))
            return &prompt;
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                if (accept(prompt))
                    return &prompt;
    return nullptr;
}

template <class Accept>
const Stage* findStage(const Protocol& protocol, Accept accept)
{
    const auto found = std::find_if(protocol.stages.begin(), protocol.stages.end(), [&](const Stage& stage) {
        return std::any_of(stage.blocks.begin(), stage.blocks.end(), accept);
    });
    return found == protocol.stages.end() ? nullptr : &*found;
}

} // namespace

QString criteriaPrompt(const QString& criterion)
{
    return QStringLiteral("criteria.") + criterion;
}

const Stage* Protocol::stage(const QString& id) const
{
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& s) { return s.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

const Block* Protocol::block(const QString& id) const
{
    for (const Stage& stage : stages)
        for (const Block& block : stage.blocks)
            if (block.id == id)
                return &block;
    return nullptr;
}

const ProtocolClock* Protocol::clock(const QString& id) const
{
    const auto found = std::find_if(clocks.begin(), clocks.end(), [&](const ProtocolClock& c) { return c.id == id; });
    return found == clocks.end() ? nullptr : &*found;
}

const PrintedForm* Protocol::form(const QString& id) const
{
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const PrintedForm& f) { return f.id == id; });
    return found == forms.end() ? nullptr : &*found;
}

const Prompt* Protocol::prompt(const QString& id) const
{
    return findPrompt(*this, [&](const Prompt& p) { return p.id == id; });
}

const Stage* Protocol::stageOfPrompt(const QString& id) const
{
    return findStage(*this, [&](const Block& block) {
        return std::any_of(block.prompts.begin(), block.prompts.end(), [&](const Prompt& p) { return p.id == id; });
    });
}

const Stage* Protocol::stageOfBlock(const QString& id) const
{
    return findStage(*this, [&](const Block& block) { return block.id == id; });
}

const Stage* Protocol::stageOfRows(const QString& rowKind, const QString& filter) const
{
    return findStage(*this, [&](const Block& block) {
        return block.is == BlockKind::Rows && block.of == rowKind && (filter.isEmpty() || block.filter == filter);
    });
}

const Prompt* Protocol::promptMeaning(const QString& meaning) const
{
    return findPrompt(*this, [&](const Prompt& p) { return p.means == meaning; });
}

} // namespace chairside
