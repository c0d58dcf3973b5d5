#include "core/storage/SearchText.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

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
