// The real program at work, watched from outside: every byte that it gives to a file is in the trace that strace
// writes, also of files that are gone by the end.
#pragma once

#include "support/QtStrings.h"

#include <QProcess>
#include <QStringList>

namespace chairside {

// Whether this machine lets one process watch another; where not, why.
QString whyNoTrace();

class Traced final
{
public:
    // In `root`, whose folders are the program's HOME, settings, data, cache, temporary and runtime folders; the trace
    // goes to `log`.
    Traced(const QString& root, const QString& log, const QStringList& arguments = {});
    ~Traced(); // kills it

    // Waits until it is there.
    void see(const QString& name);
    void unsee(const QString& name);
    void click(const QString& name);
    void key(const QString& keys);
    void choose(const QString& entry);                    // of a menu
    void pick(const QString& name, const QString& entry); // by how it begins
    void type(const QString& words);
    void slowly(const QString& words);
    void fill(const QString& name, const QString& words);
    QString say(const QString& name);
    void leak(const QString& file, const QString& words);

    // kill -9, wherever it is.
    void kill();
    // Waits until it has ended by itself.
    void ended();

private:
    QString ask(const QString& line);
    bool comesTo(const QString& line, const QString& answer);

    QProcess m_process;
};

// The folders under `root` that the program has as its own.
QStringList foldersOf(const QString& root);

} // namespace chairside
