#include "core/exchange/DiscussionReader.h"

#include "core/base/JsonWords.h"
#include "core/exchange/HeldUnder.h"
#include "core/exchange/JsonText.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ExchangeReader)
};

constexpr QLatin1String protocolKey("protocol");
constexpr QLatin1String progressKey("progress");
constexpr QLatin1String versionsKey("versions");
constexpr QLatin1String stepsKey("steps");
constexpr QLatin1String stepKey("step");
constexpr QLatin1String ownKey("key");
constexpr QLatin1String subjectKey("subject");
constexpr QLatin1String participantKey("participant");
constexpr QLatin1String recommendationKey("recommendation");
constexpr QLatin1String actionKey("action");

QStringList names(const std::vector<FieldInfo>& fields)
{
    QStringList out;
    for (const FieldInfo& field : fields)
        out.append(field.name);
    return out;
}

QStringList discussionKeys()
{
    QStringList known = names(discussionFacts()) + QStringList{protocolKey, progressKey, stepsKey, versionsKey};
    for (std::size_t i = 0; i < AllRows::size; ++i)
        known.append(nameOf(static_cast<RowKind>(i)));
    return known;
}

// What a reference may be: it names files and is read aloud.
bool isReference(const QString& text)
{
    return text.size() <= 40 && text.trimmed() == text &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

Step stepOf(const Facts& facts)
{
    Step step;
    fromCode(fact(facts, "kind").toString(), step.kind);
    step.at = fact(facts, "at").toDateTime();
    step.by = fact(facts, "by").toString();
    step.day = fact(facts, "day").toDate();
    step.time = fact(facts, "time").toTime();
    step.who = fact(facts, "who").toString();
    step.version = fact(facts, "version").toInt();
    fromCode(fact(facts, "audience").toString(), step.audience);
    step.form = fact(facts, "form").toString();
    fromCode(fact(facts, "how").toString(), step.how);
    step.code = fact(facts, "code").toString();
    step.choice = fact(facts, "choice").toString();
    step.agreed = fact(facts, "agreed").toString();
    step.note = fact(facts, "note").toString();
    return step;
}

} // namespace

DiscussionReader::DiscussionReader(const JsonPlace& place, const std::vector<ProtocolPtr>& protocols,
                                   const IdSource& ids, PeopleKeys& people)
    : m_read{{}, {}, place, {}, {}, {}, {}}, m_protocols(protocols), m_ids(ids), m_rows(m_read, ids, people)
{
}

Result<ReadDiscussion> DiscussionReader::read(const QJsonValue& value)
{
    Result<QJsonObject> json = readObject(value, m_read.place);
    if (!json)
        return json.error();
    m_json = *json;
    m_read.discussion.id = Id<Discussion>{m_ids()};
    for (const auto step :
         {&DiscussionReader::checkAllKeys, &DiscussionReader::readOwnFacts, &DiscussionReader::readProtocol,
          &DiscussionReader::readRows, &DiscussionReader::readProgress, &DiscussionReader::readSteps,
          &DiscussionReader::readVersions})
        if (const auto done = (this->*step)(); !done)
            return done.error();
    return m_read;
}

Result<void> DiscussionReader::checkAllKeys()
{
    return checkKeys(m_json, discussionKeys(), m_read.place);
}

Result<void> DiscussionReader::readOwnFacts()
{
    const Result<Facts> facts = readFacts(m_json, discussionFacts(), m_read.place);
    if (!facts)
        return facts.error();
    Discussion& discussion = m_read.discussion;
    discussion.ref = fact(*facts, "reference").toString();
    if (!isReference(discussion.ref))
        return m_read.place.key(QStringLiteral("reference"))
            .wrong(Words::tr("is %1; a reference has at most 40 characters on one line, such as \"CCD-26-014\"")
                       .arg(inWords(discussion.ref)));
    fromCode(fact(*facts, "state").toString(), discussion.state);
    discussion.createdAt = fact(*facts, "created_at").toDateTime();
    discussion.amendReason = fact(*facts, "amend_reason").toString();
    m_read.follows = fact(*facts, "follows").toString();
    return Done{};
}

Result<void> DiscussionReader::readProtocol()
{
    Result<ProtocolPtr> protocol = heldUnder(m_json.value(protocolKey), m_read.place.key(protocolKey), m_protocols);
    if (!protocol)
        return protocol.error();
    m_read.protocol = *std::move(protocol);
    m_read.discussion.protocolSha256 = m_read.protocol->sha256;
    return Done{};
}

Result<void> DiscussionReader::readRows()
{
    return m_rows.read(m_json);
}

Result<void> DiscussionReader::readProgress()
{
    return readEach(progressKey, progressFacts(), {actionKey},
                    [&](const QJsonObject& json, const Facts& facts, const JsonPlace& place) -> Result<void> {
                        ActionProgress step;
                        step.id = Id<ActionProgress>{m_ids()};
                        const Result<qint64> action =
                            m_rows.follow(RowKind::Action, json.value(actionKey), place.key(actionKey));
                        if (!action)
                            return action.error();
                        step.action = Id<Action>{*action};
                        step.at = fact(facts, "at").toDateTime();
                        if (!step.at.isValid())
                            return place.key(QStringLiteral("at"))
                                .wrong(Words::tr("is missing; say when, \"2026-11-24T14:02:07Z\""));
                        step.who = fact(facts, "who").toString();
                        fromCode(fact(facts, "status").toString(), step.status);
                        step.newDue = fact(facts, "new_due").toDate();
                        step.doneOn = fact(facts, "done_on").toDate();
                        step.note = fact(facts, "note").toString();
                        m_read.discussion.progress.push_back(step);
                        return Done{};
                    });
}

Result<void> DiscussionReader::readSteps()
{
    std::map<QString, qint64> known; // a step is about one before it
    return readEach(
        stepsKey, stepFacts(), {ownKey, stepKey, subjectKey, participantKey, recommendationKey},
        [&](const QJsonObject& json, const Facts& facts, const JsonPlace& place) -> Result<void> {
            Step step = stepOf(facts);
            step.id = Id<Step>{m_ids()};
            if (!fact(facts, "kind").isValid())
                return place.key(QStringLiteral("kind")).wrong(Words::tr("is missing; say what was done, \"sent\""));
            if (!step.at.isValid())
                return place.key(QStringLiteral("at"))
                    .wrong(Words::tr("is missing; say when, \"2026-11-24T14:02:07Z\""));
            if (auto led = lead(json, RowKind::Subject, subjectKey, place, step.subject.value); !led)
                return led;
            if (auto led = lead(json, RowKind::Participant, participantKey, place, step.participant.value); !led)
                return led;
            if (auto led = lead(json, RowKind::Recommendation, recommendationKey, place, step.about); !led)
                return led;
            if (const QString other = json.value(stepKey).toString(); json.contains(stepKey)) {
                const auto before = known.find(other);
                if (before == known.end())
                    return place.key(stepKey).wrong(
                        Words::tr("is %1, and no step before this one has that key; mend or remove it")
                            .arg(inWords(json.value(stepKey))));
                step.about = before->second;
            }
            if (const QString own = json.value(ownKey).toString(); !own.isEmpty())
                if (!known.try_emplace(own, step.id.value).second)
                    return place.key(ownKey).wrong(
                        Words::tr("is \"%1\", which an earlier step has too; give each its own").arg(own));
            m_read.discussion.steps.push_back(step);
            return Done{};
        });
}

Result<void> DiscussionReader::lead(const QJsonObject& json, RowKind kind, QLatin1String key, const JsonPlace& place,
                                    qint64& into)
{
    if (!json.contains(key))
        return Done{};
    const Result<qint64> id = m_rows.follow(kind, json.value(key), place.key(key));
    if (!id)
        return id.error();
    into = *id;
    return Done{};
}

Result<void> DiscussionReader::readVersions()
{
    return readEach(versionsKey, versionFacts(), {},
                    [&](const QJsonObject&, const Facts& facts, const JsonPlace&) -> Result<void> {
                        VersionInfo version;
                        version.no = fact(facts, "no").toInt();
                        version.signedAt = fact(facts, "signed_at").toDateTime();
                        version.chair = fact(facts, "chair").toString();
                        version.role = fact(facts, "role").toString();
                        version.gapsReason = fact(facts, "gaps_reason").toString();
                        version.amendReason = fact(facts, "amend_reason").toString();
                        version.sha256 = QByteArray::fromHex(fact(facts, "sha256").toString().toLatin1());
                        version.chainHead = QByteArray::fromHex(fact(facts, "chain_head").toString().toLatin1());
                        m_read.discussion.versions.push_back(version);
                        return Done{};
                    });
}

Result<void> DiscussionReader::readEach(const QString& key, const std::vector<FieldInfo>& fields,
                                        const QStringList& more, const Take& take)
{
    if (!m_json.contains(key))
        return Done{};
    const JsonPlace place = m_read.place.key(key);
    const Result<QJsonArray> list = readArray(m_json.value(key), place);
    if (!list)
        return list.error();
    for (qsizetype i = 0; i < list->size(); ++i) {
        const JsonPlace here = place.at(i);
        const Result<QJsonObject> json = readObject(list->at(i), here);
        if (!json)
            return json.error();
        if (const auto known = checkKeys(*json, names(fields) + more, here); !known)
            return known.error();
        const Result<Facts> facts = readFacts(*json, fields, here);
        if (!facts)
            return facts.error();
        if (const auto taken = take(*json, *facts, here); !taken)
            return taken.error();
    }
    return Done{};
}

} // namespace chairside
