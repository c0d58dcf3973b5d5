#include "core/exchange/OwnerDraft.h"

#include "core/base/Text.h"
#include "core/rules/PrivateDetails.h"
#include "core/session/KeptProtocol.h"
#include "core/storage/StoreReader.h"

#include <QCoreApplication>

#include <limits>
#include <map>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::OwnerDraft)
};

bool sameAddress(const OwnedAction& a, const OwnedAction& b)
{
    return a.there.email.compare(b.there.email, Qt::CaseInsensitive) == 0;
}

bool sameRecord(const OwnedAction& a, const OwnedAction& b)
{
    return a.row.discussion == b.row.discussion;
}

QString many(int actions)
{
    return counted(actions, Words::tr("action"), Words::tr("actions"));
}

// The action's own words may name where the child is.
DateRow withoutAddresses(DateRow row, const Discussion& discussion)
{
    row.deadline.title = PrivateDetails::sensitiveAddresses(discussion).hide(row.deadline.title).text;
    return row;
}

// What the records that may be written of know under one name.
class Namesakes final
{
public:
    Namesakes(const OwnedAction& about, const std::vector<OwnedAction>& all)
        : m_about(about), m_agency(!about.row.deadline.agency.isEmpty())
    {
        for (const OwnedAction& each : all)
            if (each.there.kept.isEmpty() && !each.there.email.isEmpty() &&
                !m_addresses.contains(each.there.email, Qt::CaseInsensitive))
                m_addresses << each.there.email;
    }

    bool several() const { return m_addresses.size() > 1; }
    QString only() const { return m_addresses.size() == 1 ? m_addresses.front() : QString(); }

    bool samePerson(const OwnedAction& other) const
    {
        const bool none = m_about.there.email.isEmpty() || other.there.email.isEmpty();
        if (sameRecord(m_about, other))
            return none || sameAddress(m_about, other);
        if (m_agency)
            return !several() || sameAddress(m_about, other);
        return !none && sameAddress(m_about, other);
    }

private:
    const OwnedAction& m_about;
    bool m_agency;
    QStringList m_addresses;
};

} // namespace

Result<OwnerLetter> draftToOwner(const OwnedAction& about, const std::vector<OwnedAction>& all, const QString& chair,
                                 QDate today)
{
    if (!about.there.kept.isEmpty())
        return Error{ErrorCode::Locked, about.there.kept, {}};
    const Namesakes namesakes(about, all);
    std::vector<DateRow> rows;
    int others = 0;
    QStringList kept;
    for (const OwnedAction& each : all) {
        if (!each.there.kept.isEmpty())
            kept << each.there.kept;
        else if (namesakes.samePerson(each))
            rows.push_back(each.row);
        else
            ++others;
    }
    const Deadline& deadline = about.row.deadline;
    const QString who =
        deadline.agency.isEmpty() ? deadline.owner : Words::tr("%1, %2").arg(deadline.owner, deadline.agency);
    const QString address = deadline.agency.isEmpty() && about.there.email.isEmpty() ? QString() : namesakes.only();
    OwnerLetter out = ownerLetter(deadline.owner, address, rows, chair, today);
    if (namesakes.several()) {
        out.notes << Words::tr("The records know more than one address for %1, so the draft has none.").arg(who);
        if (!about.there.email.isEmpty())
            out.notes << Words::tr("In %1 it is %2.").arg(about.row.ref, about.there.email);
    } else if (address.isEmpty()) {
        out.notes << Words::tr("These records know no address for them.");
    }
    if (others > 0)
        out.notes << Words::tr("%1 of other records under the same name left out: it may be somebody else’s.")
                         .arg(many(others));
    if (!kept.isEmpty())
        out.notes << Words::tr("%1 of another record left out. %2").arg(many(int(kept.size())), kept.front());
    return out;
}

Result<OwnerLetter> draftToOwner(const StoreReader& reader, const DateRow& about, const QString& chair, QDate today)
{
    ActionsQuery query;
    query.owner = OwnerName{about.deadline.owner, about.deadline.agency};
    query.limit = std::numeric_limits<int>::max();
    const auto rows = reader.actions(query);
    if (!rows)
        return rows.error();
    std::vector<OwnedAction> all;
    std::optional<OwnedAction> asked;
    std::map<Id<Discussion>, std::pair<Discussion, ProtocolPtr>> records;
    for (const DateRow& row : *rows) {
        auto known = records.find(row.discussion);
        if (known == records.end()) {
            auto discussion = reader.discussion(row.discussion);
            if (!discussion)
                return discussion.error();
            auto protocol = keptProtocol(reader, discussion->protocolSha256, row.ref);
            if (!protocol)
                return protocol.error();
            known = records.emplace(row.discussion, std::pair{*std::move(discussion), *protocol}).first;
        }
        const auto& [discussion, protocol] = known->second;
        const Action* action = discussion.find(Id<Action>{row.deadline.code.toLongLong()});
        if (!action)
            continue;
        all.push_back({withoutAddresses(row, discussion), ownerThere(discussion, *protocol, *action)});
        if (row.discussion == about.discussion && row.deadline.code == about.deadline.code)
            asked = all.back();
    }
    if (!asked)
        return Error{ErrorCode::NotFound, Words::tr("This action is not open any more."), {}};
    return draftToOwner(*asked, all, chair, today);
}

} // namespace chairside
