// Typing in the real window while every sync of the disk stalls: answers, and what people say.
#include "Bench.h"
#include "OpenWindow.h"
#include "SlowDisk.h"
#include "core/session/DiscussionSession.h"
#include "programs/Said.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>
#include <QThread>

#include <atomic>
#include <chrono>
#include <semaphore>
#include <unistd.h>

namespace chairside::bench {

namespace {

constexpr int stallMs = 100;
constexpr int betweenKeys = 60; // ms: a fast typist

// How long a thread has been ready to run while the processor was given to others, in milliseconds.
double heldUpByOthers(pid_t thread)
{
    QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(thread));
    return file.open(QIODevice::ReadOnly) ? double(file.readAll().split(' ').value(1).toLongLong()) / 1e6 : 0;
}

using Moment = std::chrono::steady_clock::time_point;

// Asks the interface thread for an answer every millisecond. What it waits for one, less what other programs of this
// machine take meanwhile, is what a key would have waited.
class Asking final : public QThread
{
public:
    Asking() : m_asked(gettid()) { start(); }
    ~Asking() override { (void)longest(); }

    // Ends the asking.
    double longest()
    {
        m_over = true;
        wait();
        return m_longest;
    }

private:
    void run() override
    {
        const pid_t own = gettid();
        while (!m_over) {
            const double others = heldUpByOthers(m_asked), mine = heldUpByOthers(own);
            const Moment asked = std::chrono::steady_clock::now();
            // Of this object, which lives with who is asked: a question that nobody took goes with it.
            QMetaObject::invokeMethod(
                this, [this] { answer(); }, Qt::QueuedConnection);
            const bool heldUp = heldUpByOthers(own) > mine; // then it asked later than it thinks
            while (!m_answered.try_acquire_for(std::chrono::milliseconds(20)))
                if (m_over)
                    return;
            const std::chrono::duration<double, std::milli> waited = m_at - asked;
            if (!heldUp)
                m_longest = std::max(m_longest, waited.count() - (m_others - others));
            QThread::msleep(1);
        }
    }

    // On the thread that is asked.
    void answer()
    {
        m_at = std::chrono::steady_clock::now();
        m_others = heldUpByOthers(m_asked);
        m_answered.release();
    }

    const pid_t m_asked;
    std::atomic<bool> m_over = false;
    std::binary_semaphore m_answered{0};
    Moment m_at;
    double m_others = 0;
    double m_longest = 0;
};

// Asking notices a window that is held up, or nothing it says counts.
void checkAsking()
{
    constexpr int heldUp = 30; // ms
    for (int tries = 0; tries < 20; ++tries) {
        Asking asking;
        letPass(10);
        QThread::msleep(heldUp);
        letPass(10);
        if (asking.longest() > heldUp - 5)
            return;
    }
    giveUp(QStringLiteral("The window was held up for %1 ms, and nobody noticed.").arg(heldUp));
}

void type(QWidget* field, const QString& words)
{
    field->setFocus(Qt::TabFocusReason);
    for (const QChar letter : words) {
        press(field, letter);
        letPass(betweenKeys);
    }
}

} // namespace

Row typingOnSlowDisk(const Setting& setting)
{
    checkAsking();
    SlowDisk disk;
    OpenWindow open(setting.folder, QStringLiteral("What was agreed so far. ").repeated(20));
    auto* log = open.window().findChild<QPlainTextEdit*>(QStringLiteral("contribution"));
    if (!log)
        giveUp(QStringLiteral("There is nowhere to type what people say."));
    letPass(500);
    const QString words = QStringLiteral("the plan holds until the taxi does not come ");
    double longest = 0;
    int stalls = 0;
    {
        const Stalling stalling(disk, stallMs);
        Asking asking;
        for (int turn = 0; turn < setting.times(6); ++turn) {
            type(open.answer(), words);
            type(log, words);
            QTest::sendKeyEvent(QTest::Click, log, Qt::Key_Return, QString(), Qt::NoModifier);
            letPass(2 * stallMs);
        }
        longest = asking.longest();
        stalls = disk.stalls();
    }
    if (stalls < 2)
        giveUp(QStringLiteral("The disk never stalled: nothing was saved while typing."));
    return {QStringLiteral("longest wait of the window while typing, the disk stalling %1 ms").arg(stallMs),
            16,
            true,
            inMilliseconds(longest),
            {},
            longest,
            QStringLiteral("%1 syncs stalled while it was typed.").arg(stalls)};
}

} // namespace chairside::bench
