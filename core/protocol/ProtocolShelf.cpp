#include "core/protocol/ProtocolShelf.h"

#include "core/protocol/ProtocolLoader.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ProtocolShelf)
};

// A procedure is some 50 kB. What is far larger, or one of hundreds, was not put there to be one.
constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr qsizetype mostFiles = 200;

const QString& folderKey()
{
    static const QString key = QStringLiteral("procedures/folder");
    return key;
}

QStringList partsOf(const QString& version)
{
    static const QRegularExpression part(QStringLiteral("\\d+|\\p{L}+"));
    QStringList out;
    for (auto found = part.globalMatch(version); found.hasNext();)
        out << found.next().captured().toCaseFolded();
    return out;
}

// Below 0: `a` comes first. Of any length, so never made into a number.
int compared(QString a, QString b)
{
    const bool numberA = a.front().isDigit(), numberB = b.front().isDigit();
    if (numberA != numberB)
        return numberB ? -1 : 1;
    if (!numberA)
        return a.compare(b);
    static const QRegularExpression zeros(QStringLiteral("^0+(?=.)"));
    a.remove(zeros);
    b.remove(zeros);
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

class Shelving final
{
public:
    explicit Shelving(ProtocolShelf& shelf) : m_shelf(shelf) {}

    void readFolder()
    {
        const QDir folder(m_shelf.folder);
        if (!folder.exists()) {
            if (m_shelf.folder != usualProtocolFolder())
                m_shelf.trouble = Words::tr("The folder %1 is not there. Choose another folder, or connect its drive.")
                                      .arg(QDir::toNativeSeparators(m_shelf.folder));
            return;
        }
        if (!folder.isReadable()) {
            m_shelf.trouble = Words::tr("The folder %1 may not be looked into. Ask for the right to, or choose another "
                                        "folder.")
                                  .arg(QDir::toNativeSeparators(m_shelf.folder));
            return;
        }
        QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        if (names.size() > mostFiles) {
            m_shelf.trouble = Words::tr("The folder holds %1 files that end in .json; only the first %2 were read. "
                                        "Keep the council’s procedures in a folder of their own.")
                                  .arg(names.size())
                                  .arg(mostFiles);
            names.resize(mostFiles);
        }
        for (const QString& name : std::as_const(names))
            readFile(folder, name);
    }

    void sortOwn(std::size_t from)
    {
        std::stable_sort(m_shelf.all.begin() + static_cast<std::ptrdiff_t>(from), m_shelf.all.end(),
                         [](const ShelvedProtocol& a, const ShelvedProtocol& b) {
                             return QString::localeAwareCompare(a.protocol->council, b.protocol->council) < 0;
                         });
    }

    void chooseCurrent()
    {
        for (ShelvedProtocol& each : m_shelf.all)
            each.current = std::none_of(m_shelf.all.begin(), m_shelf.all.end(), [&](const ShelvedProtocol& other) {
                return other.protocol->code == each.protocol->code && takesPlace(other, each);
            });
    }

private:
    // Two versions that nobody can order: the one that was read first stays.
    static bool takesPlace(const ShelvedProtocol& other, const ShelvedProtocol& each)
    {
        if (isLaterVersion(other.protocol->version, each.protocol->version))
            return true;
        return !isLaterVersion(each.protocol->version, other.protocol->version) && &other < &each;
    }

    void refuse(const QString& name, const QString& sentence)
    {
        m_shelf.refused.push_back({name, name + QStringLiteral(": ") + sentence});
    }

    void readFile(const QDir& folder, const QString& name)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return refuse(name, Words::tr("cannot be read: %1. Check who may read it.").arg(file.errorString()));
        const QByteArray json = file.read(largestFile + 1);
        if (json.size() > largestFile)
            return refuse(name, Words::tr("is larger than 4 MB, which no procedure is; take it out of the folder."));
        const Result<ProtocolPtr> read = readProtocol(json, name);
        if (!read) {
            m_shelf.refused.push_back({name, read.error().message});
            return;
        }
        for (const ShelvedProtocol& before : m_shelf.all) {
            if (before.protocol->sha256 == (*read)->sha256)
                return; // a copy that nobody has changed yet
            if (before.protocol->code == (*read)->code && before.protocol->version == (*read)->version)
                return refuse(name,
                              Words::tr("version is \"%1\", which %2 has already in other words; write a later "
                                        "version, so that records can tell the two apart.")
                                  .arg((*read)->version, before.file.isEmpty()
                                                             ? Words::tr("the procedure that ships with Chairside")
                                                             : before.file));
        }
        m_shelf.all.push_back({*read, name, true});
    }

    ProtocolShelf& m_shelf;
};

} // namespace

QString openingProcedure(const ProtocolShelf& shelf, const QString& lastUsed)
{
    const std::vector<ProtocolPtr> current = shelf.current();
    for (const ProtocolPtr& each : current)
        if (!lastUsed.isEmpty() && each->code == lastUsed)
            return lastUsed;
    for (const ShelvedProtocol& each : shelf.all)
        if (each.current && !each.file.isEmpty())
            return each.protocol->code;
    return current.empty() ? QString() : current.front()->code;
}

bool isLaterVersion(const QString& version, const QString& than)
{
    const QStringList a = partsOf(version), b = partsOf(than);
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        if (const int order = compared(a[i], b[i]); order != 0)
            return order > 0;
    return a.size() > b.size();
}

std::vector<ProtocolPtr> ProtocolShelf::current() const
{
    std::vector<ProtocolPtr> out;
    QStringList done;
    for (const ShelvedProtocol& first : all) {
        if (done.contains(first.protocol->code))
            continue;
        done << first.protocol->code;
        for (const ShelvedProtocol& each : all)
            if (each.current && each.protocol->code == first.protocol->code)
                out.push_back(each.protocol);
    }
    return out;
}

std::vector<ProtocolPtr> ProtocolShelf::every() const
{
    std::vector<ProtocolPtr> out;
    for (const ShelvedProtocol& each : all)
        out.push_back(each.protocol);
    return out;
}

ProtocolShelf shelve(const std::vector<ProtocolPtr>& shipped, const QString& folder)
{
    ProtocolShelf shelf;
    shelf.folder = folder;
    for (const ProtocolPtr& each : shipped)
        shelf.all.push_back({each, {}, true});
    Shelving shelving(shelf);
    shelving.readFolder();
    shelving.sortOwn(shipped.size());
    shelving.chooseCurrent();
    return shelf;
}

QString usualProtocolFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/Chairside/procedures");
}

QString protocolFolder(const QSettings& settings)
{
    const QString chosen = settings.value(folderKey()).toString();
    return chosen.isEmpty() ? usualProtocolFolder() : chosen;
}

void chooseProtocolFolder(QSettings& settings, const QString& folder)
{
    if (folder.isEmpty() || folder == usualProtocolFolder())
        settings.remove(folderKey());
    else
        settings.setValue(folderKey(), folder);
}

} // namespace chairside
