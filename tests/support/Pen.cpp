#include "support/Pen.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/RecordWriter.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

namespace chairside {

namespace {

class StorePen final : public Pen
{
public:
    explicit StorePen(Store& store) : m_store(store) {}

    Result<void> beginAll(const std::vector<NewDiscussion>& discussions) override
    {
        return m_store.write().beginAll(discussions);
    }
    Result<void> save(const SaveRequest& request) override
    {
        std::optional<Error> trouble;
        QObject listener;
        QObject::connect(&m_store.write(), &StoreWriter::failed, &listener,
                         [&](quint64, const Error& error) { trouble = error; });
        m_store.write().save(request);
        m_store.write().drain();
        return trouble ? Result<void>(*trouble) : Result<void>();
    }
    Result<VersionInfo> sign(SigningRecord record) override
    {
        const auto head = m_store.read().chainHead();
        if (!head)
            return head.error();
        record.expectedHead = *head;
        return m_store.write().sign(record);
    }
    Result<void> amend(Id<Discussion> id, const QString& reason, const QString& chair) override
    {
        return m_store.write().amend(id, reason, chair);
    }
    Result<void> decline(Id<Discussion> id, const QString& reason, const Summary& summary,
                         const QString& chair) override
    {
        return m_store.write().decline(id, reason, summary, chair);
    }
    Result<void> step(Id<Discussion> id, const Step& step, const Summary& summary, const QString& chair) override
    {
        return m_store.write().step(id, step, summary, chair);
    }
    Result<void> sitting(const Sitting& sitting, const QString& chair) override
    {
        return m_store.write().sitting(sitting, chair);
    }

private:
    Store& m_store;
};

class QuickPen final : public Pen
{
public:
    QuickPen(std::unique_ptr<Connection> connection, const Clock& clock)
        : m_connection(std::move(connection)), m_writer(*m_connection, clock, randomIds(), QStringLiteral("made up"))
    {
    }

    Result<void> start() { return m_writer.start(); }

    Result<void> beginAll(const std::vector<NewDiscussion>& discussions) override
    {
        return m_writer.beginAll(discussions);
    }
    Result<void> save(const SaveRequest& request) override
    {
        auto saved = m_writer.save(request);
        return saved ? Result<void>() : Result<void>(saved.error());
    }
    Result<VersionInfo> sign(SigningRecord record) override
    {
        const auto end = AuditTrail::read(*m_connection);
        if (!end)
            return end.error();
        record.expectedHead = end->head;
        return m_writer.sign(record);
    }
    Result<void> amend(Id<Discussion> id, const QString& reason, const QString& chair) override
    {
        return m_writer.amend(id, reason, chair);
    }
    Result<void> decline(Id<Discussion> id, const QString& reason, const Summary& summary,
                         const QString& chair) override
    {
        return m_writer.decline(id, reason, summary, chair);
    }
    Result<void> step(Id<Discussion> id, const Step& step, const Summary& summary, const QString& chair) override
    {
        return m_writer.step(id, step, summary, chair);
    }
    Result<void> sitting(const Sitting& sitting, const QString& chair) override
    {
        return m_writer.sitting(sitting, chair);
    }

private:
    std::unique_ptr<Connection> m_connection;
    RecordWriter m_writer;
};

} // namespace

std::unique_ptr<Pen> storePen(Store& store)
{
    return std::make_unique<StorePen>(store);
}

Result<std::unique_ptr<Pen>> quickPen(const QString& path, const Clock& clock)
{
    {
        StoreContext context;
        context.clock = clock;
        if (auto made = Store::create(path, {}, context); !made)
            return made.error();
    }
    const auto salt = storeSalt(path);
    if (!salt)
        return salt.error();
    const auto key = CipherKey::derive({}, *salt);
    if (!key)
        return key.error();
    auto connection = Connection::open(path, *key, Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    for (const char* pragma :
         {"PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -500000"})
        if (auto set = (*connection)->value(QLatin1String(pragma)); !set)
            return set.error();
    auto pen = std::make_unique<QuickPen>(std::move(*connection), clock);
    if (auto begun = pen->start(); !begun)
        return begun.error();
    return std::unique_ptr<Pen>(std::move(pen));
}

} // namespace chairside
