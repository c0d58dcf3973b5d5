#include "core/storage/SittingTable.h"

#include "core/discussion/Value.h"
#include "core/storage/Connection.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace chairside {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("store", words);
}

Result<void> writeOwn(Connection& connection, const Sitting& s)
{
    return connection.execute(
        QStringLiteral("INSERT INTO sitting (id, held_on, title, procedure, starts_at, ends_at, mode, place, "
                       "chair_name, chair_role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                       "held_on = excluded.held_on, title = excluded.title, procedure = excluded.procedure, starts_at "
                       "= excluded.starts_at, ends_at = excluded.ends_at, mode = excluded.mode, place = "
                       "excluded.place, chair_name = excluded.chair_name, chair_role = excluded.chair_role"),
        {s.id.value, toValue(s.heldOn), toValue(s.title), toValue(s.procedure), toValue(s.startsAt), toValue(s.endsAt),
         code(s.mode), toValue(s.place), toValue(s.chairName), toValue(s.chairRole)});
}

Result<void> writeMembers(Connection& connection, const Sitting& sitting, const QDateTime& now)
{
    if (auto cleared =
            connection.execute(QStringLiteral("DELETE FROM sitting_member WHERE sitting_id = ?"), {sitting.id.value});
        !cleared)
        return cleared;
    int rank = 0;
    for (const SittingMember& m : sitting.members) {
        if (m.contact)
            if (auto known = connection.execute(
                    QStringLiteral("INSERT INTO contact (id, created_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"),
                    {m.contact.value, now});
                !known)
                return known;
        auto added = connection.execute(
            QStringLiteral("INSERT INTO sitting_member (id, sitting_id, rank, contact_id, name, role, agency, email, "
                           "fills) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {m.id.value, sitting.id.value, rank++, toValue(m.contact), toValue(m.name), toValue(m.role),
             toValue(m.agency), toValue(m.email), toValue(m.fills)});
        if (!added)
            return added;
    }
    return {};
}

Result<void> writeItems(Connection& connection, const Sitting& sitting)
{
    if (auto cleared = connection.execute(QStringLiteral("UPDATE discussion SET sitting_id = NULL, sitting_rank = 0 "
                                                         "WHERE sitting_id = ?"),
                                          {sitting.id.value});
        !cleared)
        return cleared;
    int rank = 0;
    for (const Id<Discussion>& item : sitting.items) {
        auto placed = connection.run(QStringLiteral("UPDATE discussion SET sitting_id = ?, sitting_rank = ? WHERE id = "
                                                    "? AND sitting_id IS NULL"),
                                     {sitting.id.value, rank++, item.value});
        if (!placed)
            return placed.error();
        if (*placed == 0)
            return Error{ErrorCode::BadInput,
                         say(QT_TRANSLATE_NOOP("store", "That discussion is an item of another sitting, or is not in "
                                                        "these records. Take it off the other sitting first.")),
                         {}};
    }
    return {};
}

QJsonObject bodyOf(const Sitting& s)
{
    QJsonArray members, items;
    for (const SittingMember& m : s.members)
        members.append(QStringLiteral("%1, %2, %3").arg(m.name, m.role, m.agency));
    for (const Id<Discussion>& item : s.items)
        items.append(QString::number(item.value));
    return {{QStringLiteral("title"), s.title},   {QStringLiteral("held_on"), s.heldOn.toString(Qt::ISODate)},
            {QStringLiteral("place"), s.place},   {QStringLiteral("chair"), s.chairName},
            {QStringLiteral("members"), members}, {QStringLiteral("items"), items}};
}

// What was otherwise before.
QJsonObject changedFrom(const QJsonObject& before, const QJsonObject& now)
{
    QJsonObject out;
    for (auto each = before.begin(); each != before.end(); ++each)
        if (each.value() != now.value(each.key()))
            out.insert(each.key(), each.value());
    return out;
}

Result<void> readMembers(Connection& connection, Sitting& sitting)
{
    return connection.each(QStringLiteral("SELECT id, contact_id, name, role, agency, email, fills FROM sitting_member "
                                          "WHERE sitting_id = ? ORDER BY rank"),
                           {sitting.id.value}, [&](const SqlRow& row) {
                               sitting.members.push_back({Id<SittingMember>{row.number(0)}, Id<Contact>{row.number(1)},
                                                          row.text(2), row.text(3), row.text(4), row.text(5),
                                                          row.text(6)});
                           });
}

Result<void> readItems(Connection& connection, Sitting& sitting)
{
    return connection.each(QStringLiteral("SELECT id FROM discussion WHERE sitting_id = ? ORDER BY sitting_rank, id"),
                           {sitting.id.value},
                           [&](const SqlRow& row) { sitting.items.push_back(Id<Discussion>{row.number(0)}); });
}

constexpr auto columns =
    "SELECT id, procedure, title, held_on, starts_at, ends_at, mode, place, chair_name, chair_role FROM sitting ";

Result<std::vector<Sitting>> read(Connection& connection, const QString& where, const Values& values)
{
    std::vector<Sitting> out;
    auto own = connection.each(QLatin1String(columns) + where, values, [&](const SqlRow& row) {
        Sitting sitting;
        sitting.id = Id<Sitting>{row.number(0)};
        sitting.procedure = row.text(1);
        sitting.title = row.text(2);
        sitting.heldOn = row.day(3);
        (void)fromValue(row.value(4), sitting.startsAt);
        (void)fromValue(row.value(5), sitting.endsAt);
        fromCode(row.text(6), sitting.mode);
        sitting.place = row.text(7);
        sitting.chairName = row.text(8);
        sitting.chairRole = row.text(9);
        out.push_back(std::move(sitting));
    });
    if (!own)
        return own.error();
    for (Sitting& sitting : out) {
        if (auto members = readMembers(connection, sitting); !members)
            return members.error();
        if (auto items = readItems(connection, sitting); !items)
            return items.error();
    }
    return out;
}

} // namespace

Result<void> writeSitting(Connection& connection, AuditTrail& trail, const Sitting& sitting, const QDateTime& now,
                          const QString& chair)
{
    auto before = read(connection, QStringLiteral("WHERE id = ?"), {sitting.id.value});
    if (!before)
        return before.error();
    if (auto own = writeOwn(connection, sitting); !own)
        return own;
    if (auto members = writeMembers(connection, sitting, now); !members)
        return members;
    if (auto items = writeItems(connection, sitting); !items)
        return items;
    QJsonObject body = bodyOf(sitting);
    if (!before->empty())
        body.insert(QStringLiteral("before"), changedFrom(bodyOf(before->front()), body));
    return trail.append({QStringLiteral("sitting"), chair, {}, QStringLiteral("sitting"), sitting.id.value, body});
}

Result<Sitting> readSitting(Connection& connection, Id<Sitting> id)
{
    auto found = read(connection, QStringLiteral("WHERE id = ?"), {id.value});
    if (!found)
        return found.error();
    if (found->empty())
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("store", "That sitting is not in these records.")), {}};
    return std::move(found->front());
}

Result<std::vector<Sitting>> readSittings(Connection& connection, int offset, int limit)
{
    return read(connection, QStringLiteral("ORDER BY ifnull(held_on, '9999') DESC, id DESC LIMIT ? OFFSET ?"),
                {limit, offset});
}

} // namespace chairside
