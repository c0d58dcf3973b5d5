#include "core/exchange/Import.h"

#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/Samples.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate today(2026, 11, 24);

std::vector<ExchangeFile> shipped()
{
    std::vector<ExchangeFile> files;
    for (const char* name : {"placement-breakdown.json", "sibling-group.json", "half-finished.json"})
        files.push_back({QString::fromLatin1(name), shippedSample(QString::fromLatin1(name))});
    return files;
}

std::unique_ptr<Store> newStore(const TempFolder& folder)
{
    auto store = Store::create(folder.file(QStringLiteral("records.chairside")), {});
    REQUIRE(store.ok());
    return *std::move(store);
}

Result<std::vector<NewDiscussion>> plan(const std::vector<ExchangeFile>& files, const Store& store,
                                        const std::vector<ProtocolPtr>& protocols)
{
    auto read = readExchangeFiles(files, protocols, store.ids());
    if (!read)
        return read.error();
    return planImport(*std::move(read), inStore(store.read()), today, store.read().workingDays());
}

int discussionsIn(const Store& store)
{
    const auto total = store.read().homeTotal({}, today);
    REQUIRE(total.ok());
    return *total;
}

Discussion stored(const Store& store, const QString& ref)
{
    const auto id = store.read().find(ref);
    REQUIRE(id.ok());
    auto discussion = store.read().discussion(*id);
    REQUIRE(discussion.ok());
    return *std::move(discussion);
}

void fill(Store& store, const std::vector<ExchangeFile>& files)
{
    const auto planned = plan(files, store, {knowsley()});
    INFO((planned.ok() ? QString() : planned.error().message).toStdString());
    REQUIRE(planned.ok());
    REQUIRE(store.write().beginAll(*planned).ok());
}

} // namespace

TEST_CASE("the samples go into a store and come out as they were, but for their ids")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    fill(*store, shipped());
    CHECK(discussionsIn(*store) == 3);
    for (const ExchangeFile& file : shipped()) {
        const auto read = readExchange(file.json, file.name, {knowsley()}, randomIds());
        REQUIRE(read.ok());
        Discussion before = read->front().discussion;
        Discussion after = stored(*store, before.ref);
        CHECK(after.protocolSha256 == knowsley()->sha256);
        CHECK(after.state == State::Draft);
        // The store says when the record began in it, and knows each child as a person.
        before.createdAt = after.createdAt;
        for (auto& [id, subject] : after.rows<Subject>()) {
            CHECK(subject.child);
            subject.child = {};
        }
        CHECK(renumbered(after) == renumbered(before));
    }
    const auto verified = store->read().verify();
    REQUIRE(verified.ok());
    CHECK(verified->problems == QStringList());
}

TEST_CASE("every field of every row survives the store")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    Discussion before = filledDiscussion(31, 4);
    const auto planned = plan({{QStringLiteral("a.json"), writeExchange({{&before, withTable().get(), nullptr}})}},
                              *store, {withTable()});
    REQUIRE(planned.ok());
    REQUIRE(store->write().beginAll(*planned).ok());
    const Discussion after = stored(*store, before.ref);
    before.createdAt = after.createdAt;
    // A paper whose contents are not in the file is listed, and names none.
    for (auto& [id, paper] : before.rows<Paper>()) {
        paper.sha256.clear();
        paper.size = 0;
    }
    CHECK(renumbered(after) == renumbered(before));
}

TEST_CASE("a signed record is imported as a draft that keeps the steps of its actions")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    Discussion before = filledDiscussion(8, 2);
    before.state = State::Signed;
    before.versions = {
        {1, before.createdAt, QStringLiteral("A"), QStringLiteral("B"), {}, {}, QByteArray(32, 'x'), QByteArray()}};
    before.progress = {{Id<ActionProgress>{1}, before.ranked<Action>()[1]->id, before.createdAt, QStringLiteral("A"),
                        ActionStatus::Done, QDate(), QStringLiteral("Seen on the day"),
                        before.createdAt.toLocalTime().date()}};
    const auto planned = plan({{QStringLiteral("a.json"), writeExchange({{&before, withTable().get(), nullptr}})}},
                              *store, {withTable()});
    REQUIRE(planned.ok());
    REQUIRE(store->write().beginAll(*planned).ok());
    const Discussion after = stored(*store, before.ref);
    CHECK(after.state == State::Draft);
    CHECK(after.versions.empty());
    CHECK(after.status(after.ranked<Action>()[1]->id) == ActionStatus::Done);
    CHECK(after.progress.back().doneOn == before.progress.back().doneOn);
    const auto row = store->read().homeRow(after.id);
    REQUIRE(row.ok());
    CHECK(row->value().summary.openActions == 1);
}

TEST_CASE("what was done comes along, but for copies of versions that are not here, and closing")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    Discussion before = filledDiscussion(4, 3);
    addSteps(before);
    const auto planned = plan({{QStringLiteral("a.json"), writeExchange({{&before, withTable().get(), nullptr}})}},
                              *store, {withTable()});
    REQUIRE(planned.ok());
    REQUIRE(store->write().beginAll(*planned).ok());
    const Discussion after = stored(*store, before.ref);
    QStringList kinds;
    for (const Step& step : after.steps)
        kinds << code(step.kind);
    CHECK(kinds == QStringList{u"told"_qs, u"papers"_qs, u"feedback-asked"_qs, u"feedback"_qs, u"checked"_qs,
                               u"learning"_qs, u"answered"_qs, u"filed"_qs, u"seen"_qs, u"started"_qs, u"assessed"_qs,
                               u"conference"_qs, u"supervision"_qs, u"listed"_qs, u"unlisted"_qs, u"directed"_qs,
                               u"escalated"_qs});
    CHECK(after.steps[6].about == after.ranked<Recommendation>().back()->id.value);
    CHECK(store->read().verify()->problems == QStringList());
}

TEST_CASE("a reference that is taken is refused, in the store and between files")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    fill(*store, {shipped()[0]});
    const auto again = plan(shipped(), *store, {knowsley()});
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().message ==
          QStringLiteral("placement-breakdown.json: discussions[0].reference is \"CCD-26-031\", and the store has a "
                         "discussion with that reference; change it, or leave it out for the next free one."));
    const auto twice = plan({shipped()[1], {QStringLiteral("copy.json"), shipped()[1].json}}, *store, {knowsley()});
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().message ==
          QStringLiteral("copy.json: discussions[0].reference is \"CCD-26-033\", which discussions[0] in "
                         "sibling-group.json has too; give each its own, or leave it out."));
}

TEST_CASE("without a reference a discussion gets the next free one of the year")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    QByteArray first = shipped()[2].json;
    first.replace("\"reference\": \"CCD-26-034\",", "");
    fill(*store, {{QStringLiteral("a.json"), first}, {QStringLiteral("b.json"), first}});
    const QString stem = QStringLiteral("CCD-") + chairside::today(store->clock()).toString(QStringLiteral("yy-"));
    CHECK(store->read().find(stem + QStringLiteral("001")).ok());
    CHECK(store->read().find(stem + QStringLiteral("002")).ok());
}

TEST_CASE("one wrong file among good ones leaves the store as it was")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    auto files = shipped();
    files[2].json.replace("\"very-likely\"", "\"certain\"");
    const auto planned = plan(files, *store, {knowsley()});
    REQUIRE_FALSE(planned.ok());
    CHECK(planned.error().message.startsWith(
        QStringLiteral("half-finished.json: discussions[0].risk[0].likelihood is \"certain\"; use one of")));
    CHECK(discussionsIn(*store) == 0);
}

TEST_CASE("where the store itself refuses one discussion, none is written")
{
    const TempFolder folder;
    const auto store = newStore(folder);
    auto planned = plan(shipped(), *store, {knowsley()});
    REQUIRE(planned.ok());
    planned->back().ref = planned->front().ref; // as if somebody else had taken it meanwhile
    const auto begun = store->write().beginAll(*planned);
    REQUIRE_FALSE(begun.ok());
    CHECK(begun.error().code == ErrorCode::BadInput);
    CHECK(discussionsIn(*store) == 0);
    const auto verified = store->read().verify();
    REQUIRE(verified.ok());
    CHECK(verified->problems == QStringList());
}
