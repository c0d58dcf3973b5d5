// The trail as it is read: against the sqlcipher program's reading of the same file, and against the texts as they were
// while they were written.
#include "core/storage/Backup.h"
#include "core/storage/HistoryReader.h"
#include "core/storage/LeavingFixture.h"
#include "core/storage/Removal.h"
#include "core/storage/Splitting.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QRandomGenerator>
#include <QSet>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;

namespace {

const QString chair = QStringLiteral("S. Khan");

// Everything that fits, page by page.
std::vector<TrailLine> all(const Store& store, HistoryQuery query)
{
    std::vector<TrailLine> out;
    for (int pages = 0; pages < 10'000; ++pages) {
        auto page = store.read().history().page(query);
        REQUIRE(page);
        CHECK(static_cast<int>(page->lines.size()) <= query.limit);
        out.insert(out.end(), page->lines.begin(), page->lines.end());
        if (!page->reached)
            return out;
        CHECK(page->reached != query.before);
        query.before = page->reached;
    }
    FAIL("a walk through the trail that does not end");
    return out;
}

QStringList numbers(const std::vector<TrailLine>& lines)
{
    QStringList out;
    for (const TrailLine& line : lines)
        out << QString::number(line.place.seq);
    return out;
}

TrailLine lastEdit(const Store& store, Id<Discussion> id)
{
    HistoryQuery query;
    query.discussion = id;
    query.kinds = {QStringLiteral("edit")};
    query.limit = 1;
    return all(store, query).front();
}

} // namespace

TEST_CASE("pages of the trail, however narrow, are what the sqlcipher program finds in the file")
{
    StoreFixture f;
    const Discussion first = f.begin(sample::complete());
    *f.now = f.now->addDays(1);
    const Discussion second = f.begin(full(900, 9000, QStringLiteral("Wrenfeather")));
    REQUIRE(f.write().note(QStringLiteral("print"), first.id, {}, QStringLiteral("Zoë Ní Bhriain")));
    REQUIRE(f.write().note(QStringLiteral("export"), {}, {{QStringLiteral("format"), QStringLiteral("ics")}}, chair));
    *f.now = f.now->addDays(1);
    REQUIRE(f.write().note(QStringLiteral("print"), second.id, {}, chair));

    HistoryQuery query;
    query.limit = GENERATE(1, 3, 200);
    query.look = GENERATE(1, 7, 4000);
    CAPTURE(query.limit, query.look);
    QString where = QStringLiteral("1");
    SECTION("everything") {}
    SECTION("one discussion")
    {
        query.discussion = second.id;
        where = QStringLiteral("discussion_id = %1").arg(second.id.value);
    }
    SECTION("some kinds")
    {
        query.kinds = {QStringLiteral("print"), QStringLiteral("begin")};
        where = QStringLiteral("kind IN ('print', 'begin')");
    }
    SECTION("who, in any accents, from the beginning of a word")
    {
        query.who = QStringLiteral("zoe ni");
        where = QStringLiteral("chair LIKE 'Zoë Ní%'");
    }
    SECTION("days, on the wall")
    {
        query.from = query.to = f.now->toLocalTime().date().addDays(-1);
        where = QStringLiteral("date(at, 'localtime') = '%1'").arg(query.from.toString(Qt::ISODate));
    }
    SECTION("words that were put in")
    {
        query.words = QStringLiteral("exploit");
        where = QStringLiteral("seq IN (SELECT seq FROM audit_body WHERE body LIKE '% exploit%' OR body LIKE "
                               "'%\"exploit%')");
    }
    SECTION("one row")
    {
        const Risk risk = *first.ranked<Risk>().front();
        query.row = refOf(AnyRow(risk));
        where = QStringLiteral("tbl = 'risk' AND row_id = %1").arg(risk.id.value);
    }
    const QStringList found = numbers(all(f.store(), query));
    f.close();
    const QString said = sqlcipher(f.path(), f.passphrase(),
                                   QStringLiteral("SELECT seq FROM audit WHERE %1 ORDER BY seq DESC;").arg(where));
    CHECK(found == said.split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    CHECK_FALSE(found.isEmpty());
}

TEST_CASE("the words before and after each line are those that were there, whatever was typed")
{
    StoreFixture f;
    Discussion d = f.begin(sample::complete());
    QRandomGenerator random(GENERATE(1U, 2U, 3U));
    const RowRef ref = refOf(AnyRow(*d.ranked<Risk>().front()));
    const QStringList bits{QStringLiteral("Zoë "), QStringLiteral("🙂"), QStringLiteral("taxi "),
                           QStringLiteral("\n")};
    std::vector<std::pair<QString, QString>> written;
    for (int i = 0; i < 40; ++i) {
        const AnyRow before = *d.row(ref);
        QString words = valueOf(before, QStringLiteral("harm")).toString();
        const qsizetype at = words.isEmpty() ? 0 : random.bounded(words.size());
        if (random.bounded(3) == 0)
            words.remove(at, 1 + random.bounded(5));
        else
            words.insert(at, bits[random.bounded(bits.size())]);
        // Half a character is nobody's words: the store would not keep it.
        words = QString::fromUtf8(words.toUtf8());
        if (words == valueOf(before, QStringLiteral("harm")).toString())
            continue;
        const Change change = changed(before, QStringLiteral("harm"), words);
        REQUIRE_FALSE(f.save(f.request(d, {change})));
        apply(d, {{}, {change}, {}});
        written.emplace_back(valueOf(before, QStringLiteral("harm")).toString(), words);
    }
    HistoryQuery query;
    query.row = ref;
    query.kinds = {QStringLiteral("edit")};
    auto lines = all(f.store(), query);
    lines.pop_back(); // the row's own beginning
    REQUIRE(lines.size() == written.size());
    const auto out = f.read().history().takenOut(d.id);
    REQUIRE(out);
    for (const TrailLine& line : lines) {
        const auto words = f.read().history().wordsOf(line);
        REQUIRE(words);
        REQUIRE(words->size() == 1);
        CHECK(words->front() == HistoryWords{QStringLiteral("harm"), written.back().first, written.back().second});
        const auto fields = HistoryReader::fieldsOf(line.line);
        REQUIRE(fields.size() == 1);
        CHECK(fields.front().prose);
        const auto gone = out->find(line.place);
        const QString went = gone == out->end() ? QString() : gone->second.at(QStringLiteral("harm"));
        CHECK(written.back().first.size() - went.size() + fields.front().after.size() == written.back().second.size());
        CHECK(written.back().first.contains(went));
        written.pop_back();
    }
}

TEST_CASE("words that the trail’s own hash does not fit are not shown as if they had been there")
{
    StoreFixture f;
    const Discussion d = f.begin(sample::complete());
    const Risk risk = *d.ranked<Risk>().front();
    REQUIRE_FALSE(f.save(f.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("Quite other words"))})));
    CHECK(f.read().history().wordsOf(lastEdit(f.store(), d.id)));
    f.close();
    needsOtherPrograms();
    CHECK(
        sqlcipher(f.path(), f.passphrase(),
                  QStringLiteral("DROP TRIGGER audit_body_keep_u; UPDATE audit_body SET body = replace(body, 'other', "
                                 "'OTHER');"))
            .isEmpty());
    auto open = Store::open(f.path(), f.passphrase(), OpenMode::ReadOnly);
    REQUIRE(open);
    const auto words = (*open)->read().history().wordsOf(lastEdit(**open, d.id));
    REQUIRE_FALSE(words.ok());
    CHECK(words.error().code == ErrorCode::Damaged);
}

TEST_CASE("a choice, a day and a new row are told as they were before and after")
{
    StoreFixture f;
    const Discussion d = f.begin(sample::complete());
    const Action action = *d.ranked<Action>().front();
    REQUIRE_FALSE(f.save(f.request(d, {changed(action, QStringLiteral("due"), QDate(2027, 1, 4))})));
    CHECK(HistoryReader::fieldsOf(lastEdit(f.store(), d.id).line) ==
          std::vector<HistoryField>{
              {QStringLiteral("due"), false, action.due.toString(Qt::ISODate), QStringLiteral("2027-01-04")}});
    Risk risk;
    risk.id = Id<Risk>{77};
    risk.harm = QStringLiteral("Cold");
    REQUIRE_FALSE(f.save(f.request(d, {{std::nullopt, AnyRow(risk)}})));
    const TrailLine line = lastEdit(f.store(), d.id);
    CHECK(line.line.body.contains(QStringLiteral("\"row\":\"added\"")));
    CHECK(f.read().history().wordsOf(line).value() ==
          std::vector<HistoryWords>{{QStringLiteral("harm"), {}, QStringLiteral("Cold")}});
}

TEST_CASE("what was ever restricted stays marked in every line about it, and nothing else is")
{
    StoreFixture f;
    const Discussion d = f.begin(full(1, 100, QStringLiteral("Quetzalbird")));
    const Contribution said = *d.ranked<Contribution>().front();
    const Change restricts = changed(said, QStringLiteral("restricted"), !said.restricted);
    REQUIRE_FALSE(f.save(f.request(d, {restricts})));
    const Contribution after = std::get<Contribution>(*restricts.after);
    REQUIRE_FALSE(f.save(f.request(d, {changed(after, QStringLiteral("restricted"), said.restricted)})));
    QSet<QString> expected;
    for (const auto& [id, row] : d.rows<Contribution>())
        if (row.restricted || id == said.id)
            expected.insert(QString::number(id.value));
    QSet<QString> marked;
    HistoryQuery query;
    query.discussion = d.id;
    for (const TrailLine& line : all(f.store(), query))
        if (line.restricted && line.line.table == u"contribution")
            marked.insert(QString::number(line.line.row));
    CHECK(marked == expected);
}

TEST_CASE("of a discussion that was removed the trail shows one line, with its reference and the reason")
{
    StoreFixture f;
    const Discussion gone = lived(f, full(1, 100, QStringLiteral("Quetzalbird")), QStringLiteral("CCD-26-001"),
                                  QStringLiteral("Quetzalbird"));
    const Discussion stays = f.begin(full(900, 9000, QStringLiteral("Wrenfeather")));
    REQUIRE(remove(f, gone.id));
    std::vector<TrailLine> about;
    for (const TrailLine& line : all(f.store(), {})) {
        CHECK_FALSE(line.silent);
        CHECK_FALSE(line.line.body.contains(QStringLiteral("Quetzalbird")));
        if (line.line.discussion == gone.id)
            about.push_back(line);
    }
    REQUIRE(about.size() == 1);
    CHECK(about.front().line.kind == QStringLiteral("removed"));
    CHECK(about.front().ref == QStringLiteral("CCD-26-001"));
    CHECK(about.front().line.body.contains(QStringLiteral("kept long enough")));
    HistoryQuery query;
    query.discussion = stays.id;
    CHECK_FALSE(all(f.store(), query).empty());
}

TEST_CASE("a line whose words somebody took away is shown as silent")
{
    StoreFixture f;
    const Discussion d = f.begin(full(900, 9000, QStringLiteral("Wrenfeather")));
    f.close();
    needsOtherPrograms();
    CHECK(
        sqlcipher(f.path(), f.passphrase(),
                  QStringLiteral("DROP TRIGGER audit_body_keep_d; DELETE FROM audit_body WHERE seq = (SELECT max(seq) "
                                 "FROM audit);"))
            .isEmpty());
    f.open();
    const auto lines = all(f.store(), {});
    CHECK(lines.front().silent);
    CHECK_FALSE(lines.back().silent);
}

TEST_CASE("lines that came in with another’s records follow our own, marked, and explain the words all the same")
{
    StoreFixture theirs;
    const Discussion draft = full(1, 100, QStringLiteral("Quetzalbird"));
    const Discussion d = theirs.begin(draft, QStringLiteral("CCD-26-077"));
    const Risk risk = *d.ranked<Risk>().front();
    REQUIRE_FALSE(
        theirs.save(theirs.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("as they wrote it"))})));
    StoreFixture ours;
    ours.begin(full(900, 9000, QStringLiteral("Wrenfeather")));
    auto merged = ours.write().merge(theirs.store().backupSource(), {}, chair);
    REQUIRE(merged);
    const Discussion here = ours.read().discussion(d.id).value();
    const Risk now = *here.ranked<Risk>().front();
    REQUIRE_FALSE(
        ours.save(ours.request(here, {changed(now, QStringLiteral("harm"), QStringLiteral("as we wrote it"))})));

    HistoryQuery query;
    query.discussion = d.id;
    query.limit = GENERATE(1, 200);
    query.look = GENERATE(1, 4000);
    const auto lines = all(ours.store(), query);
    HistoryQuery there;
    there.discussion = d.id;
    const std::size_t before = all(theirs.store(), there).size();
    REQUIRE(lines.size() == before + 2); // it was taken in, and changed
    CHECK(ours.read().history().count(d.id).value() == static_cast<qint64>(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i)
        CHECK((lines[i].place.trail != 0) == (i >= 2));
    CHECK(ours.read().history().cameAt(lines.back().place.trail).value() == *ours.now);
    CHECK(ours.read().history().wordsOf(lines.front()).value() ==
          std::vector<HistoryWords>{
              {QStringLiteral("harm"), QStringLiteral("as they wrote it"), QStringLiteral("as we wrote it")}});
    CHECK(lines[1].line.kind == QStringLiteral("taken-in"));

    query.discussion = {};
    CHECK(all(ours.store(), query).size() > lines.size());
}

TEST_CASE("a page is found by an index, whatever it is narrowed by")
{
    StoreFixture f;
    f.begin(full(900, 9000, QStringLiteral("Wrenfeather")));
    f.close();
    HistoryQuery query;
    const bool one = GENERATE(false, true);
    const bool own = GENERATE(false, true);
    if (one)
        query.discussion = Id<Discussion>{1};
    query.kinds = {QStringLiteral("print")};
    query.from = query.to = QDate(2026, 11, 24);
    const QString plan = sqlcipher(
        f.path(), f.passphrase(),
        QStringLiteral("EXPLAIN QUERY PLAN ") +
            HistoryReader::statement(query, own).replace(QLatin1Char('?'), QLatin1Char('1')) + QLatin1Char(';'));
    CAPTURE(plan);
    CHECK_FALSE(plan.contains(QStringLiteral("SCAN")));
    CHECK((own || !one ? !plan.contains(QStringLiteral("TEMP B-TREE")) : true)); // in its order, without sorting
}

TEST_CASE("settings that the records are kept by leave a line with what was there before; conveniences leave none")
{
    StoreFixture f;
    REQUIRE(f.write().setSetting(QStringLiteral("chair.name"), chair));
    REQUIRE(f.write().setSetting(QStringLiteral("closures"), QStringLiteral("2026-12-24")));
    REQUIRE(f.write().setSetting(QStringLiteral("closures"), QStringLiteral("2026-12-24"))); // the same again
    REQUIRE(f.write().setSetting(QStringLiteral("closures"), QStringLiteral("2026-12-31")));
    REQUIRE(f.write().setSetting(QStringLiteral("held.1.sign.reason"), QStringLiteral("half a sentence")));
    HistoryQuery query;
    query.kinds = {QStringLiteral("setting")};
    const auto lines = all(f.store(), query);
    REQUIRE(lines.size() == 3);
    CHECK(lines.front().line.chair == chair);
    CHECK(lines.front().line.body ==
          QStringLiteral("{\"key\":\"closures\",\"value\":[\"2026-12-24\",\"2026-12-31\"]}"));
}

TEST_CASE("a sitting that is changed says in its line what was otherwise before")
{
    StoreFixture f;
    Sitting sitting;
    sitting.id = Id<Sitting>{5};
    sitting.title = QStringLiteral("Panel");
    sitting.place = QStringLiteral("Room 1");
    REQUIRE(f.write().sitting(sitting, chair));
    sitting.place = QStringLiteral("Room 2");
    REQUIRE(f.write().sitting(sitting, chair));
    const auto lines = all(f.store(), {});
    CHECK(lines[0].line.body.contains(QStringLiteral("\"before\":{\"place\":\"Room 1\"}")));
    CHECK_FALSE(lines[1].line.body.contains(QStringLiteral("\"before\"")));
}
