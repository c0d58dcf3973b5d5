#include "core/exchange/RowsReader.h"

#include "core/base/JsonWords.h"
#include "core/exchange/ProtocolFit.h"
#include "core/exchange/ValueReader.h"
#include "core/rules/PaperChecks.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::RowsReader)
};

constexpr QLatin1String keyOfKey("key");
constexpr QLatin1String contentsKey("contents"); // of a paper, in base64; no field of the row

QStringList knownKeys(RowKind kind)
{
    QStringList known;
    if (carriesKeys(kind))
        known.append(keyOfKey);
    for (const FieldInfo& field : exchangeFields(kind))
        known.append(exchangeKey(field));
    if (kind == RowKind::Paper)
        known.append(contentsKey);
    return known;
}

void put(Discussion& discussion, const AnyRow& row)
{
    std::visit([&]<class Row>(const Row& r) { discussion.rows<Row>().insert_or_assign(r.id, r); }, row);
}

} // namespace

Result<void> RowsReader::read(const QJsonObject& discussion)
{
    // Every key is known before the first link is followed, because rows may point forwards.
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        const QString name = nameOf(kind);
        if (!discussion.contains(name))
            continue;
        if (const auto done = collect(kind, discussion.value(name), m_into.place.key(name)); !done)
            return done.error();
    }
    ProtocolFit fit(*m_into.protocol, m_into.discussion);
    for (const Entry& entry : m_entries) {
        Result<AnyRow> row = readRow(entry);
        if (!row)
            return row.error();
        if (const auto fits = fit.check(*row, entry.place); !fits)
            return fits.error();
        put(m_into.discussion, *row);
    }
    return Done{};
}

Result<void> RowsReader::collect(RowKind kind, const QJsonValue& value, const JsonPlace& place)
{
    if (isSingle(kind))
        return collectRow(kind, value, place, 0);
    const Result<QJsonArray> rows = readArray(value, place);
    if (!rows)
        return rows.error();
    for (int i = 0; i < static_cast<int>(rows->size()); ++i)
        if (const auto done = collectRow(kind, rows->at(i), place.at(i), i); !done)
            return done.error();
    return Done{};
}

Result<void> RowsReader::collectRow(RowKind kind, const QJsonValue& value, const JsonPlace& place, int rank)
{
    const Result<QJsonObject> json = readObject(value, place);
    if (!json)
        return json.error();
    if (const auto known = checkKeys(*json, knownKeys(kind), place); !known)
        return known.error();
    m_entries.push_back({kind, *json, place, isSingle(kind) ? m_into.discussion.id.value : m_ids(), rank});
    return takeKey(m_entries.back());
}

Result<void> RowsReader::takeKey(const Entry& entry)
{
    if (!entry.json.contains(keyOfKey))
        return Done{};
    const JsonPlace place = entry.place.key(keyOfKey);
    const Result<QVariant> text = readValue({keyOfKey, FieldType::Text, Plain, {}}, entry.json.value(keyOfKey), place);
    if (!text)
        return text.error();
    const QString key = text->toString();
    if (key.isEmpty() || key.size() > 60)
        return place.wrong(Words::tr("is %1; a key has between 1 and 60 characters, such as \"p1\"")
                               .arg(inWords(entry.json.value(keyOfKey))));
    if (!m_keys[entry.kind].emplace(key, entry.id).second)
        return place.wrong(Words::tr("is \"%1\", which an earlier row has already; give each its own").arg(key));
    if (entry.kind == RowKind::Action)
        m_into.actionKeys.emplace(key, Id<Action>{entry.id});
    return Done{};
}

Result<AnyRow> RowsReader::readRow(const Entry& entry)
{
    AnyRow row = blankRow(entry.kind, entry.id);
    setValue(row, QStringLiteral("rank"), entry.rank);
    for (const FieldInfo& field : exchangeFields(entry.kind)) {
        const QString key = exchangeKey(field);
        if (!entry.json.contains(key))
            continue;
        const Result<QVariant> value = field.type == FieldType::Link
                                           ? readLink(entry, field)
                                           : readValue(field, entry.json.value(key), entry.place.key(key));
        if (!value)
            return value.error();
        setValue(row, field.name, *value);
    }
    if (auto* paper = std::get_if<Paper>(&row); paper && entry.json.contains(contentsKey))
        if (const auto read = readContents(entry, *paper); !read)
            return read.error();
    return row;
}

// What came along is what its hash says, or nothing of it comes in.
Result<void> RowsReader::readContents(const Entry& entry, Paper& paper)
{
    const JsonPlace place = entry.place.key(contentsKey);
    const QJsonValue given = entry.json.value(contentsKey);
    const QByteArray text = given.toString().toLatin1();
    constexpr qsizetype mostText = largestPaper / 3 * 4 + 4;
    if (text.size() > mostText)
        return place.wrong(Words::tr("is too large: a paper has at most %1; remove the line to list the paper only")
                               .arg(sizeInWords(largestPaper)));
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!given.isString() || text.isEmpty() || !decoded)
        return place.wrong(Words::tr("is not base64 text; export the record again, or remove the line to list the "
                                     "paper only"));
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(*decoded, QCryptographicHash::Sha256).toHex());
    if (!paper.sha256.isEmpty() && paper.sha256 != hash)
        return place.wrong(Words::tr("is not the paper that \"sha256\" names: it was damaged or changed on the way; "
                                     "export the record again, or remove the line to list the paper only"));
    m_allContents += (*decoded).size();
    if (m_allContents > largestOfDiscussion)
        return place.wrong(Words::tr("makes the papers of this discussion larger than %1; remove some of them")
                               .arg(sizeInWords(largestOfDiscussion)));
    paper.sha256 = hash;
    paper.size = static_cast<int>((*decoded).size());
    m_into.papers.insert_or_assign(hash, *decoded);
    return Done{};
}

Result<QVariant> RowsReader::readLink(const Entry& entry, const FieldInfo& field)
{
    const QString name = exchangeKey(field);
    const QJsonValue given = entry.json.value(name);
    const JsonPlace place = entry.place.key(name);
    const LinkTarget target = linkTarget(entry.kind, field.name);
    if (target.scope == LinkScope::Discussion) {
        const Result<qint64> id = follow(target.kind, given, place);
        return id ? Result<QVariant>(QVariant(*id)) : Result<QVariant>(id.error());
    }
    const QString key = given.toString();
    if (key.isEmpty() || key.size() > 60)
        return place.wrong(Words::tr("is %1; write a key, such as \"%2\", or leave it out")
                               .arg(inWords(given), target.scope == LinkScope::People ? name + QLatin1Char('1')
                                                                                      : QStringLiteral("a1")));
    if (target.scope == LinkScope::Earlier) {
        m_into.carriedFrom.emplace(Id<Action>{entry.id}, key);
        return QVariant();
    }
    const auto [person, isNew] = m_people.try_emplace({name, key}, 0);
    if (isNew)
        person->second = m_ids();
    return QVariant(person->second);
}

Result<qint64> RowsReader::follow(RowKind kind, const QJsonValue& key, const JsonPlace& place) const
{
    QStringList known;
    if (const auto keys = m_keys.find(kind); keys != m_keys.end()) {
        const auto row = keys->second.find(key.toString());
        if (key.isString() && row != keys->second.end())
            return row->second;
        for (const auto& [name, id] : keys->second)
            known.append(name);
    }
    const QString mend =
        known.isEmpty()
            ? Words::tr("no row in \"%1\" has a key").arg(nameOf(kind))
            : Words::tr("the keys in \"%1\" are %2").arg(nameOf(kind), known.mid(0, 12).join(QStringLiteral(", ")));
    return place.wrong(Words::tr("is %1, and leads nowhere: %2").arg(inWords(key), mend));
}

} // namespace chairside
