#include "core/storage/Splitting.h"

#include "core/storage/Backup.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/FileInMaking.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace chairside {

namespace {

Result<SplitInfo> fill(Store& store, const BackupSource& from, Id<Discussion> id, const QString& chair,
                       const MergeProgress& progress)
{
    auto plan = store.write().merge(from, {id, true}, chair, progress);
    if (!plan)
        return plan.error();
    if (plan->discussions.empty())
        return noSuchDiscussion();
    if (plan->conflicts() > 0)
        return Error{ErrorCode::NotReady, plan->discussions.front().why, {}};
    const auto report = store.read().verify();
    if (!report)
        return report.error();
    if (!report->problems.isEmpty())
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("store", "The new records are not sound, and were not kept: %1")
                         .arg(report->problems.first()),
                     {}};
    return SplitInfo{{}, plan->discussions.front().ref, 0, report->versions, report->issues, report->chainHead};
}

} // namespace

Result<SplitInfo> splitOff(const BackupSource& from, Id<Discussion> id, const QString& to, const QString& passphrase,
                           const QString& chair, const StoreContext& context, const MergeProgress& progress)
{
    if (auto place = placeFor(to); !place)
        return place.error();
    FileInMaking making(to);
    Result<SplitInfo> out = SplitInfo();
    {
        auto store = Store::create(making.path(), passphrase, context);
        if (!store)
            return store.error();
        QFile::setPermissions(making.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        out = fill(**store, from, id, chair, progress);
    }
    if (!out)
        return out;
    if (auto kept = making.keep(); !kept)
        return kept.error();
    out->path = to;
    out->size = QFileInfo(to).size();
    return out;
}

} // namespace chairside
