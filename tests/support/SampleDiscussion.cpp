#include "support/SampleDiscussion.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Readiness.h"
#include "core/rules/Summary.h"

namespace chairside::sample {

namespace {

void person(Discussion& d, const QString& name, const QString& role, const QString& agency, const QString& fills,
            Agreement agreement = Agreement::Agrees, const QString& reason = QString())
{
    Participant row;
    row.name = name;
    row.role = role;
    row.agency = agency;
    row.fills = fills;
    row.authority = Reply::Yes;
    row.attendance = Attendance::Attended;
    row.agreement = agreement;
    row.agreementReason = reason;
    add(d, row);
}

void action(Discussion& d, const QString& what, const QString& owner, const QString& agency, QDate due,
            const QString& measure)
{
    Action row;
    row.what = what;
    row.owner = owner;
    row.agency = agency;
    row.due = due;
    row.measure = measure;
    add(d, row);
}

void option(Discussion& d, const QString& title, OptionOutcome outcome, const QString& reason)
{
    Option row;
    row.title = title;
    row.outcome = outcome;
    row.reason = reason;
    if (outcome == OptionOutcome::Chosen) {
        row.proportionate = row.legitimate = row.necessary = row.ethical = row.reasonable = TestResult::Met;
        row.proportionateWhy = u"Ends the nights of risk"_qs;
        row.legitimateWhy = u"s20, mother consents"_qs;
        row.necessaryWhy = u"Nothing less has worked"_qs;
        row.ethicalWhy = u"Her wish and feelings"_qs;
        row.reasonableWhy = u"Can start today"_qs;
    }
    add(d, row);
}

void voice(Discussion& d, Whose whose, const QString& words)
{
    Voice row;
    row.whose = whose;
    row.words = words;
    add(d, row);
}

} // namespace

ProtocolPtr protocol(const char* code)
{
    static const std::vector<ProtocolPtr> shipped = shippedProtocols().value();
    for (const ProtocolPtr& each : shipped)
        if (each->code == QLatin1String(code))
            return each;
    return nullptr;
}

ProtocolPtr knowsley()
{
    static const ProtocolPtr protocol = shippedProtocols().value().front();
    return protocol;
}

Discussion blank()
{
    Discussion d;
    d.id = Id<Discussion>{7};
    d.ref = u"CCD-26-014"_qs;
    d.createdAt = QDateTime(QDate(2026, 11, 24), QTime(13, 20), Qt::UTC);
    d.protocolSha256 = knowsley()->sha256;
    return d;
}

Discussion complete()
{
    Discussion d = blank();
    Meeting& held = meeting(d);
    held.heldOn = {2026, 11, 24};
    held.startedAt = {13, 30};
    held.endedAt = {14, 40};
    held.mode = MeetingMode::InPerson;
    held.chairName = u"Margaret Ashworth"_qs;
    held.chairRole = u"Head of Service, Children’s Social Care"_qs;
    held.confidentialityRead = Reply::Yes;
    held.reviewOn = {2026, 12, 22};

    Request& asked = request(d);
    asked.by = u"Priya Nair"_qs;
    asked.receivedOn = {2026, 11, 20};
    asked.receivedAt = {9, 15};
    asked.escalation = Reply::No;
    asked.screening = Screening::Accepted;
    asked.screeningReason = u"Nine missing episodes and no plan that holds"_qs;

    Subject child;
    child.name = u"Zoë O’Connor"_qs;
    child.born = {2014, 2, 3};
    child.legalStatus = LegalStatus::ChildProtection;
    child.legalDetail = u"neglect"_qs;
    child.worker = u"Priya Nair"_qs;
    child.icsNumber = u"204417"_qs;
    add(d, child);
    Relative brother;
    brother.name = u"Finn O’Connor"_qs;
    brother.relationship = u"brother"_qs;
    add(d, brother);

    person(d, u"Priya Nair"_qs, u"Team Manager"_qs, u"Children’s Social Care"_qs, u"social-care"_qs);
    person(d, u"Insp Tom Whelan"_qs, u"Inspector"_qs, u"Police"_qs, u"police"_qs);
    person(d, u"Ruth Okafor"_qs, u"Safeguarding Nurse"_qs, u"Health"_qs, u"health"_qs);
    person(d, u"Helen Baxter"_qs, u"Head Teacher"_qs, u"School"_qs, {}, Agreement::Dissents,
           u"Taxi must be certain first."_qs);

    for (const Prompt& prompt : knowsley()->ethics)
        answer(d, prompt.id, u"Yes, and here is why"_qs, prompt.as == AnswerAs::Text ? QString() : u"yes"_qs);
    for (const Stage& stage : knowsley()->stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                answer(d, prompt.id, u"What was said to "_qs + prompt.id,
                       prompt.as == AnswerAs::Text ? QString() : u"yes"_qs);
    answer(d, u"plan.decision"_qs,
           u"Zoë lives with her grandmother from tonight under section 20, with a written safety plan."_qs);

    HistoryEvent event;
    event.when = u"12 November 2026"_qs;
    event.what = u"Stopped at Southport station"_qs;
    add(d, event);
    Risk risk;
    risk.harm = u"Criminal exploitation by an older group"_qs;
    add(d, risk);
    ProtectiveFactor factor;
    factor.what = u"Grandmother, near by"_qs;
    add(d, factor);
    voice(d, Whose::Child, u"I want to stay at Nan’s."_qs);
    voice(d, Whose::Parent, u"I cannot keep her in at night."_qs);

    option(d, u"Stay at home, intensive plan"_qs, OptionOutcome::Rejected, u"Does not keep her safe tonight."_qs);
    option(d, u"Live with grandmother, s20"_qs, OptionOutcome::Chosen, u"Safe tonight, and what Zoë wants."_qs);

    action(d, u"Move to Pat O’Connor; start regulation 24 assessment"_qs, u"Priya Nair"_qs, u"Social care"_qs,
           {2026, 11, 24}, u"s20 agreement signed; visited before 8pm"_qs);
    action(d, u"Disruption visits to the two addresses in Southport"_qs, u"Insp Tom Whelan"_qs, u"Police"_qs,
           {2026, 12, 1}, u"Both visited; result to Priya Nair"_qs);
    action(d, u"Full timetable with taxi from grandmother’s"_qs, u"Helen Baxter"_qs, u"School"_qs, {2026, 12, 8},
           u"In every lesson for two weeks"_qs);
    Contingency fallback;
    fallback.trigger = u"Missing for one night"_qs;
    fallback.response = u"Open option C that day"_qs;
    fallback.owner = u"Priya Nair"_qs;
    add(d, fallback);
    return d;
}

NewDiscussion begun(const Discussion& discussion)
{
    const ProtocolPtr protocol = knowsley();
    NewDiscussion out;
    out.id = discussion.id;
    out.chair = discussion.meeting().chairName;
    out.protocolJson = protocol->json;
    out.protocolCode = protocol->code;
    out.protocolVersion = protocol->version;
    out.council = protocol->council;
    out.refPrefix = protocol->refPrefix;
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : discussion.rows<Row>())
            out.rows.push_back(AnyRow{row});
    });
    out.summary =
        summarise(discussion, *protocol, readiness(discussion, *protocol, QDate(2026, 11, 24)), WorkingDays());
    return out;
}

Answer& answer(Discussion& d, const QString& prompt, const QString& body, const QString& choice)
{
    for (auto& [id, row] : d.rows<Answer>())
        if (row.prompt == prompt && !row.item && !row.subject) {
            row.body = body;
            row.choice = choice;
            return row;
        }
    Answer row;
    row.prompt = prompt;
    row.body = body;
    row.choice = choice;
    return add(d, row);
}

Meeting& meeting(Discussion& d)
{
    Meeting& row = d.rows<Meeting>()[Id<Meeting>{d.id.value}];
    row.id = Id<Meeting>{d.id.value};
    return row;
}

Request& request(Discussion& d)
{
    Request& row = d.rows<Request>()[Id<Request>{d.id.value}];
    row.id = Id<Request>{d.id.value};
    return row;
}

} // namespace chairside::sample
