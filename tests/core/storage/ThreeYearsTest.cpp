// The made-up years: the same each time, sound, of every kind; and whatever the store counts of them agrees with
// counting by hand.
#include "core/discussion/RowAccess.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Afterwards.h"
#include "core/rules/Circulation.h"
#include "core/rules/Deadlines.h"
#include "core/rules/StepChecks.h"
#include "core/storage/HomeReader.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "support/Copies.h"
#include "support/ManyDiscussions.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QRegularExpression>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace chairside;

namespace {

using Contents = ManyDiscussions::Contents;
const QDate newest = ManyDiscussions::newestDay();

std::vector<ProtocolPtr> protocols()
{
    static const std::vector<ProtocolPtr> all = shippedProtocols().value();
    return all;
}

ProtocolPtr protocolOf(const Discussion& discussion)
{
    for (const ProtocolPtr& each : protocols())
        if (each->sha256 == discussion.protocolSha256)
            return each;
    return nullptr;
}

void make(const QString& path, int count, Contents contents, quint64 seed = 2026)
{
    ManyDiscussions many(protocols(), count, contents, newest, seed);
    const auto pen = quickPen(path, many.clock());
    REQUIRE(pen);
    REQUIRE(many.fill(**pen));
}

std::unique_ptr<Store> opened(const QString& path)
{
    auto store = Store::open(path, {});
    REQUIRE(store);
    return std::move(*store);
}

std::vector<HomeRow> allRows(const Store& store, HomeQuery query = {})
{
    query.limit = 1'000'000;
    return store.read().home(query, newest).value();
}

std::vector<Discussion> allOf(const Store& store)
{
    std::vector<Discussion> out;
    for (const HomeRow& row : allRows(store))
        out.push_back(store.read().discussion(row.id).value());
    return out;
}

// By ref, without what the trail gives: its head is salted.
std::map<QString, Discussion> contentOf(const Store& store)
{
    std::map<QString, Discussion> out;
    for (Discussion& each : allOf(store)) {
        for (VersionInfo& version : each.versions)
            version.chainHead.clear();
        out.emplace(each.ref, each);
    }
    return out;
}

// Each step is asked for again on the record as it stood then: what the window would have refused.
QStringList refusedSteps(const Discussion& discussion)
{
    QStringList out;
    Discussion then = discussion;
    then.steps.clear();
    then.state = discussion.state == State::Declined ? State::Declined
                 : discussion.versions.empty()       ? State::Draft
                                                     : State::Signed;
    for (const Step& step : discussion.steps) {
        if (const auto may = mayRecord(then, *protocolOf(discussion), step); !may)
            out << u"%1 %2 %3: %4"_qs.arg(discussion.ref, code(step.kind), step.who, may.error().message);
        then.steps.push_back(step);
        if (step.kind == StepKind::Closed)
            then.state = State::Closed;
    }
    return out;
}

// How many answers say a line or less, a paragraph, and more than anybody reads out.
std::array<int, 3> lengthsOf(const std::vector<Discussion>& all)
{
    constexpr qsizetype line = 120, paragraph = 600;
    std::array<int, 3> out{};
    for (const Discussion& each : all)
        for (const auto& [id, answer] : each.rows<Answer>())
            if (!answer.body.isEmpty())
                ++out[answer.body.size() <= line ? 0 : answer.body.size() <= paragraph ? 1 : 2];
    return out;
}

// Every word that people typed into the record, in small letters.
std::set<QString> wordsOf(const Discussion& discussion)
{
    static const QRegularExpression between(u"\\W+"_qs, QRegularExpression::UseUnicodePropertiesOption);
    QString text;
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : discussion.rows<Row>())
            for (const FieldInfo& field : fieldsOf(kindOf<Row>()))
                if (field.traits & Prose)
                    text += valueOf(AnyRow{row}, field.name).toString().toLower() + u' ';
    });
    const QStringList words = text.split(between);
    return {words.begin(), words.end()};
}

} // namespace

TEST_CASE("the same seed makes the same years, by the program's own thread or by the quick pen")
{
    const TempFolder folder;
    const QString quick = folder.file(u"quick.chairside"_qs), slow = folder.file(u"slow.chairside"_qs);
    make(quick, 25, Contents::Whole);
    {
        ManyDiscussions many(protocols(), 25);
        StoreContext context;
        context.clock = many.clock();
        const auto store = Store::create(slow, {}, context);
        REQUIRE(store);
        REQUIRE(many.fill(**store));
    }
    const auto one = opened(quick), other = opened(slow);
    CHECK(contentOf(*one).size() == 25);
    CHECK(contentOf(*one) == contentOf(*other));
    CHECK(allRows(*one) == allRows(*other)); // when each was changed as well
    CHECK(one->read().sittings().value() == other->read().sittings().value());
    DatesQuery dates;
    CHECK(one->read().dates(dates).value() == other->read().dates(dates).value());

    const QString third = folder.file(u"third.chairside"_qs);
    make(third, 25, Contents::Whole, 2027);
    CHECK_FALSE(contentOf(*opened(third)) == contentOf(*one));
}

TEST_CASE("a slice of two hundred of the three years is sound, of every kind, and counted as counting by hand does")
{
    const TempFolder folder;
    make(folder.file(u"slice.chairside"_qs), 200, Contents::Whole);
    const auto store = opened(folder.file(u"slice.chairside"_qs));
    const StoreReader& read = store->read();
    CHECK(read.verify().value().problems == QStringList());
    const std::vector<Discussion> all = allOf(*store);
    REQUIRE(all.size() == 200);

    std::set<State> states;
    std::set<QString> procedures;
    std::set<Id<Child>> children, again;
    int ages[18] = {}, unborn = 0, items = 0, reviews = 0, planned = 0, amended = 0;
    QDate oldest = newest;
    for (const Discussion& each : all) {
        states.insert(each.state);
        procedures.insert(protocolOf(each)->code);
        items += each.sitting ? 1 : 0;
        reviews += each.follows ? 1 : 0;
        amended += each.versions.size() > 1 ? 1 : 0;
        const QDate held = each.meeting().heldOn;
        planned += held > newest ? 1 : 0;
        oldest = held.isValid() ? std::min(oldest, held) : oldest;
        for (const auto& [id, child] : each.rows<Subject>()) {
            (children.insert(child.child).second ? children : again).insert(child.child);
            unborn += child.dueOn.isValid() ? 1 : 0;
            if (child.born.isValid())
                ++ages[std::clamp(int(child.born.daysTo(each.createdAt.date()) / 366), 0, 17)];
        }
    }
    CHECK(states == std::set<State>{State::Draft, State::Signed, State::Amending, State::Declined, State::Closed});
    CHECK(procedures.size() == protocols().size());
    CHECK(read.sittings().value().size() == 12);
    CHECK(ManyDiscussions::sittingsAmong(200) == 12);
    CHECK(ManyDiscussions::sittingsAmong(2000) == 120); // of the whole, which is too long to make each time
    CHECK(items == 48);
    CHECK(oldest < newest.addDays(-1070));
    for (const int some : {reviews, planned, amended, unborn, int(again.size())})
        CHECK(some > 1);
    for (const int age : {0, 3, 7, 11, 15, 17})
        CHECK(ages[age] > 0);
    std::set<StepKind> steps;
    std::map<QString, std::set<QString>> outcomes; // by procedure
    QStringList refused;
    for (const Discussion& each : all) {
        for (const Step& step : each.steps) {
            steps.insert(step.kind);
            if (step.kind == StepKind::Closed)
                outcomes[protocolOf(each)->code].insert(step.choice);
        }
        refused << refusedSteps(each);
    }
    CHECK(refused == QStringList());
    for (const StepKind kind : {StepKind::Told, StepKind::Sent, StepKind::Received, StepKind::Feedback,
                                StepKind::Checked, StepKind::Answered, StepKind::Filed, StepKind::Closed})
        CHECK(steps.count(kind) == 1);

    std::set<QString> ends;
    for (const auto& [procedure, choices] : outcomes)
        ends.insert(choices.begin(), choices.end());
    CHECK(outcomes.size() == protocols().size());
    CHECK(ends.size() >= closingOutcomes(*protocols().front()).size());
    CHECK(outcomes[protocols().front()->code].size() > 1);

    const auto [brief, middling, long_] = lengthsOf(all);
    CAPTURE(brief, middling, long_);
    for (const int some : {brief, middling, long_})
        CHECK(some > 100);
    CHECK(middling > long_); // most of what is typed in a meeting is short

    // By hand: what the rules say of each discussion.
    HomeCounts home;
    DateCounts dates;
    std::map<QDate, int> days;
    std::map<std::pair<QString, QString>, int> owners;
    int open = 0, overdue = 0, done = 0, met = 0, late = 0;
    const QDate until = newest.addDays(14);
    std::vector<std::tuple<QDate, qint64, QString>> due;
    for (const Discussion& each : all) {
        const Protocol& protocol = *protocolOf(each);
        const bool editable = each.state == State::Draft || each.state == State::Amending;
        ++home.all;
        home.inProgress += editable ? 1 : 0;
        home.toSign += editable && readiness(each, protocol, newest).canSign() ? 1 : 0;
        home.toCirculate +=
            each.state == State::Signed && circulatedVersion(each, protocol) < int(each.versions.size()) ? 1 : 0;
        QDate next;
        for (const Deadline& date : deadlines(each, protocol, WorkingDays())) {
            met += date.met.isValid() ? 1 : 0;
            late += date.met.isValid() && date.due.isValid() && date.met > date.due ? 1 : 0;
            const bool action = date.kind == DeadlineKind::Action;
            done += action && date.met.isValid() ? 1 : 0;
            if (!date.open())
                continue;
            if (action) {
                ++open;
                overdue += date.due.isValid() && date.due < newest ? 1 : 0;
                ++owners[{date.owner, date.agency}];
                if (date.due.isValid() && (!next.isValid() || date.due < next))
                    next = date.due;
            }
            if (!date.due.isValid())
                continue;
            due.emplace_back(date.due, each.id.value, date.title);
            dates.overdue += date.due < newest ? 1 : 0;
            dates.later += date.due > until ? 1 : 0;
            if (date.due >= newest && date.due <= until)
                ++days[date.due];
        }
        home.actionsDue += (each.state == State::Signed || each.state == State::Amending) && next.isValid() &&
                                   next <= newest.addDays(HomeReader::dueWithinDays)
                               ? 1
                               : 0;
    }
    for (const auto& [day, count] : days)
        dates.days.push_back({day, count});
    const HomeCounts kept = read.counts(newest).value();
    CHECK(std::array{kept.inProgress, kept.toSign, kept.toCirculate, kept.actionsDue, kept.all} ==
          std::array{home.inProgress, home.toSign, home.toCirculate, home.actionsDue, home.all});
    CHECK(read.dateCounts(newest.startOfDay(), until).value() == dates);
    for (const int some : {home.inProgress, home.toSign, home.toCirculate, home.actionsDue, dates.overdue, dates.later,
                           open, overdue, done, met, late})
        CHECK(some > 0);

    for (const HomeList list : {HomeList::InProgress, HomeList::ToSign, HomeList::ToCirculate, HomeList::ActionsDue})
        for (const HomeSort sort : {HomeSort::Held, HomeSort::Child}) {
            HomeQuery query;
            query.list = list;
            query.sort = sort;
            CHECK(int(allRows(*store, query).size()) == read.homeTotal(query, newest).value());
        }
    DatesQuery query;
    query.limit = 1'000'000;
    std::vector<std::tuple<QDate, qint64, QString>> listed;
    const std::vector<DateRow> datesListed = read.dates(query).value();
    for (const DateRow& row : datesListed)
        listed.emplace_back(row.deadline.due, row.discussion.value, row.deadline.title);
    std::sort(due.begin(), due.end());
    std::sort(listed.begin(), listed.end());
    CHECK(listed == due);

    ActionsQuery actions;
    actions.today = newest;
    CHECK(read.actionTotal(actions).value() == open);
    actions.list = ActionList::Overdue;
    CHECK(read.actionTotal(actions).value() == overdue);
    actions.list = ActionList::Done;
    CHECK(read.actionTotal(actions).value() == done);
    std::map<std::pair<QString, QString>, int> counted;
    const std::vector<ActionOwner> everyone = read.actionOwners().value();
    for (const ActionOwner& owner : everyone)
        counted[{owner.who.name, owner.who.agency}] = owner.open;
    CHECK(counted == owners);

    std::map<qint64, std::set<QString>> words;
    for (const Discussion& each : all)
        words.emplace(each.id.value, wordsOf(each));
    for (const QString& start : {u"taxi"_qs, u"grandmoth"_qs, u"alder"_qs}) {
        std::set<qint64> found, expected;
        const std::vector<SearchHit> hits = read.search(start, 1'000'000).value();
        for (const SearchHit& hit : hits)
            found.insert(hit.discussion.value);
        for (const auto& [id, said] : words)
            if (const auto first = said.lower_bound(start); first != said.end() && first->startsWith(start))
                expected.insert(id);
        CHECK(found == expected);
        CHECK_FALSE(found.empty());
    }
}

TEST_CASE("copies of the years are discussions of their own, sound and counted")
{
    const TempFolder folder;
    const QString path = folder.file(u"copies.chairside"_qs);
    make(path, 150, Contents::Brief);
    const HomeCounts before = opened(path)->read().counts(newest).value();
    REQUIRE(multiply(path, 3));
    const auto store = opened(path);
    CHECK(store->read().verify().value().problems == QStringList());
    const HomeCounts counts = store->read().counts(newest).value();
    CHECK(counts ==
          HomeCounts{3 * before.inProgress, 3 * before.toSign, 3 * before.toCirculate, 3 * before.actionsDue, 3 * 150});
    // A review and its copy: its own rows, under the copy of the discussion that it follows.
    std::map<QString, Discussion> all;
    for (const Discussion& each : allOf(*store))
        all.emplace(each.ref, each);
    int reviews = 0;
    for (const auto& [ref, each] : all) {
        if (!each.follows || ref.section(u'-', -1).size() > 4)
            continue;
        ++reviews;
        const Discussion& copy = all.at(ref + u"02"_qs);
        CHECK(copy.follows.value == each.follows.value + 2);
        CHECK(copy.rows<Answer>().size() == each.rows<Answer>().size());
        CHECK(copy.steps.size() == each.steps.size());
        CHECK(copy.versions.size() == each.versions.size());
        CHECK(copy.rows<Subject>().begin()->second.child != each.rows<Subject>().begin()->second.child);
        CHECK(store->read().search(copy.ref).value().size() == 1);
    }
    CHECK(reviews > 0);
}
