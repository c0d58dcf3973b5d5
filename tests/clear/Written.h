// What a session wrote, by its traces and by what is left, and the words that were found in it.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <set>
#include <vector>

namespace chairside {

class Written final
{
public:
    // `allowed`: the folder of the chair's own exports.
    Written(const QStringList& words, const QString& allowed);

    // Reads a trace of strace's.
    void readTrace(const QString& log);
    // Searches all that stands in a folder now, names too.
    void searchFolder(const QString& folder);
    // Each file of the traces that is still there, wherever.
    void searchFiles();

    // Each file that was opened for writing, made, renamed to or linked; as it was called.
    const std::set<QString>& files() const { return m_files; }
    int writes() const { return m_writes; }     // that went to a file
    qint64 bytes() const { return m_bytes; }    // in them
    int searched() const { return m_searched; } // files, at their end
    // "“purple heron” in UTF-16LE: written to /tmp/x"
    const QStringList& leaks() const { return m_leaks; }

private:
    struct Pattern final
    {
        QByteArray bytes;
        QString what;
    };
    void search(const QByteArray& in, const QString& where);
    void searchFile(const QString& path);

    std::vector<Pattern> m_patterns;
    QString m_allowed;
    std::set<QString> m_files;
    int m_writes = 0;
    qint64 m_bytes = 0;
    int m_searched = 0;
    QStringList m_leaks;
};

} // namespace chairside
