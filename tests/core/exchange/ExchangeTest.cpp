#include "core/exchange/EarlierLinks.h"
#include "core/exchange/ExchangeKeys.h"
#include "core/exchange/ExchangeReader.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/Samples.h"
#include "support/QtStrings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

std::vector<ReadDiscussion> readBack(const QByteArray& json, const std::vector<ProtocolPtr>& protocols = {withTable()})
{
    Result<std::vector<ReadDiscussion>> read = readExchange(json, QStringLiteral("file.json"), protocols, randomIds());
    INFO((read.ok() ? QString() : read.error().message).toStdString());
    REQUIRE(read.ok());
    return *std::move(read);
}

QByteArray written(const Discussion& discussion, const Discussion* earlier = nullptr)
{
    return writeExchange({{&discussion, withTable().get(), earlier}});
}

QJsonObject firstOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object().value(u"discussions").toArray().at(0).toObject();
}

} // namespace

TEST_CASE("what is exported and imported again differs in nothing but its ids")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Discussion before = filledDiscussion(seed, 4);
        const ReadDiscussion after = readBack(written(before)).front();
        CAPTURE(seed);
        CHECK(renumbered(after.discussion) == renumbered(before));
        CHECK(after.discussion.id != before.id);
        CHECK(after.protocol == withTable());
    }
}

TEST_CASE("a second export gives the same bytes, whatever the ids")
{
    const QByteArray first = written(filledDiscussion(7, 5));
    CHECK(written(readBack(first).front().discussion) == first);
}

TEST_CASE("an empty discussion comes back empty, its single rows unwritten")
{
    Discussion bare;
    bare.id = Id<Discussion>{5};
    bare.protocolSha256 = withTable()->sha256;
    const Discussion after = readBack(written(bare)).front().discussion;
    CHECK(after.tables == bare.tables);
    CHECK(after.ref.isEmpty());
}

TEST_CASE("an import has fresh ids, and its single rows share the discussion's")
{
    const Discussion before = filledDiscussion(3, 3);
    const Discussion once = readBack(written(before)).front().discussion;
    const Discussion twice = readBack(written(before)).front().discussion;
    CHECK(once.rows<Meeting>().count(Id<Meeting>{once.id.value}) == 1);
    CHECK(once.rows<Request>().count(Id<Request>{once.id.value}) == 1);
    for (const auto& [id, action] : once.rows<Action>()) {
        CHECK(twice.find(id) == nullptr);
        CHECK(before.find(id) == nullptr);
    }
}

TEST_CASE("the file holds readable keys and no id")
{
    Discussion discussion = filledDiscussion(11, 3);
    const QByteArray json = written(discussion);
    for (const auto& [id, row] : discussion.rows<Participant>())
        CHECK_FALSE(json.contains(QByteArray::number(id.value)));
    const QJsonObject first = firstOf(json);
    CHECK(first.value(u"participant").toArray().at(1).toObject().value(u"key").toString() == QStringLiteral("p2"));
    CHECK(first.value(u"contribution").toArray().at(1).toObject().value(u"participant").toString() ==
          QStringLiteral("p2"));
    CHECK_FALSE(first.value(u"risk").toArray().at(0).toObject().contains(u"rank"));
    CHECK_FALSE(first.value(u"risk").toArray().at(0).toObject().contains(u"key"));
}

TEST_CASE("the same person in two discussions of a file stays one person")
{
    Discussion one = filledDiscussion(1, 2);
    Discussion two = filledDiscussion(2, 2);
    for (Discussion* discussion : {&one, &two})
        for (auto& [id, subject] : discussion->rows<Subject>())
            subject.child = Id<Child>{4711 + subject.rank};
    two.ref = QStringLiteral("CCD-26-999");
    const auto read = readBack(writeExchange({{&one, withTable().get(), nullptr}, {&two, withTable().get(), nullptr}}));
    const auto first = read[0].discussion.ranked<Subject>();
    const auto second = read[1].discussion.ranked<Subject>();
    CHECK(first[0]->child == second[0]->child);
    CHECK(first[1]->child == second[1]->child);
    CHECK(first[0]->child != first[1]->child);
    CHECK(first[0]->child != Id<Child>{4711});
}

TEST_CASE("versions, progress and state are told, for whoever reads the file")
{
    Discussion before = filledDiscussion(5, 3);
    before.state = State::Amending;
    before.amendReason = QStringLiteral("The school’s name was wrong");
    const QDateTime at(QDate(2026, 11, 24), QTime(16, 2, 7), Qt::UTC);
    before.versions = {{1,
                        at,
                        QStringLiteral("Frances Ledbury"),
                        QStringLiteral("Head of Service"),
                        QStringLiteral("Police called away"),
                        {},
                        QByteArray(32, '\x17'),
                        QByteArray(32, '\xfe')}};
    const Id<Action> action = before.ranked<Action>()[1]->id;
    before.progress = {{Id<ActionProgress>{9},
                        action,
                        at.addDays(2),
                        QStringLiteral("Priya Nair"),
                        ActionStatus::NotDone,
                        QDate(2026, 12, 4),
                        QStringLiteral("Dentist ill"),
                        {}}};

    const Discussion after = readBack(written(before)).front().discussion;
    CHECK(after.state == State::Amending);
    CHECK(after.amendReason == before.amendReason);
    CHECK(after.versions == before.versions);
    REQUIRE(after.progress.size() == 1);
    CHECK(after.progress[0].action == after.ranked<Action>()[1]->id);
    CHECK(after.progress[0].status == ActionStatus::NotDone);
    CHECK(after.progress[0].newDue == QDate(2026, 12, 4));
    CHECK(after.progress[0].at == at.addDays(2));
}

TEST_CASE("every kind of step comes back as it was, and leads where it led")
{
    Discussion before = filledDiscussion(8, 3);
    addSteps(before);
    const Discussion after = readBack(written(before)).front().discussion;
    REQUIRE(after.steps.size() == before.steps.size());
    CHECK(renumbered(after).steps == renumbered(before).steps);
    CHECK(after.steps.front().id != before.steps.front().id);
}

TEST_CASE("a step that answers one that is not there is refused with its place")
{
    const QByteArray json = "{\"format\":1,\"discussions\":[{\"protocol\":{\"code\":\"knowsley\",\"version\":\"" +
                            withTable()->version.toUtf8() +
                            "\"},\"steps\":[{\"key\":\"step1\",\"kind\":\"told\",\"at\":\"2026-11-25T09:30:00Z\"},"
                            "{\"kind\":\"taken-back\",\"at\":\"2026-11-25T09:31:00Z\",\"step\":\"step7\"}]}]}";
    const auto read = readExchange(json, QStringLiteral("file.json"), {withTable()}, randomIds());
    REQUIRE_FALSE(read);
    CHECK(read.error().message ==
          QStringLiteral("file.json: discussions[0].steps[1].step is \"step7\", and no step before this one has that "
                         "key; mend or remove it."));
}

TEST_CASE("a follow-up is tied to the discussion it follows, and its actions to those they carry on")
{
    Discussion earlier = filledDiscussion(1, 3);
    earlier.ref = QStringLiteral("CCD-26-001");
    Discussion later = filledDiscussion(2, 3);
    later.ref = QStringLiteral("CCD-26-002");
    later.follows = earlier.id;
    auto& carried = later.rows<Action>().begin()->second;
    carried.carriedFrom = earlier.ranked<Action>()[2]->id;
    const int rank = carried.rank;

    const KnownDiscussion nothing = [](const QString&) { return std::optional<Discussion>(); };
    SECTION("in one file, whichever comes first")
    {
        auto all =
            readBack(writeExchange({{&later, withTable().get(), &earlier}, {&earlier, withTable().get(), nullptr}}));
        REQUIRE(linkEarlier(all, nothing));
        CHECK(all[0].discussion.ref == earlier.ref);
        CHECK(all[1].discussion.follows == all[0].discussion.id);
        const Id<Action> from = all[1].discussion.ranked<Action>()[static_cast<std::size_t>(rank)]->carriedFrom;
        CHECK(from == all[0].discussion.ranked<Action>()[2]->id);
    }
    SECTION("in the store")
    {
        auto all = readBack(written(later, &earlier));
        QString asked;
        const auto linked = linkEarlier(all, [&](const QString& ref) {
            asked = ref;
            return std::optional(earlier);
        });
        REQUIRE(linked);
        CHECK(asked == earlier.ref);
        CHECK(all[0].discussion.follows == earlier.id);
        const Id<Action> from = all[0].discussion.ranked<Action>()[static_cast<std::size_t>(rank)]->carriedFrom;
        CHECK(from == earlier.ranked<Action>()[2]->id);
    }
    SECTION("and is refused where there is no such discussion")
    {
        auto all = readBack(written(later, &earlier));
        const auto linked = linkEarlier(all, nothing);
        REQUIRE_FALSE(linked);
        CHECK(linked.error().message ==
              QStringLiteral("file.json: discussions[0].follows is \"CCD-26-001\", which is neither in these files nor "
                             "in the store; import it first, or remove the line."));
    }
}

TEST_CASE("discussions that follow each other in a ring are refused")
{
    Discussion one = filledDiscussion(1, 1);
    one.ref = QStringLiteral("CCD-26-001");
    Discussion two = filledDiscussion(2, 1);
    two.ref = QStringLiteral("CCD-26-002");
    auto all = readBack(writeExchange({{&one, withTable().get(), &two}, {&two, withTable().get(), &one}}));
    const auto linked = linkEarlier(all, [](const QString&) { return std::optional<Discussion>(); });
    REQUIRE_FALSE(linked);
    CHECK(linked.error().message.contains(QStringLiteral("in a ring")));
}
