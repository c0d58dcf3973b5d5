#include "core/rules/Circulation.h"

#include "core/protocol/ProtocolWords.h"
#include "core/rules/Quorum.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Circulation)
};

Recipient of(const Participant& person)
{
    return {person.id, person.name, person.role, person.agency, person.email, person.family, false, false, {}};
}

bool same(const Recipient& a, const Recipient& b)
{
    return a.participant || b.participant ? a.participant == b.participant : sameName(a.name, b.name);
}

// By name, or by their place: "Mother" is somebody too.
bool meansFamily(const Discussion& discussion, const QString& words)
{
    if (words.trimmed().isEmpty())
        return false;
    const auto& relatives = discussion.rows<Relative>();
    const auto& people = discussion.rows<Participant>();
    return std::any_of(relatives.begin(), relatives.end(),
                       [&](const auto& row) {
                           return sameName(row.second.name, words) || sameName(row.second.relationship, words);
                       }) ||
           std::any_of(people.begin(), people.end(), [&](const auto& row) {
               return row.second.family && (sameName(row.second.name, words) || sameName(row.second.role, words));
           });
}

// What the chair writes where an agency is asked for and there is none.
bool saysFamily(const QString& words)
{
    const QStringList said{Words::tr("family"), Words::tr("parent"), Words::tr("parents"), Words::tr("carer"),
                           Words::tr("carers")};
    return said.contains(words.trimmed(), Qt::CaseInsensitive);
}

bool reached(const Step& sent, const Recipient& recipient)
{
    return recipient.participant ? sent.participant == recipient.participant : sameName(sent.who, recipient.name);
}

} // namespace

bool sameName(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

std::vector<Recipient> recipients(const Discussion& discussion, const Protocol& protocol)
{
    const auto to = [&](const char* word) { return protocol.circulate.to.contains(QLatin1String(word)); };
    std::vector<Recipient> out, never;
    bool requesterHere = false;
    const Request request = discussion.request();
    for (const Participant* person : discussion.ranked<Participant>()) {
        requesterHere = requesterHere || sameName(person->name, request.by);
        const bool apologies = person->attendance == Attendance::Apologies;
        if (person->name.trimmed().isEmpty())
            continue;
        Recipient each = of(*person);
        if (person->family && keepsFromFamily(protocol)) {
            each.never = true;
            never.push_back(each);
        } else if ((isHere(*person) && (to("participants") || (person->family && to("family")))) ||
                   (apologies && to("apologies"))) {
            out.push_back(each);
        }
    }
    if (to("requester") && !requesterHere && !request.by.trimmed().isEmpty())
        out.push_back({{}, request.by, request.role, request.agency, {}, false, false, false, {}});
    out.insert(out.end(), never.begin(), never.end());
    return out;
}

std::vector<Recipient> circulationList(const Discussion& discussion, const Protocol& protocol)
{
    std::vector<Recipient> out = recipients(discussion, protocol);
    auto place = std::find_if(out.begin(), out.end(), [](const Recipient& r) { return r.never; }) - out.begin();
    for (const Step* step : discussion.stepsOf(StepKind::Sent)) {
        const Participant* person = discussion.find(step->participant);
        Recipient added = person ? of(*person) : Recipient{{}, step->who, {}, {}, {}, false, false, false, {}};
        if (std::any_of(out.begin(), out.end(), [&](const Recipient& r) { return same(r, added); }))
            continue;
        added.added = true;
        added.reason = step->note;
        out.insert(out.begin() + place++, added);
    }
    return out;
}

bool keepsFromFamily(const Protocol& protocol)
{
    return protocol.circulate.never.contains(QLatin1String("family"));
}

bool keptFrom(const Discussion& discussion, const Protocol& protocol, const Recipient& who)
{
    if (!keepsFromFamily(protocol))
        return false;
    const Participant* person = discussion.find(who.participant);
    if (who.family || (person && person->family))
        return true;
    if (person)
        return false; // a professional who shares a name with a relative
    QStringList said{who.name};
    for (const QString& each : {who.role, who.agency})
        said << each.split(QLatin1Char(',')); // "Mother, family"
    return std::any_of(said.begin(), said.end(),
                       [&](const QString& words) { return saysFamily(words) || meansFamily(discussion, words); });
}

QString keptFromWords(const Protocol& protocol, const QString& name)
{
    const QString source = protocol.circulate.source.isEmpty() ? protocol.sourceTitle : protocol.circulate.source;
    return Words::tr("%1 gets no copy: the procedure keeps this record from parents, carers and family (%2).")
        .arg(name.simplified(), protocolwords::sourceWords(source));
}

const Step* sentTo(const Discussion& discussion, const Recipient& recipient, int version)
{
    const Step* newest = nullptr;
    for (const Step* step : discussion.stepsOf(StepKind::Sent))
        if (step->version == version && reached(*step, recipient))
            newest = step;
    return newest;
}

const Step* receivedAfter(const Discussion& discussion, const Step& sent)
{
    for (const Step* step : discussion.stepsOf(StepKind::Received))
        if (step->about == sent.id.value)
            return step;
    return nullptr;
}

CirculationCount circulationCount(const Discussion& discussion, const Protocol& protocol, int version)
{
    CirculationCount out;
    for (const Recipient& each : recipients(discussion, protocol)) {
        if (each.never)
            continue;
        ++out.total;
        const Step* sent = sentTo(discussion, each, version);
        out.sent += sent ? 1 : 0;
        out.received += sent && receivedAfter(discussion, *sent) ? 1 : 0;
    }
    return out;
}

std::optional<Deadline> circulationDeadline(const Discussion& discussion, const Protocol& protocol,
                                            const WorkingDays& days)
{
    for (const ProtocolClock& clock : protocol.clocks) {
        if (clock.metBy != QLatin1String("record.circulated"))
            continue;
        for (const Deadline& each : deadlines(discussion, protocol, days))
            if (each.kind == DeadlineKind::Procedure && each.code == clock.id && each.due.isValid())
                return each;
    }
    return std::nullopt;
}

int circulatedVersion(const Discussion& discussion, const Protocol& protocol)
{
    for (auto version = discussion.versions.rbegin(); version != discussion.versions.rend(); ++version) {
        const CirculationCount count = circulationCount(discussion, protocol, version->no);
        if (count.total > 0 && count.left() == 0)
            return version->no;
    }
    return 0;
}

} // namespace chairside
