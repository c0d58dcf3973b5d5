#include "core/base/Text.h"
#include "core/rules/Quorum.h"
#include "forms/complexcase/CaseSections.h"
#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/complexcase/FormFrame.h"
#include "forms/complexcase/PeopleSections.h"

namespace chairside::forms {

namespace {

// More hands than these, and only those whom the procedure asks for sign on paper.
constexpr int mostHands = 6;

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

Table hands(const FormContext& form)
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
    Table table{{{FormContext::tr("Name"), 26},
                 {FormContext::tr("Role and agency"), 30},
                 {FormContext::tr("Signature"), 28},
                 {FormContext::tr("Date"), 16}},
                {},
                FormContext::tr("Nobody recorded.")};
    for (const Participant* person : here) {
        // Two empty lines give a hand room.
        table.rows.push_back({cell(person->name), cell(FormContext::together({person->role, person->agency})),
                              cell(QStringLiteral("\n")), Cell{}});
    }
    return table;
}

} // namespace

Document signedRecommendations(const Discussion& discussion, const Protocol& protocol, const Issue& issue)
{
    const Copy copy = copyFor(discussion, issue.audience);
    const FormContext form(copy, protocol, issue.audience);
    Document document = framed(form, issue, FormContext::tr("Signed recommendations"));
    document.singleSheet = true;
    document.origin.clear(); // the sheet is no council's form
    std::vector<Block>& out = document.blocks;
    const auto append = [&](const std::vector<Block>& more) { out.insert(out.end(), more.begin(), more.end()); };

    const Meeting meeting = form.discussion().meeting();
    out.push_back(Heading{1, FormContext::tr("Signed recommendations")});
    Facts facts;
    facts.always(FormContext::tr("Child"), childrenInWords(form));
    QString held = dayAndDate(meeting.heldOn);
    if (const QString times = meetingTimes(meeting); !times.isEmpty() && !held.isEmpty())
        held += QStringLiteral(", ") + times;
    facts.always(FormContext::tr("Held on"), held);
    facts.always(FormContext::tr("Chair"), meeting.chairRole.isEmpty()
                                               ? meeting.chairName
                                               : QStringLiteral("%1, %2").arg(meeting.chairName, meeting.chairRole));
    facts.always(FormContext::tr("Review on"), longDate(meeting.reviewOn));
    out.push_back(facts.take());
    append(redactionNote(form));

    const QString result = protocol.resultWord.isEmpty()
                               ? FormContext::tr("Decision")
                               : protocol.resultWord.at(0).toUpper() + protocol.resultWord.mid(1);
    addAnswer(out, form, QStringLiteral("decision"), result);
    out.push_back(Heading{3, FormContext::tr("Actions")});
    append(actionSection(form, ActionDetail::Short));
    out.push_back(Heading{3, FormContext::tr("If it fails")});
    append(contingencySection(form));
    out.push_back(Heading{3, FormContext::tr("Signatures")});
    append(chairSignature(issue));
    if (!issue.declaration)
        out.push_back(
            SignatureBlock{FormContext::tr("The chair"), meeting.chairName, meeting.chairRole, {}, WetSignature{}});
    out.push_back(hands(form));
    return document;
}

} // namespace chairside::forms
