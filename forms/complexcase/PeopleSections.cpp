#include "forms/complexcase/PeopleSections.h"

#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/Quorum.h"

#include <QStringList>

namespace chairside::forms {

namespace {

QString orNothing(Reply reply)
{
    return reply == Reply::None ? QString() : words(reply);
}

KeyValues childFacts(const FormContext& form, const Subject& child)
{
    Facts facts;
    facts.always(FormContext::tr("Name"), child.name);
    facts.always(child.born.isValid() || !child.dueOn.isValid() ? FormContext::tr("Born") : FormContext::tr("Expected"),
                 ageInWords(child, form.day()));
    facts.always(FormContext::tr("Gender"), child.gender);
    facts.always(FormContext::tr("Ethnicity"), child.ethnicity);
    facts.always(FormContext::tr("Language"), child.language);
    facts.ifChosen(FormContext::tr("Interpreter needed"), child.interpreter);
    facts.ifSaid(FormContext::tr("Disability"), child.disability);
    facts.ifChosen(FormContext::tr("Education, health and care plan"), child.ehcp);
    facts.ifSaid(FormContext::tr("NHS number"), child.nhsNumber);
    facts.always(FormContext::tr("ICS number"), child.icsNumber);
    facts.always(FormContext::tr("School"), child.school);
    if (!child.addressSensitive)
        facts.always(FormContext::tr("Address"), child.address);
    else if (form.audience() == Audience::Full && !child.address.isEmpty())
        facts.add(
            FormContext::tr("Address"),
            {plain(child.address), bold(FormContext::tr("Sensitive: left out of redacted copies"), Tone::Restricted)});
    facts.always(FormContext::tr("Legal status"),
                 FormContext::together({words(child.legalStatus), child.legalDetail}, QStringLiteral(": ")));
    facts.always(FormContext::tr("Allocated worker"), child.worker);
    facts.always(FormContext::tr("Team"), child.team);
    facts.always(FormContext::tr("Manager"), child.manager);
    facts.ifSaid(FormContext::tr("IRO or child protection chair"), child.reviewingOfficer);
    facts.ifChosen(FormContext::tr("New, update or to close"), child.item);
    facts.ifChosen(FormContext::tr("Autism"), child.autism);
    facts.ifSaid(FormContext::tr("Needs"), child.needs);
    facts.ifChosen(FormContext::tr("Youth justice"), child.youthJustice);
    facts.ifChosen(FormContext::tr("High risk"), child.highRisk);
    facts.ifSaid(FormContext::tr("Themes"), child.themes);
    facts.ifSaid(FormContext::tr("What worked"), child.worked);
    facts.ifChosen(FormContext::tr("Escalated beyond the panel"), child.escalated);
    facts.ifChosen(FormContext::tr("Outcome"), child.outcome);
    return facts.take();
}

Cell attendanceOf(const Participant& person)
{
    Cell out = cell(words(person.attendance));
    QStringList times;
    if (person.arrivedAt.isValid())
        times << FormContext::tr("came at %1").arg(clockTime(person.arrivedAt));
    if (person.leftAt.isValid())
        times << FormContext::tr("left at %1").arg(clockTime(person.leftAt));
    if (!times.isEmpty())
        out.push_back(plain(times.join(QStringLiteral(", "))));
    return out;
}

const AttendanceRule* ruleOf(const FormContext& form, const Participant& person)
{
    for (const AttendanceRule& rule : form.protocol().attendance) {
        if (rule.id == person.fills)
            return &rule;
    }
    return nullptr;
}

bool wantsAuthority(const FormContext& form)
{
    const std::vector<AttendanceRule>& rules = form.protocol().attendance;
    return std::any_of(rules.begin(), rules.end(), [](const AttendanceRule& rule) { return rule.authority; });
}

// Whom the procedure asks for, and why it went on without them.
Table askedFor(const FormContext& form)
{
    Table table{{{FormContext::tr("Asked for"), 36},
                 {FormContext::tr("Who came"), 28},
                 {wantsAuthority(form) ? FormContext::tr("If not there or not able to decide: why it went on")
                                       : FormContext::tr("If not there: why it went on"),
                  36}},
                {},
                {}};
    for (const RuleMet& met : quorum(form.discussion(), form.protocol())) {
        for (const AttendanceRule& rule : form.protocol().attendance) {
            if (rule.id != met.rule || (!met.applies && met.who.isEmpty()))
                continue;
            QString reason = met.reason;
            if (reason.isEmpty() && !met.met() && !form.withheld(quorumReasonPrompt(rule.id)))
                reason = FormContext::notRecorded();
            QString who = met.who.isEmpty() ? FormContext::tr("Nobody") : met.who;
            if (!met.missing.isEmpty() && !met.who.isEmpty())
                who = FormContext::tr("%1; nobody from %2").arg(who, joined(met.missing));
            table.rows.push_back({cell(FormContext::together({rule.agency, rule.level})), cell(who), cell(reason)});
        }
    }
    return table;
}

} // namespace

QString meetingTimes(const Meeting& meeting)
{
    if (meeting.startedAt.isValid() && meeting.endedAt.isValid())
        return FormContext::tr("%1 to %2").arg(clockTime(meeting.startedAt), clockTime(meeting.endedAt));
    if (meeting.startedAt.isValid())
        return FormContext::tr("from %1").arg(clockTime(meeting.startedAt));
    if (meeting.endedAt.isValid())
        return FormContext::tr("until %1").arg(clockTime(meeting.endedAt));
    return {};
}

QString ageInWords(const Subject& child, QDate on)
{
    if (!child.born.isValid())
        return child.dueOn.isValid() ? longDate(child.dueOn) : QString();
    QString out = longDate(child.born);
    if (const auto age = ageOn(child.born, on))
        out += QStringLiteral(", ") + counted(*age, FormContext::tr("year old"), FormContext::tr("years old"));
    if (child.dueOn.isValid())
        out += FormContext::tr(" (expected %1)").arg(longDate(child.dueOn));
    return out;
}

std::vector<Block> childrenSection(const FormContext& form)
{
    std::vector<Block> out;
    for (const Subject* child : form.discussion().ranked<Subject>()) {
        if (form.severalChildren())
            out.push_back(Heading{3, form.childName(child->id)});
        out.push_back(childFacts(form, *child));
    }
    if (out.empty())
        out.push_back(plain(FormContext::tr("No child recorded.")));
    return out;
}

std::vector<Block> familySection(const FormContext& form)
{
    RowTable table(form,
                   {{FormContext::tr("Name"), 30},
                    {FormContext::tr("Relationship"), 24},
                    {FormContext::tr("Born"), 18},
                    {FormContext::tr("Parental responsibility"), 16},
                    {FormContext::tr("In the household"), 14}},
                   0, FormContext::tr("No family members recorded."), true);
    for (const Relative* each : form.discussion().ranked<Relative>()) {
        Cell name = cell(each->name);
        if (each->checkedOn.isValid())
            name.push_back(plain(FormContext::tr("Records checked on %1").arg(longDate(each->checkedOn))));
        if (!each->found.trimmed().isEmpty())
            name.push_back(plain(each->found));
        table.add({std::move(name), cell(each->relationship), cell(shortDate(each->born)),
                   cell(orNothing(each->parentalResponsibility)), cell(orNothing(each->household))},
                  each->subject, each->restricted);
    }
    return {table.take()};
}

std::vector<Block> requestSection(const FormContext& form)
{
    const Request request = form.discussion().request();
    Facts facts;
    facts.always(FormContext::tr("Asked for by"), FormContext::together({request.by, request.role, request.agency}));
    QString received = longDate(request.receivedOn);
    if (request.receivedAt.isValid())
        received = FormContext::together({received, clockTime(request.receivedAt)});
    facts.always(FormContext::tr("Received"), received);
    // What the procedure does not ask is no gap in its form.
    const auto asks = [&](const char* field) {
        for (const Stage& stage : form.protocol().stages)
            for (const chairside::Block& block : stage.blocks)
                if (block.of == QLatin1String("request") && block.with.contains(QLatin1String(field)))
                    return true;
        return false;
    };
    if (asks("moment") || request.moment != RequestMoment::None)
        facts.always(FormContext::tr("When in the work"), words(request.moment));
    if (asks("idea") || request.idea != RequestIdea::None)
        facts.always(FormContext::tr("Whose idea"), words(request.idea));
    if (!form.protocol().escalationNote.isEmpty() || request.escalation != Reply::None)
        facts.always(FormContext::tr("Is it an escalation?"), words(request.escalation));
    if (request.screening == Screening::None && !protocolwords::looksAt(form.protocol(), QStringLiteral("screening")))
        return {facts.take()};
    Cell screening{plain(words(request.screening))};
    if (!request.screeningReason.trimmed().isEmpty())
        screening.push_back(plain(request.screeningReason));
    const QString screened = FormContext::together({request.screenedBy, longDate(request.screenedOn)});
    if (!screened.isEmpty())
        screening.push_back(plain(screened));
    facts.add(FormContext::tr("Screening decision"), std::move(screening));
    return {facts.take()};
}

std::vector<Block> meetingSection(const FormContext& form)
{
    const Meeting meeting = form.discussion().meeting();
    Facts facts;
    facts.always(FormContext::tr("Held on"),
                 FormContext::together({dayAndDate(meeting.heldOn), meetingTimes(meeting)}));
    facts.always(
        FormContext::tr("Place or call"),
        FormContext::together({meeting.mode == MeetingMode::None ? QString() : words(meeting.mode), meeting.place},
                              QStringLiteral(": ")));
    facts.always(FormContext::tr("Chair"), FormContext::together({meeting.chairName, meeting.chairRole}));
    facts.ifSaid(FormContext::tr("Why another role chairs"), meeting.chairRoleReason);
    facts.always(FormContext::tr("Confidentiality statement read"), words(meeting.confidentialityRead));
    return {facts.take()};
}

std::vector<Block> attendanceSection(const FormContext& form)
{
    const std::vector<const Participant*> all = form.discussion().ranked<Participant>();
    const bool decides = wantsAuthority(form) || std::any_of(all.begin(), all.end(), [](const Participant* person) {
                             return person->authority != Reply::None;
                         });
    Table people{{{FormContext::tr("Name"), 26}, {FormContext::tr("Role and agency"), decides ? 36.0 : 49.0}},
                 {},
                 FormContext::tr("Nobody recorded.")};
    if (decides)
        people.columns.push_back({FormContext::tr("Can decide"), 13});
    people.columns.push_back({FormContext::tr("Attendance"), 25});
    for (const Participant* person : all) {
        Cell name = cell(person->name);
        if (person->family)
            name.push_back(plain(FormContext::tr("Family")));
        if (person->presenter)
            name.push_back(plain(FormContext::tr("Presents the child’s situation")));
        if (person->involvement != Involvement::NotRecorded)
            name.push_back(plain(words(person->involvement)));
        Cell role = cell(FormContext::together({person->role, person->agency}));
        if (!person->email.trimmed().isEmpty())
            role.push_back(plain(person->email));
        if (const AttendanceRule* rule = ruleOf(form, *person))
            role.push_back(
                plain(FormContext::tr("Here for: %1").arg(FormContext::together({rule->agency, rule->level}))));
        std::vector<Cell> row{std::move(name), std::move(role)};
        if (decides)
            row.push_back(cell(orNothing(person->authority)));
        row.push_back(attendanceOf(*person));
        people.rows.push_back(std::move(row));
    }
    std::vector<Block> out{people};
    if (!form.protocol().attendance.empty()) {
        out.push_back(Heading{3, wantsAuthority(form) ? FormContext::tr("At the level that can decide")
                                                      : FormContext::tr("Whom the procedure asks for")});
        out.push_back(askedFor(form));
    }
    return out;
}

std::vector<Block> agreementSection(const FormContext& form)
{
    Table table{{{FormContext::tr("Name"), 30}, {FormContext::tr("Agreement"), 18}, {FormContext::tr("Reason"), 52}},
                {},
                FormContext::tr("Nobody recorded.")};
    for (const Participant* person : form.discussion().ranked<Participant>()) {
        const bool dissents = person->agreement == Agreement::Dissents;
        const QString agreement = words(person->agreement);
        table.rows.push_back({cell(person->name), dissents ? Cell{bold(agreement, Tone::Bad)} : cell(agreement),
                              cell(person->agreementReason)});
    }
    return {table};
}

} // namespace chairside::forms
