#include "core/rules/Circulation.h"

#include <algorithm>

namespace chairside {

namespace {

bool took(const Participant& person)
{
    return person.attendance == Attendance::Attended || person.attendance == Attendance::InPart;
}

bool sameName(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

std::vector<Recipient> recipients(const Discussion& discussion, const Protocol& protocol)
{
    const auto to = [&](const char* word) { return protocol.circulate.to.contains(QLatin1String(word)); };
    const bool neverFamily = protocol.circulate.never.contains(QLatin1String("family"));
    std::vector<Recipient> out, never;
    bool requesterHere = false;
    const Request request = discussion.request();
    for (const Participant* person : discussion.ranked<Participant>()) {
        requesterHere = requesterHere || sameName(person->name, request.by);
        const bool apologies = person->attendance == Attendance::Apologies;
        if (person->name.trimmed().isEmpty())
            continue;
        Recipient each{person->id, person->name, person->role, person->agency, person->email, person->family, false};
        if (person->family && neverFamily) {
            each.never = true;
            never.push_back(each);
        } else if ((took(*person) && (to("participants") || (person->family && to("family")))) ||
                   (apologies && to("apologies"))) {
            out.push_back(each);
        }
    }
    if (to("requester") && !requesterHere && !request.by.trimmed().isEmpty())
        out.push_back({{}, request.by, request.role, request.agency, {}, false, false});
    out.insert(out.end(), never.begin(), never.end());
    return out;
}

const Step* sentTo(const Discussion& discussion, const Recipient& recipient, int version)
{
    const Step* newest = nullptr;
    for (const Step* step : discussion.stepsOf(StepKind::Sent))
        if (step->version == version &&
            (recipient.participant ? step->participant == recipient.participant : sameName(step->who, recipient.name)))
            newest = step;
    return newest;
}

int circulatedVersion(const Discussion& discussion, const Protocol& protocol)
{
    std::vector<Recipient> all = recipients(discussion, protocol);
    all.erase(std::remove_if(all.begin(), all.end(), [](const Recipient& r) { return r.never; }), all.end());
    if (all.empty())
        return 0;
    for (auto version = discussion.versions.rbegin(); version != discussion.versions.rend(); ++version)
        if (std::all_of(all.begin(), all.end(),
                        [&](const Recipient& r) { return sentTo(discussion, r, version->no) != nullptr; }))
            return version->no;
    return 0;
}

} // namespace chairside
