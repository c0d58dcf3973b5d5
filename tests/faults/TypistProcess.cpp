#include "TypistProcess.h"

#include <catch2/catch_test_macros.hpp>

namespace chairside {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

TypistProcess::TypistProcess(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(CHAIRSIDE_TYPIST), arguments);
    REQUIRE(m_process.waitForStarted(patienceMs));
}

TypistProcess::~TypistProcess()
{
    kill();
}

QString TypistProcess::line()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) {
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

void TypistProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

QStringList TypistProcess::rest()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning)
        REQUIRE(m_process.waitForFinished(patienceMs));
    return QString::fromUtf8(m_process.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace chairside
