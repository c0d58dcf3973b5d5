#include "core/storage/HistoryReader.h"

#include "core/storage/Connection.h"
#include "core/storage/RowTables.h"
#include "core/storage/SearchText.h"
#include "core/storage/TextReplay.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <limits>

namespace chairside {

namespace {

constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

// What went with a discussion that was removed, or with its sitting: the line of the removal says so.
constexpr auto ownErased = "b.seq IS NULL AND (m.seq IS NOT NULL OR (a.discussion_id = 0 AND a.tbl = 'sitting' AND "
                           "EXISTS (SELECT 1 FROM removal x JOIN audit r ON r.seq = x.seq WHERE r.tbl = 'sitting' AND "
                           "r.row_id = a.row_id AND r.seq > a.seq)))";
constexpr auto otherErased = "b.seq IS NULL AND m.seq IS NOT NULL";
constexpr auto columns = "a.at, a.os_user, a.chair, a.kind, a.discussion_id, a.tbl, a.row_id, b.body, b.seq IS NULL, "
                         "ifnull(d.ref, m.ref), d.title ";
constexpr auto beside = " LEFT JOIN discussion d ON d.id = a.discussion_id LEFT JOIN removal m ON m.discussion_id = "
                        "a.discussion_id ";

bool readsWords(const HistoryQuery& query)
{
    return !query.who.isEmpty() || !query.words.isEmpty();
}

TrailLine lineOf(const SqlRow& row)
{
    TrailLine out;
    out.place = {row.number(0), row.number(1)};
    out.line = {row.number(1), row.moment(2), row.text(3), row.text(4), row.text(5), Id<Discussion>{row.number(6)},
                row.text(7),   row.number(8), row.text(9)};
    out.silent = row.number(10) != 0;
    out.ref = row.text(11);
    out.title = row.text(12);
    return out;
}

QJsonObject bodyOf(const AuditLine& line)
{
    return QJsonDocument::fromJson(line.body.toUtf8()).object();
}

void collect(const QJsonValue& value, QStringList& out)
{
    if (value.isString())
        out << value.toString();
    for (const QJsonValue& each : value.toArray())
        collect(each, out);
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        if (each.key() != QLatin1String("sha256"))
            collect(each.value(), out);
}

// As the search over all records finds words: from their beginning, in any accents.
bool holds(const QString& text, const QString& wanted)
{
    return (QLatin1Char(' ') + foldText(text).words).contains(QLatin1Char(' ') + wanted);
}

bool fits(const TrailLine& line, const QString& who, const QString& words)
{
    if (!who.isEmpty() && !holds(line.line.chair, who) && !holds(line.line.osUser, who))
        return false;
    if (words.isEmpty())
        return true;
    QStringList said{line.ref};
    collect(bodyOf(line.line), said);
    return holds(said.join(QLatin1Char('\n')), words);
}

// What narrows a page in SQL, in the order of `narrowing`.
Values valuesOf(const HistoryQuery& query)
{
    Values out;
    if (query.discussion)
        out << query.discussion.value;
    for (const QString& kind : query.kinds)
        out << kind;
    if (query.row)
        out << tableOf(query.row->kind) << query.row->id;
    if (query.from.isValid())
        out << query.from.startOfDay();
    if (query.to.isValid())
        out << query.to.addDays(1).startOfDay();
    return out;
}

QString narrowing(const HistoryQuery& query)
{
    QString out;
    if (query.discussion)
        out += QLatin1String(" AND a.discussion_id = ?");
    if (!query.kinds.isEmpty())
        out += QStringLiteral(" AND a.kind IN (%1)")
                   .arg(QStringList(query.kinds.size(), QStringLiteral("?")).join(QLatin1String(", ")));
    if (query.row)
        out += QLatin1String(" AND a.tbl = ? AND a.row_id = ?");
    if (query.from.isValid())
        out += QLatin1String(" AND a.at >= ?");
    if (query.to.isValid())
        out += QLatin1String(" AND a.at < ?");
    return out;
}

} // namespace

// What a page has got together so far.
struct HistoryReader::Look final
{
    std::vector<TrailLine> lines;
    std::optional<HistoryPlace> reached; // it goes on there
    int left = 0;                        // lines that may still be looked at
    QString who, words;                  // folded
};

QString HistoryReader::statement(const HistoryQuery& query, bool own)
{
    if (own)
        return QLatin1String("SELECT 0, a.seq, ") + QLatin1String(columns) +
               QLatin1String("FROM audit a LEFT JOIN audit_body b ON b.seq = a.seq") + QLatin1String(beside) +
               QLatin1String("WHERE a.seq < ? AND a.seq >= ?") + narrowing(query) +
               QStringLiteral(" AND NOT (%1) ORDER BY a.seq DESC LIMIT ?").arg(QLatin1String(ownErased));
    return QLatin1String("SELECT a.trail_id, a.seq, ") + QLatin1String(columns) +
           QLatin1String("FROM trail_line a LEFT JOIN trail_body b ON b.trail_id = a.trail_id AND b.seq = a.seq") +
           QLatin1String(beside) +
           QLatin1String("WHERE (a.trail_id, a.seq) < (?, ?) AND (a.trail_id, a.seq) >= (?, ?)") + narrowing(query) +
           QStringLiteral(" AND NOT (%1) ORDER BY a.trail_id DESC, a.seq DESC LIMIT ?").arg(QLatin1String(otherErased));
}

Result<HistoryPage> HistoryReader::page(const HistoryQuery& query) const
{
    Look look;
    look.left = std::max(query.look, query.limit);
    look.who = foldText(query.who).words;
    look.words = foldText(query.words).words;
    if (!query.before || query.before->trail == 0)
        if (auto done = own(query, look); !done)
            return done.error();
    if (!look.reached)
        if (auto done = others(query, look); !done)
            return done.error();
    if (auto marked = mark(look.lines); !marked)
        return marked.error();
    return HistoryPage{std::move(look.lines), look.reached};
}

Result<void> HistoryReader::own(const HistoryQuery& query, Look& look) const
{
    qint64 before = query.before ? query.before->seq : afterAll;
    if (!query.before) {
        auto last = m_connection.value(QStringLiteral("SELECT max(seq) FROM audit"));
        if (!last)
            return last.error();
        before = last->toLongLong() + 1;
    }
    return read(query, true, {0, before}, look);
}

Result<void> HistoryReader::others(const HistoryQuery& query, Look& look) const
{
    const bool started = query.before && query.before->trail != 0;
    return read(query, false, started ? *query.before : HistoryPlace{afterAll, afterAll}, look);
}

Result<void> HistoryReader::read(const HistoryQuery& query, bool own, HistoryPlace before, Look& look) const
{
    // Where the lines that may be looked at end: of all records by their numbers, of one discussion in its own index.
    HistoryPlace floor{0, own ? before.seq - look.left : 0};
    if (!own || query.discussion) {
        const QString table = own ? QStringLiteral("0, seq FROM audit WHERE seq < ?")
                                  : QStringLiteral("trail_id, seq FROM trail_line WHERE (trail_id, seq) < (?, ?)");
        const QString its = query.discussion ? QStringLiteral(" AND discussion_id = ?") : QString();
        const QString order = own ? QStringLiteral("seq DESC") : QStringLiteral("trail_id DESC, seq DESC");
        Values values = own ? Values{before.seq} : Values{before.trail, before.seq};
        if (query.discussion)
            values << query.discussion.value;
        values << look.left - 1;
        floor = {};
        auto found =
            m_connection.each(QStringLiteral("SELECT %1%2 ORDER BY %3 LIMIT 1 OFFSET ?").arg(table, its, order), values,
                              [&](const SqlRow& row) {
                                  floor = {row.number(0), row.number(1)};
                              });
        if (!found)
            return found;
    }
    const int most = readsWords(query) ? look.left : query.limit;
    Values values = own ? Values{before.seq, floor.seq} : Values{before.trail, before.seq, floor.trail, floor.seq};
    values << valuesOf(query) << most;
    const auto wanted = static_cast<std::size_t>(query.limit);
    int found = 0;
    std::optional<HistoryPlace> last;
    auto done = m_connection.each(statement(query, own), values, [&](const SqlRow& row) {
        ++found;
        if (look.lines.size() == wanted)
            return;
        TrailLine line = lineOf(row);
        last = line.place;
        if (fits(line, look.who, look.words))
            look.lines.push_back(std::move(line));
    });
    if (!done)
        return done;
    const bool full = look.lines.size() == wanted || found == most;
    if (full)
        look.reached = last;
    else if (floor.seq > 1 || (!own && floor.trail > 0))
        look.reached = floor;
    return {};
}

// Which rows were kept from circulated copies at any time is in what the trail says of them.
Result<void> HistoryReader::mark(std::vector<TrailLine>& lines) const
{
    using Row = std::pair<QString, qint64>;
    std::map<qint64, std::pair<QSet<Row>, QSet<Row>>> flagged; // by discussion: rows, and those whose address is
    for (TrailLine& line : lines) {
        const AuditLine& of = line.line;
        if (of.table.isEmpty() || !of.discussion)
            continue;
        const auto [known, isNew] = flagged.try_emplace(of.discussion.value);
        if (isNew) {
            auto& [rows, addresses] = known->second;
            auto read = m_connection.each(
                QStringLiteral("SELECT a.tbl, a.row_id, b.body LIKE '%\"address_sensitive\":[%' FROM audit a JOIN "
                               "audit_body b ON b.seq = a.seq WHERE a.discussion_id = ? AND (b.body LIKE "
                               "'%\"restricted\":[%' OR b.body LIKE '%\"address_sensitive\":[%') UNION ALL SELECT "
                               "a.tbl, a.row_id, b.body LIKE '%\"address_sensitive\":[%' FROM trail_line a JOIN "
                               "trail_body b ON b.trail_id = a.trail_id AND b.seq = a.seq WHERE a.discussion_id = ? "
                               "AND (b.body LIKE '%\"restricted\":[%' OR b.body LIKE '%\"address_sensitive\":[%')"),
                {of.discussion.value, of.discussion.value},
                [&, &rows = rows, &addresses = addresses](const SqlRow& row) {
                    (row.number(2) != 0 ? addresses : rows).insert({row.text(0), row.number(1)});
                });
            if (!read)
                return read;
        }
        const Row row{of.table, of.row};
        line.restricted = known->second.first.contains(row) ||
                          (known->second.second.contains(row) && of.body.contains(QLatin1String("\"address\":")));
    }
    return {};
}

Result<std::vector<HistoryWords>> HistoryReader::wordsOf(const TrailLine& line) const
{
    std::vector<HistoryWords> out;
    TextReplay replay;
    bool there = false, sound = true;
    auto read = m_connection.each(
        QStringLiteral("SELECT a.trail_id, a.seq, b.body, 0 AS own FROM trail_line a JOIN trail_body b ON b.trail_id = "
                       "a.trail_id AND b.seq = a.seq WHERE a.discussion_id = ? AND a.tbl = ? AND a.row_id = ? AND "
                       "a.kind IN ('edit', 'recovered') UNION ALL SELECT 0, a.seq, b.body, 1 FROM audit a JOIN "
                       "audit_body b ON b.seq = a.seq WHERE a.discussion_id = ? AND a.tbl = ? AND a.row_id = ? AND "
                       "a.kind IN ('edit', 'recovered') ORDER BY own, 1, 2"),
        {line.line.discussion.value, line.line.table, line.line.row, line.line.discussion.value, line.line.table,
         line.line.row},
        [&](const SqlRow& row) {
            if (there)
                return;
            there = line.place == HistoryPlace{row.number(0), row.number(1)};
            const QJsonObject body = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
            for (const TextReplay::Step& step : replay.take(body)) {
                sound = sound && step.sound;
                if (there)
                    out.push_back({step.field, step.before, step.after});
            }
        });
    if (!read)
        return read.error();
    if (!sound)
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "store", "The words before and after cannot be shown: what the trail holds of them does not "
                                  "fit together. “chairsidectl verify” says where."),
                     {}};
    return out;
}

Result<HistoryReader::TakenOut> HistoryReader::takenOut(Id<Discussion> discussion) const
{
    TakenOut out;
    std::map<std::pair<QString, qint64>, TextReplay> rows;
    auto read = m_connection.each(
        QStringLiteral("SELECT a.trail_id, a.seq, a.tbl, a.row_id, b.body, 0 AS own FROM trail_line a JOIN trail_body "
                       "b ON b.trail_id = a.trail_id AND b.seq = a.seq WHERE a.discussion_id = ? AND a.kind IN "
                       "('edit', 'recovered') UNION ALL SELECT 0, a.seq, a.tbl, a.row_id, b.body, 1 FROM audit a JOIN "
                       "audit_body b ON b.seq = a.seq WHERE a.discussion_id = ? AND a.kind IN ('edit', 'recovered') "
                       "ORDER BY own, 1, 2"),
        {discussion.value, discussion.value}, [&](const SqlRow& row) {
            const QJsonObject body = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
            for (const TextReplay::Step& step : rows[{row.text(2), row.number(3)}].take(body))
                if (!step.out.isEmpty())
                    out[{row.number(0), row.number(1)}][step.field] = step.out;
        });
    if (!read)
        return read.error();
    return out;
}

Result<qint64> HistoryReader::count(Id<Discussion> discussion) const
{
    auto found = discussion
                     ? m_connection.value(QStringLiteral("SELECT (SELECT count(*) FROM audit WHERE discussion_id = "
                                                         "?) + (SELECT count(*) FROM trail_line WHERE discussion_id = "
                                                         "?)"),
                                          {discussion.value, discussion.value})
                     : m_connection.value(QStringLiteral("SELECT ifnull(max(seq), 0) FROM audit"));
    if (!found)
        return found.error();
    return found->toLongLong();
}

Result<QDateTime> HistoryReader::cameAt(qint64 trail) const
{
    QDateTime out;
    auto read = m_connection.each(QStringLiteral("SELECT came_at FROM trail WHERE id = ?"), {trail},
                                  [&](const SqlRow& row) { out = row.moment(0); });
    if (!read)
        return read.error();
    return out;
}

std::vector<HistoryField> HistoryReader::fieldsOf(const AuditLine& line)
{
    std::vector<HistoryField> out;
    const auto kind = kindOfTable(line.table);
    if (!kind || (line.kind != u"edit" && line.kind != u"recovered"))
        return out;
    const QJsonObject body = bodyOf(line);
    for (const FieldInfo& field : chairside::fieldsOf(*kind)) {
        const QJsonValue told = body.value(field.name);
        if (told.isObject())
            out.push_back({field.name, true, {}, told[u"ins"].toString()});
        else if (told.isArray())
            out.push_back({field.name, false, told[0].toVariant().toString(), told[1].toVariant().toString()});
    }
    return out;
}

} // namespace chairside
