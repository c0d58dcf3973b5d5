#include "app/home/HomeRecords.h"

#include "core/rules/Readiness.h"
#include "core/rules/Summary.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/SampleDiscussion.h"

#include <QCryptographicHash>

namespace chairside {

namespace {

const QDate heldToday{2026, 11, 24};

StoreContext context()
{
    StoreContext context;
    context.clock = fixedClock(QDateTime(heldToday, QTime(15, 0), Qt::UTC));
    context.osUser = u"ashworth"_qs;
    context.host = u"laptop"_qs;
    return context;
}

void nameChild(Discussion& d, const QString& name, QDate born)
{
    Subject& child = d.rows<Subject>().begin()->second;
    child.name = name;
    child.born = born;
}

void said(Discussion& d, QTime at, const QString& speaker, const QString& words, bool restricted = false)
{
    Contribution row;
    row.at = QDateTime(heldToday, at).toUTC();
    row.speaker = speaker;
    row.body = words;
    row.restricted = restricted;
    sample::add(d, row);
}

Discussion zoe()
{
    Discussion d = sample::complete();
    d.rows<Risk>().clear();
    sample::answer(d, u"plan.decision"_qs, {});
    said(d, {13, 55}, u"Chair"_qs, u"We have described this for a year. What would be different by Friday?"_qs);
    said(d, {13, 58}, u"Social care"_qs, u"Zoë asks to be collected from her grandmother’s, not from home."_qs);
    said(d, {14, 0}, u"Police"_qs, u"Stopped at Southport station on 12 November with two males aged 17 and 19."_qs);
    said(d, {14, 2}, u"School"_qs, u"A neighbour, who fears being named, heard shouting."_qs, true);
    return d;
}

Discussion khan()
{
    Discussion d = sample::complete();
    nameChild(d, u"Amir Khan"_qs, {2017, 3, 1});
    Subject brother;
    brother.name = u"Bilal Khan"_qs;
    brother.born = {2020, 5, 1};
    sample::add(d, brother);
    sample::meeting(d).heldOn = {2026, 11, 23};
    sample::meeting(d).reviewOn = {2026, 12, 18};
    sample::answer(d, u"plan.decision"_qs,
                   u"Step up to pre-proceedings. Parents offered a family group meeting before the first letter; both "
                   "boys stay at home under a written plan."_qs);
    return d;
}

Discussion marsh()
{
    Discussion d = sample::complete();
    nameChild(d, u"Jayden Marsh"_qs, {2011, 1, 1});
    sample::meeting(d).heldOn = {2026, 11, 17};
    auto& options = d.rows<Option>();
    Option& last = options.rbegin()->second;
    last.disadvantages = u"His grandmother is 81 and has said she cannot manage nights."_qs;
    Action assessment;
    assessment.what = u"Carer’s assessment for his grandmother by 8 December 2026."_qs;
    assessment.owner = u"Priya Nair"_qs;
    assessment.due = {2026, 12, 8};
    sample::add(d, assessment); // no measure: a gap
    return d;
}

Discussion prentice()
{
    Discussion d = sample::complete();
    nameChild(d, u"Lily Prentice"_qs, {2022, 6, 1});
    sample::meeting(d).heldOn = {2026, 11, 16};
    d.rows<Action>().begin()->second.due = {2026, 11, 19};
    return d;
}

Discussion hartley()
{
    Discussion d = sample::complete();
    Subject& child = d.rows<Subject>().begin()->second;
    child.name = u"Hartley"_qs;
    child.born = {};
    child.dueOn = {2027, 2, 1};
    sample::meeting(d).heldOn = {2025, 11, 12};
    sample::meeting(d).reviewOn = {2026, 12, 10};
    d.rows<Action>().clear();
    return d;
}

} // namespace

HomeRecords::HomeRecords() : m_settings(m_folder.file(u"settings.ini"_qs), QSettings::IniFormat)
{
    auto made = Store::create(m_folder.file(u"Records.chairside"_qs), {}, context());
    REQUIRE(made.ok());
    m_store = std::move(*made);
}

std::vector<ProtocolPtr> HomeRecords::protocols() const
{
    return {sample::knowsley()};
}

Id<Discussion> HomeRecords::named(const QString& ref) const
{
    const auto found = m_store->read().find(ref);
    REQUIRE(found.ok());
    return *found;
}

Id<Discussion> HomeRecords::add(Discussion d, const QString& ref, const Protocol& protocol)
{
    // Every sample has the same ids; here each discussion has its own.
    const qint64 base = m_next++ * 100'000;
    d.id = Id<Discussion>{base};
    for (auto& [id, answer] : d.rows<Answer>())
        if (const Prompt* prompt = protocol.prompt(answer.prompt))
            answer.meaning = prompt->means;
    NewDiscussion begun;
    begun.id = d.id;
    begun.ref = ref;
    begun.chair = u"Margaret Ashworth"_qs;
    begun.protocolJson = protocol.json;
    begun.protocolCode = protocol.code;
    begun.protocolVersion = protocol.version;
    begun.council = protocol.council;
    Discussion own;
    own.id = d.id;
    own.createdAt = d.createdAt;
    AllRows::each([&]<class Row>() {
        for (auto [id, row] : d.rows<Row>()) {
            if constexpr (Ranked<Row> || std::is_same_v<Row, Answer>)
                row.id = Id<Row>{base + id.value};
            else
                row.id = Id<Row>{base}; // the meeting's and the request's are the discussion's
            own.rows<Row>()[row.id] = row;
            begun.rows.push_back(row);
        }
    });
    begun.summary = summarise(own, protocol, readiness(own, protocol, heldToday), WorkingDays());
    const auto id = m_store->write().begin(begun);
    REQUIRE(id.ok());
    return *id;
}

void HomeRecords::sign(Id<Discussion> id)
{
    const auto discussion = m_store->read().discussion(id);
    REQUIRE(discussion.ok());
    const auto head = m_store->read().chainHead();
    REQUIRE(head.ok());
    SigningRecord record;
    record.discussion = id;
    record.canonical = QByteArrayLiteral("signed text");
    record.sha256 = QCryptographicHash::hash(record.canonical, QCryptographicHash::Sha256);
    record.signedAt = QDateTime(QDate(2026, 11, 23), QTime(16, 12), Qt::UTC);
    record.chair = u"Margaret Ashworth"_qs;
    record.role = u"Head of Service"_qs;
    record.expectedHead = *head;
    record.summary = summarise(*discussion, *sample::knowsley(), readiness(*discussion, *sample::knowsley(), heldToday),
                               WorkingDays());
    REQUIRE(m_store->write().sign(record).ok());
}

void HomeRecords::circulate(Id<Discussion> id)
{
    auto discussion = m_store->read().discussion(id);
    REQUIRE(discussion.ok());
    Step copy;
    copy.id = Id<Step>{id.value + 1};
    copy.kind = StepKind::Sent;
    copy.version = 1;
    copy.at = QDateTime(QDate(2026, 11, 23), QTime(17, 0), Qt::UTC);
    Summary summary = summarise(*discussion, *sample::knowsley(),
                                readiness(*discussion, *sample::knowsley(), heldToday), WorkingDays());
    summary.circulated = 1;
    REQUIRE(m_store->write().step(id, copy, summary, u"Margaret Ashworth"_qs).ok());
}

void HomeRecords::addThePictured()
{
    const Protocol& knowsley = *sample::knowsley();
    add(zoe(), u"CCD-26-014"_qs, knowsley);
    sign(add(khan(), u"CCD-26-013"_qs, knowsley));
    add(marsh(), u"CCD-26-012"_qs, knowsley);
    const auto lily = add(prentice(), u"CCD-26-011"_qs, knowsley);
    sign(lily);
    circulate(lily);
    const auto baby = add(hartley(), u"CCD-25-030"_qs, knowsley);
    sign(baby);
    circulate(baby);
}

void HomeRecords::addKeptFromFamily()
{
    Discussion d = sample::blank();
    sample::meeting(d).heldOn = heldToday;
    Participant officer;
    officer.name = u"Insp Tom Whelan"_qs;
    officer.attendance = Attendance::Attended;
    sample::add(d, officer);
    Participant mother;
    mother.name = u"Dawn Hale"_qs;
    mother.family = true;
    mother.email = u"dawn@example.org"_qs;
    sample::add(d, mother);
    Action action;
    action.what = u"Tell the school where he sleeps"_qs;
    action.owner = mother.name;
    sample::add(d, action);
    add(d, u"SD-26-001"_qs, *sample::protocol("stoke"));
}

} // namespace chairside
