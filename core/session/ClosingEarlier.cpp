#include "core/session/ClosingEarlier.h"

#include "core/session/KeptProtocol.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QCoreApplication>

#include <set>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ClosingEarlier)
};

Error named(const QString& ref, const Error& trouble)
{
    return {trouble.code, Words::tr("%1: %2").arg(ref, trouble.message), trouble.detail};
}

} // namespace

Result<std::vector<EarlierCase>> earlierCases(const DiscussionSession& last)
{
    const StoreReader& reader = last.store().read();
    std::vector<EarlierCase> out;
    std::set<Id<Discussion>> seen{last.discussion().id};
    for (Id<Discussion> id = last.discussion().follows; id && seen.insert(id).second;) {
        const auto earlier = reader.discussion(id);
        if (!earlier)
            return earlier.error();
        id = earlier->follows;
        if (earlier->state == State::Closed || earlier->state == State::Declined)
            continue;
        const auto protocol = keptProtocol(reader, earlier->protocolSha256, earlier->ref);
        if (!protocol)
            return protocol.error();
        out.push_back(earlierCase(*earlier, **protocol, last.discussion(), last.protocol(), last.workingDays()));
    }
    return out;
}

Result<void> closeEarlier(const DiscussionSession& last, Id<Discussion> earlier, const CaseEnd& end)
{
    auto opened = DiscussionSession::open(last.store(), earlier, last.chair());
    if (!opened)
        return opened.error();
    DiscussionSession& session = **opened;
    const QString ref = session.discussion().ref;
    if (session.discussion().state == State::Closed)
        return {};
    const EarlierCase now =
        earlierCase(session.discussion(), session.protocol(), last.discussion(), last.protocol(), last.workingDays());
    if (!now.whyNot.isEmpty())
        return named(ref, {ErrorCode::NotReady, now.whyNot, {}});
    std::vector<Step> steps;
    for (const Subject* child : session.discussion().ranked<Subject>())
        for (const auto& [id, outcome] : end.outcomes)
            if (id == sameChild(*child, last.discussion()))
                steps.push_back(
                    closingStep(session.protocol(), child->id, outcome, end.note, session.today(), end.agreed));
    for (const Step& step : steps)
        if (auto done = session.recordStep(step); !done)
            return named(ref, done.error());
    return {};
}

} // namespace chairside
