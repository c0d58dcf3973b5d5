#include "core/storage/StoreWriter.h"

#include "core/storage/Connection.h"
#include "core/storage/RecordWriter.h"
#include "core/storage/Rekeying.h"
#include "core/storage/Schema.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QMutex>
#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <deque>

namespace chairside {

namespace {

struct Outcome final
{
    quint64 sequence = 0;
    QDateTime at;
    std::optional<Error> error;
};

// Discussions whose dates are counted anew in one transaction: a save waits for no more than these.
constexpr std::size_t renewedAtOnce = 50;

// Only where a store could not be opened again after its passphrase was changed.
Error closed()
{
    return {ErrorCode::Io,
            QCoreApplication::translate("store", "These records are closed and cannot be written. Open them again."),
            {}};
}

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

class StoreWriter::Private final
{
public:
    Private()
    {
        anchor.moveToThread(&thread);
        thread.setObjectName(QStringLiteral("store writer"));
        thread.start();
    }

    ~Private()
    {
        onThread([this] { close(); });
        thread.quit();
        thread.wait();
    }

    // Runs on the writer's thread after all that was asked for before, and waits.
    template <class F>
    void onThread(F&& work)
    {
        QMetaObject::invokeMethod(&anchor, std::forward<F>(work), Qt::BlockingQueuedConnection);
    }

    template <class F>
    auto ask(F&& work)
    {
        std::optional<decltype(work(*writer))> out;
        onThread([&] {
            if (writer)
                out.emplace(work(*writer));
            else
                out.emplace(closed());
        });
        return std::move(*out);
    }

    Result<void> open(const QString& path, const CipherKey& key, const StoreContext& given)
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

    // Leaves one file. What fails here was committed before, and waits in the journal for the next opening.
    void close()
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

    void answer(StoreWriter* writerObject, Outcome given)
    {
        {
            const QMutexLocker lock(&mutex);
            answers.push_back(std::move(given));
        }
        QMetaObject::invokeMethod(
            writerObject, [writerObject] { writerObject->deliver(); }, Qt::QueuedConnection);
    }

    std::optional<Outcome> next()
    {
        const QMutexLocker lock(&mutex);
        if (answers.empty())
            return std::nullopt;
        Outcome out = std::move(answers.front());
        answers.pop_front();
        return out;
    }

    // How much was written since the connection was opened.
    Result<qint64> written()
    {
        auto count = connection->value(QStringLiteral("SELECT total_changes()"));
        if (!count)
            return count.error();
        return count->toLongLong();
    }

    Result<void> copyUnderKey(const Rekeying& change, const QString& copy, std::atomic<RekeyStage>& stage)
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

    Result<bool> putInPlace(const QString& copy, const Rekeying& change)
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

    // Some of the waiting discussions, and then, after whatever came in between, the next.
    void renewSome(StoreWriter* asking)
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

    void continueRound(StoreWriter* asking, int wanted)
    {
        if (wanted == round) // or it has begun anew meanwhile
            renewSome(asking);
    }

    void beginRenewal(StoreWriter* asking)
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

    QThread thread;
    QObject anchor; // lives on the thread
    std::unique_ptr<Connection> connection;
    std::unique_ptr<RecordWriter> writer;

private:
    StoreContext context;
    qint64 writtenBeforeCopy = -1;
    QMutex mutex;
    std::deque<Outcome> answers;
    // On the thread: what waits to be renewed, how far that has got, and which time it is.
    std::vector<Id<Discussion>> waiting;
    std::size_t renewed = 0;
    int round = 0;
};

Result<std::unique_ptr<StoreWriter>> StoreWriter::start(const QString& path, const CipherKey& key,
                                                        const StoreContext& context)
{
    auto d = std::make_unique<Private>();
    Result<void> opened;
    d->onThread([&] { opened = d->open(path, key, context); });
    if (!opened)
        return opened.error();
    std::unique_ptr<StoreWriter> out(new StoreWriter(std::move(d)));
    out->renewDates(); // what was broken off, or came with an earlier Chairside
    return out;
}

Result<QString> StoreWriter::copyUnderKey(const Rekeying& change, const std::function<void(RekeyStage)>& progress)
{
    constexpr int lookMs = 40;
    const QString copy = nameWhileMaking(change.path);
    std::atomic stage = RekeyStage::Copying;
    Result<void> made;
    QSemaphore done;
    QMetaObject::invokeMethod(
        &d->anchor,
        [&] {
            made = d->copyUnderKey(change, copy, stage);
            done.release();
        },
        Qt::QueuedConnection);
    while (!done.tryAcquire(1, lookMs))
        if (progress)
            progress(stage);
    if (!made)
        return made.error();
    return copy;
}

Result<bool> StoreWriter::putInPlace(const QString& copy, const Rekeying& change)
{
    Result<bool> placed = false;
    d->onThread([&] { placed = d->putInPlace(copy, change); });
    return placed;
}

StoreWriter::StoreWriter(std::unique_ptr<Private> p) : d(std::move(p)) {}

StoreWriter::~StoreWriter() = default;

void StoreWriter::save(const SaveRequest& request)
{
    QMetaObject::invokeMethod(
        &d->anchor,
        [this, request] {
            auto saved = d->writer ? d->writer->save(request) : Result<QDateTime>(closed());
            d->answer(this, saved ? Outcome{request.sequence, *saved, std::nullopt}
                                  : Outcome{request.sequence, {}, saved.error()});
        },
        Qt::QueuedConnection);
}

void StoreWriter::deliver()
{
    while (const auto answer = d->next()) {
        if (answer->error)
            Q_EMIT failed(answer->sequence, *answer->error);
        else
            Q_EMIT saved(answer->sequence, answer->at);
    }
}

void StoreWriter::drain()
{
    d->onThread([] {});
    deliver();
}

Result<Id<Discussion>> StoreWriter::begin(const NewDiscussion& discussion)
{
    return d->ask([&](RecordWriter& writer) { return writer.begin(discussion); });
}

Result<void> StoreWriter::beginAll(const std::vector<NewDiscussion>& discussions)
{
    return d->ask([&](RecordWriter& writer) { return writer.beginAll(discussions); });
}

Result<VersionInfo> StoreWriter::sign(const SigningRecord& record)
{
    return d->ask([&](RecordWriter& writer) { return writer.sign(record); });
}

Result<void> StoreWriter::amend(Id<Discussion> id, const QString& reason, const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.amend(id, reason, chair); });
}

Result<void> StoreWriter::decline(Id<Discussion> id, const QString& reason, const Summary& summary,
                                  const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.decline(id, reason, summary, chair); });
}

Result<void> StoreWriter::progress(Id<Discussion> id, const ActionProgress& progress, const Summary& summary,
                                   const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.progress(id, progress, summary, chair); });
}

Result<void> StoreWriter::issue(Id<Discussion> id, int versionNo, const IssuedPdf& copy, const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.issue(id, versionNo, copy, chair); });
}

Result<void> StoreWriter::step(Id<Discussion> id, const Step& step, const Summary& summary, const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.step(id, step, summary, chair); });
}

Result<void> StoreWriter::sitting(const Sitting& sitting, const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.sitting(sitting, chair); });
}

Result<QString> StoreWriter::attach(const QByteArray& bytes)
{
    return d->ask([&](RecordWriter& writer) { return writer.attach(bytes); });
}

void StoreWriter::attachLater(const QByteArray& bytes, std::function<void(const Result<QString>&)> done)
{
    QMetaObject::invokeMethod(
        &d->anchor,
        [this, bytes, done = std::move(done)] {
            const auto kept = d->writer ? d->writer->attach(bytes) : Result<QString>(closed());
            QMetaObject::invokeMethod(
                this, [done, kept] { done(kept); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Result<void> StoreWriter::note(const QString& kind, Id<Discussion> id, const QJsonObject& body, const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.note(kind, id, body, chair); });
}

Result<void> StoreWriter::setPlace(Id<Discussion> id, const QString& place)
{
    return d->ask([&](RecordWriter& writer) { return writer.setPlace(id, place); });
}

void StoreWriter::renewDates()
{
    QMetaObject::invokeMethod(
        &d->anchor, [this] { d->beginRenewal(this); }, Qt::QueuedConnection);
}

Result<void> StoreWriter::setSetting(const QString& key, const QString& value)
{
    return d->ask([&](RecordWriter& writer) { return writer.setSetting(key, value); });
}

} // namespace chairside
