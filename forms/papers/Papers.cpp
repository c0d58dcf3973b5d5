#include "forms/papers/Papers.h"

#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/decision/DecisionNote.h"
#include "forms/writers/PdfWriter.h"

namespace chairside::forms {

namespace {

constexpr Paper everyPaper[] = {{Paper::Kind::Form, chairside::Audience::Full},
                                {Paper::Kind::Form, chairside::Audience::Redacted},
                                {Paper::Kind::Sheet, chairside::Audience::Full},
                                {Paper::Kind::Sheet, chairside::Audience::Redacted}};

Document build(const Discussion& discussion, const Protocol& protocol, const Paper& paper, Issue issue)
{
    issue.audience = paper.audience == chairside::Audience::Redacted ? Audience::Redacted : Audience::Full;
    return paper.kind == Paper::Kind::Sheet ? signedRecommendations(discussion, protocol, issue)
                                            : complexCaseForm(discussion, protocol, issue);
}

} // namespace

QString paperName(Paper::Kind kind)
{
    switch (kind) {
    case Paper::Kind::Sheet:
        return QStringLiteral("sheet");
    case Paper::Kind::Note:
        return QStringLiteral("note");
    case Paper::Kind::Form:
        break;
    }
    return QStringLiteral("form");
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
    for (const Paper& paper : everyPaper) {
        const Document document = signedPaper({discussion, declaration}, protocol, version, paper);
        auto pdf = writePdf(document, **shelf);
        if (!pdf)
            return pdf.error();
        out.push_back({paper.audience, paperName(paper.kind), std::move(*pdf)});
    }
    return out;
}

} // namespace chairside::forms
