#include "core/storage/StoreWriter.h"

#include "core/storage/StoreWriterPrivate.h"

namespace chairside {

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
    const QString copy = nameWhileMaking(change.path);
    std::atomic stage = RekeyStage::Copying;
    Result<void> made;
    d->whileAsked([&] { made = d->copyUnderKey(change, copy, stage); },
                  [&] {
                      if (progress)
                          progress(stage);
                  });
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
            d->answer(this, saved ? StoreWriter::Private::Outcome{request.sequence, *saved, std::nullopt}
                                  : StoreWriter::Private::Outcome{request.sequence, {}, saved.error()});
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

Result<void> StoreWriter::remove(const Removing& removing, const std::function<bool()>& goOn)
{
    std::atomic<bool> stopped = false;
    Result<void> out;
    d->whileAsked([&] { out = d->writer ? d->writer->remove(removing, [&] { return !stopped; }) : closed(); },
                  [&] { stopped = stopped || (goOn && !goOn()); });
    return out;
}

Result<MergePlan> StoreWriter::merge(const BackupSource& theirs, const MergeOptions& options, const QString& chair,
                                     const MergeProgress& progress)
{
    std::atomic<bool> stopped = false;
    std::atomic<int> done = 0, total = 0;
    Result<MergePlan> out = closed();
    d->whileAsked(
        [&] {
            out = d->merge(theirs, options, chair, [&](int now, int of) {
                total = of;
                done = now;
                return !stopped;
            });
        },
        [&] { stopped = stopped || (progress && !progress(done, total)); });
    return out;
}

Result<void> StoreWriter::leaving(Id<Discussion> id, const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.leaving(id, chair); });
}

Result<void> StoreWriter::keep(Id<Discussion> id, const QDate& until, const QString& reason, const QString& chair)
{
    return d->ask([&](RecordWriter& writer) { return writer.keep(id, until, reason, chair); });
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
