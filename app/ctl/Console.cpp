#include "app/ctl/Console.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::Console)
};

void put(FILE* to, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fflush(to);
}

#ifdef Q_OS_WIN
class EchoOff final
{
public:
    EchoOff() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        m_known = GetConsoleMode(m_input, &m_before);
        if (m_known)
            SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~EchoOff()
    {
        if (m_known)
            SetConsoleMode(m_input, m_before);
    }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

private:
    HANDLE m_input;
    DWORD m_before = 0;
    bool m_known = false;
};
#else
class EchoOff final
{
public:
    EchoOff() : m_known(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~EchoOff()
    {
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

private:
    termios m_before{};
    bool m_known = false;
};
#endif

} // namespace

void say(const QString& line)
{
    put(stdout, line.toUtf8() + '\n');
}

void write(const QByteArray& bytes)
{
    put(stdout, bytes);
}

void remark(const QString& line)
{
    put(stderr, line.simplified().toUtf8() + '\n');
}

int refuse(const Error& error)
{
    remark(QStringLiteral("chairsidectl: ") + error.message);
    return Refused;
}

int misused(const QString& command, const QString& sentence)
{
    const QString help = command.isEmpty() ? QStringLiteral("chairsidectl --help")
                                           : QStringLiteral("chairsidectl %1 --help").arg(command);
    remark(QStringLiteral("chairsidectl: ") + Words::tr("%1 See “%2”.").arg(sentence, help));
    return Usage;
}

bool inputIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(STDIN_FILENO) == 1;
#endif
}

bool outputIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdout)) != 0;
#else
    return isatty(STDOUT_FILENO) == 1;
#endif
}

QString askSecretly(const QString& question)
{
    put(stderr, question.toUtf8() + ' ');
    std::string line;
    {
        const EchoOff quiet;
        std::getline(std::cin, line);
    }
    put(stderr, "\n");
    return QString::fromStdString(line);
}

} // namespace chairside::ctl
