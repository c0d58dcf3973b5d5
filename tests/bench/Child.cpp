#include "Child.h"

#include "Bench.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace chairside::bench {

namespace {

constexpr int patience = 120'000; // ms

} // namespace

Child::Child(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder);
    environment.insert(QStringLiteral("CHAIRSIDE_PASSPHRASE"), QString());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_started = std::chrono::steady_clock::now();
    m_process.start();
    if (!m_process.waitForStarted(patience))
        giveUp(QStringLiteral("%1 does not start.").arg(QFileInfo(program).fileName()));
}

Child::~Child()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(patience);
}

double Child::sinceStart() const
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_started).count();
}

double Child::until(const QByteArray& line)
{
    QByteArray last;
    while (last != line) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(patience))
            giveUp(QStringLiteral("%1 never said “%2”.")
                       .arg(QFileInfo(m_process.program()).fileName(), QString::fromUtf8(line)));
        if (m_process.canReadLine())
            last = m_process.readLine().trimmed();
    }
    return sinceStart();
}

double Child::toEnd()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience) || m_process.exitStatus() != QProcess::NormalExit ||
        m_process.exitCode() != 0)
        giveUp(QStringLiteral("%1 failed (%2): %3")
                   .arg(QFileInfo(m_process.program()).fileName(), m_process.errorString(),
                        QString::fromUtf8(m_process.readAllStandardError())));
    return sinceStart();
}

void Child::say(const QByteArray& line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(patience);
}

double Child::peak() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    static const QRegularExpression line(QStringLiteral("VmHWM:\\s+(\\d+) kB"));
    const auto found = status.open(QIODevice::ReadOnly) ? line.match(QString::fromLatin1(status.readAll()))
                                                        : QRegularExpressionMatch();
    if (!found.hasMatch())
        giveUp(QStringLiteral("This system does not say how much memory a program holds."));
    return found.captured(1).toDouble();
}

} // namespace chairside::bench
