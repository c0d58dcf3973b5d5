// How a measured program tells the one that measures it where it has got to.
#pragma once

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace chairside::bench {

// What was shown is painted, and whatever was typed meanwhile has been answered, when this returns.
inline void processEverything()
{
    while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) {
    }
}

// Time passes, and the program does what it then does.
inline void letPass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

inline void say(const char* line)
{
    std::puts(line);
    std::fflush(stdout);
}

// Waits for a line. False at the end of the conversation: no more is wanted.
inline bool listen()
{
    int c = std::getchar();
    while (c != EOF && c != '\n')
        c = std::getchar();
    return c != EOF;
}

} // namespace chairside::bench
