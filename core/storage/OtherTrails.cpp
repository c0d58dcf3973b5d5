#include "core/storage/OtherTrails.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/Connection.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace chairside {

namespace {

constexpr auto ownLines = "SELECT a.seq, (SELECT hash FROM audit p WHERE p.seq = a.seq - 1), a.at, a.os_user, a.chair, "
                          "a.kind, a.tbl, a.row_id, "
                          "a.body_hash, a.hash, b.salt, b.body FROM audit a LEFT JOIN audit_body b ON b.seq = a.seq "
                          "WHERE a.discussion_id = ? "
                          "ORDER BY a.seq";
constexpr auto otherLines =
    "SELECT a.seq, a.before, a.at, a.os_user, a.chair, a.kind, a.tbl, a.row_id, a.body_hash, a.hash, b.salt, b.body, "
    "t.origin, a.trail_id FROM trail_line a JOIN trail t ON t.id = a.trail_id LEFT JOIN trail_body b ON b.trail_id = "
    "a.trail_id AND b.seq = a.seq WHERE a.discussion_id = ? ORDER BY a.trail_id, a.seq";

OtherLine lineOf(const SqlRow& row)
{
    OtherLine line{row.number(0), row.bytes(1),  row.text(2),  row.text(3),  row.text(4),   row.text(5),
                   row.text(6),   row.number(7), row.bytes(8), row.bytes(9), row.bytes(10), row.text(11)};
    if (line.before.isEmpty())
        line.before = ChainEnd().head;
    return line;
}

struct Told final
{
    qint64 lines = 0;
    qint64 last = 0;
    QCryptographicHash digest{QCryptographicHash::Sha256};

    void add(qint64 seq, const QByteArray& hash)
    {
        ++lines;
        last = seq;
        digest.addData(hash);
    }
    QJsonObject json(qint64 trail) const
    {
        return {{QStringLiteral("trail"), trail},
                {QStringLiteral("lines"), lines},
                {QStringLiteral("last"), last},
                {QStringLiteral("sha256"), QString::fromLatin1(digest.result().toHex())}};
    }
};

// Whether a line agrees with its neighbours and its own place in a trail that is there already.
Result<bool> fits(Connection& connection, qint64 trail, const OtherLine& line)
{
    bool agrees = true;
    auto read = connection.each(
        QStringLiteral("SELECT seq, before, hash FROM trail_line WHERE trail_id = ? AND seq BETWEEN ? AND ?"),
        {trail, line.seq - 1, line.seq + 1}, [&](const SqlRow& row) {
            const qint64 seq = row.number(0);
            agrees = agrees && (seq < line.seq   ? row.bytes(2) == line.before
                                : seq > line.seq ? row.bytes(1) == line.hash
                                                 : false); // each line is about one discussion, which comes in once
        });
    if (!read)
        return read.error();
    return agrees;
}

// `taken`: of the same discussion, and not written yet.
Result<qint64> placeFor(Connection& connection, const LinesOfTrail& wanted, const std::vector<qint64>& taken,
                        const QDateTime& now)
{
    std::vector<qint64> known;
    auto read = connection.each(QStringLiteral("SELECT id FROM trail WHERE origin = ? ORDER BY id"), {wanted.origin},
                                [&](const SqlRow& row) { known.push_back(row.number(0)); });
    if (!read)
        return read.error();
    for (const qint64 trail : known) {
        bool all = std::find(taken.begin(), taken.end(), trail) == taken.end();
        for (const OtherLine& line : wanted.lines) {
            if (!all)
                break;
            auto fit = fits(connection, trail, line);
            if (!fit)
                return fit.error();
            all = *fit;
        }
        if (all)
            return trail;
    }
    if (auto added = connection.execute(QStringLiteral("INSERT INTO trail (origin, came_at) VALUES (?, ?)"),
                                        {wanted.origin, now});
        !added)
        return added.error();
    auto number = connection.value(QStringLiteral("SELECT max(id) FROM trail"));
    if (!number)
        return number.error();
    return number->toLongLong();
}

} // namespace

Result<std::vector<LinesOfTrail>> linesAbout(Connection& connection, Id<Discussion> discussion)
{
    std::vector<LinesOfTrail> out;
    qint64 trail = 0;
    auto came = connection.each(QLatin1String(otherLines), {discussion.value}, [&](const SqlRow& row) {
        if (row.number(13) != trail)
            out.push_back({row.bytes(12), {}});
        trail = row.number(13);
        out.back().lines.push_back(lineOf(row));
    });
    if (!came)
        return came.error();
    auto origin = connection.value(QStringLiteral("SELECT hash FROM audit WHERE seq = 1"));
    if (!origin)
        return origin.error();
    LinesOfTrail own{origin->toByteArray(), {}};
    auto read = connection.each(QLatin1String(ownLines), {discussion.value},
                                [&](const SqlRow& row) { own.lines.push_back(lineOf(row)); });
    if (!read)
        return read.error();
    if (!own.lines.empty())
        out.push_back(std::move(own));
    return out;
}

Result<std::vector<qint64>> placesFor(Connection& connection, const std::vector<LinesOfTrail>& lines,
                                      const QDateTime& now)
{
    std::vector<qint64> out;
    for (const LinesOfTrail& each : lines) {
        auto place = placeFor(connection, each, out, now);
        if (!place)
            return place.error();
        out.push_back(*place);
    }
    return out;
}

Result<void> addLines(Connection& connection, Id<Discussion> discussion, const std::vector<LinesOfTrail>& lines,
                      const std::vector<qint64>& places)
{
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const OtherLine& line : lines[i].lines) {
            auto added = connection.execute(
                QStringLiteral(
                    "INSERT INTO trail_line (trail_id, seq, before, at, os_user, chair, kind, discussion_id, "
                    "tbl, row_id, body_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                {places[i], line.seq, line.before, line.at, line.osUser, line.chair, line.kind, discussion.value,
                 line.table, line.row, line.bodyHash, line.hash});
            if (added && !line.salt.isEmpty())
                added = connection.execute(
                    QStringLiteral("INSERT INTO trail_body (trail_id, seq, salt, body) VALUES (?, ?, ?, ?)"),
                    {places[i], line.seq, line.salt, line.body});
            if (!added)
                return added;
        }
    return {};
}

QJsonArray told(const std::vector<LinesOfTrail>& lines, const std::vector<qint64>& places)
{
    std::map<qint64, QJsonObject> byTrail;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Told each;
        for (const OtherLine& line : lines[i].lines)
            each.add(line.seq, line.hash);
        byTrail[places[i]] = each.json(places[i]);
    }
    QJsonArray out;
    for (const auto& [trail, each] : byTrail)
        out.append(each);
    return out;
}

Result<QJsonArray> arrivedLines(Connection& connection, Id<Discussion> discussion)
{
    QJsonArray out;
    std::optional<Told> now;
    qint64 trail = 0;
    auto read = connection.each(
        QStringLiteral("SELECT trail_id, seq, hash FROM trail_line WHERE discussion_id = ? ORDER BY trail_id, seq"),
        {discussion.value}, [&](const SqlRow& row) {
            if (now && row.number(0) != trail)
                out.append(now->json(trail));
            if (row.number(0) != trail)
                now.emplace();
            trail = row.number(0);
            now->add(row.number(1), row.bytes(2));
        });
    if (!read)
        return read.error();
    if (now)
        out.append(now->json(trail));
    return out;
}

} // namespace chairside
