#include "app/policy/ReadPolicy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>
#include <array>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ReadPolicy)
};

constexpr int mostLockMinutes = 30; // of those that a chair may choose without a policy
constexpr int mostGigabytes = 10'000;
constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr int longestMarking = 100;

// "%USERNAME%" becomes what it stands for, and "~" at the beginning the home folder. Where one stands for nothing it
// stays, and the path is no whole one.
QString expanded(QString path)
{
    static const QRegularExpression variable(QStringLiteral("%([A-Za-z_][A-Za-z0-9_]*)%"));
    for (auto found = variable.match(path); found.hasMatch();) {
        const QByteArray name = found.captured(1).toLocal8Bit();
        if (!qEnvironmentVariableIsSet(name.constData()))
            return {};
        const QString value = qEnvironmentVariable(name.constData());
        path.replace(found.capturedStart(), found.capturedLength(), value);
        found = variable.match(path, found.capturedStart() + value.size());
    }
    if (path == u'~' || path.startsWith(u"~/"))
        path.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir::fromNativeSeparators(path));
}

// An unquoted comma makes a list of a value.
QString textOf(const QVariant& value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(QStringLiteral(", "))
                                                    : value.toString().trimmed();
}

class Reading final
{
public:
    Reading(Policy& policy, const QString& where) : m_policy(policy), m_where(where) {}

    void unknown(const QString& name)
    {
        const QString last = name.section(u'/', -1);
        for (const QString& each : policyNames())
            if (each.compare(last, Qt::CaseInsensitive) == 0)
                return trouble(
                    last == name
                        ? Words::tr("%1 stands there twice, and one of them is passed over. Take one away.").arg(each)
                        : Words::tr("%1 stands under a heading, and is passed over. Write it above all headings.")
                              .arg(each));
        trouble(Words::tr("“%1” is no setting of Chairside, and is passed over. There are: %2.")
                    .arg(name, policyNames().join(QStringLiteral(", "))));
    }

    void lockMinutes(const QString& name, const QString& value)
    {
        if (const auto minutes = number(name, value, 1, mostLockMinutes)) {
            m_policy.lockMinutes = minutes;
            set(Words::tr("Locks by itself"),
                *minutes == 1 ? Words::tr("after one minute") : Words::tr("after at most %1 minutes").arg(*minutes));
        }
    }

    void passphraseRequired(const QString& name, const QString& value)
    {
        const auto is = [&](std::initializer_list<const char*> words) {
            return std::any_of(words.begin(), words.end(), [&](const char* word) {
                return value.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
            });
        };
        const bool yes = is({"true", "yes", "1"});
        if (!yes && !is({"false", "no", "0"}))
            return wrong(name, value, Words::tr("write true or false"));
        m_policy.passphraseRequired = yes;
        set(Words::tr("Passphrase"), yes ? Words::tr("required") : Words::tr("left to the chair"));
    }

    void backupFolder(const QString& name, const QString& value)
    {
        path(name, value, Words::tr("Folder for backups"), m_policy.backupFolder);
    }

    void backupGigabytes(const QString& name, const QString& value)
    {
        if (const auto size = number(name, value, 0, mostGigabytes)) {
            m_policy.backupBytes = *size * (1LL << 30);
            set(Words::tr("Room for backups"),
                *size == 0 ? Words::tr("as much as they need") : Words::tr("%1 GB").arg(*size));
        }
    }

    void marking(const QString& name, const QString& value)
    {
        if (value.isEmpty() || value.size() > longestMarking)
            return wrong(name, value, Words::tr("write at most %1 characters").arg(longestMarking));
        m_policy.marking = value.simplified();
        set(Words::tr("Marking of new discussions"), m_policy.marking);
    }

    // Whether there is such a one is known where the procedures are.
    void procedure(const QString& name, const QString& value)
    {
        if (value.isEmpty())
            return wrong(name, value, Words::tr("write the code of a procedure, such as those in its file’s “code”"));
        m_policy.procedure = value;
        set(Words::tr("Procedure of new discussions"), value);
    }

    void procedureFolder(const QString& name, const QString& value)
    {
        path(name, value, Words::tr("Folder of your council’s procedures"), m_policy.procedureFolder);
    }

    void powersLibrary(const QString& name, const QString& value)
    {
        QString file;
        const auto json = contentOf(name, value, file);
        if (!json)
            return;
        auto read = readPowersLibrary(*json, QDir::toNativeSeparators(file));
        if (!read)
            return trouble(Words::tr("%1 names a library that cannot be used. %2").arg(name, read.error().message));
        set(Words::tr("Library of powers"), Words::tr("%1 (%2)").arg(read->title, QDir::toNativeSeparators(file)));
        m_policy.powers = std::make_shared<const PowersLibrary>(*std::move(read));
    }

    void councilKey(const QString& name, const QString& value)
    {
        QString file;
        const auto text = contentOf(name, value, file);
        if (!text)
            return;
        const auto read = councilKeyFrom(QString::fromUtf8(*text));
        if (!read)
            return trouble(Words::tr("%1 names the file “%2”. %3")
                               .arg(name, QDir::toNativeSeparators(file), read.error().message));
        set(Words::tr("Key of the council"), read->fingerprint());
        m_policy.councilKey = *read;
    }

    void trouble(const QString& sentence) { m_policy.troubles << Words::tr("%1: %2").arg(m_where, sentence); }

private:
    void set(const QString& what, const QString& value) { m_policy.set.push_back({what, value}); }

    void wrong(const QString& name, const QString& value, const QString& mend)
    {
        trouble(value.isEmpty() ? Words::tr("%1 is empty; %2. Until then it is left to the chair.").arg(name, mend)
                                : Words::tr("%1 is “%2”; %3. Until then it is left to the chair.")
                                      .arg(name, value.left(longestMarking), mend));
    }

    std::optional<int> number(const QString& name, const QString& value, int least, int most)
    {
        bool read = false;
        const int out = value.toInt(&read);
        if (read && out >= least && out <= most)
            return out;
        wrong(name, value, Words::tr("write a whole number from %1 to %2").arg(least).arg(most));
        return std::nullopt;
    }

    bool path(const QString& name, const QString& value, const QString& what, QString& out)
    {
        const QString whole = expanded(value);
        if (value.isEmpty() || !QDir::isAbsolutePath(whole)) {
            wrong(name, value,
                  Words::tr("write a whole path, as it begins on this computer, with no variable that is not set"));
            return false;
        }
        out = whole;
        if (!what.isEmpty())
            set(what, QDir::toNativeSeparators(whole));
        return true;
    }

    std::optional<QByteArray> contentOf(const QString& name, const QString& value, QString& out)
    {
        if (!path(name, value, {}, out))
            return std::nullopt;
        QFile file(out);
        if (file.open(QIODevice::ReadOnly))
            return file.read(largestFile);
        trouble(Words::tr("%1 names the file “%2”, which cannot be read: %3. Check its name, and who may read it.")
                    .arg(name, QDir::toNativeSeparators(out), file.errorString()));
        return std::nullopt;
    }

    Policy& m_policy;
    QString m_where;
};

struct Setting final
{
    const char* name;
    void (Reading::*read)(const QString& name, const QString& value);
};

constexpr std::array settings = {
    Setting{"LockMinutes", &Reading::lockMinutes},
    Setting{"PassphraseRequired", &Reading::passphraseRequired},
    Setting{"BackupFolder", &Reading::backupFolder},
    Setting{"BackupGigabytes", &Reading::backupGigabytes},
    Setting{"Marking", &Reading::marking},
    Setting{"Procedure", &Reading::procedure},
    Setting{"ProcedureFolder", &Reading::procedureFolder},
    Setting{"PowersLibrary", &Reading::powersLibrary},
    Setting{"CouncilKey", &Reading::councilKey},
};

} // namespace

QStringList policyNames()
{
    QStringList out;
    for (const Setting& each : settings)
        out << QLatin1String(each.name);
    return out;
}

Policy readPolicy(const QSettings& from, const QString& where)
{
    Policy policy;
    Reading reading(policy, where);
    QStringList keys = from.allKeys();
    // In the order in which they are told.
    for (const Setting& each : settings) {
        const QString name = QLatin1String(each.name);
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const QString& written) {
            return written.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (key == keys.end())
            continue;
        (reading.*each.read)(name, textOf(from.value(*key)));
        keys.erase(key);
    }
    for (const QString& key : std::as_const(keys))
        reading.unknown(key);
    if (from.status() == QSettings::FormatError)
        reading.trouble(Words::tr("a line in it is no setting, and is passed over. Write each as NAME=VALUE on a line "
                                  "of its own, and a semicolon before what is only a remark."));
    if (!policy.set.empty() || !policy.troubles.isEmpty())
        policy.from = where;
    return policy;
}

Policy readPolicyFile(const QString& path)
{
    const QFileInfo file(path);
    const QString where = QDir::toNativeSeparators(path);
    if (!file.exists())
        return {};
    if (file.isFile() && file.isReadable())
        return readPolicy(QSettings(path, QSettings::IniFormat), where);
    Policy policy;
    policy.from = where;
    Reading(policy, where)
        .trouble(Words::tr("it cannot be read, so nothing in it counts. Let everybody read it, and nobody but an "
                           "administrator change it."));
    return policy;
}

Policy policyOfThisComputer()
{
#ifdef Q_OS_WIN
    const QString key = QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Chairside");
    return readPolicy(QSettings(key, QSettings::NativeFormat), key);
#else
    return readPolicyFile(QStringLiteral(CHAIRSIDE_POLICY_FILE));
#endif
}

} // namespace chairside
