#include "core/exchange/ExchangeReader.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/Import.h"
#include "core/rules/PaperChecks.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Paper paperOf(StoreFixture& fixture, const QByteArray& bytes, qint64 id = 70)
{
    Paper out;
    out.id = Id<Paper>{id};
    out.title = QStringLiteral("Chronology");
    out.fileName = QStringLiteral("chronology.pdf");
    out.sha256 = fixture.write().attach(bytes).value();
    out.size = static_cast<int>(bytes.size());
    return out;
}

Discussion withPaper(StoreFixture& fixture, const QByteArray& bytes)
{
    Discussion d = fixture.begin(sample::complete());
    REQUIRE_FALSE(fixture.save(fixture.request(d, {{std::nullopt, AnyRow{paperOf(fixture, bytes)}}})));
    return fixture.read().discussion(d.id).value();
}

QStringList problemsAfter(StoreFixture& fixture, const QString& sql)
{
    fixture.close();
    const QString said = sqlcipher(fixture.path(), fixture.passphrase(), sql);
    CAPTURE(said);
    CHECK(said.isEmpty());
    auto reading = Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly);
    REQUIRE(reading);
    return (*reading)->read().verify().value().problems;
}

QString refusal(const Discussion& d, const char* name, qint64 size, const char* hash = "")
{
    const auto fits = paperFits(d, QString::fromLatin1(name), size, QString::fromLatin1(hash));
    return fits ? QString() : fits.error().message;
}

} // namespace

TEST_CASE("a paper is refused by a sentence where it is empty, too large, one too many or there already (H26)")
{
    Discussion d = sample::blank();
    CHECK(refusal(d, "a.pdf", 1).isEmpty());
    CHECK(refusal(d, "a.pdf", 20 * 1024 * 1024).isEmpty());
    CHECK(refusal(d, "a.pdf", 0).contains(QStringLiteral("is empty")));
    CHECK(refusal(d, "a.pdf", 20 * 1024 * 1024 + 1).contains(QStringLiteral("at most 20")));
    Paper first;
    first.title = QStringLiteral("Chronology");
    first.sha256 = QStringLiteral("abc");
    first.size = 15 * 1024 * 1024;
    sample::add(d, first);
    CHECK(refusal(d, "b.pdf", 5, "abc") == QStringLiteral("“b.pdf” is attached already, as “Chronology”."));
    for (int i = 0; i < 6; ++i)
        sample::add(d, Paper(first));
    CHECK(refusal(d, "c.pdf", 1).contains(QStringLiteral("takes 100")));
}

TEST_CASE("a large paper is kept without holding up who asks")
{
    StoreFixture fixture;
    const QByteArray bytes(8 * 1024 * 1024, 'x');
    QString hash;
    QEventLoop loop;
    fixture.write().attachLater(bytes, [&](const Result<QString>& kept) {
        hash = kept ? *kept : kept.error().message;
        loop.quit();
    });
    CHECK(hash.isEmpty());
    loop.exec();
    CHECK(fixture.read().attachment(hash).value() == bytes);
}

TEST_CASE("a signed version keeps its papers, though an amendment takes one away")
{
    StoreFixture fixture;
    const Discussion d = withPaper(fixture, "%PDF chronology");
    const Paper paper = *d.ranked<Paper>().front();
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    REQUIRE(fixture.write().amend(d.id, QStringLiteral("Sent to the wrong family"), {}));
    REQUIRE_FALSE(fixture.save(fixture.request(d, {{AnyRow{paper}, std::nullopt}})));
    fixture.close();
    fixture.open();
    CHECK(fixture.read().discussion(d.id).value().rows<Paper>().empty());
    CHECK(fixture.read().attachment(paper.sha256).value() == QByteArray("%PDF chronology"));
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("verification finds a paper that was changed, and one that is gone")
{
    StoreFixture fixture;
    withPaper(fixture, "%PDF chronology");
    CHECK(fixture.read().verify().value().problems == QStringList());
    const QStringList changed = problemsAfter(fixture, QStringLiteral("UPDATE attachment SET bytes = x'00';"));
    REQUIRE(changed.size() == 1);
    CHECK(changed.front().contains(QStringLiteral("were changed")));
    const QStringList gone = problemsAfter(fixture, QStringLiteral("DELETE FROM attachment;"));
    REQUIRE(gone.size() == 1);
    CHECK(gone.front().contains(QStringLiteral("Chronology")));
}

TEST_CASE("papers travel with their discussion, and what was changed on the way is refused")
{
    StoreFixture from, to;
    const QByteArray bytes("%PDF \x00\xff chronology", 17);
    const Discussion d = withPaper(from, bytes);
    const PaperContents papers = paperContents(from.read(), d).value();
    const QByteArray json = writeExchange({{&d, sample::knowsley().get(), nullptr, &papers}});
    const auto bring = [&](const QByteArray& file) -> Result<void> {
        auto read = readExchangeFiles({{QStringLiteral("zoe.json"), file}}, {sample::knowsley()}, randomIds());
        if (!read)
            return read.error();
        auto planned = planImport(*read, inStore(to.read()), QDate(2026, 11, 24), WorkingDays());
        if (!planned)
            return planned.error();
        return to.write().beginAll(*planned);
    };
    const auto with = [&](const char* key, const QJsonValue& value) {
        QJsonObject file = QJsonDocument::fromJson(json).object();
        QJsonArray all = file[u"discussions"].toArray();
        QJsonObject one = all[0].toObject();
        QJsonArray list = one[u"paper"].toArray();
        QJsonObject paper = list[0].toObject();
        value.isUndefined() ? paper.remove(QLatin1String(key)) : void(paper[QLatin1String(key)] = value);
        list[0] = paper;
        one[u"paper"] = list;
        all[0] = one;
        file[u"discussions"] = all;
        return QJsonDocument(file).toJson();
    };

    const auto changed = bring(with("contents", QString::fromLatin1(QByteArray("%PDF forged").toBase64())));
    CHECK(changed.error().message.contains(QStringLiteral("discussions[0].paper[0].contents")));
    CHECK(changed.error().message.contains(QStringLiteral("damaged or changed")));
    CHECK(bring(with("contents", QStringLiteral("no base64!"))).error().message.contains(QStringLiteral("base64")));
    const QString large(largestPaper / 3 * 4 + 8, QLatin1Char('A'));
    CHECK(bring(with("contents", large)).error().message.contains(QStringLiteral("at most 20")));
    CHECK(to.read().homeTotal({}, QDate(2026, 11, 24)).value() == 0);

    REQUIRE(bring(json));
    const Discussion there = to.read().discussion(to.read().find(d.ref).value()).value();
    CHECK(to.read().attachment(there.ranked<Paper>().front()->sha256).value() == bytes);
    CHECK(to.read().verify().value().problems == QStringList());

    // Without its contents it is listed, and nothing is promised.
    StoreFixture bare;
    auto read = readExchangeFiles({{QStringLiteral("zoe.json"), with("contents", QJsonValue(QJsonValue::Undefined))}},
                                  {sample::knowsley()}, randomIds());
    REQUIRE(read);
    REQUIRE(bare.write().beginAll(planImport(*read, nothingKnown(), QDate(2026, 11, 24), WorkingDays()).value()));
    const Discussion listed = bare.read().discussion(bare.read().find(d.ref).value()).value();
    CHECK(listed.ranked<Paper>().front()->title == QStringLiteral("Chronology"));
    CHECK(listed.ranked<Paper>().front()->sha256.isEmpty());
    CHECK(bare.read().verify().value().problems == QStringList());
}
