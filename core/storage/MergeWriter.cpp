#include "core/storage/MergeWriter.h"

#include "core/storage/Connection.h"
#include "core/storage/DiscussionTables.h"
#include "core/storage/OtherTrails.h"
#include "core/storage/Passages.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chairside {

namespace {

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

Result<void> MergeWriter::announce(const MergePlan& plan)
{
    QJsonArray taken;
    for (const ArrivingDiscussion& each : plan.discussions)
        if (each.arriving == Arriving::New)
            taken.append(each.ref);
    return m_trail.append({QStringLiteral("merge"),
                           m_chair,
                           {},
                           {},
                           0,
                           {{QStringLiteral("origin"), hex(plan.origin)},
                            {QStringLiteral("head"), hex(plan.head)},
                            {QStringLiteral("taken"), taken},
                            {QStringLiteral("conflicts"), plan.conflicts()}}});
}

Result<void> MergeWriter::takeIn(const ArrivingDiscussion& arriving)
{
    const Id<Discussion> id = arriving.id;
    auto lines = linesAbout(m_theirs, id);
    if (!lines)
        return lines.error();
    auto places = placesFor(m_ours, *lines, m_clock());
    if (!places)
        return places.error();
    if (auto noted = m_trail.append(
            {QStringLiteral("taken-in"),
             m_chair,
             id,
             {},
             0,
             {{QStringLiteral("ref"), arriving.ref}, {QStringLiteral("trails"), told(*lines, *places)}}});
        !noted)
        return noted;
    if (auto added = addLines(m_ours, id, *lines, *places); !added)
        return added;
    for (const auto step : {&MergeWriter::shared, &MergeWriter::sitting, &MergeWriter::own, &MergeWriter::papers,
                            &MergeWriter::rows, &MergeWriter::words, &MergeWriter::arrive})
        if (auto done = (this->*step)(id); !done)
            return done;
    return {};
}

// Rows that a query of theirs finds, where ours has none of the kind yet.
Result<void> MergeWriter::carry(const QString& table, const QString& from, const QString& into, Id<Discussion> id)
{
    auto columns = columnsOf(m_theirs, table);
    if (!columns)
        return columns.error();
    const QStringList places(columns->size(), QStringLiteral("?"));
    const QString insert = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) %4")
                               .arg(table, columns->join(QLatin1String(", ")), places.join(QLatin1String(", ")), into);
    Result<void> done;
    auto read = m_theirs.each(
        QStringLiteral("SELECT %1 FROM %2 t WHERE %3").arg(columns->join(QLatin1String(", ")), table, from), {id.value},
        [&](const SqlRow& row) {
            if (done)
                done = m_ours.execute(insert, valuesOf(row, static_cast<int>(columns->size())));
        });
    return read ? done : read;
}

Result<void> MergeWriter::shared(Id<Discussion> id)
{
    const QString once = QStringLiteral("ON CONFLICT DO NOTHING");
    if (auto done = carry(QStringLiteral("child"),
                          QStringLiteral("id IN (SELECT child_id FROM subject WHERE discussion_id = ?)"), once, id);
        !done)
        return done;
    if (auto done =
            carry(QStringLiteral("contact"),
                  QStringLiteral("id IN (SELECT contact_id FROM participant WHERE discussion_id = ?)"), once, id);
        !done)
        return done;
    Values protocol;
    constexpr int columns = 5;
    auto read =
        m_theirs.each(QStringLiteral("SELECT code, version, council, sha256, json FROM protocol WHERE id = (SELECT "
                                     "protocol_id FROM discussion WHERE id = ?)"),
                      {id.value}, [&](const SqlRow& row) { protocol = valuesOf(row, columns); });
    if (!read)
        return read;
    auto known = m_ours.value(QStringLiteral("SELECT count(*) FROM protocol WHERE sha256 = ?"), {protocol.value(3)});
    if (!known)
        return known.error();
    if (known->toInt() > 0)
        return {};
    return m_ours.execute(
        QStringLiteral("INSERT INTO protocol (code, version, council, sha256, json) VALUES (?, ?, ?, ?, ?)"), protocol);
}

// The sitting it is an item of, as it is there, where it is not here; the members' contacts first.
Result<void> MergeWriter::sitting(Id<Discussion> id)
{
    auto its = m_theirs.value(QStringLiteral("SELECT sitting_id FROM discussion WHERE id = ?"), {id.value});
    if (!its)
        return its.error();
    if (its->isNull())
        return {};
    auto here = m_ours.value(QStringLiteral("SELECT count(*) FROM sitting WHERE id = ?"), {*its});
    if (!here)
        return here.error();
    if (here->toInt() > 0)
        return {};
    const QString of = QStringLiteral("(SELECT sitting_id FROM discussion WHERE id = ?)");
    if (auto done = carry(QStringLiteral("contact"),
                          QStringLiteral("id IN (SELECT contact_id FROM sitting_member WHERE sitting_id = %1)").arg(of),
                          QStringLiteral("ON CONFLICT DO NOTHING"), id);
        !done)
        return done;
    if (auto done = carry(QStringLiteral("sitting"), QStringLiteral("id = ") + of, {}, id); !done)
        return done;
    return carry(QStringLiteral("sitting_member"), QStringLiteral("sitting_id = ") + of, {}, id);
}

// As an empty draft; its state and its versions come last (arrive), when they are true.
Result<void> MergeWriter::own(Id<Discussion> id)
{
    const QStringList made{QStringLiteral("protocol_id"), QStringLiteral("follows_id"), QStringLiteral("earlier_id"),
                           QStringLiteral("earlier_ref"), QStringLiteral("state"),      QStringLiteral("versions")};
    const QStringList counted{QStringLiteral("keep_from"), QStringLiteral("kept_until")};
    auto columns = columnsOf(m_theirs, QStringLiteral("discussion"), made + counted);
    if (!columns)
        return columns.error();
    Values values;
    QVariant earlier, wording;
    QString earlierRef;
    const int own = static_cast<int>(columns->size());
    auto read = m_theirs.each(
        QStringLiteral("SELECT %1, ifnull(follows_id, earlier_id), ifnull((SELECT ref FROM discussion e WHERE e.id = "
                       "d.follows_id), earlier_ref), (SELECT sha256 FROM protocol WHERE id = d.protocol_id) FROM "
                       "discussion d WHERE id = ?")
            .arg(columns->join(QLatin1String(", "))),
        {id.value}, [&](const SqlRow& row) {
            values = valuesOf(row, own);
            earlier = row.value(own).isNull() ? QVariant() : row.value(own);
            earlierRef = row.text(own + 1);
            wording = row.value(own + 2);
        });
    if (!read)
        return read;
    auto protocol = m_ours.value(QStringLiteral("SELECT id FROM protocol WHERE sha256 = ?"), {wording});
    auto here = m_ours.value(QStringLiteral("SELECT id FROM discussion WHERE id = ?"), {earlier});
    if (!protocol || !here)
        return protocol ? here.error() : protocol.error();
    const bool linked = !here->isNull();
    values << *protocol << (linked ? earlier : QVariant()) << (linked ? QVariant() : earlier)
           << (linked ? QString() : earlierRef) << QStringLiteral("draft") << 0;
    return insertRow(m_ours, QStringLiteral("discussion"), *columns + made, values);
}

Result<void> MergeWriter::papers(Id<Discussion> id)
{
    return carry(
        QStringLiteral("attachment"),
        QStringLiteral("(SELECT t.sha256 IN (SELECT sha256 FROM paper WHERE discussion_id = own.id UNION SELECT sha256 "
                       "FROM version_paper WHERE discussion_id = own.id) FROM (SELECT ? AS id) own)"),
        QStringLiteral("ON CONFLICT DO NOTHING"), id);
}

Result<void> MergeWriter::rows(Id<Discussion> id)
{
    for (const QString& table : travellingTables()) {
        auto columns = columnsOf(m_theirs, table);
        if (!columns)
            return columns.error();
        Result<void> done;
        auto read = eachRow(m_theirs, table, *columns, id, [&](const Values& values) {
            if (done)
                done = insertRow(m_ours, table, *columns, values);
        });
        if (!read || !done)
            return read ? done : read;
    }
    return {};
}

// Behind all that can be found here already, in the order they have there.
Result<void> MergeWriter::words(Id<Discussion> id)
{
    auto last = m_ours.value(QStringLiteral("SELECT max(id) FROM passage"));
    if (!last)
        return last.error();
    const qint64 begins = ((last->toLongLong() >> passageBits) + 1) << passageBits;
    constexpr qint64 ofOne = (qint64{1} << passageBits) - 1;
    Result<void> done;
    auto read = m_theirs.each(
        QStringLiteral(
            "SELECT p.id, p.tbl, p.row_id, p.field, p.restricted, w.words FROM passage p JOIN passage_words w "
            "ON w.id = p.id WHERE p.discussion_id = ? ORDER BY p.id"),
        {id.value}, [&](const SqlRow& row) {
            const qint64 number = begins + (row.number(0) & ofOne);
            if (done)
                done = m_ours.execute(QStringLiteral("INSERT INTO passage (id, discussion_id, tbl, row_id, field, "
                                                     "restricted) VALUES (?, ?, ?, ?, ?, ?)"),
                                      {number, id.value, row.text(1), row.number(2), row.text(3), row.number(4)});
            if (done)
                done = m_ours.execute(QStringLiteral("INSERT INTO passage_words (id, words) VALUES (?, ?)"),
                                      {number, row.text(5)});
        });
    return read ? done : read;
}

Result<void> MergeWriter::arrive(Id<Discussion> id)
{
    Values values;
    constexpr int facts = 2;
    auto read = m_theirs.each(QStringLiteral("SELECT state, versions FROM discussion WHERE id = ?"), {id.value},
                              [&](const SqlRow& row) { values = valuesOf(row, facts); });
    if (!read)
        return read;
    if (values != Values{QStringLiteral("draft"), 0})
        if (auto moved = m_ours.execute(QStringLiteral("UPDATE discussion SET state = ?, versions = ? WHERE id = ?"),
                                        Values(values) << id.value);
            !moved)
            return moved;
    // Whoever waited for it here.
    return m_ours.execute(
        QStringLiteral("UPDATE discussion SET follows_id = earlier_id, earlier_id = NULL, earlier_ref = "
                       "'' WHERE earlier_id = ?"),
        {id.value});
}

} // namespace chairside
