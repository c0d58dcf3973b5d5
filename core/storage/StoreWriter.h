// Everything that changes the store: one thread, one connection, one transaction a call, its audit line inside.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Merge.h"
#include "core/storage/Records.h"

#include <QObject>

#include <functional>
#include <memory>

namespace chairside {

class CipherKey;
struct Rekeying;
struct Removing;
struct StoreContext;
enum class RekeyStage;

// Used from the Store's thread. `save` returns at once and answers by signal; everything else waits for its answer.
class StoreWriter final : public QObject
{
    Q_OBJECT
public:
    ~StoreWriter() override;

    // Answered by saved() or failed() with the same sequence, in order. A failed request changed nothing.
    void save(const SaveRequest& request);
    // Waits until everything asked for so far has been answered; the signals come first.
    void drain();

    Result<Id<Discussion>> begin(const NewDiscussion& discussion);
    // All of them in one transaction, or none. A discussion comes after the one it follows.
    Result<void> beginAll(const std::vector<NewDiscussion>& discussions);
    // State becomes Signed; triggers lock the rows.
    Result<VersionInfo> sign(const SigningRecord& record);
    // State becomes Amending, with the reason.
    Result<void> amend(Id<Discussion> id, const QString& reason, const QString& chair);
    // State becomes Declined. `summary` is as it is afterwards.
    Result<void> decline(Id<Discussion> id, const QString& reason, const Summary& summary, const QString& chair);
    Result<void> progress(Id<Discussion> id, const ActionProgress& progress, const Summary& summary,
                          const QString& chair);
    // What was done about a discussion beside its content, signed or not. `summary` is as it is afterwards. Closing and
    // reopening move its state. Errors: Locked, NotFound, NotReady, each with a sentence.
    Result<void> step(Id<Discussion> id, const Step& step, const Summary& summary, const QString& chair);
    // A new sitting, or one as it now is: its members and the order of its items with it.
    Result<void> sitting(const Sitting& sitting, const QString& chair);
    // Keeps a paper's bytes, and gives the hash that its row names them by. Bytes that no row names go when the store
    // is closed.
    Result<QString> attach(const QByteArray& bytes);
    // The same without waiting, for large ones. `done` is called on this object's thread, unless it is gone by then.
    void attachLater(const QByteArray& bytes, std::function<void(const Result<QString>&)> done);
    // A further copy of a signed version: stored, so that a reprint is byte for byte what was circulated.
    Result<void> issue(Id<Discussion> id, int versionNo, const IssuedPdf& copy, const QString& chair);
    // A line in the trail for what writes nothing else: "print", "export", "open".
    Result<void> note(const QString& kind, Id<Discussion> id, const QJsonObject& body, const QString& chair);
    // The discussion goes for good, in one transaction, and with it all that nothing else refers to; a line of the
    // trail stays (Removal.h). Takes as long as the store is large; `goOn` is asked on this thread meanwhile, and false
    // from it leaves everything as it was. Errors: NotFound, NotReady without a reason, Cancelled.
    Result<void> remove(const Removing& removing, const std::function<bool()>& goOn = {});
    // What `theirs` holds comes in, in one transaction, but for what is in the way (Merge.h). `progress` is called on
    // this thread. Gives what was done with each. Errors: Cancelled; those of reading the other file.
    Result<MergePlan> merge(const BackupSource& theirs, const MergeOptions& options, const QString& chair,
                            const MergeProgress& progress = {});
    // Before a discussion leaves as records of its own (Splitting.h): what is being typed settles, and a line says so.
    Result<void> leaving(Id<Discussion> id, const QString& chair);
    // It is kept past its period, until that day and for that reason: both are kept with it. Errors: NotReady.
    Result<void> keep(Id<Discussion> id, const QDate& until, const QString& reason, const QString& chair);
    // Both unaudited: where the cursor was, and the chair's own settings.
    Result<void> setPlace(Id<Discussion> id, const QString& place);
    Result<void> setSetting(const QString& key, const QString& value);
    // After the setting "closures" changed: the open dates of all discussions are counted anew, some at a time, between
    // whatever else is asked for. Answered by datesRenewed() or by datesNotRenewed(); returns at once. What is broken
    // off goes on at the next opening.
    void renewDates();

Q_SIGNALS:
    void saved(quint64 sequence, const QDateTime& at);
    void failed(quint64 sequence, const chairside::Error& error);
    // So many of so many discussions; at the end both are the same.
    void datesRenewed(int done, int total);
    void datesNotRenewed(const chairside::Error& error);

private:
    friend class Store;
    class Private;
    // Starts the thread and opens its connection: brings the file to the newest schema, and settles what a crash left.
    static Result<std::unique_ptr<StoreWriter>> start(const QString& path, const CipherKey& key,
                                                      const StoreContext& context);
    // The two halves of a change of key. The first takes as long as the store is large, and calls `progress` on this
    // thread meanwhile; it returns where the copy is. The second puts it in the file's place, and opens it, or lets go
    // of it where something was written in between: false. Nobody else may have the file open then.
    Result<QString> copyUnderKey(const Rekeying& change, const std::function<void(RekeyStage)>& progress);
    Result<bool> putInPlace(const QString& copy, const Rekeying& change);
    explicit StoreWriter(std::unique_ptr<Private> d);
    void deliver();
    std::unique_ptr<Private> d;
};

} // namespace chairside
