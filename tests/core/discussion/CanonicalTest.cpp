#include "core/discussion/Canonical.h"

#include "core/discussion/Edit.h"
#include "core/protocol/ProtocolLoader.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Declaration declared()
{
    Declaration out;
    out.chair = QStringLiteral("Margaret Ashworth");
    out.role = QStringLiteral("Head of Service");
    out.words = QStringLiteral("This is a true record.");
    out.at = QDateTime(QDate(2026, 11, 24), QTime(14, 38, 15), Qt::UTC);
    out.signature.typed = QStringLiteral("M Ashworth");
    return out;
}

QByteArray text(const Discussion& discussion)
{
    return canonicalText(discussion, *sample::knowsley(), declared());
}

// The same record under other ids, as another store would give them: every id is mirrored, so that the order of the
// maps is turned round too.
Discussion underOtherIds(const Discussion& discussion)
{
    const auto other = [](auto id) {
        if (id)
            id.value = 1000000 - id.value;
        return id;
    };
    Discussion out = discussion;
    AllRows::each([&]<class Row>() {
        out.rows<Row>().clear();
        for (const auto& entry : discussion.rows<Row>()) {
            Row row = entry.second;
            row.id = other(row.id);
            eachField<Row>([&](const auto& field) {
                if constexpr (requires { (row.*(field.at)).value; })
                    row.*(field.at) = other(row.*(field.at));
            });
            out.rows<Row>().emplace(row.id, row);
        }
    });
    return out;
}

void change(QString& v)
{
    v += QStringLiteral(" changed");
}
void change(bool& v)
{
    v = !v;
}
void change(int& v)
{
    v += 50;
}
void change(QDate& v)
{
    v = v.isValid() ? v.addDays(1) : QDate(2020, 1, 1);
}
void change(QTime& v)
{
    v = v.isValid() ? v.addSecs(60) : QTime(1, 2);
}
void change(QDateTime& v)
{
    v = v.isValid() ? v.addSecs(60) : QDateTime(QDate(2020, 1, 1), QTime(1, 2), Qt::UTC);
}
template <Choice E>
void change(E& v)
{
    for (const auto& name : Choices<E>::names)
        if (name.value != v) {
            v = name.value;
            return;
        }
}
template <class Row>
void change(Id<Row>& v)
{
    v.value += 5000;
}

// One row of every kind, with every field holding something.
Discussion oneOfEach()
{
    Discussion d = sample::blank();
    AllRows::each([&]<class Row>() {
        Row row;
        row.id = Id<Row>{d.id.value};
        eachField<Row>([&](const auto& field) { change(row.*(field.at)); });
        if constexpr (requires { row.item.value; })
            row.item = {};
        if constexpr (requires { row.subject.value; })
            row.subject = Id<Subject>{d.id.value};
        d.rows<Row>().emplace(row.id, row);
    });
    return d;
}

} // namespace

TEST_CASE("the signed text of a small discussion is this, byte for byte")
{
    Discussion d = sample::blank();
    sample::meeting(d).heldOn = QDate(2026, 11, 24);
    sample::meeting(d).startedAt = QTime(13, 30);
    Subject child;
    child.name = QStringLiteral("Zoë O’Connor");
    child.legalStatus = LegalStatus::ChildProtection;
    child.born = QDate(2014, 2, 3);
    sample::add(d, child);
    sample::answer(d, QStringLiteral("assess.now"), QStringLiteral("Tonight:\n\tagree where Zoë sleeps \\ eats.\r"),
                   QStringLiteral("yes"))
        .restricted = true;
    sample::answer(d, QStringLiteral("ethics.scrutiny"), QStringLiteral("It would"), QStringLiteral("yes"));
    sample::answer(d, QStringLiteral("attendance.police"), QStringLiteral("By telephone"));
    Action action;
    action.what = QStringLiteral("Visit");
    action.due = QDate(2026, 12, 1);
    action.subject = d.ranked<Subject>().front()->id;
    sample::add(d, action);

    Declaration declaration = declared();
    declaration.version = 2;
    declaration.previousSha256 = QByteArray::fromHex("00ff10");
    declaration.amendReason = QStringLiteral("A due date was wrong.");
    declaration.gapsReason = QStringLiteral("Late.");
    declaration.gaps = QStringList{QStringLiteral("Action 1 has no measure")};
    declaration.signature.typed.clear();
    declaration.signature.strokes = {{{0.1, 0.25}, {1.0 / 3, 1}}, {{0, 0}}};

    const QByteArray expected = "canonical\t1\n"
                                "reference\tCCD-26-014\n"
                                "version\t2\n"
                                "previous\t00ff10\n"
                                "protocol/code\tknowsley\n"
                                "protocol/version\t2019-06.1\n"
                                "protocol/title\tComplex Case Discussion\n"
                                "protocol/sha256\t" +
                                sample::knowsley()->sha256.toHex() +
                                "\n"
                                "meeting/held_on\t2026-11-24\n"
                                "meeting/started_at\t13:30:00.000\n"
                                "subject/1/rank\t0\n"
                                "subject/1/name\tZoë O’Connor\n"
                                "subject/1/born\t2014-02-03\n"
                                "subject/1/address_sensitive\tfalse\n"
                                "subject/1/legal_status\tchild-protection\n"
                                "answer/1/prompt\tethics.scrutiny\n"
                                "answer/1/restricted\tfalse\n"
                                "answer/1/choice\tyes\n"
                                "answer/1/body\tIt would\n"
                                "answer/1/asked\tWould my decision stand up to scrutiny?\n"
                                "answer/2/prompt\tassess.now\n"
                                "answer/2/restricted\ttrue\n"
                                "answer/2/choice\tyes\n"
                                "answer/2/body\tTonight:\\n\\tagree where Zoë sleeps \\\\ eats.\\r\n"
                                "answer/2/asked\tDo I need to take action immediately?\n"
                                "answer/3/prompt\tattendance.police\n"
                                "answer/3/restricted\tfalse\n"
                                "answer/3/body\tBy telephone\n"
                                "action/1/rank\t0\n"
                                "action/1/restricted\tfalse\n"
                                "action/1/what\tVisit\n"
                                "action/1/due\t2026-12-01\n"
                                "action/1/subject\t1\n"
                                "declaration/chair\tMargaret Ashworth\n"
                                "declaration/role\tHead of Service\n"
                                "declaration/words\tThis is a true record.\n"
                                "declaration/at\t2026-11-24T14:38:15.000Z\n"
                                "declaration/amend_reason\tA due date was wrong.\n"
                                "declaration/gaps_reason\tLate.\n"
                                "declaration/gap/1\tAction 1 has no measure\n"
                                "signature/stroke/1\t0.1,0.25 0.3333333333333333,1\n"
                                "signature/stroke/2\t0,0\n";
    CHECK(canonicalText(d, *sample::knowsley(), declaration) == expected);
}

TEST_CASE("the signed text does not depend on ids")
{
    Discussion d = sample::complete();
    Action tie = d.rows<Action>().begin()->second; // two of one rank: a damaged file, or two stores merged
    tie.id.value += 500;
    tie.what = QStringLiteral("Another with the same rank");
    d.rows<Action>().emplace(tie.id, tie);
    Answer own;
    own.prompt = QStringLiteral("info.known");
    own.subject = d.ranked<Subject>().front()->id;
    own.body = QStringLiteral("What is known of this child");
    sample::add(d, own);
    CHECK(text(underOtherIds(d)) == text(d));
    CHECK_FALSE(text(d).contains("1001"));
}

TEST_CASE("a change to any signed field changes the signed text")
{
    const Discussion whole = oneOfEach();
    const QByteArray before = text(whole);
    int fields = 0;
    AllRows::each([&]<class Row>() {
        eachField<Row>([&](const auto& field) {
            Discussion d = whole;
            change(d.rows<Row>().begin()->second.*(field.at));
            CAPTURE(Describe<Row>::name, field.name);
            if ((field.traits & Unsigned) == 0) {
                CHECK(text(d) != before);
                ++fields;
            }
        });
        Discussion without = whole;
        without.rows<Row>().clear();
        CHECK(text(without) != before);
    });
    CHECK(fields > 120);
}

TEST_CASE("a change to anything that is declared changes the signed text")
{
    const Discussion d = sample::complete();
    const QByteArray before = text(d);
    const auto changed = [&](const auto& how) {
        Declaration declaration = declared();
        how(declaration);
        return canonicalText(d, *sample::knowsley(), declaration) != before;
    };
    CHECK(changed([](Declaration& x) { x.chair += QLatin1Char('x'); }));
    CHECK(changed([](Declaration& x) { x.role += QLatin1Char('x'); }));
    CHECK(changed([](Declaration& x) { x.words += QLatin1Char('x'); }));
    CHECK(changed([](Declaration& x) { x.at = x.at.addMSecs(1); }));
    CHECK(changed([](Declaration& x) { x.gapsReason = QStringLiteral("x"); }));
    CHECK(changed([](Declaration& x) { x.gaps << QStringLiteral("x"); }));
    CHECK(changed([](Declaration& x) { x.amendReason = QStringLiteral("x"); }));
    CHECK(changed([](Declaration& x) { x.version = 2; }));
    CHECK(changed([](Declaration& x) { x.previousSha256 = QByteArrayLiteral("x"); }));
    CHECK(changed([](Declaration& x) { x.signature.typed += QLatin1Char('x'); }));
    CHECK(changed([](Declaration& x) { x.signature.strokes = {{{0.5, 0.5}}}; }));
    Discussion renamed = d;
    renamed.ref = QStringLiteral("CCD-26-015");
    CHECK(text(renamed) != before);
    Protocol other = *sample::knowsley();
    other.sha256[0] = static_cast<char>(other.sha256[0] + 1);
    CHECK(canonicalText(d, other, declared()) != before);
}

TEST_CASE("what became of actions, the state and the store leave the signed text alone")
{
    const Discussion d = sample::complete();
    Discussion later = d;
    later.id = Id<Discussion>{99};
    later.state = State::Signed;
    later.follows = Id<Discussion>{5};
    later.createdAt = QDateTime(QDate(2020, 1, 1), QTime(1, 1), Qt::UTC);
    later.versions.push_back({});
    later.progress.push_back(
        {{1}, d.rows<Action>().begin()->first, {}, {}, ActionStatus::Done, QDate(2027, 1, 1), {}, {}});
    for (auto& [id, action] : later.rows<Action>())
        action.carriedFrom = Id<Action>{77};
    CHECK(text(later) == text(d));
}

TEST_CASE("a moment is the same in any time zone")
{
    const Discussion d = sample::complete();
    Declaration elsewhere = declared();
    elsewhere.at = elsewhere.at.toOffsetFromUtc(3600 * 5);
    CHECK(canonicalText(d, *sample::knowsley(), elsewhere) == text(d));
}

TEST_CASE("no text can pass for another line or another field")
{
    Discussion one = sample::blank(), two = sample::blank();
    sample::add(one, Risk()).harm = QStringLiteral("Exploitation\nrisk/1/to_whom\tZoë");
    Risk& risk = sample::add(two, Risk());
    risk.harm = QStringLiteral("Exploitation");
    risk.toWhom = QStringLiteral("Zoë");
    CHECK(text(one) != text(two));
    for (const QByteArray& line : text(one).split('\n'))
        CHECK(line.count('\t') == (line.isEmpty() ? 0 : 1));
}

TEST_CASE("the cells of a protocol's own table stand by row and column")
{
    const Result<ProtocolPtr> read = readProtocol(R"({
        "format": 1, "code": "t", "version": "1", "council": "T", "title": "T", "form_title": "T",
        "life_cycle": "discussion", "ref_prefix": "T", "source": {"title": "T"}, "result_word": "decision",
        "signing": [{"check": "parked", "need": "advise"}],
        "stages": [{"id": "s", "title": "S", "short": "S", "blocks": [{"is": "table", "id": "checks", "columns": [
            {"id": "who", "title": "Agency", "as": "text"}, {"id": "said", "title": "What they said", "as": "text"}]}]}]})",
                                                  QStringLiteral("t.json"));
    REQUIRE(read.ok());
    Discussion d = sample::blank();
    Item row;
    row.block = QStringLiteral("checks");
    const Id<Item> first = sample::add(d, row).id, second = sample::add(d, row).id;
    const auto cell = [&](Id<Item> item, const char* column, const char* words) {
        Answer answer;
        answer.item = item;
        answer.prompt = QString::fromLatin1(column);
        answer.body = QString::fromLatin1(words);
        sample::add(d, answer);
    };
    cell(second, "said", "Nothing known");
    cell(second, "who", "Police");
    cell(first, "said", "Known since May");
    const QByteArray signedText = canonicalText(d, **read, declared());
    CAPTURE(signedText);
    CHECK(signedText.contains("answer/1/prompt\tsaid\nanswer/1/restricted\tfalse\nanswer/1/body\tKnown since "
                              "May\nanswer/1/item\t1\nanswer/1/asked\tWhat they said\n"));
    CHECK(signedText.contains("answer/2/prompt\twho\n"));
    CHECK(signedText.contains("answer/3/body\tNothing known\nanswer/3/item\t2\n"));
    CHECK(canonicalText(underOtherIds(d), **read, declared()) == signedText);
}
