#include "core/storage/MergePlanner.h"

#include "core/base/Text.h"
#include "core/storage/AuditTrail.h"
#include "core/storage/Backup.h"
#include "core/storage/Connection.h"
#include "core/storage/DiscussionTables.h"
#include "core/storage/SearchText.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::MergePlanner)
};

// Facts about a discussion that are its own; what it follows, whether or not that is here.
constexpr auto ownFacts =
    "SELECT d.ref, d.state, d.amend_reason, d.created_at, d.versions, d.procedure, p.sha256, "
    "ifnull(d.follows_id, d.earlier_id) FROM discussion d JOIN protocol p ON p.id = d.protocol_id "
    "WHERE d.id = ?";

void addTo(QCryptographicHash& hash, const Values& values)
{
    for (const QVariant& value : values) {
        const QByteArray bytes =
            value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8();
        hash.addData(QByteArray::number(value.isNull() ? -1 : bytes.size()) + ':' + bytes);
    }
}

// The lines that tell of a change to a discussion; that it was printed or taken elsewhere changes nothing.
Result<QSet<QByteArray>> changesOf(Connection& connection, Id<Discussion> id)
{
    QSet<QByteArray> out;
    auto read = connection.each(
        QStringLiteral("WITH line AS (SELECT hash, kind FROM audit WHERE discussion_id = ? UNION ALL SELECT hash, kind "
                       "FROM trail_line WHERE discussion_id = ?) SELECT hash FROM line WHERE kind NOT IN ('print', "
                       "'export', 'open', 'split', 'taken-in')"),
        {id.value, id.value}, [&](const SqlRow& row) { out.insert(row.bytes(0)); });
    if (!read)
        return read.error();
    return out;
}

// What tells that two entries are one person: a number of the health service; one of the case system, with the name;
// the name with the day of birth.
QStringList tellTales(const SqlRow& subject)
{
    const QString name = foldText(subject.text(2)).words;
    QString health = subject.text(3);
    health.remove(QLatin1Char(' '));
    const QString ics = subject.text(4).trimmed(), born = subject.text(5);
    QStringList out;
    if (!health.isEmpty())
        out << QLatin1String("nhs ") + health;
    if (!ics.isEmpty() && !name.isEmpty())
        out << QLatin1String("ics ") + ics + QLatin1Char('\n') + name;
    if (!born.isEmpty() && !name.isEmpty())
        out << QLatin1String("born ") + born + QLatin1Char('\n') + name;
    return out;
}

// What a rescue left of a discussion that cannot be shown to be whole anywhere else: something of it is known to be
// lost; a line about it has no words, or nothing tells what it followed; versions or the contents of papers are
// missing.
constexpr auto incompletes =
    "SELECT EXISTS (SELECT 1 FROM lost WHERE discussion_id = d.id)"
    " OR EXISTS (SELECT 1 FROM audit a WHERE a.discussion_id = d.id AND (NOT EXISTS (SELECT 1 FROM audit_body b WHERE "
    "b.seq = a.seq) OR (a.seq > 1 AND NOT EXISTS (SELECT 1 FROM audit p WHERE p.seq = a.seq - 1))))"
    " OR EXISTS (SELECT 1 FROM trail_line l WHERE l.discussion_id = d.id AND NOT EXISTS (SELECT 1 FROM trail_body b "
    "WHERE b.trail_id = l.trail_id AND b.seq = l.seq))"
    " OR (SELECT count(*) FROM version WHERE discussion_id = d.id) < d.versions"
    " OR EXISTS (SELECT 1 FROM paper p WHERE p.discussion_id = d.id AND p.sha256 <> '' AND NOT EXISTS (SELECT 1 FROM "
    "attachment a WHERE a.sha256 = p.sha256)) FROM discussion d WHERE d.id = ?";

constexpr auto subjects = "SELECT s.child_id, d.ref, s.name, s.nhs_number, s.ics_number, s.born FROM subject s JOIN "
                          "discussion d ON d.id = s.discussion_id WHERE s.child_id IS NOT NULL";

Result<bool> any(Connection& connection, const QString& sql, const Values& values)
{
    auto found = connection.value(sql, values);
    if (!found)
        return found.error();
    return found->toInt() > 0;
}

} // namespace

bool isConflict(Arriving arriving)
{
    return arriving != Arriving::New && arriving != Arriving::Same && arriving != Arriving::Older;
}

int MergePlan::count(Arriving arriving) const
{
    return static_cast<int>(std::count_if(discussions.begin(), discussions.end(),
                                          [&](const ArrivingDiscussion& each) { return each.arriving == arriving; }));
}

int MergePlan::conflicts() const
{
    return static_cast<int>(std::count_if(discussions.begin(), discussions.end(),
                                          [](const ArrivingDiscussion& each) { return isConflict(each.arriving); }));
}

Result<QByteArray> contentHash(Connection& connection, Id<Discussion> id)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    constexpr int facts = 8;
    auto own = connection.each(QLatin1String(ownFacts), {id.value},
                               [&](const SqlRow& row) { addTo(hash, valuesOf(row, facts)); });
    if (!own)
        return own.error();
    // Large bytes are compared by the hash beside them.
    const QStringList large{QStringLiteral("canonical"), QStringLiteral("pdf")};
    for (const QString& table : travellingTables()) {
        auto columns = columnsOf(connection, table, large);
        if (!columns)
            return columns.error();
        hash.addData('=' + table.toUtf8());
        auto read = eachRow(connection, table, *columns, id, [&](const Values& values) { addTo(hash, values); });
        if (!read)
            return read.error();
    }
    return hash.result();
}

Result<MergePlan> MergePlanner::plan(const MergeProgress& progress)
{
    MergePlan out;
    if (auto listed = list(out); !listed)
        return listed.error();
    int done = 0;
    const int total = static_cast<int>(out.discussions.size());
    for (ArrivingDiscussion& each : out.discussions) {
        if (progress && !progress(done++, total))
            return Error{ErrorCode::Cancelled, Words::tr("Stopped. Nothing has been changed."), {}};
        if (auto judged = judge(each); !judged)
            return judged.error();
    }
    return out;
}

Result<void> MergePlanner::list(MergePlan& plan)
{
    auto read = m_theirs.each(
        QStringLiteral("SELECT id, ref, title, state, held_on FROM discussion ORDER BY created_at, id"), {},
        [&](const SqlRow& row) {
            ArrivingDiscussion each{
                Id<Discussion>{row.number(0)}, row.text(1), row.text(2), State::Draft, row.day(4), Arriving::New, {}};
            fromCode(row.text(3), each.state);
            if (!m_options.only || each.id == m_options.only)
                plan.discussions.push_back(std::move(each));
        });
    if (!read)
        return read;
    auto origin = m_theirs.value(QStringLiteral("SELECT hash FROM audit WHERE seq = 1"));
    auto end = AuditTrail::read(m_theirs);
    if (!origin || !end)
        return origin ? end.error() : origin.error();
    plan.origin = origin->toByteArray();
    plan.head = end->head;
    return {};
}

Result<void> MergePlanner::judge(ArrivingDiscussion& each)
{
    for (const auto look :
         {&MergePlanner::hereAlready, &MergePlanner::wasRemoved, &MergePlanner::refTaken, &MergePlanner::unsettled,
          &MergePlanner::incomplete, &MergePlanner::entangled, &MergePlanner::childKnown}) {
        auto found = (this->*look)(each);
        if (!found)
            return found.error();
        if (*found)
            return {};
    }
    return {};
}

Result<bool> MergePlanner::hereAlready(ArrivingDiscussion& each)
{
    auto here = any(m_ours, QStringLiteral("SELECT count(*) FROM discussion WHERE id = ?"), {each.id.value});
    if (!here || !*here)
        return here;
    auto mine = contentHash(m_ours, each.id), other = contentHash(m_theirs, each.id);
    auto myChanges = changesOf(m_ours, each.id), otherChanges = changesOf(m_theirs, each.id);
    if (!mine || !other)
        return mine ? other.error() : mine.error();
    if (!myChanges || !otherChanges)
        return myChanges ? otherChanges.error() : myChanges.error();
    if (*mine == *other) {
        each.arriving = Arriving::Same;
        each.why = Words::tr("%1 is here already, exactly as it is there.").arg(each.ref);
    } else if (myChanges->contains(*otherChanges)) {
        each.arriving = Arriving::Older;
        each.why = Words::tr("%1 is here already, and further on than it is there.").arg(each.ref);
    } else if (otherChanges->contains(*myChanges)) {
        each.arriving = Arriving::Newer;
        each.why = Words::tr("%1 is here in an earlier state, and went on in the other records. Nothing here is "
                             "overwritten: go on with it there.")
                       .arg(each.ref);
    } else {
        each.arriving = Arriving::Changed;
        each.why = Words::tr("%1 was changed both here and in the other records. Nothing here is overwritten: compare "
                             "the two, and go on with one.")
                       .arg(each.ref);
    }
    return true;
}

Result<bool> MergePlanner::wasRemoved(ArrivingDiscussion& each)
{
    QString at, ref;
    auto read = m_ours.each(QStringLiteral("SELECT at, ref FROM removal WHERE discussion_id = ? OR ref = ?"),
                            {each.id.value, each.ref}, [&](const SqlRow& row) {
                                at = longDate(row.moment(0).toLocalTime().date());
                                ref = row.text(1);
                            });
    if (!read)
        return read.error();
    if (at.isEmpty())
        return false;
    each.arriving = Arriving::Removed;
    each.why = Words::tr("%1 was removed from these records on %2, and does not come back.").arg(ref, at);
    return true;
}

Result<bool> MergePlanner::refTaken(ArrivingDiscussion& each)
{
    auto taken = any(m_ours, QStringLiteral("SELECT count(*) FROM discussion WHERE ref = ?"), {each.ref});
    if (!taken || !*taken)
        return taken;
    each.arriving = Arriving::Reference;
    each.why = Words::tr("Another discussion here has the reference %1.").arg(each.ref);
    return true;
}

Result<bool> MergePlanner::unsettled(ArrivingDiscussion& each)
{
    auto open = any(m_theirs, QStringLiteral("SELECT count(*) FROM burst WHERE discussion_id = ?"), {each.id.value});
    if (!open || !*open)
        return open;
    each.arriving = Arriving::Unsettled;
    each.why = Words::tr("Words in %1 were still being typed when the other records were last used. Open and close "
                         "those records once, then take it in.")
                   .arg(each.ref);
    return true;
}

Result<bool> MergePlanner::incomplete(ArrivingDiscussion& each)
{
    if (!m_rescued) {
        auto lost = any(m_theirs, QStringLiteral("SELECT count(*) FROM lost"), {});
        if (!lost)
            return lost;
        m_rescued = *lost;
    }
    if (!*m_rescued)
        return false;
    auto found = any(m_theirs, QLatin1String(incompletes), {each.id.value});
    if (!found || !*found)
        return found;
    each.arriving = Arriving::Incomplete;
    each.why = Words::tr("Parts of %1, or of its history, were lost when its records were rescued from a damaged file. "
                         "It stays there: elsewhere nobody could show that the rest of it is whole. Save it for "
                         "another Chairside, as a draft, where its words are needed.")
                   .arg(each.ref);
    return true;
}

Result<bool> MergePlanner::entangled(ArrivingDiscussion& each)
{
    for (const QString& table : travellingTables()) {
        if (table == u"version" || table == u"version_paper" || table == u"issue")
            continue; // named by the discussion
        std::vector<qint64> ids;
        auto read = eachRow(m_theirs, table, {QStringLiteral("id"), QStringLiteral("id"), QStringLiteral("id")},
                            each.id, [&](const Values& values) { ids.push_back(values.first().toLongLong()); });
        if (!read)
            return read.error();
        for (const qint64 id : ids) {
            auto here = any(m_ours, QStringLiteral("SELECT count(*) FROM \"%1\" WHERE id = ?").arg(table), {id});
            if (!here)
                return here;
            if (!*here)
                continue;
            each.arriving = Arriving::Entangled;
            each.why = Words::tr("Parts of %1 are parts of another discussion here.").arg(each.ref);
            return true;
        }
    }
    return false;
}

Result<void> MergePlanner::readChildren()
{
    if (m_childrenRead)
        return {};
    m_childrenRead = true;
    return m_ours.each(QLatin1String(subjects), {}, [&](const SqlRow& row) {
        for (const QString& tale : tellTales(row))
            m_children.insert(tale, {row.number(0), row.text(1)});
    });
}

Result<bool> MergePlanner::childKnown(ArrivingDiscussion& each)
{
    if (m_options.knownChildren)
        return false;
    if (auto known = readChildren(); !known)
        return known.error();
    QString from;
    auto read = m_theirs.each(QLatin1String(subjects) + QLatin1String(" AND s.discussion_id = ?"), {each.id.value},
                              [&](const SqlRow& row) {
                                  for (const QString& tale : tellTales(row))
                                      if (const auto known = m_children.find(tale);
                                          known != m_children.end() && known->child != row.number(0))
                                          from = known->ref;
                              });
    if (!read)
        return read.error();
    if (from.isEmpty())
        return false;
    each.arriving = Arriving::KnownChild;
    each.why = Words::tr("A child of %1 is known here from %2, as another entry. Say so if it is to come in all the "
                         "same; the child then has two.")
                   .arg(each.ref, from);
    return true;
}

Result<MergePlan> lookAt(const BackupSource& ours, const BackupSource& theirs, const MergeOptions& options,
                         const MergeProgress& progress)
{
    auto mine = Connection::open(ours.path, *ours.key, Connection::Access::ReadOnly);
    if (!mine)
        return mine.error();
    auto other = Connection::open(theirs.path, *theirs.key, Connection::Access::ReadOnly);
    if (!other)
        return other.error();
    // One moment of each.
    for (const auto& each : {mine->get(), other->get()})
        if (auto begun = each->execute(QStringLiteral("BEGIN")); !begun)
            return begun.error();
    auto plan = MergePlanner(**mine, **other, options).plan(progress);
    for (const auto& each : {mine->get(), other->get()})
        if (auto over = each->execute(QStringLiteral("COMMIT")); !over && plan)
            return over.error();
    return plan;
}

} // namespace chairside
