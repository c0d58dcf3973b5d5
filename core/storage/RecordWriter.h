// Everything that changes the store, one transaction a call: the work that StoreWriter does on its own thread. A call
// that fails has changed nothing, here or in the file.
#pragma once

#include "core/storage/BeginWriter.h"
#include "core/storage/DateRenewal.h"
#include "core/storage/DraftWriter.h"
#include "core/storage/Merge.h"
#include "core/storage/Removal.h"
#include "core/storage/VersionWriter.h"

#include <functional>

namespace chairside {

class RecordWriter final
{
public:
    RecordWriter(Connection& connection, Clock clock, IdSource ids, const QString& osUser);

    // Reads where the trail ends, and settles the bursts that a crash left.
    Result<void> start();
    // Settles what is still open; before the store is closed.
    Result<void> settleAll();
    // Bytes that no paper names any more; before the store is closed.
    Result<void> dropLooseAttachments();

    Result<QDateTime> save(const SaveRequest& request);
    Result<Id<Discussion>> begin(const NewDiscussion& discussion);
    Result<void> beginAll(const std::vector<NewDiscussion>& discussions);
    Result<VersionInfo> sign(const SigningRecord& record);
    Result<void> amend(Id<Discussion> id, const QString& reason, const QString& chair);
    Result<void> decline(Id<Discussion> id, const QString& reason, const Summary& summary, const QString& chair);
    Result<void> progress(Id<Discussion> id, const ActionProgress& progress, const Summary& summary,
                          const QString& chair);
    Result<void> step(Id<Discussion> id, const Step& step, const Summary& summary, const QString& chair);
    Result<void> sitting(const Sitting& sitting, const QString& chair);
    Result<QString> attach(const QByteArray& bytes);
    Result<void> issue(Id<Discussion> id, int versionNo, const IssuedPdf& copy, const QString& chair);
    // The discussion goes for good (Removal.h). `goOn` is asked meanwhile; false from it leaves everything as it was.
    Result<void> remove(const Removing& removing, const std::function<bool()>& goOn);
    // What comes in from other records, which `theirs` reads (MergeWriter.h).
    Result<MergePlan> merge(Connection& theirs, const MergeOptions& options, const QString& chair,
                            const MergeProgress& progress);
    // Settles what is being typed, and notes that a discussion leaves as records of its own.
    Result<void> leaving(Id<Discussion> id, const QString& chair);
    Result<void> keep(Id<Discussion> id, const QDate& until, const QString& reason, const QString& chair);
    Result<void> note(const QString& kind, Id<Discussion> id, const QJsonObject& body, const QString& chair);
    // What goes with another key: the line that says so, and no recovery sheet that anybody has kept.
    Result<void> keyChanged(const AuditEntry& line);
    Result<void> setPlace(Id<Discussion> id, const QString& place);
    Result<void> setSetting(const QString& key, const QString& value);
    // Discussions whose dates were counted with other closures than the council has now.
    Result<std::vector<Id<Discussion>>> datesToRenew() const;
    // Works out those of these discussions anew; `last`: nothing waits any more.
    Result<void> renewDates(const std::vector<Id<Discussion>>& some, bool last);

private:
    Result<void> datesOf(const MergePlan& plan);
    Result<void> inTransaction(const std::function<Result<void>()>& work);

    Connection& m_connection;
    Clock m_clock;
    AuditTrail m_trail;
    Bursts m_bursts;
    DraftWriter m_drafts;
    BeginWriter m_beginnings;
    VersionWriter m_versions;
    DateRenewal m_dates;
};

} // namespace chairside
