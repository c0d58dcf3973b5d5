#include "core/exchange/Import.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Readiness.h"
#include "core/rules/Summary.h"
#include "core/storage/StoreReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Import)
};

JsonPlace referenceOf(const ReadDiscussion& read)
{
    return read.place.key(QStringLiteral("reference"));
}

// What a draft can have behind it: not copies of versions that these records do not hold, nor its closing, nor what
// answers or takes back one of those.
std::vector<Step> stepsOfDraft(const std::vector<Step>& all)
{
    std::vector<Step> out;
    std::set<qint64> left;
    for (const Step& step : all) {
        const bool moves = step.kind == StepKind::Closed || step.kind == StepKind::Reopened;
        if (step.version > 0 || moves || left.count(step.about) > 0)
            left.insert(step.id.value);
        else
            out.push_back(step);
    }
    return out;
}

NewDiscussion draftOf(const ReadDiscussion& read, QDate today, const WorkingDays& days)
{
    Discussion draft = read.discussion;
    draft.state = State::Draft;
    draft.versions.clear();
    draft.steps = stepsOfDraft(read.discussion.steps);

    NewDiscussion out;
    out.id = draft.id;
    out.protocolJson = read.protocol->json;
    out.protocolCode = read.protocol->code;
    out.protocolVersion = read.protocol->version;
    out.council = read.protocol->council;
    out.refPrefix = read.protocol->refPrefix;
    out.ref = draft.ref;
    out.follows = draft.follows;
    // A paper that came without its contents is listed, and promises nothing.
    for (auto& [id, paper] : draft.rows<Paper>())
        if (read.papers.count(paper.sha256) == 0) {
            paper.sha256.clear();
            paper.size = 0;
        }
    for (const auto& [hash, bytes] : read.papers)
        out.papers.push_back(bytes);
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : draft.rows<Row>())
            out.rows.emplace_back(row);
    });
    out.progress = draft.progress;
    out.steps = draft.steps;
    out.summary = summarise(draft, *read.protocol, readiness(draft, *read.protocol, today), days);
    return out;
}

} // namespace

Result<std::vector<ReadDiscussion>> readExchangeFiles(const std::vector<ExchangeFile>& files,
                                                      const std::vector<ProtocolPtr>& protocols, const IdSource& ids)
{
    std::vector<ReadDiscussion> out;
    std::map<QString, JsonPlace> references;
    for (const ExchangeFile& file : files) {
        Result<std::vector<ReadDiscussion>> read = readExchange(file.json, file.name, protocols, ids);
        if (!read)
            return read.error();
        for (ReadDiscussion& discussion : *read) {
            const QString ref = discussion.discussion.ref;
            const auto [first, isNew] = references.try_emplace(ref, discussion.place);
            if (!ref.isEmpty() && !isNew)
                return referenceOf(discussion)
                    .wrong(Words::tr("is \"%1\", which %2 in %3 has too; give each its own, or leave it out")
                               .arg(ref, first->second.path(), first->second.file()));
            out.push_back(std::move(discussion));
        }
    }
    return out;
}

Result<std::vector<NewDiscussion>> planImport(std::vector<ReadDiscussion> read, const KnownDiscussion& known,
                                              QDate today, const WorkingDays& days)
{
    for (const ReadDiscussion& discussion : read) {
        const QString ref = discussion.discussion.ref;
        if (ref.isEmpty())
            continue;
        const Result<std::optional<Discussion>> taken = known(ref);
        if (!taken)
            return taken.error();
        if (taken->has_value())
            return referenceOf(discussion)
                .wrong(Words::tr("is \"%1\", and the store has a discussion with that reference; change it, or leave "
                                 "it out for the next free one")
                           .arg(ref));
    }
    if (const auto linked = linkEarlier(read, known); !linked)
        return linked.error();
    std::vector<NewDiscussion> out;
    out.reserve(read.size());
    for (const ReadDiscussion& discussion : read)
        out.push_back(draftOf(discussion, today, days));
    return out;
}

Result<std::vector<ProtocolPtr>> withStored(std::vector<ProtocolPtr> protocols, const StoreReader& reader)
{
    const Result<std::vector<StoredProtocol>> stored = reader.protocols();
    if (!stored)
        return stored.error();
    for (auto each = stored->rbegin(); each != stored->rend(); ++each) {
        const bool known = std::any_of(protocols.begin(), protocols.end(),
                                       [&](const ProtocolPtr& one) { return one->sha256 == each->sha256; });
        if (known)
            continue;
        if (Result<ProtocolPtr> read = readKeptProtocol(each->json, {}))
            protocols.push_back(*std::move(read));
    }
    return protocols;
}

KnownDiscussion inStore(const StoreReader& reader)
{
    return [&reader](const QString& ref) -> Result<std::optional<Discussion>> {
        const Result<Id<Discussion>> id = reader.find(ref);
        if (!id && id.error().code == ErrorCode::NotFound)
            return std::optional<Discussion>();
        if (!id)
            return id.error();
        Result<Discussion> discussion = reader.discussion(*id);
        if (!discussion)
            return discussion.error();
        return std::optional(*std::move(discussion));
    };
}

KnownDiscussion nothingKnown()
{
    return [](const QString&) { return std::optional<Discussion>(); };
}

} // namespace chairside
