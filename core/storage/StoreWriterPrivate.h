// The writer's thread: its queue, its one connection, what it answers. Everything here but the waiting runs on it.
#pragma once

#include "core/storage/Connection.h"
#include "core/storage/RecordWriter.h"
#include "core/storage/Rekeying.h"
#include "core/storage/Store.h"
#include "core/storage/StoreWriter.h"

#include <QMutex>
#include <QThread>

#include <atomic>
#include <deque>

namespace chairside {

// Only where a store could not be opened again after its passphrase was changed.
Error closed();

class StoreWriter::Private final
{
public:
    struct Outcome final
    {
        quint64 sequence = 0;
        QDateTime at;
        std::optional<Error> error;
    };

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

    // The same; before, and many times a second meanwhile, `look` is called on the thread that waits.
    void whileAsked(std::function<void()> work, const std::function<void()>& look);

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

    Result<void> open(const QString& path, const CipherKey& key, const StoreContext& given);

    // Leaves one file. What fails here was committed before, and waits in the journal for the next opening.
    void close();

    // Answers of saves wait for the thread that asked.
    void answer(StoreWriter* writerObject, Outcome given);
    std::optional<Outcome> next();

    // Opens the other file for reading, at one moment.
    Result<MergePlan> merge(const BackupSource& theirs, const MergeOptions& options, const QString& chair,
                            const MergeProgress& progress);
    // How much was written since the connection was opened.
    Result<qint64> written();
    // The two halves of a change of key; see StoreWriter.
    Result<void> copyUnderKey(const Rekeying& change, const QString& copy, std::atomic<RekeyStage>& stage);
    Result<bool> putInPlace(const QString& copy, const Rekeying& change);

    // Some of the waiting discussions, and then, after whatever came in between, the next.
    void renewSome(StoreWriter* asking);
    void continueRound(StoreWriter* asking, int wanted);
    void beginRenewal(StoreWriter* asking);

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

} // namespace chairside
