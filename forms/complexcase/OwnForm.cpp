#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/complexcase/FormBlocks.h"
#include "forms/complexcase/FormFrame.h"

namespace chairside::forms {

Document ownForm(const Discussion& discussion, const Protocol& protocol, const PrintedForm& asked, const Issue& issue)
{
    const Copy copy = copyFor(discussion, issue.audience);
    const FormContext form(copy, protocol, issue.audience);
    Document document = framed(form, issue, asked.title);
    document.origin = asked.reconstruction;
    document.blocks = opening(form, issue, asked.title);
    FormBlocks content(form);
    for (const QString& id : asked.blocks) {
        const chairside::Block* block = protocol.block(id);
        if (!block || !content.applies(*block))
            continue;
        std::vector<Block> printed = content.contentOf(*block);
        if (printed.empty())
            continue;
        if (!block->title.isEmpty())
            document.blocks.push_back(Heading{2, block->title});
        document.blocks.insert(document.blocks.end(), printed.begin(), printed.end());
    }
    return document;
}

} // namespace chairside::forms
