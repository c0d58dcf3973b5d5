#include "core/storage/RecordWriter.h"

#include "core/storage/AttachmentTable.h"
#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/MergePlanner.h"
#include "core/storage/MergeWriter.h"
#include "core/storage/Retention.h"
#include "core/storage/SettingTable.h"
#include "core/storage/SittingTable.h"
#include "core/storage/StepTable.h"
#include "core/storage/Store.h"

#include <QCoreApplication>

namespace chairside {

RecordWriter::RecordWriter(Connection& connection, Clock clock, IdSource ids, const QString& osUser)
    : m_connection(connection),
      m_clock(std::move(clock)),
      m_trail(connection, m_clock, osUser),
      m_bursts(connection, m_clock),
      m_drafts(connection, m_clock, m_trail, m_bursts),
      m_beginnings(connection, m_clock, std::move(ids), m_trail, m_drafts),
      m_versions(connection, m_clock, m_trail, m_bursts, m_drafts),
      m_dates(connection, m_clock, m_drafts)
{
}

Result<void> RecordWriter::inTransaction(const std::function<Result<void>()>& work)
{
    const ChainEnd end = m_trail.end();
    const Bursts::Open open = m_bursts.open();
    const DraftWriter::Summaries summaries = m_drafts.summaries();
    Result<void> out;
    {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return transaction.error();
        out = work();
        if (out)
            out = (*transaction)->commit();
    }
    if (!out) {
        m_trail.goBackTo(end);
        m_bursts.goBackTo(open);
        m_drafts.goBackTo(summaries);
    }
    return out;
}

Result<void> RecordWriter::start()
{
    auto end = AuditTrail::read(m_connection);
    if (!end)
        return end.error();
    m_trail.goBackTo(*end);
    auto left = m_connection.value(QStringLiteral("SELECT count(*) FROM burst"));
    if (!left)
        return left.error();
    if (left->toInt() > 0)
        if (auto settled = inTransaction(
                [&] { return m_bursts.settleStored(m_trail, m_drafts.passages(), QStringLiteral("recovered")); });
            !settled)
            return settled;
    (void)sweep(m_connection); // or at the opening after this: it stands in nobody's way
    if (end->seq > 0)
        return {};
    return inTransaction([&] { return m_trail.append({QStringLiteral("create"), {}, {}, {}, 0, {}}); });
}

Result<void> RecordWriter::settleAll()
{
    if (m_bursts.open().empty())
        return {};
    return inTransaction([&] { return m_bursts.settleStored(m_trail, m_drafts.passages(), QStringLiteral("edit")); });
}

Result<QDateTime> RecordWriter::save(const SaveRequest& request)
{
    auto saved = inTransaction([&]() -> Result<void> {
        if (auto written = m_drafts.save(request); !written)
            return written;
        return m_dates.followedBy(request.discussion, false);
    });
    if (!saved)
        return saved.error();
    return m_clock();
}

Result<Id<Discussion>> RecordWriter::begin(const NewDiscussion& discussion)
{
    if (auto begun = beginAll({discussion}); !begun)
        return begun.error();
    return discussion.id;
}

Result<void> RecordWriter::beginAll(const std::vector<NewDiscussion>& discussions)
{
    return inTransaction([&]() -> Result<void> {
        for (const NewDiscussion& discussion : discussions)
            if (auto entered = m_beginnings.enter(discussion); !entered)
                return entered;
        for (const NewDiscussion& discussion : discussions)
            if (auto renewed = m_dates.followedBy(discussion.id, false); !renewed)
                return renewed;
        return {};
    });
}

Result<VersionInfo> RecordWriter::sign(const SigningRecord& record)
{
    std::optional<VersionInfo> out;
    auto written = inTransaction([&]() -> Result<void> {
        auto version = m_versions.sign(record);
        if (!version)
            return version.error();
        out = *version;
        return m_dates.followedBy(record.discussion, true);
    });
    if (!written)
        return written.error();
    return *out;
}

Result<void> RecordWriter::amend(Id<Discussion> id, const QString& reason, const QString& chair)
{
    return inTransaction(
        [&] { return m_versions.moveOn(id, State::Amending, QStringLiteral("amend"), reason, chair); });
}

Result<void> RecordWriter::decline(Id<Discussion> id, const QString& reason, const Summary& summary,
                                   const QString& chair)
{
    return inTransaction([&]() -> Result<void> {
        if (auto moved = m_versions.moveOn(id, State::Declined, QStringLiteral("decline"), reason, chair); !moved)
            return moved;
        m_drafts.forget(id);
        if (auto written = writeProgress(m_connection, id, summary, m_clock()); !written)
            return written;
        if (auto renewed = m_dates.one(id); !renewed)
            return renewed;
        return m_dates.followedBy(id, true);
    });
}

Result<void> RecordWriter::issue(Id<Discussion> id, int versionNo, const IssuedPdf& copy, const QString& chair)
{
    return inTransaction([&] { return m_versions.issue(id, versionNo, copy, chair); });
}

Result<void> RecordWriter::progress(Id<Discussion> id, const ActionProgress& progress, const Summary& summary,
                                    const QString& chair)
{
    return inTransaction([&]() -> Result<void> {
        if (auto added = m_beginnings.addProgress(id, progress, chair); !added)
            return added;
        m_drafts.forget(id);
        return writeProgress(m_connection, id, summary, m_clock());
    });
}

Result<void> RecordWriter::step(Id<Discussion> id, const Step& step, const Summary& summary, const QString& chair)
{
    return inTransaction([&]() -> Result<void> {
        if (auto added = addStep(m_connection, m_trail, id, step, chair); !added)
            return added;
        m_drafts.forget(id);
        return writeProgress(m_connection, id, summary, m_clock());
    });
}

Result<void> RecordWriter::sitting(const Sitting& sitting, const QString& chair)
{
    return inTransaction([&] { return writeSitting(m_connection, m_trail, sitting, m_clock(), chair); });
}

Result<QString> RecordWriter::attach(const QByteArray& bytes)
{
    QString hash;
    auto kept = inTransaction([&]() -> Result<void> {
        auto named = keepAttachment(m_connection, bytes);
        if (!named)
            return named.error();
        hash = *named;
        return {};
    });
    if (!kept)
        return kept.error();
    return hash;
}

Result<void> RecordWriter::dropLooseAttachments()
{
    auto any = anyLooseAttachments(m_connection);
    if (!any)
        return any.error();
    if (!*any)
        return {};
    return inTransaction([&] { return chairside::dropLooseAttachments(m_connection); });
}

Result<void> RecordWriter::remove(const Removing& removing, const std::function<bool()>& goOn)
{
    if (auto settled = settleAll(); !settled)
        return settled;
    const auto stopped = [&] { return goOn && !goOn(); };
    const Error cancelled{
        ErrorCode::Cancelled, QCoreApplication::translate("store", "Stopped. Nothing has been removed."), {}};
    if (goOn)
        m_connection.goOnWhile(goOn);
    auto removed = inTransaction([&]() -> Result<void> {
        auto followed = removeDiscussion(m_connection, m_trail, removing);
        if (!followed)
            return followed.error();
        m_drafts.forget(removing.discussion);
        if (*followed)
            if (auto renewed = m_dates.one(*followed); !renewed)
                return renewed;
        return stopped() ? Result<void>(cancelled) : Result<void>();
    });
    m_connection.goOnWhile({});
    if (!removed)
        return removed.error().code == ErrorCode::Cancelled ? Result<void>(cancelled) : removed;
    // The removal holds, whatever comes of this; what is not swept now is at the next opening.
    (void)sweep(m_connection);
    return {};
}

Result<MergePlan> RecordWriter::merge(Connection& theirs, const MergeOptions& options, const QString& chair,
                                      const MergeProgress& progress)
{
    if (auto settled = settleAll(); !settled)
        return settled.error();
    MergePlan out;
    auto merged = inTransaction([&]() -> Result<void> {
        auto plan = MergePlanner(m_connection, theirs, options).plan(progress);
        if (!plan)
            return plan.error();
        out = *std::move(plan);
        const int total = out.count(Arriving::New);
        if (total == 0)
            return {};
        MergeWriter writer(m_connection, theirs, m_trail, m_clock, chair);
        if (auto announced = writer.announce(out); !announced)
            return announced;
        int done = 0;
        for (const ArrivingDiscussion& each : out.discussions) {
            if (each.arriving != Arriving::New)
                continue;
            if (progress && !progress(done++, total))
                return Error{ErrorCode::Cancelled,
                             QCoreApplication::translate("store", "Stopped. Nothing has been taken in."),
                             {}};
            if (auto taken = writer.takeIn(each); !taken)
                return taken;
        }
        return datesOf(out);
    });
    if (!merged)
        return merged.error();
    return out;
}

// The council's closures here are not those there, and what follows what may have changed.
Result<void> RecordWriter::datesOf(const MergePlan& plan)
{
    for (const ArrivingDiscussion& each : plan.discussions)
        if (each.arriving == Arriving::New)
            for (const auto& renewed : {m_dates.one(each.id), m_dates.followedBy(each.id, true)})
                if (!renewed)
                    return renewed;
    return {};
}

Result<void> RecordWriter::leaving(Id<Discussion> id, const QString& chair)
{
    if (auto settled = settleAll(); !settled)
        return settled;
    return note(QStringLiteral("split"), id, {}, chair);
}

Result<void> RecordWriter::keep(Id<Discussion> id, const QDate& until, const QString& reason, const QString& chair)
{
    return inTransaction([&] { return keepLonger(m_connection, m_trail, {id, until, reason, chair}, m_clock()); });
}

Result<void> RecordWriter::note(const QString& kind, Id<Discussion> id, const QJsonObject& body, const QString& chair)
{
    return inTransaction([&]() -> Result<void> { return m_trail.append({kind, chair, id, {}, 0, body}); });
}

Result<void> RecordWriter::keyChanged(const AuditEntry& line)
{
    return inTransaction([&]() -> Result<void> {
        if (auto forgotten = m_connection.execute(QStringLiteral("DELETE FROM setting WHERE \"key\" = ?"),
                                                  {QLatin1String(Store::recoverySheetSetting)});
            !forgotten)
            return forgotten;
        return m_trail.append(line);
    });
}

Result<void> RecordWriter::setPlace(Id<Discussion> id, const QString& place)
{
    return inTransaction([&] {
        return m_connection.execute(QStringLiteral("INSERT INTO place (discussion_id, place) VALUES (?, ?) ON CONFLICT "
                                                   "(discussion_id) DO UPDATE SET place = excluded.place"),
                                    {id.value, place});
    });
}

Result<void> RecordWriter::setSetting(const QString& key, const QString& value)
{
    return inTransaction([&] { return writeSetting(m_connection, m_trail, key, value); });
}

Result<std::vector<Id<Discussion>>> RecordWriter::datesToRenew() const
{
    return m_dates.waiting();
}

Result<void> RecordWriter::renewDates(const std::vector<Id<Discussion>>& some, bool last)
{
    return inTransaction([&]() -> Result<void> {
        for (const Id<Discussion> id : some)
            if (auto done = m_dates.one(id); !done)
                return done;
        return last ? m_dates.finished() : Result<void>();
    });
}

} // namespace chairside
