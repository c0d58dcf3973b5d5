#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/Quorum.h"
#include "forms/complexcase/CaseSections.h"
#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/complexcase/FormFrame.h"
#include "forms/complexcase/PeopleSections.h"

#include <algorithm>

namespace chairside::forms {

namespace {

// More hands than these, and only those whom the procedure asks for sign on paper.
constexpr std::size_t mostHands = 7;

// What was said to the prompt with this meaning, for all and for each child.
void addAnswer(std::vector<Block>& out, const FormContext& form, const QString& meaning, const QString& title)
{
    std::vector<Block> said;
    const Prompt* asked = form.protocol().promptMeaning(meaning);
    for (const auto& [id, answer] : form.discussion().rows<Answer>()) {
        const bool meant = answer.meaning == meaning || (asked && asked->id == answer.prompt);
        if (!meant || answer.item || answer.body.trimmed().isEmpty())
            continue;
        Paragraph words = plain(answer.body);
        if (answer.subject)
            words.runs.insert(words.runs.begin(), Run{form.childName(answer.subject) + QStringLiteral(": "), true});
        said.push_back(words);
    }
    if (said.empty())
        return;
    out.push_back(Heading{3, title});
    out.insert(out.end(), said.begin(), said.end());
}

// "Tuesday 17 November 2026, chaired by Frances Ledbury, Head of Service".
QString heldInWords(const Meeting& meeting)
{
    const QString chair = FormContext::together({meeting.chairName, meeting.chairRole});
    return FormContext::together(
        {dayAndDate(meeting.heldOn), chair.isEmpty() ? QString() : FormContext::tr("chaired by %1").arg(chair)});
}

// Who signs: the chair, as signed or by hand, then those who were there.
SignatureGrid signatures(const FormContext& form, const Issue& issue)
{
    std::vector<const Participant*> here;
    for (const Participant* person : form.discussion().ranked<Participant>()) {
        if (isHere(*person))
            here.push_back(person);
    }
    if (here.size() > mostHands)
        here.erase(
            std::remove_if(here.begin(), here.end(), [](const Participant* each) { return each->fills.isEmpty(); }),
            here.end());
    SignatureGrid grid;
    if (issue.declaration) {
        grid.blocks.push_back(chairSignature(*issue.declaration));
    } else {
        const Meeting meeting = form.discussion().meeting();
        grid.blocks.push_back({FormContext::tr("The chair"), meeting.chairName, meeting.chairRole, {}, WetSignature{}});
    }
    for (const Participant* person : here)
        grid.blocks.push_back(
            {{}, person->name, FormContext::together({person->role, person->agency}), {}, WetSignature{}});
    return grid;
}

// What the procedure calls what comes of it.
QString titleOf(const Protocol& protocol)
{
    const QString word = protocol.resultWord.isEmpty() ? QStringLiteral("recommendation") : protocol.resultWord;
    return word == QLatin1String("recommendation") ? FormContext::tr("Signed recommendations")
                                                   : FormContext::tr("Signed %1").arg(word);
}

} // namespace

Document signedRecommendations(const Discussion& discussion, const Protocol& protocol, const Issue& issue)
{
    const Copy copy = copyFor(discussion, issue.audience);
    const FormContext form(copy, protocol, issue.audience);
    Document document = framed(form, issue, titleOf(protocol));
    document.singleSheet = true;
    document.origin.clear(); // the sheet is no council's form
    std::vector<Block>& out = document.blocks;
    const auto append = [&](const std::vector<Block>& more) { out.insert(out.end(), more.begin(), more.end()); };

    const Meeting meeting = form.discussion().meeting();
    out.push_back(Heading{1, titleOf(protocol)});
    Facts facts;
    facts.always(form.severalChildren() ? FormContext::tr("Children") : FormContext::tr("Child"),
                 childrenInWords(form));
    if (meeting.reviewOn.isValid() || protocolwords::looksAt(protocol, QStringLiteral("review")))
        facts.always(FormContext::tr("Review on"), dayAndDate(meeting.reviewOn));
    facts.always(FormContext::tr("Held on"), heldInWords(meeting));
    facts.always(FormContext::tr("Procedure"), QStringLiteral("%1 %2").arg(protocol.council, protocol.title));
    out.push_back(facts.take());
    append(redactionNote(form));

    const QString result = protocol.resultWord.isEmpty()
                               ? FormContext::tr("Decision")
                               : protocol.resultWord.at(0).toUpper() + protocol.resultWord.mid(1);
    addAnswer(out, form, QStringLiteral("decision"), result);
    out.push_back(Heading{3, FormContext::tr("Actions")});
    append(shortActionSection(form));
    // Not every procedure asks for a contingency.
    if (protocol.stageOfRows(nameOf(RowKind::Contingency)) || !form.discussion().rows<Contingency>().empty()) {
        out.push_back(Heading{3, FormContext::tr("If it fails")});
        append(shortContingencySection(form));
    }
    out.push_back(Heading{3, FormContext::tr("Signatures")});
    if (issue.declaration && !issue.declaration->words.trimmed().isEmpty())
        out.push_back(plain(issue.declaration->words));
    out.push_back(signatures(form, issue));
    return document;
}

} // namespace chairside::forms
