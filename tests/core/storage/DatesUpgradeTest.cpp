// Records that an earlier Chairside kept: their dates are those of this one once they are open.
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"
#include "support/TempFolder.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("records from before answers had dates, and owners an agency, are counted anew when they are opened")
{
    const TempFolder folder;
    const QString path = folder.file(u"Old.chairside"_qs);
    const QString migrations = folder.file(u"migrations"_qs);
    REQUIRE(QDir().mkpath(migrations));
    for (const char* file :
         {"0001_first.sql", "0002_life_of_a_case.sql", "0003_search.sql", "0004_counts.sql", "0005_wordings.sql"})
        REQUIRE(
            QFile::copy(u":/chairside/sql/"_qs + QLatin1String(file), QDir(migrations).filePath(QLatin1String(file))));
    {
        const auto key = CipherKey::derive({}, CipherKey::newSalt());
        auto connection = Connection::open(path, *key, Connection::Access::Create);
        REQUIRE(connection);
        REQUIRE(Schema(migrations).bringUp(**connection));
        REQUIRE((*connection)
                    ->run(u"INSERT INTO protocol (id, code, version, council, sha256, json) VALUES (1, 'k', '1', 'K', "
                          "x'00', ?)"_qs,
                          {sample::protocol("oxfordshire")->json}));
        REQUIRE((*connection)
                    ->script(u"INSERT INTO discussion (id, ref, protocol_id, state, created_at, changed_at) VALUES "
                             "(71, 'R-71', 1, 'draft', '2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z');"
                             "INSERT INTO meeting (id, discussion_id, held_on) VALUES (71, 71, '2026-11-24');"
                             "INSERT INTO participant (id, discussion_id, name, attendance) VALUES (1, 71, 'Jo', "
                             "'attended');"
                             "INSERT INTO recommendation (id, discussion_id, what, answer_by) VALUES (2, 71, 'A "
                             "consultation', '2026-12-01');"
                             "INSERT INTO gap (id, discussion_id, question, due) VALUES (3, 71, 'Who lives there?', "
                             "'2026-12-02');"
                             "INSERT INTO action (id, discussion_id, what, owner, agency) VALUES (4, 71, 'Visit', "
                             "'Sarah Khan', 'Police'), (5, 71, 'Ring', 'Sarah Khan', 'School');"_qs));
        // As the earlier program kept them: counted by the name alone.
        for (const char* action : {"4", "5"})
            REQUIRE((*connection)
                        ->run(u"INSERT INTO deadline (discussion_id, kind, code, rank, title, dropped, owner, agency, "
                              "why, source, assumption, restricted, carried) VALUES (71, 'action', ?, 0, 'x', 0, "
                              "'Sarah Khan', iif(? = '4', 'Police', 'School'), '', '', '', 0, 0)"_qs,
                              {QLatin1String(action), QLatin1String(action)}));
        REQUIRE((*connection)
                    ->value(u"SELECT count FROM tally WHERE list = 'owner-open' AND key = 'Sarah Khan'"_qs)
                    ->toInt() == 2);
        REQUIRE((*connection)->value(u"SELECT count(*) FROM setting WHERE \"key\" = 'dates.counted'"_qs)->toInt() == 1);
    }
    const auto store = Store::open(path, {});
    REQUIRE(store);
    (*store)->write().drain();
    QStringList found;
    const auto rows = (*store)->read().dates({}).value();
    for (const DateRow& row : rows)
        found << row.deadline.title;
    CHECK(found.contains(u"Answer to: A consultation"_qs));
    CHECK(found.contains(u"Find out: Who lives there?"_qs));
    CHECK((*store)->read().actionOwners().value() ==
          std::vector<ActionOwner>{{{u"Sarah Khan"_qs, u"Police"_qs}, 1}, {{u"Sarah Khan"_qs, u"School"_qs}, 1}});
    const QStringList problems = (*store)->read().verify().value().problems;
    CHECK_FALSE(problems.join(u'\n').contains(u"numbers beside the lists"_qs));
}
