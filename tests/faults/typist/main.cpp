// A stand-in for the window, to be killed, starved of room and shut out by tests/faults. Its stores have no passphrase,
// but where one is changed.
//
//   typist type PATH STEP COUNT      carries on after STEP with the script's next COUNT steps; a line for each that the
//                                    store acknowledged, then closes
//   typist full PATH                 types until the store may not grow any more, then makes room and goes on
//   typist hold PATH                 opens for writing and waits for the end of its input
//   typist try PATH rw|ro            opens as somebody without rights would; the error's code and sentence
//   typist upgrade PATH              opens, and brings up to date what an earlier Chairside left: "begun", "open"
//   typist backup PATH STEP FOLDER   carries on after STEP, and makes copies meanwhile: "kept NAME" for each
//   typist rekey PATH OLD NEW        changes its passphrase from one to the other: "begun", "changed", "closed"
//   typist remove PATH ID            removes a discussion for good: "begun", "removed", "closed"
#include "core/storage/Backup.h"
#include "core/storage/Removal.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "typist/Script.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <grp.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace chairside;

namespace {

void say(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    (void)!write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

void say(const Error& error)
{
    say(QStringLiteral("error %1 %2 (%3)").arg(static_cast<int>(error.code)).arg(error.message, error.detail));
}

SigningRecord signing(const Store& store, const Discussion& discussion)
{
    SigningRecord out;
    out.discussion = discussion.id;
    out.no = static_cast<int>(discussion.versions.size()) + 1;
    out.canonical = "version " + QByteArray::number(out.no);
    out.sha256 = QCryptographicHash::hash(out.canonical, QCryptographicHash::Sha256);
    out.signedAt = store.clock()();
    out.chair = QStringLiteral("S. Khan");
    out.amendReason = discussion.amendReason;
    out.expectedHead = store.read().chainHead().value();
    out.issued = {{Audience::Full, QStringLiteral("form"), QByteArray(20'000, 'p')}};
    return out;
}

// A step that is no save; false where the store refused it.
bool command(Store& store, Id<Discussion> id, Script::What what)
{
    store.write().drain();
    const auto now = store.read().discussion(id);
    if (!now) {
        say(now.error());
        return false;
    }
    // The script is where the store is, unless a kill came between a commit and its answer.
    if (what == Script::What::Sign && now->state != State::Signed) {
        const auto done = store.write().sign(signing(store, *now));
        if (!done)
            say(done.error());
        return done.ok();
    }
    if (what == Script::What::Amend && now->state == State::Signed) {
        const auto done = store.write().amend(id, QStringLiteral("A word was wrong"), QStringLiteral("S. Khan"));
        if (!done)
            say(done.error());
        return done.ok();
    }
    return true;
}

int type(Store& store, Id<Discussion> id, Script& script, int count)
{
    QObject::connect(&store.write(), &StoreWriter::saved, [](quint64 step) { say(QString::number(step)); });
    QObject::connect(&store.write(), &StoreWriter::failed, [](quint64, const Error& error) { say(error); });
    for (int i = 0; i < count; ++i) {
        if (const auto request = script.next()) {
            store.write().save(*request);
            // A few requests under way at once, as when a disk is slow.
            if (script.step() % 3 == 0)
                store.write().drain();
        } else {
            if (!command(store, id, Script::what(script.step())))
                return 1;
            say(QString::number(script.step()));
        }
    }
    store.write().drain();
    return 0;
}

void allowGrowth(rlim_t bytes)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

int fillUp(Store& store, Id<Discussion> id)
{
    std::signal(SIGXFSZ, SIG_IGN);
    std::optional<Error> trouble;
    QObject::connect(&store.write(), &StoreWriter::saved, [&](quint64) { trouble.reset(); });
    QObject::connect(&store.write(), &StoreWriter::failed, [&](quint64, const Error& error) { trouble = error; });
    const auto tryTo = [&](const SaveRequest& request) {
        store.write().save(request);
        store.write().drain();
    };
    Risk risk = store.read().discussion(id).value().rows<Risk>().begin()->second;
    SaveRequest request;
    request.discussion = id;
    allowGrowth(static_cast<rlim_t>(QFileInfo(store.path() + QStringLiteral("-wal")).size()) + 200'000);
    while (!trouble && risk.evidence.size() < 1'000'000) {
        Risk longer = risk;
        longer.evidence += QStringLiteral("More and more words. ").repeated(100);
        request.batch = {{refOf(risk.id), {AnyRow{risk}, AnyRow{longer}}}};
        ++request.sequence;
        tryTo(request);
        if (!trouble)
            risk = longer;
    }
    if (trouble)
        say(*trouble);
    say(QStringLiteral("held %1").arg(store.read().discussion(id).value().find(risk.id)->evidence.size()));
    tryTo(request);
    say(trouble ? QStringLiteral("still full") : QStringLiteral("saved too soon"));
    allowGrowth(RLIM_INFINITY);
    tryTo(request);
    if (trouble)
        say(*trouble);
    say(QStringLiteral("held %1").arg(store.read().discussion(id).value().find(risk.id)->evidence.size()));
    return 0;
}

int rekey(const QString& path, const QString& from, const QString& to)
{
    auto store = Store::open(path, from);
    if (!store) {
        say(store.error());
        return 1;
    }
    say(QStringLiteral("begun"));
    const auto changed = (*store)->changePassphrase(to, QStringLiteral("S. Khan"));
    if (!changed) {
        say(changed.error());
        return 1;
    }
    say(QStringLiteral("changed"));
    store->reset();
    say(QStringLiteral("closed"));
    return 0;
}

int removeForGood(std::unique_ptr<Store> store, Id<Discussion> id)
{
    say(QStringLiteral("begun"));
    const auto removed = store->write().remove({id, QStringLiteral("kept long enough"), QStringLiteral("S. Khan")});
    if (!removed) {
        say(removed.error());
        return 1;
    }
    say(QStringLiteral("removed"));
    store.reset();
    say(QStringLiteral("closed"));
    return 0;
}

int upgrade(const QString& path)
{
    say(QStringLiteral("begun"));
    const auto store = Store::open(path, {});
    if (!store) {
        say(store.error());
        return 1;
    }
    say(QStringLiteral("open"));
    return getchar() == EOF ? 0 : 1;
}

// Copies are made on a thread of their own, as the window makes them.
int backUpMeanwhile(Store& store, Id<Discussion> id, Script& script, const QString& folder)
{
    say(QStringLiteral("begun"));
    const BackupSource source = store.backupSource();
    std::atomic<bool> ended = false;
    std::thread copying([&] {
        for (int i = 0; !ended; ++i) {
            const QString name = QStringLiteral("copy %1.chairside").arg(i);
            const auto made = backUp(source, folder + u'/' + name);
            if (made)
                say(QStringLiteral("kept ") + name);
            else
                say(made.error());
        }
    });
    // One request at a time; it ends when it is killed.
    QObject::connect(&store.write(), &StoreWriter::saved, [](quint64 step) { say(QString::number(step)); });
    QObject::connect(&store.write(), &StoreWriter::failed, [](quint64, const Error& error) { say(error); });
    for (;;) {
        if (const auto request = script.next()) {
            store.write().save(*request);
            store.write().drain();
        } else if (command(store, id, Script::what(script.step()))) {
            say(QString::number(script.step()));
        } else {
            break;
        }
    }
    ended = true;
    copying.join();
    return 1;
}

void giveUpRights()
{
    constexpr int nobody = 65534;
    if (geteuid() != 0)
        return;
    if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0)
        say(QStringLiteral("could not become nobody"));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString task = arguments.value(1), path = arguments.value(2);
    const bool reading = arguments.value(3) == QLatin1String("ro");
    if (task == QLatin1String("rekey"))
        return rekey(path, arguments.value(3), arguments.value(4));
    if (task == QLatin1String("upgrade"))
        return upgrade(path);
    if (task == QLatin1String("try"))
        giveUpRights();
    auto store = Store::open(path, {}, reading ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!store) {
        say(store.error());
        return 1;
    }
    if (task == QLatin1String("try")) {
        say((*store)->readOnly() ? QStringLiteral("reading") : QStringLiteral("writing"));
        const auto rows = (*store)->read().home({}, QDate(2026, 11, 24));
        say(rows ? QStringLiteral("rows %1").arg(rows->size()) : rows.error().message);
        return 0;
    }
    if (task == QLatin1String("hold")) {
        say(QStringLiteral("open"));
        return getchar() == EOF ? 0 : 1;
    }
    if (task == QLatin1String("remove"))
        return removeForGood(*std::move(store), Id<Discussion>{arguments.value(3).toLongLong()});
    const Id<Discussion> id = Script::beginning().id;
    if (task == QLatin1String("full"))
        return fillUp(**store, id);

    Script script;
    while (script.step() < arguments.value(3).toInt())
        (void)script.next();
    if (task == QLatin1String("backup"))
        return backUpMeanwhile(**store, id, script, arguments.value(4));
    return type(**store, id, script, arguments.value(4).toInt());
}
