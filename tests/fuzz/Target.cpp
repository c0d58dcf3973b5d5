#include "fuzz/Target.h"

#include "core/storage/RecoveryGroups.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace chairside::fuzz {

void hold(bool promise, const QString& words)
{
    if (!promise)
        throw Broken(words.toStdString());
}

void holdSentence(const Error& error, const QString& beginning)
{
    constexpr qsizetype longest = 2'000;
    const QString& words = error.message;
    hold(!words.isEmpty(), QStringLiteral("an error says nothing"));
    hold(words.isValidUtf16(), QStringLiteral("half a character in: ") + words);
    const bool oneLine = std::none_of(words.begin(), words.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
    hold(oneLine, QStringLiteral("more than a line of text: ") + words);
    hold(words.size() <= longest, QStringLiteral("endless: ") + words);
    hold(words.endsWith(u'.'), QStringLiteral("no full stop: ") + words);
    hold(words.startsWith(beginning), QStringLiteral("no place: ") + words);
}

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    hold(file.open(QIODevice::ReadOnly), path + QStringLiteral(" cannot be read"));
    return file.readAll();
}

// Files of the source tree: those of a folder, or one.
std::vector<QByteArray> files(std::initializer_list<QString> places)
{
    std::vector<QByteArray> out;
    for (const QString& place : places) {
        const QString path = QStringLiteral(CHAIRSIDE_SOURCE_DIR "/") + place;
        if (!QFileInfo(path).isDir())
            out.push_back(read(path));
        else
            for (const QFileInfo& file : QDir(path).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
                out.push_back(read(file.filePath()));
    }
    return out;
}

std::vector<QByteArray> sheets()
{
    KeyBytes key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<unsigned char>(7 * i);
    const QStringList groups = recoveryGroups(key);
    return {groups.join(u' ').toUtf8(), groups.join(u'-').toLower().toUtf8(), groups.mid(3).join(u'\n').toUtf8()};
}

} // namespace

const std::vector<Target>& targets()
{
    static const std::vector<Target> all{
        {"exchange", fuzzExchange, true, [] { return files({QStringLiteral("resources/samples")}); }},
        {"protocol", fuzzProtocol, true,
         [] {
             return files({QStringLiteral("resources/protocols"), QStringLiteral("tests/data/northmere.json")});
         }},
        {"powers", fuzzPowers, true, [] { return files({QStringLiteral("resources/powers")}); }},
        {"recovery", fuzzRecovery, false, sheets},
        {"lock", fuzzLock, false,
         [] { return std::vector<QByteArray>{"hos.khan\nlaptop-7\n4711\n2026-11-24T14:00:00Z\n"}; }},
        {"store", fuzzStore, false, storeSeeds},
    };
    return all;
}

std::map<QString, QByteArray> keptFor(const Target& target)
{
    std::map<QString, QByteArray> out;
    const QDir folder(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/tests/data/fuzz/") + QLatin1String(target.name));
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files, QDir::Name))
        out.emplace(file.fileName(), read(file.filePath()));
    return out;
}

} // namespace chairside::fuzz
