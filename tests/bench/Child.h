// Another program, started and watched from outside.
#pragma once

#include <QProcess>
#include <QString>

#include <chrono>

namespace chairside::bench {

class Child final
{
public:
    // Its settings are kept in `folder`, not in the home of who measures.
    Child(const QString& program, const QStringList& arguments, const QString& folder);
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

    // Milliseconds from its start until it has written this line. Gives up where it does not within two minutes.
    double until(const QByteArray& line);
    // Milliseconds from its start to its end. Gives up where it fails.
    double toEnd();
    void say(const QByteArray& line);
    // The most memory it has held so far (VmHWM), in kilobytes.
    double peak() const;

private:
    double sinceStart() const;

    QProcess m_process;
    std::chrono::steady_clock::time_point m_started;
};

} // namespace chairside::bench
