// A council changes its procedure; what was held before stays as it was asked.
#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolShelf.h"
#include "core/session/Beginning.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/StoreFixture.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

void put(const TempFolder& folder, const QByteArray& json)
{
    QFile file(folder.file(QStringLiteral("northmere.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(json) == json.size());
}

ProtocolPtr current(const TempFolder& folder)
{
    const std::vector<ProtocolPtr> all = shelve({}, folder.path()).current();
    REQUIRE(all.size() == 1);
    return all.front();
}

Id<Discussion> begin(StoreFixture& store, const Protocol& protocol)
{
    const auto begun =
        store.write().begin(beginning({}, protocol, store.context().clock, store.store().ids(), WorkingDays()));
    REQUIRE(begun.ok());
    return *begun;
}

QString asked(StoreFixture& store, Id<Discussion> id)
{
    const auto session = DiscussionSession::open(store.store(), id, {});
    REQUIRE(session.ok());
    return (*session)->protocol().prompt(QStringLiteral("why.now"))->ask;
}

} // namespace

TEST_CASE("an old discussion keeps the wording it was held under, whatever becomes of the council's file")
{
    const QByteArray first = dataFile(QStringLiteral("northmere.json"));
    QByteArray second = first;
    second.replace("\"version\": \"2026.1\"", "\"version\": \"2026.2\"")
        .replace("What has changed this week?", "What has changed today?");
    const TempFolder folder;
    StoreFixture store;
    store.open();

    put(folder, first);
    const Id<Discussion> old = begin(store, *current(folder));
    put(folder, second);
    const Id<Discussion> fresh = begin(store, *current(folder));
    begin(store, *current(folder));
    put(folder, "no longer a procedure");
    CHECK(shelve({}, folder.path()).current().empty());

    store.close();
    store.open();
    CHECK(asked(store, old) == QStringLiteral("What has changed this week?"));
    CHECK(asked(store, fresh) == QStringLiteral("What has changed today?"));
    CHECK(*store.read().protocolJson(store.read().discussion(old)->protocolSha256) == first);

    const auto kept = store.read().protocols();
    REQUIRE(kept.ok());
    REQUIRE(kept->size() == 2);
    CHECK((*kept)[0].json == first);
    CHECK((*kept)[0].discussions == 1);
    CHECK((*kept)[1].json == second);
    CHECK((*kept)[1].discussions == 2);
    CHECK((*kept)[1].sha256 == (*readProtocol(second, {}))->sha256);
}
