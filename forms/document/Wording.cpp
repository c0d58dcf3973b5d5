#include "forms/document/Wording.h"

namespace chairside::forms {

QString Wording::draft()
{
    return tr("DRAFT");
}

QString Wording::draftSentence()
{
    return tr("This is a draft: it has not been signed.");
}

QString Wording::pageOf(int page, int pages)
{
    return tr("Page %1 of %2").arg(page).arg(pages);
}

std::vector<Fact> Wording::signatureFacts(const SignatureBlock& block)
{
    return {{tr("Name"), block.name}, {tr("Role"), block.role}, {tr("Date and time"), block.when}};
}

QString Wording::signatureInWords(const SignatureBlock& block)
{
    if (const auto* typed = std::get_if<TypedSignature>(&block.signature))
        return tr("Signature, typed: %1").arg(typed->name);
    if (std::holds_alternative<DrawnSignature>(block.signature))
        return tr("Signature of %1, drawn by hand").arg(block.name);
    return tr("Signature: to be signed by hand");
}

QString Wording::dateToWrite()
{
    return tr("Date");
}

QString Wording::tickInWords(bool ticked)
{
    return ticked ? tr("Ticked") : tr("Not ticked");
}

} // namespace chairside::forms
