#include "core/rules/Owners.h"

#include "core/rules/Circulation.h"

namespace chairside {

namespace {

// Who is meant; several where the record has namesakes.
std::vector<const Participant*> meant(const Discussion& discussion, const Action& action)
{
    if (const Participant* tied = discussion.find(action.participant))
        return {tied};
    std::vector<const Participant*> out;
    for (const Participant* each : discussion.ranked<Participant>())
        if (!action.owner.trimmed().isEmpty() && sameName(each->name, action.owner) &&
            (action.agency.trimmed().isEmpty() || sameName(each->agency, action.agency)))
            out.push_back(each);
    return out;
}

} // namespace

OwnerThere ownerThere(const Discussion& discussion, const Protocol& protocol, const Action& action)
{
    OwnerThere out;
    if (action.owner.trimmed().isEmpty())
        return out;
    const std::vector<const Participant*> people = meant(discussion, action);
    Recipient who;
    who.name = action.owner;
    who.agency = action.agency;
    bool kept = people.empty() && keptFrom(discussion, protocol, who);
    for (const Participant* each : people) {
        who.participant = each->id;
        kept = kept || keptFrom(discussion, protocol, who);
    }
    if (kept)
        out.kept = keptFromWords(protocol, action.owner);
    QStringList known;
    for (const Participant* each : people)
        if (const QString email = each->email.simplified();
            !email.isEmpty() && !known.contains(email, Qt::CaseInsensitive))
            known << email;
    if (known.size() == 1)
        out.email = known.front();
    return out;
}

} // namespace chairside
