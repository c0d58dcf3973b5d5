// What a save costs beside the least that could be written: hidden, because it measures a disk.
//   core_tests "[bench]"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/RecordWriter.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QElapsedTimer>

#include <catch2/catch_test_macros.hpp>
#include <cstdio>

using namespace chairside;

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class F>
double milliseconds(F&& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

TEST_CASE("a save of typed words costs at most half as much again as a bare UPDATE", "[.][bench]")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    fixture.close();
    const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
    auto opened = Connection::open(fixture.path(), *key, Connection::Access::ReadWrite);
    REQUIRE(opened);
    Connection& connection = **opened;
    REQUIRE(connection.value(QStringLiteral("PRAGMA journal_mode = WAL")));
    RecordWriter writer(connection, systemClock(), randomIds(), QStringLiteral("bench"));
    REQUIRE(writer.start());

    Risk risk = *d.ranked<Risk>().front();
    risk.evidence = QStringLiteral("Words of a discussion. ").repeated(90); // 2 kB
    const Typing typing{refOf(risk.id), QStringLiteral("evidence")};
    const auto next = [&] {
        Risk after = risk;
        after.evidence.chop(1);
        after.evidence += QChar(u'a' + static_cast<int>(after.evidence.size() % 26));
        after.evidence.prepend(after.evidence.back());
        const SaveRequest request = fixture.request(d, {{AnyRow{risk}, AnyRow{after}}}, {typing});
        risk = after;
        return request;
    };
    REQUIRE(writer.save(next()));

    std::vector<double> bare, whole, settled;
    for (int i = 0; i < 400; ++i) {
        const SaveRequest request = next();
        const QString text = risk.evidence + QLatin1Char('x');
        bare.push_back(milliseconds([&] {
            REQUIRE(connection.run(QStringLiteral("UPDATE risk SET evidence = ? WHERE id = ?"), {text, risk.id.value}));
        }));
        whole.push_back(milliseconds([&] { REQUIRE(writer.save(request)); }));
        SaveRequest settling = fixture.request(d, {}, {}, {typing});
        settled.push_back(milliseconds([&] { REQUIRE(writer.save(settling)); }));
        REQUIRE(writer.save(next()));
    }
    std::printf("bare UPDATE %.3f ms, save %.3f ms (%.2f x), settling a burst %.3f ms\n", median(bare), median(whole),
                median(whole) / median(bare), median(settled));
    CHECK(median(whole) <= 1.5 * median(bare));
}

TEST_CASE("ten thousand discussions open, list and count as ten do", "[.][bench]")
{
    StoreFixture fixture;
    const NewDiscussion pattern = fixture.beginning(sample::complete());
    const auto times = [&](const char* what) {
        const QDate day(2026, 11, 24);
        const auto home = [&] { REQUIRE(fixture.read().home({}, day)); };
        const auto counts = [&] { REQUIRE(fixture.read().counts(day)); };
        home();
        std::vector<double> listing, counting;
        for (int i = 0; i < 20; ++i) {
            listing.push_back(milliseconds(home));
            counting.push_back(milliseconds(counts));
        }
        const double opening = milliseconds([&] { fixture.open(); });
        const double found = milliseconds([&] { REQUIRE(fixture.read().search(QStringLiteral("zoë taxi"))); });
        std::printf("%s: open %.0f ms, list %.2f ms, counts %.2f ms, search %.2f ms\n", what, opening, median(listing),
                    median(counting), found);
    };
    std::vector<NewDiscussion> many;
    qint64 id = 1'000'000;
    for (int i = 1; i <= 10'000; ++i) {
        NewDiscussion one = pattern;
        one.id = Id<Discussion>{i};
        one.summary.heldOn = QDate(2020, 1, 1).addDays(i % 2'000);
        for (AnyRow& row : one.rows)
            std::visit(
                [&]<class Row>(Row& r) {
                    const bool single = std::is_same_v<Row, Meeting> || std::is_same_v<Row, Request>;
                    r.id = Id<Row>{single ? i : ++id};
                },
                row);
        many.push_back(std::move(one));
        if (i == 10 || i % 500 == 0) {
            REQUIRE(fixture.write().beginAll(many));
            many.clear();
            if (i == 10)
                times("10");
        }
    }
    times("10,000");
}
