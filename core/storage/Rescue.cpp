#include "core/storage/Rescue.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/FileInMaking.h"
#include "core/storage/Locks.h"
#include "core/storage/LostRows.h"
#include "core/storage/RescueMending.h"
#include "core/storage/RescueRows.h"
#include "core/storage/RescueWords.h"
#include "core/storage/Schema.h"
#include "core/storage/Store.h"
#include "core/storage/StoreProbe.h"
#include "core/storage/Verifier.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Rescue)
};

Error brokenOff()
{
    return {ErrorCode::Cancelled, Words::tr("Stopped. Nothing has been changed."), {}};
}

class Rescuing final
{
public:
    Rescuing(const RescueFrom& from, const QString& making, const QString& chair, const StoreContext& context,
             const RescueProgress& progress)
        : m_from(from), m_making(making), m_chair(chair), m_context(context), m_progress(progress)
    {
    }

    Result<RescueReport> run();

private:
    Result<void> open();
    Result<void> shape();
    Result<void> rows();
    Result<void> wordings();
    Result<void> bringUp();
    Result<void> mend();
    Result<void> tell();

    const RescueFrom& m_from;
    QString m_making;
    QString m_chair;
    const StoreContext& m_context;
    const RescueProgress& m_progress;
    std::unique_ptr<Connection> m_damaged;
    std::unique_ptr<Connection> m_copy;
    std::unique_ptr<Connection> m_new;
    int m_version = 0;
    std::vector<RescueLoss> m_losses;
    std::vector<QString> m_uncounted; // tables that may lack rows which nothing names
    RescueReport m_report;
};

Result<RescueReport> Rescuing::run()
{
    for (const auto step : {&Rescuing::open, &Rescuing::shape, &Rescuing::rows, &Rescuing::bringUp, &Rescuing::mend}) {
        auto done = (this->*step)();
        if (!done)
            return done.error().code == ErrorCode::Cancelled ? brokenOff() : done.error();
    }
    Verifier verifier(*m_new);
    const auto verified = verifier.run();
    if (!verified)
        return verified.error();
    m_report.problems = verified->problems;
    m_report.chainHead = verified->chainHead;
    auto told = tellLosses(*m_new, m_losses, m_uncounted, m_report);
    if (!told)
        return told.error();
    return m_report;
}

Result<void> Rescuing::open()
{
    auto damaged = Connection::open(m_from.damaged.path, *m_from.damaged.key, Connection::Access::Rescue);
    if (!damaged)
        return nothingToRead(damaged.error());
    m_damaged = *std::move(damaged);
    const Schema schema;
    const auto version = schema.check(*m_damaged, m_from.damaged.path);
    if (!version)
        return version.error().code == ErrorCode::NewerStore ? version.error() : nothingToRead(version.error());
    m_version = *version;
    if (m_from.copy) {
        auto copy = openForReading(m_from.copy->path, *m_from.copy->key);
        if (!copy)
            return copy.error();
        const auto same = schema.check(**copy, m_from.copy->path);
        if (same && *same == m_version)
            m_copy = *std::move(copy);
    }
    return {};
}

// The same tables, by what this program knows of that version: the damaged list may not name them all.
Result<void> Rescuing::shape()
{
    auto made = Connection::open(m_making, *m_from.damaged.key, Connection::Access::Create);
    if (!made)
        return made.error();
    m_new = *std::move(made);
    if (auto set = m_new->script(QStringLiteral("PRAGMA journal_mode = DELETE; PRAGMA foreign_keys = OFF; PRAGMA "
                                                "synchronous = OFF"));
        !set)
        return set;
    return Schema().make(*m_new, m_version);
}

Result<void> Rescuing::rows()
{
    auto transaction = Transaction::begin(*m_new);
    if (!transaction)
        return transaction.error();
    RescueRows reading(*m_damaged, m_copy.get(), *m_new, m_context.clock);
    auto read = reading.read(m_progress);
    m_report.rows = reading.rows();
    m_losses = reading.losses();
    m_uncounted = reading.uncounted();
    if (!read)
        return read;
    if (auto done = wordings(); !done)
        return done;
    return (*transaction)->commit();
}

// A discussion is read by the wording that it was held under: where that is lost, a wording that the program knows is
// the same one, by its hash.
Result<void> Rescuing::wordings()
{
    const auto add = [&](const Protocol& wording) {
        return m_new->execute(
            QStringLiteral("INSERT OR IGNORE INTO protocol (code, version, council, sha256, json) VALUES "
                           "(?, ?, ?, ?, ?)"),
            {wording.code, wording.version, wording.council, wording.sha256, wording.json});
    };
    const auto restored = [&](const RescueLoss& loss) -> Result<bool> {
        for (const ProtocolPtr& known : m_from.protocols) {
            if (loss.table != u"protocol" || known->sha256 != loss.known(QStringLiteral("sha256")).toByteArray())
                continue;
            if (auto added = add(*known); !added)
                return added.error();
            auto placed = m_new->execute(QStringLiteral("UPDATE protocol SET id = ? WHERE sha256 = ?"),
                                         {loss.row.number, known->sha256});
            return placed ? Result<bool>(true) : Result<bool>(placed.error());
        }
        return false;
    };
    std::vector<RescueLoss> left;
    for (RescueLoss& loss : m_losses) {
        const auto again = loss.fromCopy ? Result<bool>(false) : restored(loss);
        if (!again)
            return again.error();
        if (!*again)
            left.push_back(std::move(loss));
    }
    m_losses = std::move(left);
    // Of the same procedure at least, for those whose very wording is gone.
    auto missing =
        m_new->value(QStringLiteral("SELECT count(*) FROM discussion WHERE protocol_id NOT IN (SELECT id FROM "
                                    "protocol)"));
    auto none = m_new->value(QStringLiteral("SELECT count(*) FROM protocol"));
    if (!missing || !none)
        return missing ? none.error() : missing.error();
    if (missing->toInt() == 0 && none->toInt() > 0)
        return {};
    for (const ProtocolPtr& known : m_from.protocols)
        if (auto added = add(*known); !added)
            return added;
    return m_new->execute(
        QStringLiteral("UPDATE discussion SET protocol_id = ifnull((SELECT p.id FROM protocol p WHERE p.council = "
                       "discussion.procedure "
                       "ORDER BY p.id DESC LIMIT 1), protocol_id) WHERE protocol_id NOT IN (SELECT id FROM protocol)"));
}

Result<void> Rescuing::bringUp()
{
    const Schema schema;
    if (m_version == schema.newest())
        return {};
    auto up = schema.bringUp(*m_new);
    QFile::remove(QStringLiteral("%1.version-%2").arg(m_making).arg(m_version));
    return up;
}

Result<void> Rescuing::mend()
{
    auto transaction = Transaction::begin(*m_new);
    if (!transaction)
        return transaction.error();
    for (const Lock& lock : allLocks())
        if (auto done = m_new->script(QStringLiteral("DROP TRIGGER IF EXISTS ") + lock.name); !done)
            return done;
    if (auto done = RescueMending(*m_new, m_context.clock().toUTC()).run(m_losses); !done)
        return done;
    if (auto done = tell(); !done)
        return done;
    for (const Lock& lock : allLocks())
        if (auto done = m_new->script(lock.sql); !done)
            return done;
    if (auto done = (*transaction)->commit(); !done)
        return done;
    // Once more as an ordinary file would be kept.
    return m_new->script(QStringLiteral("PRAGMA synchronous = FULL; PRAGMA user_version = %1").arg(Schema().newest()));
}

// One line in the trail, and beside it what was lost, row by row. Lines lost from the end keep their numbers.
Result<void> Rescuing::tell()
{
    auto end = AuditTrail::read(*m_new);
    if (!end)
        return end.error();
    for (const RescueLoss& loss : m_losses)
        if (loss.table == u"audit" && !loss.fromCopy)
            end->seq = std::max(end->seq, loss.row.number);
    const qint64 line = end->seq + 1;
    for (const RescueLoss& loss : m_losses)
        if (!loss.fromCopy && !loss.inPart)
            if (auto done =
                    m_new->execute(QStringLiteral("INSERT OR IGNORE INTO lost (tbl, \"key\", discussion_id, seq) "
                                                  "VALUES (?, ?, ?, ?)"),
                                   {loss.table, loss.key, loss.discussion, line});
                !done)
                return done;
    for (const QString& table : m_uncounted)
        if (auto done =
                m_new->execute(QStringLiteral("INSERT OR IGNORE INTO lost (tbl, \"key\", seq) VALUES (?, ?, ?)"),
                               {table, QLatin1String(LostRows::unnamed), line});
            !done)
            return done;
    const auto told = LostRows::told(*m_new, line);
    if (!told)
        return told.error();
    AuditTrail trail(*m_new, m_context.clock, m_context.osUser);
    trail.goBackTo(*end);
    return trail.append({QStringLiteral("rescued"),
                         m_chair,
                         {},
                         {},
                         0,
                         {{QStringLiteral("lost"), *told}, {QStringLiteral("copy"), m_copy != nullptr}}});
}

} // namespace

QByteArray trailOriginOf(const BackupSource& damaged)
{
    auto connection = Connection::open(damaged.path, *damaged.key, Connection::Access::Rescue);
    if (!connection)
        return {};
    const auto first = (*connection)->value(QStringLiteral("SELECT hash FROM audit WHERE seq = 1"));
    return first ? first->toByteArray() : QByteArray();
}

Result<RescueReport> rescue(const RescueFrom& from, const QString& to, const QString& chair,
                            const StoreContext& context, const RescueProgress& progress)
{
    if (auto place = placeFor(to); !place)
        return place.error();
    FileInMaking making(to);
    making.begin();
    auto report = [&] { return Rescuing(from, making.path(), chair, context, progress).run(); }();
    if (!report)
        return report;
    if (auto kept = making.keep(); !kept)
        return kept.error();
    report->path = to;
    return report;
}

} // namespace chairside
