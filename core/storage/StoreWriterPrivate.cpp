#include "core/storage/StoreWriterPrivate.h"

#include "core/storage/Backup.h"
#include "core/storage/Schema.h"
#include "core/storage/StoreFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSemaphore>

namespace chairside {

namespace {

// Discussions whose dates are counted anew in one transaction: a save waits for no more than these.
constexpr std::size_t renewedAtOnce = 50;

// Write-ahead logging while open, except where there is no shared memory for it.
Result<void> chooseJournal(Connection& connection)
{
    if (!onNetwork(connection.path())) {
        auto mode = connection.value(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (!mode)
            return mode.error();
        if (mode->toString() == QLatin1String("wal"))
            return {};
    }
    auto mode = connection.value(QStringLiteral("PRAGMA journal_mode = DELETE"));
    if (!mode)
        return mode.error();
    return connection.script(QStringLiteral("PRAGMA synchronous = EXTRA"));
}

} // namespace

Error closed()
{
    return {ErrorCode::Io,
            QCoreApplication::translate("store", "These records are closed and cannot be written. Open them again."),
            {}};
}

Result<void> StoreWriter::Private::open(const QString& path, const CipherKey& key, const StoreContext& given)
{
    context = given;
    auto opened = Connection::open(path, key, Connection::Access::ReadWrite);
    if (!opened)
        return opened.error();
    connection = std::move(*opened);
    const Schema schema;
    auto version = schema.check(*connection, path);
    if (!version)
        return version.error();
    if (*version < schema.newest())
        if (auto up = schema.bringUp(*connection); !up)
            return up;
    if (auto chosen = chooseJournal(*connection); !chosen)
        return chosen;
    writer = std::make_unique<RecordWriter>(*connection, context.clock, context.ids, context.osUser);
    return writer->start();
}

void StoreWriter::Private::close()
{
    if (writer) {
        if (writer->settleAll())
            (void)writer->dropLooseAttachments();
    }
    writer.reset();
    if (connection)
        (void)connection->value(QStringLiteral("PRAGMA journal_mode = DELETE"));
    connection.reset();
}

void StoreWriter::Private::whileAsked(std::function<void()> work, const std::function<void()>& look)
{
    constexpr int lookMs = 40;
    QSemaphore done;
    look();
    QMetaObject::invokeMethod(
        &anchor,
        [&] {
            work();
            done.release();
        },
        Qt::QueuedConnection);
    while (!done.tryAcquire(1, lookMs))
        look();
}

Result<MergePlan> StoreWriter::Private::merge(const BackupSource& theirs, const MergeOptions& options,
                                              const QString& chair, const MergeProgress& progress)
{
    if (!writer)
        return closed();
    auto other = Connection::open(theirs.path, *theirs.key, Connection::Access::ReadOnly);
    if (!other)
        return other.error();
    if (auto begun = (*other)->execute(QStringLiteral("BEGIN")); !begun)
        return begun.error();
    auto out = writer->merge(**other, options, chair, progress);
    (void)(*other)->execute(QStringLiteral("COMMIT")); // it was only read
    return out;
}

Result<qint64> StoreWriter::Private::written()
{
    auto count = connection->value(QStringLiteral("SELECT total_changes()"));
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<void> StoreWriter::Private::copyUnderKey(const Rekeying& change, const QString& copy,
                                                std::atomic<RekeyStage>& stage)
{
    if (!writer)
        return closed();
    if (auto settled = writer->settleAll(); !settled)
        return settled;
    auto made = chairside::copyUnderKey(change, copy, context, [&](RekeyStage next) { stage = next; });
    if (!made)
        return made;
    auto count = written();
    writtenBeforeCopy = count ? *count : -1;
    return made;
}

Result<bool> StoreWriter::Private::putInPlace(const QString& copy, const Rekeying& change)
{
    auto count = writer ? written() : Result<qint64>(closed());
    if (!count || *count != writtenBeforeCopy) {
        QFile::remove(copy);
        return count ? Result<bool>(false) : Result<bool>(count.error());
    }
    close();
    const auto placed = chairside::putInPlace(copy, change.path);
    auto opened = open(change.path, placed ? *change.newKey : *change.oldKey, StoreContext(context));
    if (!placed)
        return placed.error();
    if (!opened)
        return opened.error();
    return true;
}

void StoreWriter::Private::renewSome(StoreWriter* asking)
{
    if (!writer)
        return;
    const auto from = waiting.begin() + static_cast<std::ptrdiff_t>(renewed);
    const std::size_t many = std::min(renewedAtOnce, waiting.size() - renewed);
    const bool last = renewed + many == waiting.size();
    const auto done = writer->renewDates({from, from + static_cast<std::ptrdiff_t>(many)}, last);
    if (!done) {
        Q_EMIT asking->datesNotRenewed(done.error());
        return;
    }
    renewed += many;
    Q_EMIT asking->datesRenewed(static_cast<int>(renewed), static_cast<int>(waiting.size()));
    if (!last)
        QMetaObject::invokeMethod(
            &anchor, [this, asking, round = round] { continueRound(asking, round); }, Qt::QueuedConnection);
}

void StoreWriter::Private::continueRound(StoreWriter* asking, int wanted)
{
    if (wanted == round) // or it has begun anew meanwhile
        renewSome(asking);
}

void StoreWriter::Private::beginRenewal(StoreWriter* asking)
{
    if (!writer)
        return;
    auto found = writer->datesToRenew();
    if (!found) {
        Q_EMIT asking->datesNotRenewed(found.error());
        return;
    }
    ++round;
    waiting = std::move(*found);
    renewed = 0;
    renewSome(asking);
}

void StoreWriter::Private::answer(StoreWriter* writerObject, Outcome given)
{
    {
        const QMutexLocker lock(&mutex);
        answers.push_back(std::move(given));
    }
    QMetaObject::invokeMethod(
        writerObject, [writerObject] { writerObject->deliver(); }, Qt::QueuedConnection);
}

std::optional<StoreWriter::Private::Outcome> StoreWriter::Private::next()
{
    const QMutexLocker lock(&mutex);
    if (answers.empty())
        return std::nullopt;
    Outcome out = std::move(answers.front());
    answers.pop_front();
    return out;
}

} // namespace chairside
