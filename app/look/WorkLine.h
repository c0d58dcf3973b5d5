// What stands in a dialog while it works: what is being done, how far it is, and whether it was stopped; and afterwards
// the sentence that came of it. The window stays alive meanwhile.
#pragma once

#include <QWidget>

#include <atomic>
#include <functional>

class QLabel;
class QProgressBar;
class QThread;

namespace chairside {

class Look;

class WorkLine final : public QWidget
{
    Q_OBJECT
public:
    // `name`: of the line that says what came of it, for who looks for it. `look` outlives this.
    WorkLine(const Look& look, const QString& name, QWidget* parent);
    ~WorkLine() override;
    // Stops what is under way, and waits for it: whoever owns what `work` uses says so before that goes.
    void finish();

    // `work` on a thread of its own; `then` here, unless this is gone by then.
    void apart(const QString& doing, std::function<void()> work, std::function<void()> then);
    // `work` here, for what belongs to this thread and asks step() many times a second.
    void here(const QString& doing, const std::function<void()>& work);
    // How far it is, of how much; 0: nobody knows. On the thread that works. False once it was stopped.
    bool step(int done = 0, int total = 0);

    bool underWay() const { return m_underWay; }
    void stop() { m_stopped = true; }
    // Of what is under way, or was last.
    bool stopped() const { return m_stopped; }
    // Empty: nothing.
    void say(const QString& sentence);

Q_SIGNALS:
    void changed(bool underWay);

private:
    void begin(const QString& doing);
    void end();

    QLabel* m_said;
    QProgressBar* m_progress;
    QThread* m_thread = nullptr;
    std::atomic<bool> m_stopped = false;
    std::atomic<int> m_done = 0, m_total = 0;
    bool m_underWay = false;
};

} // namespace chairside
