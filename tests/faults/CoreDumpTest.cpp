// Neither program is written to the disk when it crashes. Seen on the real ones: each is begun where cores are wanted
// without limit, and crashed while it waits.
#include "core/storage/Store.h"
#include "support/TempFolder.h"

#include <QFile>
#include <QThread>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chairside;

namespace {

class Begun final
{
public:
    // In `folder`, with nothing of anybody's own settings.
    Begun(const QString& folder, const QStringList& arguments)
    {
        m_process = fork();
        if (m_process != 0)
            return;
        struct rlimit most = {};
        getrlimit(RLIMIT_CORE, &most);
        most.rlim_cur = most.rlim_max;
        setrlimit(RLIMIT_CORE, &most);
        const QByteArray in = QFile::encodeName(folder);
        if (chdir(in.constData()) != 0)
            _exit(126);
        for (const char* const name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            setenv(name, in.constData(), 1);
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        for (const char* const name : {"ASAN_OPTIONS", "UBSAN_OPTIONS"})
            setenv(name, "handle_segv=0", 1); // a sanitizer would end the program in its own way
        std::vector<QByteArray> bytes;
        std::vector<char*> words;
        for (const QString& each : arguments)
            bytes.push_back(QFile::encodeName(each));
        for (QByteArray& each : bytes)
            words.push_back(each.data());
        words.push_back(nullptr);
        execv(words.front(), words.data());
        _exit(127);
    }
    ~Begun()
    {
        if (m_process > 0 && !m_ended) {
            ::kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
    }
    Q_DISABLE_COPY_MOVE(Begun)

    // The line of /proc/PID/limits about core files.
    QByteArray coreLimit() const
    {
        for (const QByteArray& line : read("limits").split('\n'))
            if (line.startsWith("Max core file size"))
                return line.simplified();
        return {};
    }

    bool is(const char* name) const { return read("comm").simplified() == name; }

    // Who owns what stands in /proc about a process: root, where it is not dumpable.
    uint owner() const
    {
        struct stat about = {};
        REQUIRE(stat(QByteArray("/proc/" + QByteArray::number(m_process) + "/environ").constData(), &about) == 0);
        return about.st_uid;
    }

    // Whether the kernel wrote it to the disk, or gave it to a collector.
    bool dumpsWhenItCrashes()
    {
        ::kill(m_process, SIGSEGV);
        int status = 0;
        m_ended = waitpid(m_process, &status, 0) == m_process;
        REQUIRE(m_ended);
        REQUIRE(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == SIGSEGV);
        return WCOREDUMP(status);
    }

private:
    QByteArray read(const char* name) const
    {
        QFile file(QStringLiteral("/proc/%1/%2").arg(m_process).arg(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    pid_t m_process = 0;
    bool m_ended = false;
};

bool comes(const std::function<bool()>& what)
{
    for (int i = 0; i < 400; ++i) {
        if (what())
            return true;
        QThread::msleep(25);
    }
    return false;
}

} // namespace

TEST_CASE("neither the window nor the command line leaves a core when it crashes")
{
    const TempFolder folder;
    REQUIRE(Store::create(folder.file(QStringLiteral("records.chairside")), QStringLiteral("seven quiet herons")).ok());
    const QString pipe = folder.file(QStringLiteral("passphrase"));
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    QStringList program;
    SECTION("the window")
    {
        program = {QStringLiteral(CHAIRSIDE)};
    }
    SECTION("the command line, while it waits for a passphrase")
    {
        program = {QStringLiteral(CHAIRSIDECTL), QStringLiteral("list"), QStringLiteral("--passphrase-file"), pipe,
                   folder.file(QStringLiteral("records.chairside"))};
    }
    Begun ours(folder.path(), program);
    CHECK(comes([&] { return ours.coreLimit().startsWith("Max core file size 0 0"); }));
#ifndef __SANITIZE_ADDRESS__
    if (geteuid() != 0)
        CHECK(ours.owner() == 0);
#endif
    CHECK_FALSE(ours.dumpsWhenItCrashes());

    // Another process in the same place does leave one, or the check above would show nothing.
    Begun other(folder.path(), {QStringLiteral("/bin/sleep"), QStringLiteral("100")});
    CHECK(comes([&] { return other.is("sleep"); }));
    if (!other.dumpsWhenItCrashes())
        WARN("no program leaves a core on this system: only the limit has been shown");
}
