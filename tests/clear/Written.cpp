#include "Written.h"

#include <QDirIterator>
#include <QFile>
#include <QStringConverter>

#include <utility>

namespace chairside {

namespace {

// strace -xx: every byte of a string as \xNN.
QByteArray unescaped(const QByteArray& text)
{
    QByteArray digits = text;
    digits.replace("\\x", "");
    return QByteArray::fromHex(digits);
}

// All strings of a line, in their order: paths, or what was written.
QList<QByteArray> stringsOf(const QByteArray& line)
{
    QList<QByteArray> out;
    for (qsizetype from = line.indexOf('"'); from >= 0; from = line.indexOf('"', from)) {
        const qsizetype to = line.indexOf('"', from + 1);
        if (to < 0)
            break;
        out.append(unescaped(line.mid(from + 1, to - from - 1)));
        from = to + 1;
    }
    return out;
}

bool opensForWriting(const QByteArray& line)
{
    return line.contains("O_WRONLY") || line.contains("O_RDWR") || line.contains("O_CREAT");
}

// The path of "7</tmp/x>", which strace writes as plain text or as \xNN.
QString pathOf(const QByteArray& line)
{
    const qsizetype from = line.indexOf('<');
    const qsizetype to = line.indexOf('>', from);
    const QByteArray path = from < 0 || to < 0 ? QByteArray() : line.mid(from + 1, to - from - 1);
    return QFile::decodeName(path.contains("\\x") ? unescaped(path) : path);
}

bool isDevice(const QString& path)
{
    return path.startsWith(QLatin1String("/dev/")) || path.startsWith(QLatin1String("/proc/")) ||
           path.startsWith(QLatin1String("/sys/"));
}

} // namespace

Written::Written(const QStringList& words, const QString& allowed) : m_allowed(allowed)
{
    constexpr std::pair<QStringConverter::Encoding, const char*> encodings[] = {
        {QStringConverter::Utf8, "UTF-8"},
        {QStringConverter::Utf16LE, "UTF-16LE"},
        {QStringConverter::Utf16BE, "UTF-16BE"}};
    for (const QString& word : words)
        for (const QString& form : {word, word.toLower()})
            for (const auto& [encoding, name] : encodings) {
                QStringEncoder encode(encoding);
                m_patterns.push_back({encode(form), QStringLiteral("“%1” in %2").arg(form, QLatin1String(name))});
            }
}

void Written::search(const QByteArray& in, const QString& where)
{
    for (const Pattern& pattern : m_patterns)
        if (in.contains(pattern.bytes))
            m_leaks.append(pattern.what + QStringLiteral(": ") + where);
}

void Written::searchFile(const QString& path)
{
    QFile file(path);
    if (path.startsWith(m_allowed) || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return;
    ++m_searched;
    search(file.readAll(), QStringLiteral("left in ") + path);
}

void Written::readTrace(const QString& log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly)) {
        m_leaks.append(QStringLiteral("the trace %1 cannot be read").arg(log));
        return;
    }
    while (!file.atEnd()) {
        const QByteArray whole = file.readLine();
        const QByteArray line = whole.mid(whole.indexOf(' ') + 1).trimmed(); // after the number of the process
        const QByteArray call = line.left(line.indexOf('('));
        if (call.contains("write")) {
            const QString path = pathOf(line);
            if (!path.startsWith(QLatin1Char('/')) || isDevice(path) || path.startsWith(m_allowed))
                continue; // a pipe or a socket, or the chair's own
            ++m_writes;
            for (const QByteArray& each : stringsOf(line)) {
                m_bytes += each.size();
                search(each, QStringLiteral("written to ") + path);
            }
        } else if (!call.startsWith("open") || opensForWriting(line)) {
            for (const QByteArray& each : stringsOf(line))
                if (const QString path = QFile::decodeName(each); path.startsWith(QLatin1Char('/')) && !isDevice(path))
                    m_files.insert(path);
        }
    }
}

void Written::searchFolder(const QString& folder)
{
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (path.startsWith(m_allowed))
            continue;
        search(path.mid(folder.size()).toUtf8(), QStringLiteral("the name of ") + path);
        searchFile(path);
    }
}

void Written::searchFiles()
{
    for (const QString& path : m_files)
        searchFile(path);
}

} // namespace chairside
