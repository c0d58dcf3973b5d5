#include "CoreSession.h"

#include "core/rules/Readiness.h"
#include "core/storage/Backup.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/OlderStores.h"
#include "support/SampleDiscussion.h"

#include <QCryptographicHash>
#include <QFile>

namespace chairside {

namespace {

constexpr auto chair = "S. Khan";
constexpr auto copyName = "a copy.chairside";
const QDateTime evening(QDate(2026, 11, 24), QTime(18, 0), Qt::UTC);

Summary summaryOf(const Discussion& discussion)
{
    const ProtocolPtr protocol = sample::knowsley();
    return summarise(discussion, *protocol, readiness(discussion, *protocol, evening.date()), WorkingDays());
}

// Zoë O’Connor's, beside the one that is typed into.
Discussion complete()
{
    Discussion out = sample::complete();
    Meeting meeting = out.meeting();
    Request request = out.request();
    out.rows<Meeting>().clear();
    out.rows<Request>().clear();
    out.id = Id<Discussion>{8};
    meeting.id = Id<Meeting>{8};
    request.id = Id<Request>{8};
    out.rows<Meeting>()[meeting.id] = meeting;
    out.rows<Request>()[request.id] = request;
    return out;
}

} // namespace

CoreSession::CoreSession(const QString& folder) : m_folder(folder)
{
    olderStore(versionOfOlder, {}, file(older));
    plan();
}

CoreSession::~CoreSession() = default;

QString CoreSession::file(const char* name) const
{
    return m_folder + u'/' + QLatin1String(name);
}

void CoreSession::plan()
{
    const Id<Discussion> zoe = complete().id;
    plan("create", [this] { return create(); });
    plan("begin", [this] { return begin(complete()); });
    plan("begin another", [this] { return begin(Script::beginning()); });
    type(45);
    plan("sign", [this, zoe] { return sign(zoe); });
    plan("follow up", [this] { return follow(); });
    plan("back up", [this] { return backUp(); });
    type(45);
    plan("amend", [this, zoe] { return amend(zoe); });
    plan("change the passphrase", [this] { return rekey(); });
    type(12); // signs and amends what is typed into
    plan("close", [this]() -> Result<void> {
        close();
        return {};
    });
    plan("open again", [this] { return open(); });
    type(12);
    plan("close again", [this]() -> Result<void> {
        close();
        return {};
    });
    plan("bring older records up to date", [this] { return upgrade(); });
    plan("open at last", [this] { return open(); });
    type(3);
}

void CoreSession::type(int steps)
{
    for (int i = 0; i < steps; ++i)
        plan("type", [this] { return carryOn(); });
}

Result<void> CoreSession::run(int step)
{
    return m_steps[static_cast<std::size_t>(step)].work();
}

StoreContext CoreSession::context() const
{
    StoreContext out;
    out.clock = [] { return evening; };
    out.ids = countingIds(5'000'000);
    out.osUser = QStringLiteral("hos.khan");
    out.host = QStringLiteral("laptop-7");
    return out;
}

Result<void> CoreSession::create()
{
    // An attempt before this one may have made them, and then not been able to open them.
    if (QFile::exists(file(records)))
        return open();
    auto made = Store::create(file(records), m_known.passphrase, context());
    if (!made)
        return made.error();
    m_store = std::move(*made);
    m_known.made = true;
    return {};
}

Result<void> CoreSession::open()
{
    auto opened = Store::open(file(records), m_known.passphrase, OpenMode::ReadWrite, context());
    if (!opened)
        return opened.error();
    m_store = std::move(*opened);
    m_known.made = true;
    return {};
}

void CoreSession::close()
{
    m_store.reset();
}

Result<void> CoreSession::begin(const Discussion& discussion)
{
    auto begun = m_store->write().begin(sample::begun(discussion));
    if (!begun)
        return begun.error();
    m_known.discussions[*begun];
    return {};
}

Result<void> CoreSession::carryOn()
{
    if (m_taken)
        m_unsaved = m_script.next();
    m_taken = false;
    const Id<Discussion> id = Script::beginning().id;
    Result<void> done;
    if (m_unsaved) {
        QObject listener;
        QObject::connect(&m_store->write(), &StoreWriter::failed, &listener,
                         [&](quint64, const Error& error) { done = error; });
        m_store->write().save(*m_unsaved);
        m_store->write().drain();
    } else {
        done = Script::what(m_script.step()) == Script::What::Sign ? sign(id) : amend(id);
    }
    m_taken = done.ok();
    return done;
}

Result<void> CoreSession::sign(Id<Discussion> id)
{
    const auto now = m_store->read().discussion(id);
    if (!now)
        return now.error();
    const auto head = m_store->read().chainHead();
    if (!head)
        return head.error();
    SigningRecord record;
    record.discussion = id;
    record.no = static_cast<int>(now->versions.size()) + 1;
    record.canonical = "version " + QByteArray::number(record.no);
    record.sha256 = QCryptographicHash::hash(record.canonical, QCryptographicHash::Sha256);
    record.signedAt = evening;
    record.chair = QLatin1String(chair);
    record.amendReason = now->amendReason;
    record.expectedHead = *head;
    record.issued = {{Audience::Full, QStringLiteral("form"), QByteArray(20'000, 'p')}};
    record.summary = summaryOf(*now);
    const auto done = m_store->write().sign(record);
    if (!done)
        return done.error();
    return {};
}

Result<void> CoreSession::amend(Id<Discussion> id)
{
    return m_store->write().amend(id, QStringLiteral("A word was wrong"), QLatin1String(chair));
}

Result<void> CoreSession::follow()
{
    const auto now = m_store->read().discussion(complete().id);
    if (!now)
        return now.error();
    ActionProgress done;
    done.id = m_lastProgress;
    done.action = now->rows<Action>().begin()->first;
    done.at = evening;
    done.who = QLatin1String(chair);
    done.status = ActionStatus::Done;
    done.note = QStringLiteral("Signed at eight");
    return m_store->write().progress(now->id, done, summaryOf(*now), QLatin1String(chair));
}

Result<void> CoreSession::backUp()
{
    const auto made = chairside::backUp(m_store->backupSource(), file(copyName));
    if (!made)
        return made.error();
    m_known.copies << QLatin1String(copyName);
    return {};
}

Result<void> CoreSession::rekey()
{
    const QString next = QStringLiteral("lantern otter harbour 9");
    auto changed = m_store->changePassphrase(next, QLatin1String(chair));
    if (m_store->isPassphrase(next))
        m_known.passphrase = next;
    return changed;
}

Result<void> CoreSession::upgrade()
{
    const auto store = Store::open(file(older), {}, OpenMode::ReadWrite, context());
    if (!store)
        return store.error();
    m_known.upgraded = true;
    return {};
}

Result<Known> CoreSession::known()
{
    if (m_store)
        for (auto& [id, discussion] : m_known.discussions) {
            auto now = m_store->read().discussion(id);
            if (!now)
                return now.error();
            discussion = *std::move(now);
        }
    return m_known;
}

} // namespace chairside
