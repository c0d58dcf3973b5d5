#include "forms/agenda/Agenda.h"

#include "core/base/Text.h"
#include "core/rules/PapersSent.h"
#include "core/rules/Summary.h"
#include "forms/complexcase/FormContext.h"

namespace chairside::forms {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(Agenda)
};

Table people(const Discussion& discussion)
{
    Table table{{{Words::tr("Name"), 34}, {Words::tr("Role and agency"), 46}, {Words::tr("Part"), 20}},
                {},
                Words::tr("Nobody has been asked yet.")};
    for (const Participant* person : discussion.ranked<Participant>())
        if (!person->name.trimmed().isEmpty())
            table.rows.push_back({cell(person->name), cell(FormContext::together({person->role, person->agency})),
                                  cell(person->presenter ? Words::tr("Presents")
                                       : person->family  ? Words::tr("Family")
                                                         : QString())});
    return table;
}

// The questions of a stage, and what is written down there. A question that hangs on an answer may come up.
std::vector<Block> asked(const Stage& stage)
{
    std::vector<Block> out;
    List questions;
    for (const chairside::Block& block : stage.blocks) {
        if (!block.title.isEmpty() && block.prompts.empty())
            questions.items.push_back(cell(block.title));
        for (const Prompt& prompt : block.prompts)
            questions.items.push_back(cell(prompt.ask));
    }
    if (questions.items.empty())
        return out;
    out.push_back(Heading{3, stage.title});
    out.push_back(questions);
    return out;
}

} // namespace

Document agenda(const Discussion& discussion, const Protocol& protocol, const QDateTime& at)
{
    const Meeting meeting = discussion.meeting();
    Document document;
    document.title = Words::tr("Agenda: %1").arg(discussion.ref);
    document.author = protocol.council;
    document.reference = discussion.ref;
    document.marking = meeting.marking.trimmed().isEmpty() ? QStringLiteral("OFFICIAL-SENSITIVE") : meeting.marking;
    document.version = Words::tr("Agenda of %1").arg(longDate(at.toLocalTime().date()));
    document.draft = false;
    document.issuedAt = at;
    std::vector<Block>& out = document.blocks;
    out.push_back(Heading{1, Words::tr("Agenda: %1").arg(protocol.title)});
    Facts facts;
    facts.always(Words::tr("About"), childrenNames(discussion));
    facts.always(Words::tr("Held on"), dayAndDate(meeting.heldOn));
    facts.ifSaid(Words::tr("Time"), meeting.startedAt.isValid() ? clockTime(meeting.startedAt) : QString());
    facts.ifSaid(Words::tr("Place"), meeting.place);
    facts.always(Words::tr("Chair"), FormContext::together({meeting.chairName, meeting.chairRole}));
    out.push_back(facts.take());
    out.push_back(Heading{2, Words::tr("Who is asked to come")});
    out.push_back(people(discussion));
    if (const std::vector<const Paper*> papers = papersToSend(discussion); !papers.empty()) {
        List titles;
        for (const Paper* paper : papers)
            titles.items.push_back(cell(paperWords(*paper)));
        out.push_back(Heading{2, Words::tr("Papers to read beforehand")});
        out.push_back(std::move(titles));
    }
    out.push_back(Heading{2, Words::tr("What will be asked")});
    for (const Stage& stage : protocol.stages) {
        if (stage.group != StageGroup::Model)
            continue; // asked before the meeting
        std::vector<Block> more = asked(stage);
        out.insert(out.end(), more.begin(), more.end());
    }
    return document;
}

} // namespace chairside::forms
