#include "core/storage/SearchText.h"
#include "core/storage/StoreFixture.h"
#include "support/MadeUpWords.h"
#include "support/QtStrings.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <tuple>

using namespace chairside;

namespace {

Contribution said(qint64 id, const QString& words, bool restricted = false)
{
    Contribution out;
    out.id = Id<Contribution>{id};
    out.rank = static_cast<int>(id);
    out.restricted = restricted;
    out.body = words;
    return out;
}

// What is found, with what stands around the words.
std::vector<SearchHit> search(const StoreFixture& fixture, const QString& words)
{
    std::vector<SearchHit> hits = fixture.read().search(words).value();
    for (SearchHit& hit : hits) {
        CHECK(hit.match.isEmpty());
        REQUIRE(fixture.read().surround(hit, words));
    }
    return hits;
}

} // namespace

TEST_CASE("words fold alike however they are written")
{
    const auto fold = [](const char* text) { return foldText(QString::fromUtf8(text)).words; };
    CHECK(fold("Zoë O’Connor-Łukasz") == QStringLiteral("zoe o connor lukasz"));
    CHECK(fold("Zoe\xcc\x88") == QStringLiteral("zoe"));
    CHECK(fold("  STRASSE, straße; Ærø!  ") == QStringLiteral("strasse strasse aero"));
    CHECK(fold("ﬁve №5") == QStringLiteral("five no5"));
    CHECK(fold("مُحَمَّد") == fold("محمد"));
    CHECK(fold("王小明") == QString::fromUtf8("王 小 明"));
    CHECK(fold("বাংলা") == QString::fromUtf8("বাংলা"));
    CHECK(fold("🙂 …") == QString());
    const FoldedText folded = foldText(QString::fromUtf8("Straße"));
    CHECK(folded.origin == std::vector<qsizetype>{0, 1, 2, 3, 4, 4, 5});
}

TEST_CASE("search finds words in any script, with or without their accents")
{
    StoreFixture fixture;
    Discussion d = sample::blank();
    const std::pair<const char*, const char*> pairs[] = {
        {"Zoë walked out of school", "zoe"}, {"Mr O'Connor rang", "o'connor"},
        {"Mrs O’Hara rang back", "O'Hara"},  {"Zażółć gęślą jaźń w Łodzi", "lodzi"},
        {"قال مُحَمَّد إنه خائف", "محمد"},       {"ছেলেটি বাংলাদেশ থেকে এসেছে", "বাংলাদেশ"},
        {"老师说王小明没有来上学", "小明"},  {"Дядя Серёжа звонил", "сережа"},
        {"ਬੱਚਾ ਸੁਰੱਖਿਅਤ ਹੈ", "ਸੁਰੱਖਿਅਤ"},          {"the safeguarding nurse", "safeg"},
    };
    qint64 id = 100;
    for (const auto& [text, word] : pairs)
        d.rows<Contribution>()[Id<Contribution>{id}] = said(id, QString::fromUtf8(text)), ++id;
    fixture.begin(d);
    id = 100;
    for (const auto& [text, word] : pairs) {
        const auto hits = search(fixture, QString::fromUtf8(word));
        CAPTURE(word);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].row == refOf(Id<Contribution>{id++}));
        CHECK(hits[0].before + hits[0].match + hits[0].after == QString::fromUtf8(text));
        CHECK_FALSE(hits[0].match.isEmpty());
    }
    const SearchHit zoe = search(fixture, QStringLiteral("ZOË")).front();
    CHECK(zoe.match == QStringLiteral("Zoë"));
    CHECK(zoe.after == QStringLiteral(" walked out of school"));
}

TEST_CASE("all the words must be in the discussion, though not in one place")
{
    StoreFixture fixture;
    Discussion one = sample::blank(), two = sample::blank();
    one.id = Id<Discussion>{1};
    two.id = Id<Discussion>{2};
    one.rows<Contribution>()[{10}] = said(10, QStringLiteral("Amir is missing"));
    one.rows<Contribution>()[{11}] = said(11, QStringLiteral("A placement was found"));
    one.rows<Contribution>()[{12}] = said(12, QStringLiteral("The placement for Amir is far away"));
    two.rows<Contribution>()[{20}] = said(20, QStringLiteral("No placement at all"));
    fixture.begin(one);
    fixture.begin(two);
    const auto hits = fixture.read().search(QStringLiteral("amir placement")).value();
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].row.id == 12); // both words in one place
    for (const SearchHit& hit : hits)
        CHECK(hit.discussion == one.id);
    CHECK(fixture.read().search(QStringLiteral("amir zebra")).value().empty());
    CHECK(fixture.read().search(QStringLiteral("placement")).value().size() == 3);
    CHECK(fixture.read().search(QStringLiteral("placement"), 2).value().size() == 2);
}

TEST_CASE("search agrees with looking through everything, whatever is asked and however much is wanted")
{
    StoreFixture fixture;
    MadeUpWords chance(7);
    const QStringList vocabulary{QStringLiteral("taxi"), QStringLiteral("tall"), QStringLiteral("school"),
                                 QStringLiteral("zoe"),  QStringLiteral("plan"), QStringLiteral("xylophone")};
    const auto words = [&] {
        QStringList out;
        for (int left = 1 + chance.number(3); left > 0; --left)
            out << chance.oneOf(vocabulary);
        return out.join(QLatin1Char(' '));
    };
    constexpr int many = 60;
    std::map<qint64, std::map<qint64, QString>> all; // what was said, by discussion and row
    std::map<qint64, QDate> held;
    qint64 row = 10'000;
    for (int id = 1; id <= many; ++id) {
        Discussion d = sample::blank();
        d.id = Id<Discussion>{id};
        Meeting& meeting = sample::meeting(d);
        meeting.heldOn = chance.oneIn(4) ? QDate() : QDate(2026, 1 + chance.number(3), 1);
        held[id] = meeting.heldOn;
        for (int left = chance.number(6); left > 0; --left)
            d.rows<Contribution>()[{++row}] = said(row, all[id][row] = words());
        fixture.begin(d);
    }
    // Words that come when other discussions have begun long since.
    for (int i = 0; i < 80; ++i) {
        const qint64 id = 1 + chance.number(many);
        ++row;
        const Discussion d = fixture.read().discussion(Id<Discussion>{id}).value();
        REQUIRE_FALSE(fixture.save(fixture.request(d, {{std::nullopt, AnyRow{said(row, all[id][row] = words())}}})));
    }

    for (const char* question : {"taxi", "ta", "t", "xylophone", "school", "taxi school", "school pl", "zoe taxi plan",
                                 "taxi t", "xylophone zoe", "tall xylophone scho", "plan zebra"}) {
        const QStringList asked = QString::fromLatin1(question).split(QLatin1Char(' '));
        const auto holds = [&](const QString& text, qsizetype phrase) {
            const QString padded = QLatin1Char(' ') + text + QLatin1Char(' ');
            const bool last = phrase + 1 == asked.size();
            return padded.contains(QLatin1Char(' ') + asked[phrase] + (last ? QString() : QStringLiteral(" ")));
        };
        const auto phrasesIn = [&](const QString& text) {
            int out = 0;
            for (qsizetype i = 0; i < asked.size(); ++i)
                out += holds(text, i) ? 1 : 0;
            return out;
        };
        // By looking: newest held first, not held before all; of a day those begun last; most words first.
        std::vector<std::tuple<qint64, qint64, int, qint64>> expected;
        for (const auto& [id, rows] : all) {
            bool whole = true;
            for (qsizetype i = 0; i < asked.size(); ++i)
                whole =
                    whole && std::any_of(rows.begin(), rows.end(), [&](const auto& r) { return holds(r.second, i); });
            const QDate day = held[id];
            for (const auto& [said, text] : rows)
                if (whole && phrasesIn(text) > 0)
                    expected.emplace_back(day.isValid() ? -day.toJulianDay() : -1'000'000'000, -id, -phrasesIn(text),
                                          said);
        }
        std::sort(expected.begin(), expected.end());
        std::vector<qint64> rows;
        for (const auto& each : expected)
            rows.push_back(std::get<3>(each));
        CAPTURE(question);
        const auto found = [&](int limit) {
            std::vector<qint64> out;
            const std::vector<SearchHit> hits = fixture.read().search(QString::fromLatin1(question), limit).value();
            for (const SearchHit& hit : hits)
                out.push_back(hit.row.id);
            return out;
        };
        CHECK(found(10'000) == rows);
        for (const int limit : {1, 2, 5, 17}) {
            std::vector<qint64> some = found(limit);
            CHECK(some.size() == std::min<std::size_t>(std::size_t(limit), rows.size()));
            std::sort(some.begin(), some.end());
            std::sort(rows.begin(), rows.end());
            CHECK(std::includes(rows.begin(), rows.end(), some.begin(), some.end()));
        }
    }
}

TEST_CASE("nothing that is typed into search is syntax")
{
    StoreFixture fixture;
    fixture.begin(sample::complete());
    for (const char* odd :
         {"",  " ", "\"",      "\"\"",  "'",     "*",  "^", "a*b", "NEAR(",   "AND",  "OR", "NOT zoe",    "body:x",
          "(", ")", "{a b}:c", "zoe -", "- + :", "\\", "%", "_",   "a\nb\tc", "\x01", "--", ";drop table"})
        CHECK(fixture.read().search(QString::fromUtf8(odd)));
    CHECK(fixture.read().search(QString(QChar(0xd800))));
    CHECK(fixture.read().search(QString(5'000, QLatin1Char('a'))));
    CHECK(fixture.read().search(QStringLiteral("a ").repeated(500)));
    // A lone dash between words does not hide what they find.
    CHECK_FALSE(fixture.read().search(QStringLiteral("zoë – o’connor")).value().empty());
}

TEST_CASE("what is found carries its restriction, and follows it when it changes")
{
    StoreFixture fixture;
    Discussion d = sample::blank();
    d.rows<Contribution>()[{10}] = said(10, QStringLiteral("A grandmother of a friend"), true);
    Subject child;
    child.id = Id<Subject>{11};
    child.address = QStringLiteral("12 Quiet Lane");
    child.addressSensitive = true;
    d.rows<Subject>()[child.id] = child;
    d = fixture.begin(d);
    CHECK(fixture.read().search(QStringLiteral("grandmother")).value().front().restricted);
    CHECK(fixture.read().search(QStringLiteral("quiet lane")).value().front().restricted);
    REQUIRE_FALSE(fixture.save(
        fixture.request(d, {changed(d.rows<Contribution>().at({10}), QStringLiteral("restricted"), false)})));
    CHECK_FALSE(fixture.read().search(QStringLiteral("grandmother")).value().front().restricted);
    const auto audit = fixture.read().audit(d.id).value();
    CHECK(audit.back().body == QStringLiteral("{\"restricted\":[true,false]}"));
}

TEST_CASE("references are found, and long passages are cut around the word")
{
    StoreFixture fixture;
    Discussion d = sample::blank();
    const QString filler = QStringLiteral("lorem ipsum dolor sit amet ").repeated(40);
    d.rows<Contribution>()[{10}] = said(10, filler + QStringLiteral("needle ") + filler);
    fixture.begin(d, QStringLiteral("CCD-26-777"));
    const auto refs = search(fixture, QStringLiteral("ccd-26-777"));
    REQUIRE(refs.size() == 1);
    CHECK(refs[0].field == QStringLiteral("ref"));
    CHECK(refs[0].match == QStringLiteral("CCD-26-777"));
    const SearchHit needle = search(fixture, QStringLiteral("needle")).front();
    CHECK(needle.match == QStringLiteral("needle"));
    CHECK(needle.before.startsWith(QChar(0x2026)));
    CHECK(needle.after.endsWith(QChar(0x2026)));
    CHECK(needle.before.size() <= 62);
    CHECK(needle.after.size() <= 92);
}

TEST_CASE("children and contacts known before are offered, the newest first")
{
    StoreFixture fixture;
    for (int i = 1; i <= 3; ++i) {
        Discussion d = sample::blank();
        d.id = Id<Discussion>{i};
        Meeting held;
        held.id = Id<Meeting>{i};
        held.heldOn = QDate(2026, i, 1);
        d.rows<Meeting>()[held.id] = held;
        Subject child;
        child.id = Id<Subject>{100 + i};
        child.child = Id<Child>{i == 2 ? 8 : 9};
        child.name = i == 2 ? QStringLiteral("Zoltan Kiss") : QStringLiteral("Zoë O’Connor");
        child.school = QStringLiteral("School %1").arg(i);
        d.rows<Subject>()[child.id] = child;
        Participant nurse;
        nurse.id = Id<Participant>{200 + i};
        nurse.name = QStringLiteral("Ruth Okafor");
        nurse.agency = QStringLiteral("Health");
        nurse.email = QStringLiteral("ruth%1@nhs.example").arg(i);
        d.rows<Participant>()[nurse.id] = nurse;
        fixture.begin(d);
    }
    const auto children = fixture.read().knownChildren(QStringLiteral("zo")).value();
    REQUIRE(children.size() == 2);
    CHECK(children[0].id == Id<Child>{9});
    CHECK(children[0].discussions == 2);
    CHECK(children[0].lastDiscussion == Id<Discussion>{3});
    CHECK(children[0].lastHeld == QDate(2026, 3, 1));
    CHECK(children[0].latest.school == QStringLiteral("School 3"));
    CHECK(children[1].latest.name == QStringLiteral("Zoltan Kiss"));

    const auto contacts = fixture.read().knownContacts(QStringLiteral("okaf")).value();
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].name == QStringLiteral("Ruth Okafor"));
    CHECK(contacts[0].email == QStringLiteral("ruth3@nhs.example"));
    CHECK(contacts[0].discussions == 3);
    CHECK(fixture.read().knownContacts(QString()).value().empty());
}
