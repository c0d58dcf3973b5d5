#include "core/storage/SearchReader.h"

#include "core/storage/Connection.h"
#include "core/storage/PassageFinder.h"
#include "core/storage/RowTables.h"
#include "core/storage/SearchText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <map>

namespace chairside {

namespace {

constexpr qsizetype mostPhrases = 12;
constexpr qsizetype lead = 60;  // characters shown before what was found
constexpr qsizetype trail = 90; // and after

const QChar ellipsis(0x2026);

QString withoutBreaks(QString text)
{
    for (QChar& c : text)
        if (c.isSpace())
            c = QLatin1Char(' ');
    return text;
}

// Cuts the passage around what was found, at a word's edge where there is one near.
void cut(SearchHit& hit, const QString& text, const TextSpan& found)
{
    const qsizetype at = std::max<qsizetype>(found.at, 0);
    hit.before = withoutBreaks(text.left(at));
    hit.match = withoutBreaks(text.mid(at, found.length));
    hit.after = withoutBreaks(text.mid(at + found.length));
    if (hit.before.size() > lead) {
        qsizetype from = hit.before.indexOf(QLatin1Char(' '), hit.before.size() - lead) + 1;
        if (from == 0)
            from = hit.before.size() - lead;
        if (from < hit.before.size() && hit.before[from].isLowSurrogate())
            ++from;
        hit.before = ellipsis + hit.before.mid(from);
    }
    if (hit.after.size() > trail) {
        qsizetype to = hit.after.lastIndexOf(QLatin1Char(' '), trail);
        if (to < trail / 2)
            to = trail;
        if (hit.after[to].isLowSurrogate())
            --to;
        hit.after = hit.after.left(to) + ellipsis;
    }
}

// What stands in the index, and whose it is.
Result<std::map<qint64, SearchHit>> hitsOf(Connection& connection, const std::vector<FoundPassage>& found)
{
    QJsonArray ids;
    for (const FoundPassage& passage : found)
        ids.append(passage.id);
    std::map<qint64, SearchHit> out;
    auto read = connection.each(
        QStringLiteral("SELECT p.id, p.tbl, p.row_id, p.field, p.restricted, d.id, d.ref, d.title, d.held_on FROM "
                       "json_each(?) AS wanted JOIN passage p ON p.id = wanted.value JOIN discussion d ON d.id = "
                       "p.discussion_id"),
        {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))}, [&](const SqlRow& row) {
            SearchHit& hit = out[row.number(0)];
            // The reference is the discussion's own; the meeting shares its id.
            hit.row = {kindOfTable(row.text(1)).value_or(RowKind::Meeting), row.number(2)};
            hit.field = row.text(3);
            hit.restricted = row.number(4) != 0;
            hit.discussion = Id<Discussion>{row.number(5)};
            hit.ref = row.text(6);
            hit.title = row.text(7);
            hit.heldOn = row.day(8);
        });
    if (!read)
        return read.error();
    return out;
}

// Not held yet comes before all that were.
bool isNewer(const SearchHit& a, const SearchHit& b)
{
    const auto day = [](const SearchHit& hit) {
        return hit.heldOn.isValid() ? hit.heldOn.toJulianDay() : std::numeric_limits<qint64>::max();
    };
    return day(a) > day(b);
}

} // namespace

Result<std::vector<SearchHit>> SearchReader::search(const QString& words, int limit) const
{
    auto found = PassageFinder(m_connection).find(searchPhrases(words).mid(0, mostPhrases), limit);
    if (!found)
        return found.error();
    auto hits = hitsOf(m_connection, *found);
    if (!hits)
        return hits.error();
    std::vector<SearchHit> out;
    for (const FoundPassage& passage : *found)
        if (const auto hit = hits->find(passage.id); hit != hits->end())
            out.push_back(std::move(hit->second));
    std::stable_sort(out.begin(), out.end(), isNewer);
    return out;
}

Result<void> SearchReader::surround(SearchHit& hit, const QString& words) const
{
    QString text = hit.ref;
    if (fieldOf(hit.row.kind, hit.field)) {
        auto stored = storedText(m_connection, hit.row, hit.field);
        if (!stored)
            return stored.error();
        text = *stored;
    }
    cut(hit, text, firstMatch(text, words));
    return {};
}

Result<std::vector<KnownChild>> SearchReader::children(const QString& text, int limit) const
{
    std::vector<KnownChild> out;
    const QStringList phrases = searchPhrases(text).mid(0, mostPhrases);
    if (phrases.isEmpty())
        return out;
    auto read = m_connection.each(
        QStringLiteral(
            "SELECT s.child_id, max(ifnull(d.held_on, '9999')) AS newest FROM passage_fts JOIN passage p ON "
            "p.id = passage_fts.rowid JOIN subject s ON s.id = p.row_id JOIN discussion d ON d.id = "
            "s.discussion_id WHERE passage_fts MATCH ? AND p.tbl = 'subject' AND p.field IN ('name', "
            "'ics_number', 'nhs_number') AND s.child_id IS NOT NULL GROUP BY s.child_id ORDER BY newest DESC, "
            "s.child_id LIMIT ?"),
        {phrases.join(QLatin1Char(' ')), limit}, [&](const SqlRow& row) {
            KnownChild child;
            child.id = Id<Child>{row.number(0)};
            out.push_back(child);
        });
    if (!read)
        return read.error();
    for (KnownChild& child : out) {
        Id<Subject> latest;
        read = m_connection.each(
            QStringLiteral("SELECT s.id, d.id, d.ref, d.held_on FROM subject s JOIN discussion d ON d.id = "
                           "s.discussion_id WHERE s.child_id = ? ORDER BY ifnull(d.held_on, '9999') DESC, d.id"),
            {child.id.value}, [&](const SqlRow& row) {
                ++child.discussions;
                if (child.discussions > 1)
                    return;
                latest = Id<Subject>{row.number(0)};
                child.lastDiscussion = Id<Discussion>{row.number(1)};
                child.lastRef = row.text(2);
                child.lastHeld = row.day(3);
            });
        if (!read)
            return read.error();
        auto subject = readRow(m_connection, latest);
        if (!subject)
            return subject.error();
        if (*subject)
            child.latest = **subject;
    }
    return out;
}

Result<std::vector<EarlierDiscussion>> SearchReader::discussionsOf(Id<Child> child) const
{
    std::vector<EarlierDiscussion> out;
    auto read = m_connection.each(
        QStringLiteral("SELECT d.id, d.ref, d.state, r.received_on, d.held_on, r.screened_on, r.screening_reason, "
                       "d.decision, d.created_at FROM subject s JOIN discussion d ON d.id = s.discussion_id LEFT JOIN "
                       "request r ON r.id = d.id WHERE s.child_id = ? ORDER BY d.created_at DESC, d.id DESC"),
        {child.value}, [&](const SqlRow& row) {
            EarlierDiscussion each;
            each.id = Id<Discussion>{row.number(0)};
            each.ref = row.text(1);
            fromCode(row.text(2), each.state);
            each.askedOn = row.day(3);
            each.heldOn = row.day(4);
            if (each.state == State::Declined) {
                each.declinedOn = row.day(5);
                each.reason = row.text(6);
            }
            each.decision = row.text(7);
            each.createdAt = row.moment(8);
            out.push_back(std::move(each));
        });
    if (!read)
        return read.error();
    return out;
}

Result<std::vector<KnownContact>> SearchReader::contacts(const QString& text, int limit) const
{
    std::vector<KnownContact> out;
    const QStringList phrases = searchPhrases(text).mid(0, mostPhrases);
    if (phrases.isEmpty())
        return out;
    // People without a contact of their own yet are the same where name and agency are. SQLite takes the other columns
    // from the row with the greatest date.
    auto read = m_connection.each(
        QStringLiteral(
            "SELECT ifnull(t.contact_id, 0), t.name, t.role, t.agency, t.email, count(DISTINCT "
            "t.discussion_id), max(ifnull(d.held_on, '9999')) AS newest FROM participant t JOIN discussion d "
            "ON d.id = t.discussion_id WHERE t.id IN (SELECT p.row_id FROM passage_fts JOIN passage p ON p.id "
            "= passage_fts.rowid WHERE passage_fts MATCH ? AND p.tbl = 'participant' AND p.field IN ('name', "
            "'agency')) GROUP BY ifnull(t.contact_id, t.name || char(10) || t.agency) ORDER BY newest DESC, "
            "t.name LIMIT ?"),
        {phrases.join(QLatin1Char(' ')), limit}, [&](const SqlRow& row) {
            out.push_back(
                {Id<Contact>{row.number(0)}, row.text(1), row.text(2), row.text(3), row.text(4), row.count(5)});
        });
    if (!read)
        return read.error();
    return out;
}

} // namespace chairside
