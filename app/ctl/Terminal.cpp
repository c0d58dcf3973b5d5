#include "app/ctl/Terminal.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <fcntl.h>
#include <io.h>
#else
#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>
#endif

namespace chairside::ctl {

namespace {

void putBytes(std::FILE* to, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fflush(to);
}

#ifdef Q_OS_WIN

HANDLE handleOf(std::FILE* stream)
{
    return reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
}

class EchoOff final
{
public:
    explicit EchoOff(HANDLE input) : m_input(input)
    {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~EchoOff() { SetConsoleMode(m_input, m_before); }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

private:
    HANDLE m_input;
    DWORD m_before = 0;
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

#ifdef Q_OS_WIN

// The C library also calls the null device a terminal.
bool isTerminal(std::FILE* stream)
{
    DWORD mode = 0;
    return GetConsoleMode(handleOf(stream), &mode) != FALSE;
}

void put(std::FILE* to, const QByteArray& bytes)
{
    if (!isTerminal(to)) {
        _setmode(_fileno(to), _O_BINARY);
        putBytes(to, bytes);
        return;
    }
    constexpr qsizetype atOnce = 8000; // a console refuses much more than that
    const QString words = QString::fromUtf8(bytes);
    for (qsizetype at = 0; at < words.size(); at += atOnce) {
        DWORD written = 0;
        WriteConsoleW(handleOf(to), words.utf16() + at, static_cast<DWORD>(qMin(atOnce, words.size() - at)), &written,
                      nullptr);
    }
}

QString readSecretly()
{
    HANDLE input = handleOf(stdin);
    const EchoOff quiet(input);
    QString line;
    wchar_t some[256];
    DWORD size = 0;
    while (!line.endsWith(QLatin1Char('\n')) && ReadConsoleW(input, some, 256, &size, nullptr) && size > 0)
        line += QString::fromWCharArray(some, static_cast<qsizetype>(size));
    SecureZeroMemory(some, sizeof some);
    while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r')))
        line.chop(1);
    return line;
}

#else

bool isTerminal(std::FILE* stream)
{
    return isatty(fileno(stream)) == 1;
}

void put(std::FILE* to, const QByteArray& bytes)
{
    putBytes(to, bytes);
}

QString readSecretly()
{
    const EchoOff quiet;
    std::string line;
    std::getline(std::cin, line);
    return QString::fromStdString(line);
}

#endif

} // namespace chairside::ctl
