#include "core/protocol/PowersLibrary.h"

#include "support/JsonMutations.h"
#include "support/JsonSchema.h"
#include "support/QtStrings.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QByteArray shipped()
{
    QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/powers/england.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString trouble(const QByteArray& instead, const QByteArray& with)
{
    QByteArray json = R"({"format": 1, "title": "T", "date": "2026-11-22", "powers": [
        {"id": "a", "group": "G", "title": "A", "wording": "W", "source": "S"},
        {"id": "b", "group": "G", "title": "B", "wording": "W", "source": "S"}]})";
    REQUIRE(json.contains(instead));
    json.replace(instead, with);
    const Result<PowersLibrary> read = readPowersLibrary(json, QStringLiteral("p.json"));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::BadInput);
    return read.error().message;
}

const LibraryPower& power(const char* id)
{
    static const PowersLibrary library = shippedPowersLibrary().value();
    const LibraryPower* found = library.find(QString::fromLatin1(id));
    CAPTURE(id);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("the shipped library has every power that the field expects")
{
    const Result<PowersLibrary> library = shippedPowersLibrary();
    REQUIRE(library.ok());
    CHECK(library->date == QDate(2026, 11, 22));
    for (const char* id : {"ca1989.s1",
                           "ca1989.s8",
                           "ca1989.s17",
                           "ca1989.s20",
                           "ca1989.s22",
                           "ca1989.s25",
                           "ca1989.s31",
                           "ca1989.s33",
                           "ca1989.s35",
                           "ca1989.s34",
                           "ca1989.s37",
                           "ca1989.s38",
                           "ca1989.s38A",
                           "ca1989.s43",
                           "ca1989.s44",
                           "ca1989.s46",
                           "ca1989.s47",
                           "ca1989.s49",
                           "ca1989.s100",
                           "ca2004.s10",
                           "ca2004.s11",
                           "ca2004.s16C",
                           "ca2004.s16E",
                           "cppcrr2010.r27A",
                           "csa2000.s11",
                           "wt",
                           "plo",
                           "mha1983.s2",
                           "mha1983.s3",
                           "mha1983.s117",
                           "mha1983.s136",
                           "dol",
                           "mca2005",
                           "msa2015.s45",
                           "msa2015.s51",
                           "msa2015.s52",
                           "da2021.s3",
                           "fgm2003.s5B",
                           "fla1996.4A",
                           "caa1984.s2",
                           "ctsa2015.s26",
                           "cfa2014.part3",
                           "ea1996.s19",
                           "ha1996.part7",
                           "hra1998.s6",
                           "ea2010.s20",
                           "ea2010.s149",
                           "gdpr.6-9",
                           "cse-guidance",
                           "local.cse",
                           "local.cp",
                           "local.escalation",
                           "local.bruising",
                           "cwsa2026.fgdm",
                           "cwsa2026.teams",
                           "cwsa2026.sharing",
                           "cwsa2026.s25",
                           "cpa2026",
                           "mha2025"})
        CHECK_FALSE(power(id).wording.isEmpty());
    CHECK(library->find(QStringLiteral("nothing")) == nullptr);
}

TEST_CASE("limits are said with their numbers")
{
    const std::pair<const char*, const char*> limits[] = {
        {"ca1989.s25", "72 hours in any 28 days"},
        {"ca1989.s25", "under 13 the Secretary of State"},
        {"ca1989.s31", "once the child is 17"},
        {"ca1989.s34", "7 days"},
        {"ca1989.s43", "7 days"},
        {"ca1989.s44", "up to 8 days; can be extended once by up to 7 days"},
        {"ca1989.s46", "72 hours"},
        {"plo", "26 weeks"},
        {"mha1983.s136", "24 hours, which a doctor may extend by 12"},
        {"mha1983.s136", "under 18 a police station is never"},
        {"dol", "[2025] EWCA Civ 478"},
        {"ca1989.s20", "generally object"},
        {"mca2005", "16 or over"},
        {"gdpr.6-9", "Schedule 1 paragraph 18"}};
    for (const auto& [id, words] : limits) {
        CAPTURE(id, words);
        CHECK(power(id).wording.contains(QString::fromLatin1(words)));
    }
}

TEST_CASE("the traps of the sources are said correctly")
{
    CHECK(power("ca1989.s38").title.contains(QStringLiteral("Interim")));
    CHECK(power("ca1989.s38").wording.contains(QStringLiteral("they are not care orders")));
    CHECK(power("cppcrr2010.r27A").wording.contains(QStringLiteral("Since 9 September 2021")));
    CHECK(power("cppcrr2010.r27A").wording.contains(QStringLiteral("unlawful, not only risky")));
    CHECK(power("dol").legalAdvice);
    CHECK(power("dol").wording.contains(QStringLiteral("The council cannot consent")));
    CHECK(power("wt").check.contains(QStringLiteral("2026")));
    CHECK_FALSE(power("cse-guidance").inForce);
}

TEST_CASE("what is new is not relied on until its commencement has been checked")
{
    const PowersLibrary library = shippedPowersLibrary().value();
    int fresh = 0;
    for (const LibraryPower& each : library.powers) {
        CAPTURE(each.id);
        if (each.source.contains(QStringLiteral("Act 2026")) ||
            each.source == QStringLiteral("Mental Health Act 2025")) {
            ++fresh;
            CHECK_FALSE(each.inForce);
            CHECK(each.check.contains(QStringLiteral("ommencement")));
        }
        if (!each.inForce)
            CHECK_FALSE(each.check.isEmpty());
    }
    CHECK(fresh == 6);
}

TEST_CASE("a wrong powers library is named with its file, its place and the mend")
{
    CHECK(trouble(R"("id": "b")", R"("id": "a")") ==
          QStringLiteral("p.json: powers[1].id is \"a\", which another power has already; give each its own."));
    CHECK(trouble(R"("wording": "W", "source": "S"},)", R"("source": "S"},)") ==
          QStringLiteral("p.json: powers[0].wording is missing; write words in quotation marks."));
    CHECK(trouble(R"("title": "B")", R"("title": "B", "in_force": false)")
              .contains(QStringLiteral("powers[1].check is missing")));
    CHECK(trouble(R"("title": "B")", R"("title": "B", "force": false)")
              .contains(QStringLiteral("powers[1].force is not a key")));
    CHECK(trouble("2026-11-22", "22.11.2026").contains(QStringLiteral("date is \"22.11.2026\"; write a date")));
    CHECK(trouble(R"("id": "b")", R"("id": "b c")").contains(QStringLiteral("such as \"ca1989.s47\"")));
}

TEST_CASE("no small harm to the powers library passes unnoticed")
{
    const QStringList optional{QStringLiteral("note"), QStringLiteral("check"), QStringLiteral("in_force"),
                               QStringLiteral("legal_advice")};
    int refused = 0;
    for (const JsonMutation& mutation : mutationsOf(shipped())) {
        const Result<PowersLibrary> read = readPowersLibrary(mutation.json, QStringLiteral("p.json"));
        CAPTURE(mutation.path, static_cast<int>(mutation.kind));
        if (read.ok()) {
            CHECK(mutation.kind == JsonMutation::Kind::Removed);
            CHECK(optional.contains(mutation.key));
        } else {
            ++refused;
        }
    }
    CHECK(refused > 1000);
}

TEST_CASE("the shipped powers library is what its schema describes, and broken ones are not")
{
    const QString schema = QStringLiteral("schema/powers.schema.json");
    const SchemaVerdict whole = askSchema(schema, {shipped()});
    CAPTURE(whole.said);
    REQUIRE(whole.ran);
    CHECK(whole.valid);
    const std::pair<QByteArray, QByteArray> harms[] = {
        {R"("group":)", R"("groups":)"},
        {R"("date": "2026-11-22")", R"("date": 2026)"},
        {R"("check": "Check commencement)", R"("note": "Check commencement)"},
        {R"("id": "wt")", R"("id": "w t")"}};
    for (const auto& [instead, with] : harms) {
        QByteArray broken = shipped();
        REQUIRE(broken.contains(instead));
        broken.replace(broken.indexOf(instead), instead.size(), with);
        CHECK_FALSE(readPowersLibrary(broken, QStringLiteral("p.json")).ok());
        CHECK_FALSE(askSchema(schema, {broken}).valid);
    }
}
