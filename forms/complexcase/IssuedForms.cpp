#include "forms/complexcase/IssuedForms.h"

#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/writers/PdfWriter.h"

namespace chairside::forms {

Result<std::vector<IssuedPdf>> issueForms(const Discussion& discussion, const Protocol& protocol,
                                          const Declaration& declaration, const VersionInfo& version, FontShelf& shelf)
{
    std::vector<IssuedPdf> issued;
    for (const Audience audience : {Audience::Full, Audience::Redacted}) {
        const Issue issue{audience, declaration, version, {}};
        const std::pair<QString, Document> papers[]{
            {QStringLiteral("form"), complexCaseForm(discussion, protocol, issue)},
            {QStringLiteral("sheet"), signedRecommendations(discussion, protocol, issue)}};
        for (const auto& [name, document] : papers) {
            Result<QByteArray> pdf = writePdf(document, shelf);
            if (!pdf)
                return pdf.error();
            issued.push_back({audience, name, std::move(*pdf)});
        }
    }
    return issued;
}

} // namespace chairside::forms
