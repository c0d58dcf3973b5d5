// The rows of one discussion in a file: each field checked, each key turned into a fresh id, each link followed.
#pragma once

#include "core/exchange/ExchangeKeys.h"
#include "core/exchange/ExchangeReader.h"

#include <QJsonObject>

namespace chairside {

// Keys of people above discussions: the same key is the same person in the whole file.
using PeopleKeys = std::map<std::pair<QString, QString>, qint64>;

class RowsReader final
{
public:
    RowsReader(ReadDiscussion& into, const IdSource& ids, PeopleKeys& people)
        : m_into(into), m_ids(ids), m_people(people)
    {
    }

    // All kinds that `discussion` holds. Precondition: into's discussion has its id.
    Result<void> read(const QJsonObject& discussion);

    // What a key leads to; an error that names the place where there is no such row.
    Result<qint64> follow(RowKind kind, const QJsonValue& key, const JsonPlace& place) const;

private:
    struct Entry final
    {
        RowKind kind = RowKind::Meeting;
        QJsonObject json;
        JsonPlace place;
        qint64 id = 0;
        int rank = 0;
    };

    Result<void> collect(RowKind kind, const QJsonValue& value, const JsonPlace& place);
    Result<void> collectRow(RowKind kind, const QJsonValue& value, const JsonPlace& place, int rank);
    Result<void> takeKey(const Entry& entry);
    Result<AnyRow> readRow(const Entry& entry);
    Result<void> readContents(const Entry& entry, Paper& paper);
    Result<QVariant> readLink(const Entry& entry, const FieldInfo& field);

    ReadDiscussion& m_into;
    const IdSource& m_ids;
    PeopleKeys& m_people;
    std::vector<Entry> m_entries;
    qint64 m_allContents = 0; // bytes of papers so far
    std::map<RowKind, std::map<QString, qint64>> m_keys;
};

} // namespace chairside
