#include "core/exchange/EarlierLinks.h"

#include "core/exchange/ExchangeKeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ExchangeReader)
};

// The discussion that another one follows.
struct Earlier final
{
    Id<Discussion> id;
    std::map<QString, Id<Action>> actions; // by key: its own where it came in a file, those of an export otherwise
};

Result<Earlier> findEarlier(const ReadDiscussion& read, const std::vector<ReadDiscussion>& others,
                            const KnownDiscussion& known)
{
    for (const ReadDiscussion& other : others)
        if (other.discussion.ref == read.follows)
            return Earlier{other.discussion.id, other.actionKeys};
    const Result<std::optional<Discussion>> stored = known(read.follows);
    if (!stored)
        return stored.error();
    if (!stored->has_value())
        return read.place.key(QStringLiteral("follows"))
            .wrong(Words::tr("is \"%1\", which is neither in these files nor in the store; import it first, "
                             "or remove the line")
                       .arg(read.follows));
    Earlier out{(*stored)->id, {}};
    const LocalKeys keys(**stored, *read.protocol);
    for (const auto& [key, id] : keys.ids(RowKind::Action))
        out.actions.emplace(key, Id<Action>{id});
    return out;
}

Result<void> follow(ReadDiscussion& read, const Earlier& earlier)
{
    read.discussion.follows = earlier.id;
    for (const auto& [action, key] : read.carriedFrom) {
        const auto found = earlier.actions.find(key);
        Action& row = read.discussion.rows<Action>().at(action);
        if (found == earlier.actions.end())
            return read.place.key(nameOf(RowKind::Action))
                .at(row.rank)
                .key(QStringLiteral("carried_from"))
                .wrong(read.follows.isEmpty()
                           ? Words::tr("is \"%1\", but this discussion follows none; say which one in \"follows\"")
                                 .arg(key)
                           : Words::tr("is \"%1\"; %2 has no action with that key").arg(key, read.follows));
        row.carriedFrom = found->second;
    }
    return Done{};
}

} // namespace

Result<void> linkEarlier(std::vector<ReadDiscussion>& all, const KnownDiscussion& known)
{
    std::vector<ReadDiscussion> ordered;
    std::vector<ReadDiscussion> waiting = all;
    while (!waiting.empty()) {
        // The next whose earlier discussion is placed already, or is not among these at all.
        const auto next = std::find_if(waiting.begin(), waiting.end(), [&](const ReadDiscussion& read) {
            return read.follows.isEmpty() ||
                   std::none_of(waiting.begin(), waiting.end(),
                                [&](const ReadDiscussion& other) { return other.discussion.ref == read.follows; });
        });
        if (next == waiting.end())
            return waiting.front()
                .place.key(QStringLiteral("follows"))
                .wrong(Words::tr(
                           "is \"%1\", and so these discussions follow each other in a ring; remove one of the lines")
                           .arg(waiting.front().follows));
        ReadDiscussion read = std::move(*next);
        waiting.erase(next);
        const Result<Earlier> earlier =
            read.follows.isEmpty() ? Result<Earlier>(Earlier{}) : findEarlier(read, ordered, known);
        if (!earlier)
            return earlier.error();
        if (const auto followed = follow(read, *earlier); !followed)
            return followed.error();
        ordered.push_back(std::move(read));
    }
    all = std::move(ordered);
    return Done{};
}

} // namespace chairside
