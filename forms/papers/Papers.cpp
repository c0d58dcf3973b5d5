#include "forms/papers/Papers.h"

#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/decision/DecisionNote.h"
#include "forms/writers/PdfWriter.h"

namespace chairside::forms {

namespace {

std::vector<Paper> everyPaper(const Protocol& protocol)
{
    std::vector<Paper> out{{Paper::Kind::Form, {}, {}}, {Paper::Kind::Sheet, {}, {}}};
    for (const PrintedForm& form : protocol.forms)
        out.push_back({Paper::Kind::Own, {}, form.id});
    for (std::size_t i = 0; i < out.size(); i += 2) {
        out[i].audience = chairside::Audience::Full;
        Paper redacted = out[i];
        redacted.audience = chairside::Audience::Redacted;
        out.insert(out.begin() + static_cast<std::ptrdiff_t>(i) + 1, redacted);
    }
    return out;
}

Document build(const Discussion& discussion, const Protocol& protocol, const Paper& paper, Issue issue)
{
    issue.audience = paper.audience == chairside::Audience::Redacted ? Audience::Redacted : Audience::Full;
    if (paper.kind == Paper::Kind::Own)
        for (const PrintedForm& form : protocol.forms)
            if (form.id == paper.own)
                return ownForm(discussion, protocol, form, issue);
    return paper.kind == Paper::Kind::Sheet ? signedRecommendations(discussion, protocol, issue)
                                            : complexCaseForm(discussion, protocol, issue);
}

} // namespace

QString paperName(const Paper& paper)
{
    switch (paper.kind) {
    case Paper::Kind::Form:
        return QStringLiteral("form");
    case Paper::Kind::Sheet:
        return QStringLiteral("sheet");
    case Paper::Kind::Note:
        return QStringLiteral("note");
    case Paper::Kind::Own:
        return paper.own;
    }
    return {};
}

Document draftPaper(const Discussion& discussion, const Protocol& protocol, const Paper& paper, const QDateTime& at)
{
    if (paper.kind == Paper::Kind::Note)
        return decisionNote(discussion, protocol, at);
    Issue issue;
    issue.at = at;
    return build(discussion, protocol, paper, issue);
}

Document signedPaper(const CanonicalRecord& record, const Protocol& protocol, const VersionInfo& version,
                     const Paper& paper)
{
    Issue issue;
    issue.declaration = record.declaration;
    issue.version = version;
    issue.at = version.signedAt;
    return build(record.discussion, protocol, paper, issue);
}

Result<std::vector<IssuedPdf>> issuedPapers(const Discussion& discussion, const Protocol& protocol,
                                            const Declaration& declaration, const VersionInfo& version)
{
    auto shelf = FontShelf::open();
    if (!shelf)
        return shelf.error();
    std::vector<IssuedPdf> out;
    for (const Paper& paper : everyPaper(protocol)) {
        const Document document = signedPaper({discussion, declaration}, protocol, version, paper);
        auto pdf = writePdf(document, **shelf);
        if (!pdf)
            return pdf.error();
        out.push_back({paper.audience, paperName(paper), std::move(*pdf)});
    }
    return out;
}

} // namespace chairside::forms
