#include "support/ManyDiscussions.h"

#include "core/session/Beginning.h"
#include "core/storage/Store.h"

#include <algorithm>
#include <array>

namespace chairside {

namespace {

constexpr int everySo = 50;                     // of so many discussions ...
constexpr int sittingsAt[] = {5, 21, 37};       // ... these are the first items of a sitting
constexpr int items = 4;                        // of each
constexpr int threeYears = 3 * 365, ahead = 14; // days
constexpr int atOnce = 100;                     // titles a transaction
constexpr std::size_t mostToReview = 5000;

bool beginsSitting(int number)
{
    return std::find(std::begin(sittingsAt), std::end(sittingsAt), number % everySo) != std::end(sittingsAt);
}

} // namespace

ManyDiscussions::ManyDiscussions(std::vector<ProtocolPtr> protocols, int count, Contents contents, QDate newestDay,
                                 quint64 seed)
    : m_protocols(std::move(protocols)),
      m_count(count),
      m_contents(contents),
      m_newestDay(newestDay),
      m_now(std::make_shared<QDateTime>(QDateTime(newestDay, QTime(9, 0), Qt::UTC))),
      m_words(seed),
      m_people(m_words),
      m_record(m_words, m_people, contents == Contents::Brief),
      m_life(m_words, m_record, m_now, contents == Contents::Brief)
{
}

Clock ManyDiscussions::clock() const
{
    return [now = m_now] { return *now; };
}

int ManyDiscussions::sittingsAmong(int count)
{
    int out = 0;
    for (int made = 0; made < count; made += beginsSitting(made) ? items : 1)
        out += beginsSitting(made) ? 1 : 0;
    return out;
}

// A working day: the numbers go up with the days, and two in a hundred are still to come.
QDate ManyDiscussions::dayOf(int number) const
{
    const qint64 from = -threeYears, to = 0;
    const int past = std::max(1, m_count - m_count / 50);
    const qint64 offset = number < past ? from + (to - from) * (number + 1) / past
                                        : 1 + qint64(ahead) * (number - past) / (m_count - past);
    QDate out = m_newestDay.addDays(offset);
    while (out.dayOfWeek() > Qt::Friday)
        out = out.addDays(offset > 0 ? 1 : -1);
    return out;
}

// Of those that are held on their own: the first is what the council works by.
ProtocolPtr ManyDiscussions::procedure()
{
    const auto weight = [&](const ProtocolPtr& each) {
        return each == m_protocols.front() ? 50 : each->sittingTitle.isEmpty() ? 20 : 3;
    };
    int all = 0;
    for (const ProtocolPtr& each : m_protocols)
        all += weight(each);
    int left = m_words.number(all);
    for (const ProtocolPtr& each : m_protocols)
        if ((left -= weight(each)) < 0)
            return each;
    return m_protocols.back();
}

Fate ManyDiscussions::fateOf(QDate held)
{
    const qint64 age = held.daysTo(m_newestDay);
    if (age < 0)
        return Fate::Planned;
    if (age < 8)
        return std::array{Fate::Writing, Fate::ToSign, Fate::Signed,
                          Fate::Circulated}[std::size_t(m_words.weighted({30, 25, 20, 25}))];
    // Rare, and yet in every slice of a hundred.
    if (++m_past % 90 == 40)
        return Fate::Amending;
    const bool over = age > 120;
    return std::array{Fate::Declined, Fate::Writing, Fate::ToSign,    Fate::Signed,
                      Fate::Amended,  Fate::Closed,  Fate::Circulated}[std::size_t(
        m_words.weighted({5, 1, 1, 3, 4, over ? 60 : 0, over ? 25 : 85}))];
}

QString ManyDiscussions::reference(const Protocol& protocol, QDate held)
{
    return QStringLiteral("%1-%2-%3")
        .arg(protocol.refPrefix, held.toString(QStringLiteral("yy")))
        .arg(++m_references[{protocol.refPrefix, held.year()}], 4, 10, QLatin1Char('0'));
}

// The request came some days before the meeting, and was entered when it came.
QDateTime ManyDiscussions::createdFor(QDate held)
{
    const QDate day = std::min(held.addDays(-(4 + m_words.number(14))), m_newestDay.addDays(-m_words.number(4)));
    return {day, QTime(9 + m_words.number(7), m_words.number(60)), Qt::UTC};
}

MadeUpCase ManyDiscussions::begin(const ProtocolPtr& protocol, NewDiscussion begun, const QDateTime& created, Fate fate)
{
    MadeUpCase out;
    out.protocol = protocol;
    out.fate = fate;
    out.until = m_newestDay;
    Discussion& record = out.record;
    record.id = begun.id;
    record.follows = begun.follows;
    record.sitting = begun.sitting;
    record.createdAt = created;
    record.protocolSha256 = protocol->sha256;
    Edit edit;
    for (const AnyRow& row : begun.rows)
        edit.changes.push_back({std::nullopt, row});
    apply(record, edit);
    const QDate held = record.meeting().heldOn;
    record.ref = begun.ref = reference(*protocol, held);
    out.begun = std::move(begun);

    Request& request = record.rows<Request>()[Id<Request>{record.id.value}];
    const Id<Request> own = request.id;
    request = m_record.request(created.date());
    request.id = own;
    const bool decided = fate != Fate::Planned || !m_words.oneIn(3);
    if (decided) {
        request.screening = fate == Fate::Declined ? Screening::Declined : Screening::Accepted;
        request.screeningReason = m_words.sentence();
        request.screenedBy = out.begun.chair;
        request.screenedOn = created.date().addDays(m_words.number(3));
    }
    m_record.fill(record, *protocol,
                  fate == Fate::Planned || fate == Fate::Declined ? Extent::Asked
                  : fate == Fate::Writing                         ? Extent::Half
                                                                  : Extent::Whole);
    out.papers = m_record.takePapers();
    Meeting& meeting = record.rows<Meeting>()[Id<Meeting>{record.id.value}];
    if (fate == Fate::Declined)
        meeting.heldOn = {};
    if (fate > Fate::Writing && !m_words.oneIn(5))
        meeting.reviewOn = held.addDays(28 + m_words.number(28));
    return out;
}

MadeUpCase ManyDiscussions::single(int number)
{
    const QDate held = dayOf(number);
    const ProtocolPtr protocol = procedure();
    const QDateTime created = createdFor(held);
    const IdSource ids = [this] { return m_words.id(); };
    const auto due = std::find_if(m_toReview.begin(), m_toReview.end(), [&](const MadeUpCase& before) {
        return before.protocol == protocol && before.until <= held;
    });
    if (due != m_toReview.end() && !m_words.oneIn(3)) {
        NewDiscussion review = reviewOf(due->record, *protocol, chair(), fixedClock(created), ids, WorkingDays());
        for (AnyRow& row : review.rows)
            if (auto* meeting = std::get_if<Meeting>(&row))
                meeting->heldOn = held;
        m_toReview.erase(due);
        Fate fate = fateOf(held);
        return begin(protocol, std::move(review), created, fate == Fate::Declined ? Fate::Circulated : fate);
    }
    NewCase made;
    made.children = m_people.family(held);
    made.chairName = chair();
    made.chairRole = protocol->chairRole;
    made.heldOn = held;
    return begin(protocol, beginning(made, *protocol, fixedClock(created), ids, WorkingDays()), created, fateOf(held));
}

QString ManyDiscussions::chair()
{
    static const QStringList chairs = QStringLiteral("Margaret Ashworth|Devon Whelan|Priya Nair").split(u'|');
    return chairs[m_words.weighted({80, 12, 8})];
}

Result<void> ManyDiscussions::sitting(int number, Pen& pen)
{
    std::vector<ProtocolPtr> together;
    for (const ProtocolPtr& each : m_protocols)
        if (!each->sittingTitle.isEmpty())
            together.push_back(each);
    const ProtocolPtr protocol = together[std::size_t(m_sittings++) % together.size()];
    const QDate held = dayOf(number);
    Sitting sitting;
    sitting.id = Id<Sitting>{m_words.id()};
    sitting.procedure = protocol->code;
    sitting.title = protocol->sittingTitle;
    sitting.heldOn = held;
    sitting.startsAt = QTime(9, 30);
    sitting.endsAt = QTime(12, 30);
    sitting.mode = MeetingMode::Both;
    sitting.place = m_words.place();
    sitting.chairName = chair();
    sitting.chairRole = protocol->chairRole;
    for (const AttendanceRule& rule : protocol->attendance) {
        const Professional& who =
            m_people.professional(rule.level.isEmpty() ? QStringLiteral("Manager") : rule.level, rule.agency);
        sitting.members.push_back(
            {Id<SittingMember>{m_words.id()}, who.contact, who.name, who.role, who.agency, who.email, rule.id});
    }
    const QDateTime created = createdFor(held);
    *m_now = created;
    if (auto entered = pen.sitting(sitting, sitting.chairName); !entered)
        return entered;
    for (int left = std::min(items, m_count - m_made); left > 0; --left) {
        NewCase item;
        item.children = m_people.family(held);
        item.chairName = sitting.chairName;
        item.chairRole = sitting.chairRole;
        item.heldOn = held;
        item.sitting = &sitting;
        NewDiscussion begun = beginning(
            item, *protocol, fixedClock(created), [this] { return m_words.id(); }, WorkingDays());
        if (auto done = enter(begin(protocol, std::move(begun), created, fateOf(held)), pen); !done)
            return done;
    }
    return {};
}

Result<void> ManyDiscussions::enter(MadeUpCase made, Pen& pen)
{
    ++m_made;
    const QDate review = made.record.meeting().reviewOn;
    made.comesBack =
        review.isValid() && (made.fate == Fate::Circulated || made.fate == Fate::Amended) && m_words.oneIn(2);
    if (made.comesBack)
        made.until = std::min(review, made.until);
    m_life.before(made);
    m_waiting.push_back(std::move(made));
    const std::size_t together = m_contents == Contents::Brief ? atOnce : 1;
    return m_waiting.size() < together ? Result<void>() : enterWaiting(pen);
}

Result<void> ManyDiscussions::enterWaiting(Pen& pen)
{
    if (m_waiting.empty())
        return {};
    std::vector<NewDiscussion> begun;
    *m_now = m_waiting.back().record.createdAt;
    for (const MadeUpCase& made : m_waiting)
        begun.push_back(m_life.beginning(made));
    if (auto entered = pen.beginAll(begun); !entered)
        return entered;
    for (MadeUpCase& made : m_waiting) {
        if (auto played = m_life.after(made, pen); !played)
            return played;
        if (made.comesBack)
            m_toReview.push_back(std::move(made));
        if (m_toReview.size() > mostToReview)
            m_toReview.pop_front();
    }
    m_waiting.clear();
    return {};
}

Result<void> ManyDiscussions::fill(Pen& pen, const std::function<void(int)>& made)
{
    if (m_contents == Contents::Title)
        return titles(pen);
    const bool anyTogether = std::any_of(m_protocols.begin(), m_protocols.end(),
                                         [](const ProtocolPtr& each) { return !each->sittingTitle.isEmpty(); });
    while (m_made < m_count) {
        const bool together = anyTogether && beginsSitting(m_made);
        if (auto done = together ? sitting(m_made, pen) : enter(single(m_made), pen); !done)
            return done;
        if (made)
            made(m_made);
    }
    if (auto done = enterWaiting(pen); !done)
        return done;
    *m_now = QDateTime(m_newestDay, QTime(9, 0), Qt::UTC);
    return {};
}

Result<void> ManyDiscussions::fill(Store& store)
{
    return fill(*storePen(store));
}

Result<void> ManyDiscussions::titles(Pen& pen)
{
    std::vector<NewDiscussion> some;
    const ProtocolPtr protocol = m_protocols.front();
    while (m_made < m_count) {
        const QDate held = dayOf(m_made++);
        NewDiscussion out;
        out.id = Id<Discussion>{m_words.id()};
        out.chair = QStringLiteral("Margaret Ashworth");
        out.protocolJson = protocol->json;
        out.protocolCode = protocol->code;
        out.protocolVersion = protocol->version;
        out.council = protocol->council;
        out.ref = reference(*protocol, held);
        out.summary.title =
            QStringLiteral("%1 %2, %3").arg(m_words.givenName(), m_words.familyName()).arg(m_words.number(18));
        out.summary.heldOn = held;
        out.summary.stage = protocol->stages.front().id;
        out.summary.gaps = out.summary.hardGaps = 3;
        some.push_back(out);
        if (some.size() < atOnce && m_made < m_count)
            continue;
        if (auto entered = pen.beginAll(some); !entered)
            return entered;
        some.clear();
    }
    return {};
}

NewDiscussion ManyDiscussions::underWay(const ProtocolPtr& protocol)
{
    ManyDiscussions one({protocol}, 1);
    NewCase made;
    made.children = one.m_people.family(newestDay());
    made.chairName = QStringLiteral("Margaret Ashworth");
    made.chairRole = protocol->chairRole;
    made.heldOn = newestDay();
    const QDateTime created = one.createdFor(newestDay());
    NewDiscussion begun = beginning(
        made, *protocol, fixedClock(created), [&] { return one.m_words.id(); }, WorkingDays());
    return one.m_life.beginning(one.begin(protocol, std::move(begun), created, Fate::ToSign));
}

} // namespace chairside
