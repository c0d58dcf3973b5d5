#include "support/ManyDiscussions.h"

#include "core/rules/Readiness.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCryptographicHash>

namespace chairside {

namespace {

constexpr int aDay = 5;
constexpr int atOnce = 100; // discussions a transaction

// Adds a row at the end of its kind.
template <class Row>
Row& add(Discussion& discussion, MadeUpWords& words, Row row)
{
    row.id = Id<Row>{words.id()};
    if constexpr (Ranked<Row>)
        row.rank = int(discussion.rows<Row>().size());
    return discussion.rows<Row>()[row.id] = row;
}

struct Post final
{
    const char16_t* fills;
    const char16_t* role;
    const char16_t* agency;
};
constexpr Post posts[] = {{u"social-care", u"Team Manager", u"Children’s Social Care"},
                          {u"police", u"Inspector", u"Police"},
                          {u"health", u"Safeguarding Nurse", u"Health"},
                          {u"", u"Head Teacher", u"School"},
                          {u"", u"Family Support Worker", u"Early Help"},
                          {u"", u"Housing Officer", u"Housing"},
                          {u"", u"Virtual School Head", u"Education"}};

QString post(const char16_t* words)
{
    return QString::fromUtf16(words);
}

} // namespace

ManyDiscussions::ManyDiscussions(ProtocolPtr protocol, int count, Contents contents, quint64 seed)
    : m_protocol(std::move(protocol)), m_count(count), m_contents(contents), m_words(seed)
{
}

NewDiscussion ManyDiscussions::begin(QDate heldOn)
{
    NewDiscussion out;
    out.id = Id<Discussion>{m_words.id()};
    out.chair = QStringLiteral("Margaret Ashworth");
    out.protocolJson = m_protocol->json;
    out.protocolCode = m_protocol->code;
    out.protocolVersion = m_protocol->version;
    out.council = m_protocol->council;
    out.ref = QStringLiteral("%1-%2-%3")
                  .arg(m_protocol->refPrefix, heldOn.toString(QStringLiteral("yy")))
                  .arg(++m_ofYear[heldOn.year()], 4, 10, QLatin1Char('0'));
    return out;
}

NewDiscussion ManyDiscussions::next()
{
    const QDate heldOn = newestDay().addDays(-((m_count - ++m_made) / aDay));
    NewDiscussion out = begin(heldOn);
    if (m_contents == Contents::Title) {
        out.summary.title =
            QStringLiteral("%1 %2, %3").arg(m_words.givenName(), m_words.familyName()).arg(m_words.number(18));
        out.summary.heldOn = heldOn;
        out.summary.stage = m_protocol->stages.front().id;
        out.summary.gaps = out.summary.hardGaps = 3;
        return out;
    }
    Discussion discussion = whole(out, heldOn);
    // What was agreed months ago has been done, but for a little.
    if (heldOn < newestDay().addDays(-90))
        for (const auto& [id, action] : discussion.rows<Action>())
            if (!m_words.oneIn(40))
                discussion.progress.push_back({Id<ActionProgress>{m_words.id()}, id,
                                               QDateTime(action.due, QTime(10, 0), Qt::UTC), action.owner,
                                               ActionStatus::Done, QDate(), m_words.sentence()});
    out.progress = discussion.progress;
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : discussion.rows<Row>())
            out.rows.push_back(row);
    });
    out.summary = summarise(discussion, *m_protocol, readiness(discussion, *m_protocol, newestDay()), WorkingDays());
    return out;
}

Discussion ManyDiscussions::whole(const NewDiscussion& begun, QDate heldOn)
{
    Discussion out;
    out.id = begun.id;
    out.ref = begun.ref;
    out.createdAt = QDateTime(heldOn, QTime(13, 0), Qt::UTC);
    out.protocolSha256 = m_protocol->sha256;
    Meeting meeting;
    meeting.id = Id<Meeting>{out.id.value};
    meeting.heldOn = heldOn;
    meeting.startedAt = QTime(13, 30);
    meeting.endedAt = QTime(14, 40);
    meeting.mode = m_words.oneIn(2) ? MeetingMode::InPerson : MeetingMode::Both;
    meeting.place = m_words.place();
    meeting.chairName = begun.chair;
    meeting.chairRole = QStringLiteral("Head of Service");
    meeting.confidentialityRead = Reply::Yes;
    meeting.reviewOn = heldOn.addDays(28 + m_words.number(28));
    out.rows<Meeting>()[meeting.id] = meeting;
    Request request;
    request.id = Id<Request>{out.id.value};
    request.by = m_words.givenName() + u' ' + m_words.familyName();
    request.role = QStringLiteral("Team Manager");
    request.receivedOn = heldOn.addDays(-4);
    request.escalation = Reply::No;
    request.screening = Screening::Accepted;
    request.screeningReason = m_words.sentence();
    out.rows<Request>()[request.id] = request;
    addPeople(out);
    addWords(out);
    addPlan(out, heldOn);
    return out;
}

void ManyDiscussions::addPeople(Discussion& discussion)
{
    const QString family = m_words.familyName();
    for (int left = m_words.oneIn(5) ? 3 : 1; left > 0; --left) {
        Subject child;
        child.child = Id<Child>{m_words.id()};
        child.name = m_words.givenName() + u' ' + family;
        child.born = discussion.createdAt.date().addDays(-400 - m_words.number(5500));
        child.icsNumber = QString::number(200'000 + m_words.number(90'000));
        child.school = m_words.place();
        child.address = m_words.place();
        child.legalStatus = m_words.oneIn(2) ? LegalStatus::ChildProtection : LegalStatus::NotRecorded;
        child.worker = m_words.givenName() + u' ' + m_words.familyName();
        add(discussion, m_words, child);
    }
    for (int left = m_words.number(4); left > 0; --left) {
        Relative relative;
        relative.name = m_words.givenName() + u' ' + family;
        relative.relationship = left == 1 ? QStringLiteral("mother") : QStringLiteral("brother");
        add(discussion, m_words, relative);
    }
    const int present = 4 + m_words.number(4);
    for (int i = 0; i < present; ++i) {
        Participant person;
        person.name = m_words.givenName() + u' ' + m_words.familyName();
        person.role = post(posts[i].role);
        person.agency = post(posts[i].agency);
        person.fills = post(posts[i].fills);
        person.authority = Reply::Yes;
        person.attendance = Attendance::Attended;
        person.agreement = Agreement::Agrees;
        add(discussion, m_words, person);
    }
}

void ManyDiscussions::addWords(Discussion& discussion)
{
    const auto answer = [&](const Prompt& prompt) {
        if (m_words.oneIn(12))
            return;
        Answer given;
        given.prompt = prompt.id;
        given.meaning = prompt.means;
        if (prompt.as != AnswerAs::Text)
            given.choice = m_words.oneIn(3) ? code(Reply::No) : code(Reply::Yes);
        given.body = m_words.sentences(1, prompt.as == AnswerAs::Text ? 2 : 1);
        add(discussion, m_words, given);
    };
    for (const Stage& stage : m_protocol->stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                answer(prompt);
    for (const Prompt& prompt : m_protocol->ethics)
        answer(prompt);

    const auto people = discussion.ranked<Participant>();
    QDateTime at = discussion.createdAt.addSecs(1800);
    for (int left = 8 + m_words.number(12); left > 0; --left) {
        const Participant& speaker = *people[std::size_t(m_words.number(int(people.size())))];
        Contribution said;
        said.at = at = at.addSecs(20 + m_words.number(240));
        said.participant = speaker.id;
        said.speaker = speaker.name;
        said.restricted = m_words.oneIn(25);
        said.body = m_words.sentences(1, 2);
        add(discussion, m_words, said);
    }
    for (int left = 1 + m_words.number(4); left > 0; --left) {
        HistoryEvent event;
        event.when = QStringLiteral("%1 %2").arg(m_words.oneIn(2) ? QStringLiteral("autumn") : QStringLiteral("spring"),
                                                 QString::number(2019 + m_words.number(7)));
        event.what = m_words.sentence();
        event.from = m_words.familyName();
        add(discussion, m_words, event);
    }
    for (int left = 2 + m_words.number(3); left > 0; --left) {
        Risk risk;
        risk.harm = m_words.sentence();
        risk.toWhom = discussion.ranked<Subject>().front()->name;
        risk.likelihood = Likelihood::Likely;
        risk.impact = m_words.oneIn(3) ? Impact::Severe : Impact::Serious;
        risk.evidence = m_words.sentences(1, 2);
        add(discussion, m_words, risk);
    }
    ProtectiveFactor factor;
    factor.what = m_words.sentence();
    add(discussion, m_words, factor);
    for (const Whose whose : {Whose::Child, Whose::Parent}) {
        Voice voice;
        voice.whose = whose;
        voice.words = m_words.sentences(1, 2);
        add(discussion, m_words, voice);
    }
}

void ManyDiscussions::addPlan(Discussion& discussion, QDate heldOn)
{
    for (int i = 0; i < 2 + m_words.number(2); ++i) {
        Option option;
        option.title = m_words.sentence().left(60);
        option.description = m_words.sentences(1, 2);
        option.advantages = m_words.sentence();
        option.disadvantages = m_words.sentence();
        option.childView = m_words.sentence();
        option.outcome = i == 0 ? OptionOutcome::Chosen : OptionOutcome::Rejected;
        option.reason = m_words.sentence();
        if (i == 0) {
            option.proportionate = option.legitimate = option.necessary = option.ethical = option.reasonable =
                TestResult::Met;
            option.proportionateWhy = m_words.sentence();
            option.legitimateWhy = m_words.sentence();
        }
        add(discussion, m_words, option);
    }
    for (int left = 2 + m_words.number(5); left > 0; --left) {
        Action action;
        action.what = m_words.sentence();
        action.owner = m_words.givenName() + u' ' + m_words.familyName();
        action.agency = post(posts[m_words.number(int(std::size(posts)))].agency);
        action.due = heldOn.addDays(1 + m_words.number(60));
        action.measure = m_words.sentence();
        add(discussion, m_words, action);
    }
    Contingency fallback;
    fallback.trigger = m_words.sentence();
    fallback.response = m_words.sentence();
    add(discussion, m_words, fallback);
}

Result<void> ManyDiscussions::fill(Store& store)
{
    while (!atEnd()) {
        std::vector<NewDiscussion> some;
        while (int(some.size()) < atOnce && !atEnd())
            some.push_back(next());
        if (auto entered = store.write().beginAll(some); !entered)
            return entered;
        if (m_contents == Contents::Title)
            continue;
        // The newest days are still being worked on, and now and then an old one was never signed.
        for (std::size_t i = 0; i < some.size(); ++i)
            if (some[i].summary.heldOn < newestDay().addDays(-7) && i % 40 != 0)
                if (auto done = sign(store, some[i], i % 12 != 0); !done)
                    return done;
    }
    return {};
}

Result<void> ManyDiscussions::sign(Store& store, const NewDiscussion& begun, bool circulated)
{
    const auto head = store.read().chainHead();
    if (!head)
        return head.error();
    SigningRecord record;
    record.discussion = begun.id;
    record.canonical = QByteArrayLiteral("what was signed on ") + begun.ref.toUtf8();
    record.sha256 = QCryptographicHash::hash(record.canonical, QCryptographicHash::Sha256);
    record.signedAt = QDateTime(begun.summary.heldOn, QTime(16, 12), Qt::UTC);
    record.chair = begun.chair;
    record.role = QStringLiteral("Head of Service");
    record.expectedHead = *head;
    record.summary = begun.summary;
    if (auto done = store.write().sign(record); !done)
        return done.error();
    if (!circulated)
        return {};
    Step copy;
    copy.id = Id<Step>{m_words.id()};
    copy.kind = StepKind::Sent;
    copy.version = 1;
    copy.at = record.signedAt.addSecs(3600);
    record.summary.circulated = 1;
    return store.write().step(begun.id, copy, record.summary, begun.chair);
}

} // namespace chairside
