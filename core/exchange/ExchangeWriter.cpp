#include "core/exchange/ExchangeWriter.h"

#include "core/exchange/ExchangeKeys.h"
#include "core/exchange/HeldUnder.h"
#include "core/exchange/JsonWriter.h"

#include <QCryptographicHash>

namespace chairside {

namespace {

QString timeText(QTime time)
{
    if (time.msec() != 0)
        return time.toString(QStringLiteral("HH:mm:ss.zzz"));
    return time.toString(time.second() != 0 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

QString momentText(const QDateTime& moment)
{
    return moment.toUTC().toString(moment.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate);
}

class FileWriter final
{
public:
    QByteArray write(const std::vector<Exported>& discussions)
    {
        m_json.beginObject();
        m_json.key(QStringLiteral("format"));
        m_json.number(exchangeFormat);
        m_json.key(QStringLiteral("program"));
        m_json.text(QStringLiteral("Chairside " CHAIRSIDE_VERSION));
        m_json.key(QStringLiteral("discussions"));
        m_json.beginArray();
        for (const Exported& exported : discussions)
            writeDiscussion(exported);
        m_json.end();
        m_json.end();
        return m_json.bytes();
    }

private:
    void writeDiscussion(const Exported& exported)
    {
        const Discussion& discussion = *exported.discussion;
        const LocalKeys keys(discussion, *exported.protocol);
        m_keys = &keys;
        const std::optional<LocalKeys> earlier =
            exported.earlier ? std::optional<LocalKeys>(std::in_place, *exported.earlier, *exported.protocol)
                             : std::nullopt;
        m_earlier = earlier ? &*earlier : nullptr;
        m_papers = exported.papers;

        m_json.beginObject();
        put("reference", discussion.ref);
        put("state", code(discussion.state));
        put("created_at", toValue(discussion.createdAt));
        put("amend_reason", discussion.amendReason);
        put("follows", exported.earlier ? exported.earlier->ref : QString());
        m_json.key(QStringLiteral("protocol"));
        m_json.beginObject();
        put("code", exported.protocol->code);
        put("version", exported.protocol->version);
        put("sha256", QString::fromLatin1(discussion.protocolSha256.toHex()));
        writeWording(discussion, *exported.protocol);
        m_json.end();
        for (std::size_t i = 0; i < AllRows::size; ++i)
            writeKind(discussion, static_cast<RowKind>(i), *exported.protocol);
        writeProgress(discussion);
        writeSteps(discussion);
        writeVersions(discussion);
        m_json.end();
    }

    // The words it was held under go with it: whoever reads the file may not have them.
    void writeWording(const Discussion& discussion, const Protocol& protocol)
    {
        if (QCryptographicHash::hash(protocol.json, QCryptographicHash::Sha256) == discussion.protocolSha256)
            putText(wordingKey, QString::fromLatin1(protocol.json.toBase64()));
    }

    void writeKind(const Discussion& discussion, RowKind kind, const Protocol& protocol)
    {
        const std::vector<AnyRow> rows = rowsInOrder(discussion, kind, protocol);
        if (rows.empty())
            return;
        m_json.key(nameOf(kind));
        if (isSingle(kind)) {
            writeRow(rows.front());
            return;
        }
        m_json.beginArray();
        for (const AnyRow& row : rows)
            writeRow(row);
        m_json.end();
    }

    void writeRow(const AnyRow& row)
    {
        const RowRef ref = refOf(row);
        const AnyRow blank = blankRow(ref.kind, ref.id);
        m_json.beginObject();
        put("key", m_keys->key(ref));
        for (const FieldInfo& field : exchangeFields(ref.kind)) {
            const QVariant value = valueOf(row, field.name);
            if (field.type == FieldType::Link)
                putText(exchangeKey(field), linkText(ref.kind, field, value.toLongLong()));
            else if (field.type == FieldType::Choice)
                putText(field.name, value.toString()); // said even where it is the usual one
            else if (value != valueOf(blank, field.name))
                putValue(field.name, value);
        }
        if (const auto* paper = std::get_if<Paper>(&row))
            writeContents(*paper);
        m_json.end();
    }

    void writeContents(const Paper& paper)
    {
        if (!m_papers)
            return;
        if (const auto found = m_papers->find(paper.sha256); found != m_papers->end())
            putText(QStringLiteral("contents"), QString::fromLatin1(found->second.toBase64()));
    }

    QString linkText(RowKind kind, const FieldInfo& field, qint64 id)
    {
        if (id == 0)
            return {};
        const LinkTarget target = linkTarget(kind, field.name);
        switch (target.scope) {
        case LinkScope::Earlier:
            return m_earlier ? m_earlier->key({target.kind, id}) : QString();
        case LinkScope::People: {
            const QString name = exchangeKey(field);
            std::map<qint64, QString>& known = m_people[name];
            return known.try_emplace(id, name + QString::number(known.size() + 1)).first->second;
        }
        case LinkScope::Discussion:
            break;
        }
        return m_keys->key({target.kind, id});
    }

    void writeProgress(const Discussion& discussion)
    {
        if (discussion.progress.empty())
            return;
        m_json.key(QStringLiteral("progress"));
        m_json.beginArray();
        for (const ActionProgress& step : discussion.progress) {
            m_json.beginObject();
            put("action", m_keys->key(refOf(step.action)));
            put("at", toValue(step.at));
            put("who", step.who);
            put("status", code(step.status));
            put("new_due", toValue(step.newDue));
            put("done_on", toValue(step.doneOn));
            put("note", step.note);
            m_json.end();
        }
        m_json.end();
    }

    void writeSteps(const Discussion& discussion)
    {
        if (discussion.steps.empty())
            return;
        std::map<qint64, QString> keys;
        for (const Step& step : discussion.steps)
            keys.emplace(step.id.value, QStringLiteral("step%1").arg(keys.size() + 1));
        m_json.key(QStringLiteral("steps"));
        m_json.beginArray();
        for (const Step& step : discussion.steps) {
            m_json.beginObject();
            put("key", keys.at(step.id.value));
            put("kind", code(step.kind));
            put("at", toValue(step.at));
            put("by", step.by);
            put("day", toValue(step.day));
            put("time", toValue(step.time));
            put("who", step.who);
            put("subject", m_keys->key(refOf(step.subject)));
            put("participant", m_keys->key(refOf(step.participant)));
            if (const auto other = keys.find(step.about); other != keys.end())
                put("step", other->second);
            else
                put("recommendation", m_keys->key({RowKind::Recommendation, step.about}));
            if (step.version > 0) {
                put("version", step.version);
                put("audience", code(step.audience));
            }
            put("form", step.form);
            put("how", code(step.how));
            put("code", step.code);
            put("choice", step.choice);
            put("agreed", step.agreed);
            put("note", step.note);
            m_json.end();
        }
        m_json.end();
    }

    void writeVersions(const Discussion& discussion)
    {
        if (discussion.versions.empty())
            return;
        m_json.key(QStringLiteral("versions"));
        m_json.beginArray();
        for (const VersionInfo& version : discussion.versions) {
            m_json.beginObject();
            put("no", version.no);
            put("signed_at", toValue(version.signedAt));
            put("chair", version.chair);
            put("role", version.role);
            put("gaps_reason", version.gapsReason);
            put("amend_reason", version.amendReason);
            put("sha256", QString::fromLatin1(version.sha256.toHex()));
            put("chain_head", QString::fromLatin1(version.chainHead.toHex()));
            m_json.end();
        }
        m_json.end();
    }

    void put(const char* key, const QVariant& value) { putValue(QString::fromLatin1(key), value); }

    // Nothing is written for what is not recorded.
    void putValue(const QString& key, const QVariant& value)
    {
        switch (value.typeId()) {
        case QMetaType::Bool:
            m_json.key(key);
            m_json.flag(value.toBool());
            break;
        case QMetaType::Int:
            m_json.key(key);
            m_json.number(value.toInt());
            break;
        case QMetaType::QDate:
            putText(key, value.toDate().toString(Qt::ISODate));
            break;
        case QMetaType::QTime:
            putText(key, timeText(value.toTime()));
            break;
        case QMetaType::QDateTime:
            putText(key, momentText(value.toDateTime()));
            break;
        default:
            putText(key, value.toString());
        }
    }

    void putText(const QString& key, const QString& text)
    {
        if (text.isEmpty())
            return;
        m_json.key(key);
        m_json.text(text);
    }

    JsonWriter m_json;
    const LocalKeys* m_keys = nullptr;
    const LocalKeys* m_earlier = nullptr;
    const PaperContents* m_papers = nullptr;
    std::map<QString, std::map<qint64, QString>> m_people;
};

} // namespace

QByteArray writeExchange(const std::vector<Exported>& discussions)
{
    return FileWriter().write(discussions);
}

} // namespace chairside
