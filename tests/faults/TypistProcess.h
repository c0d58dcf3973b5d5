// The typist as a process: what it says, line by line, and its end.
#pragma once

#include <QProcess>
#include <QStringList>

namespace chairside {

class TypistProcess final
{
public:
    explicit TypistProcess(const QStringList& arguments);
    ~TypistProcess(); // kills it

    // Waits for its next line; empty where it has ended.
    QString line();
    // kill -9, wherever it is.
    void kill();
    // Waits for its end; all that it said and nobody has read yet.
    QStringList rest();

private:
    QProcess m_process;
};

} // namespace chairside
