#include "Traced.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <catch2/catch_test_macros.hpp>
#include <csignal>

namespace chairside {

namespace {

constexpr int answerMs = 60000; // sanitizers under a trace are slow
constexpr std::pair<const char*, const char*> homes[] = {
    {"HOME", "home"},
    {"XDG_CONFIG_HOME", "config"},
    {"XDG_DATA_HOME", "data"},
    {"XDG_CACHE_HOME", "cache"},
    {"XDG_STATE_HOME", "state"},
    {"XDG_RUNTIME_DIR", "run"},
    {"TMPDIR", "tmp"},
};

// Whatever gives a file a name or bytes.
const QString calls = QStringLiteral("trace=open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,"
                                     "symlinkat,mkdir,mkdirat,mknod,mknodat,"
                                     "memfd_create,write,writev,pwrite64,pwritev,pwritev2");

} // namespace

QStringList foldersOf(const QString& root)
{
    QStringList out;
    for (const auto& [name, folder] : homes)
        out.append(root + QLatin1Char('/') + QLatin1String(folder));
    return out;
}

QString whyNoTrace()
{
    QProcess strace;
    strace.start(QStringLiteral("strace"),
                 {QStringLiteral("-f"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")});
    if (!strace.waitForStarted())
        return QStringLiteral("strace is not installed here");
    strace.waitForFinished();
    return strace.exitCode() == 0 ? QString()
                                  : QStringLiteral("this machine lets no process watch another (ptrace): ") +
                                        QString::fromLocal8Bit(strace.readAllStandardError()).simplified();
}

Traced::Traced(const QString& root, const QString& log, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, folder] : homes) {
        const QString path = root + QLatin1Char('/') + QLatin1String(folder);
        REQUIRE(QDir().mkpath(path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QLatin1String(name), path);
    }
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(CHAIRSIDE_DRIVER));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("chairside-driver"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    // The sanitizer looks for leaks as a debugger does, and there can be only one.
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(foldersOf(root).front());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("strace"),
                    QStringList{QStringLiteral("-f"), QStringLiteral("--seccomp-bpf"), QStringLiteral("-qq"),
                                QStringLiteral("-y"), QStringLiteral("-xx"), QStringLiteral("-s"),
                                QStringLiteral("100000000"), QStringLiteral("-e"), calls, QStringLiteral("-e"),
                                QStringLiteral("signal=none"), QStringLiteral("-o"), log, QStringLiteral(CHAIRSIDE)} +
                        arguments);
    REQUIRE(m_process.waitForStarted());
}

Traced::~Traced()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

QString Traced::ask(const QString& line)
{
    m_process.write(line.toUtf8() + '\n');
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(answerMs))
            return QStringLiteral("no answer to: ") + line;
    return QString::fromUtf8(m_process.readLine()).remove(QLatin1Char('\n'));
}

bool Traced::comesTo(const QString& line, const QString& answer)
{
    QElapsedTimer time;
    time.start();
    while (ask(line) != answer) {
        if (time.elapsed() > answerMs || m_process.state() == QProcess::NotRunning)
            return false;
        QThread::msleep(30);
    }
    return true;
}

void Traced::see(const QString& name)
{
    const bool seen = comesTo(u"see "_qs + name, u"yes"_qs);
    INFO("nothing came to be called " << name.toStdString() << " in: " << (seen ? "" : ask(u"where"_qs).toStdString()));
    REQUIRE(seen);
}

void Traced::unsee(const QString& name)
{
    INFO("still on screen: " << name.toStdString());
    REQUIRE(comesTo(u"see "_qs + name, u"no"_qs));
}

void Traced::click(const QString& name)
{
    see(name);
    REQUIRE(ask(u"click "_qs + name) == u"ok"_qs);
}

void Traced::key(const QString& keys)
{
    REQUIRE(ask(u"key "_qs + keys) == u"ok"_qs);
}

void Traced::choose(const QString& entry)
{
    REQUIRE(comesTo(u"choose "_qs + entry, u"ok"_qs));
}

void Traced::pick(const QString& name, const QString& entry)
{
    REQUIRE(comesTo(u"pick %1: %2"_qs.arg(name, entry), u"ok"_qs));
}

void Traced::type(const QString& words)
{
    REQUIRE(ask(u"type "_qs + words) == u"ok"_qs);
}

void Traced::slowly(const QString& words)
{
    REQUIRE(ask(u"slowly "_qs + words) == u"ok"_qs);
}

void Traced::fill(const QString& name, const QString& words)
{
    click(name);
    key(u"Ctrl+A"_qs);
    type(words);
}

QString Traced::say(const QString& name)
{
    return ask(u"say "_qs + name);
}

void Traced::leak(const QString& file, const QString& words)
{
    REQUIRE(ask(u"leak "_qs + file + u' ' + words) == u"ok"_qs);
}

// strace is this process's child, and the program strace's.
void Traced::kill()
{
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(m_process.processId()));
    if (children.open(QIODevice::ReadOnly))
        for (const QByteArray& each : children.readAll().simplified().split(' '))
            if (each.toInt() > 0)
                ::kill(each.toInt(), SIGKILL);
    if (!m_process.waitForFinished(answerMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void Traced::ended()
{
    REQUIRE(m_process.waitForFinished(answerMs));
    CHECK(m_process.exitCode() == 0);
}

} // namespace chairside
