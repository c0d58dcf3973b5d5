// What a council's IT writes, and what of it holds; what does not is said.
#include "app/policy/ReadPolicy.h"

#include "core/storage/Escrow.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSettings>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Written final
{
    TempFolder folder;
    mutable int written = 0;

    QString put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.file(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.flush();
        // QSettings reads a file again when its size or its moment is another, and several are written in one moment.
        REQUIRE(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(++written), QFile::FileModificationTime));
        return file.fileName();
    }
    Policy read(const QString& lines) const { return readPolicyFile(put(u"policy.ini"_qs, lines.toUtf8())); }
    // The sentences that one line leads to, without the file's name.
    QStringList troublesOf(const QString& line) const
    {
        const Policy policy = read(line);
        const QString where = folder.file(u"policy.ini"_qs) + u": "_qs;
        QStringList out;
        for (const QString& each : policy.troubles) {
            CHECK(each.startsWith(where));
            out << each.mid(where.size());
        }
        return out;
    }
};

const QByteArray library = R"({"format":1,"title":"Powers in Northmere","date":"2026-11-01","powers":[
  {"id":"nm.1","group":"Northmere","title":"A place kept free","wording":"What it allows.","source":"Here"}]})";

} // namespace

TEST_CASE("every setting is read from a file, and told in words in the order of the sample")
{
    const Written written;
    const QString key = written.put(u"council.public"_qs, makeCouncilKeys().publicFile.toUtf8());
    const QString powers = written.put(u"powers.json"_qs, library);
    const Policy policy = written.read(u"; a remark\n"
                                       u"CouncilKey=%1\nPowersLibrary=%2\nLOCKMINUTES=7\npassphraserequired=yes\n"
                                       u"BackupFolder=/srv/chairside\nBackupGigabytes=3\n"
                                       u"Marking=OFFICIAL-SENSITIVE, PERSONAL\nProcedure=stoke\n"
                                       u"ProcedureFolder=/etc/chairside/procedures/\n"_qs.arg(key, powers));
    CHECK(policy.troubles == QStringList());
    CHECK(policy.lockMinutes == 7);
    CHECK(policy.passphraseRequired);
    CHECK(policy.backupFolder == u"/srv/chairside"_qs);
    CHECK(policy.backupBytes == 3LL << 30);
    CHECK(policy.marking == u"OFFICIAL-SENSITIVE, PERSONAL"_qs);
    CHECK(policy.procedure == u"stoke"_qs);
    CHECK(policy.procedureFolder == u"/etc/chairside/procedures"_qs);
    REQUIRE(policy.powers);
    CHECK(policy.powers->powers.front().title == u"A place kept free"_qs);
    REQUIRE(policy.councilKey);
    CHECK(policy.from == written.folder.file(u"policy.ini"_qs));
    const std::vector<SetWords> words{{u"Locks by itself"_qs, u"after at most 7 minutes"_qs},
                                      {u"Passphrase"_qs, u"required"_qs},
                                      {u"Folder for backups"_qs, u"/srv/chairside"_qs},
                                      {u"Room for backups"_qs, u"3 GB"_qs},
                                      {u"Marking of new discussions"_qs, u"OFFICIAL-SENSITIVE, PERSONAL"_qs},
                                      {u"Procedure of new discussions"_qs, u"stoke"_qs},
                                      {u"Folder of your council’s procedures"_qs, u"/etc/chairside/procedures"_qs},
                                      {u"Library of powers"_qs, u"Powers in Northmere (%1)"_qs.arg(powers)},
                                      {u"Key of the council"_qs, policy.councilKey->fingerprint()}};
    CHECK(policy.set == words);
    CHECK(words.size() == static_cast<std::size_t>(policyNames().size()));
}

TEST_CASE("what is of the wrong kind is one sentence that says what, where and how to mend it, and the rest holds")
{
    const Written written;
    for (const char* minutes : {"soon", "0", "31", "-5", "7.5", "99999999999"}) {
        const QStringList said = written.troublesOf(u"LockMinutes=%1"_qs.arg(QLatin1String(minutes)));
        CHECK(said == QStringList(u"LockMinutes is “%1”; write a whole number from 1 to 30. Until then it is left to "
                                  u"the chair."_qs.arg(QLatin1String(minutes))));
    }
    CHECK(written.troublesOf(u"PassphraseRequired=perhaps"_qs) ==
          QStringList(u"PassphraseRequired is “perhaps”; write true or false. Until then it is left to the chair."_qs));
    CHECK(written.troublesOf(u"BackupGigabytes="_qs) ==
          QStringList(u"BackupGigabytes is empty; write a whole number from 0 to 10000. Until then it is left to the "
                      u"chair."_qs));
    for (const char* name : {"BackupFolder", "ProcedureFolder", "PowersLibrary", "CouncilKey"})
        for (const char* path : {"", "backups", "../up", "%NO_SUCH_VARIABLE%/x"}) {
            const QStringList said = written.troublesOf(u"%1=%2"_qs.arg(QLatin1String(name), QLatin1String(path)));
            REQUIRE(said.size() == 1);
            CHECK(said.front().contains(u"write a whole path"_qs));
        }
    CHECK(written.troublesOf(u"Marking="_qs).size() == 1);
    CHECK(written.troublesOf(u"Marking="_qs + QString(101, u'x')).size() == 1);
    CHECK(written.troublesOf(u"Procedure="_qs).size() == 1);
    CHECK(written.troublesOf(u"PowersLibrary=/no/such/file.json"_qs)
              .value(0)
              .startsWith(u"PowersLibrary names the file “/no/such/file.json”, which cannot be read"_qs));
    const QString wrong = written.put(u"wrong.json"_qs, R"({"format":1})");
    CHECK(written.troublesOf(u"PowersLibrary="_qs + wrong)
              .value(0)
              .startsWith(u"PowersLibrary names a library that cannot be used. %1: "_qs.arg(wrong)));
    const QString secret = written.put(u"council"_qs, makeCouncilKeys().secretFile.toUtf8());
    CHECK(written.troublesOf(u"CouncilKey="_qs + secret).value(0).contains(u"the council’s secret key"_qs));

    const Policy half = written.read(u"LockMinutes=soon\nProcedure=stoke\n"_qs);
    CHECK(half.troubles.size() == 1);
    CHECK_FALSE(half.lockMinutes);
    CHECK(half.procedure == u"stoke"_qs);
    CHECK(half.set.size() == 1);
}

TEST_CASE("a name that is no setting is said, and so is one beneath a heading and a line that is none")
{
    const Written written;
    const QStringList unknown = written.troublesOf(u"LockMinuts=7"_qs);
    REQUIRE(unknown.size() == 1);
    CHECK(unknown.front().startsWith(u"“LockMinuts” is no setting of Chairside, and is passed over."_qs));
    for (const QString& name : policyNames())
        CHECK(unknown.front().contains(name));
    CHECK(written.troublesOf(u"[Lock]\nLockMinutes=7"_qs) ==
          QStringList(u"LockMinutes stands under a heading, and is passed over. Write it above all headings."_qs));
    CHECK(written.read(u"[Lock]\nLockMinutes=7"_qs).lockMinutes == std::nullopt);
    CHECK(written.troublesOf(u"LockMinutes=7\nlockminutes=5"_qs) ==
          QStringList(u"LockMinutes stands there twice, and one of them is passed over. Take one away."_qs));
    CHECK(written.read(u"[General]\nLockMinutes=7"_qs).lockMinutes == 7);
    CHECK(written.read(u"this is no setting\n"_qs).from == written.folder.file(u"policy.ini"_qs));
    const Policy odd = written.read(u"LockMinutes=7\nthis is no setting\n"_qs);
    CHECK(odd.lockMinutes == 7);
    REQUIRE(odd.troubles.size() == 1);
    CHECK(odd.troubles.front().contains(u"Write each as NAME=VALUE"_qs));
}

TEST_CASE("where there is no file nothing is set, and one that cannot be read says so")
{
    const Written written;
    const Policy none = readPolicyFile(written.folder.file(u"none.ini"_qs));
    CHECK(none.from.isEmpty());
    CHECK(none.set.empty());
    CHECK(none.troubles.isEmpty());
    const Policy folder = readPolicyFile(written.folder.path());
    CHECK(folder.from == QDir::toNativeSeparators(written.folder.path()));
    REQUIRE(folder.troubles.size() == 1);
    CHECK(folder.troubles.front().contains(u"it cannot be read, so nothing in it counts"_qs));
    // An empty one, or one of remarks alone, as the sample is.
    CHECK(written.read(u"; LockMinutes=7\n"_qs).set.empty());
}

TEST_CASE("numbers, lists and texts count, as a registry has them")
{
    const TempFolder folder;
    QSettings registry(folder.file(u"r.ini"_qs), QSettings::IniFormat);
    registry.setValue(u"LockMinutes"_qs, 5);
    registry.setValue(u"PassphraseRequired"_qs, 1);
    registry.setValue(u"Marking"_qs, QStringList{u"OFFICIAL"_qs, u"PERSONAL"_qs});
    const Policy policy = readPolicy(registry, u"HKEY_LOCAL_MACHINE\\Software\\Policies\\Chairside"_qs);
    CHECK(policy.lockMinutes == 5);
    CHECK(policy.passphraseRequired);
    CHECK(policy.marking == u"OFFICIAL, PERSONAL"_qs);
    CHECK(policy.from == u"HKEY_LOCAL_MACHINE\\Software\\Policies\\Chairside"_qs);
    registry.setValue(u"PassphraseRequired"_qs, 0);
    CHECK_FALSE(readPolicy(registry, {}).passphraseRequired);
}

TEST_CASE("the home folder and variables may stand in a path")
{
    const Written written;
    qputenv("CHAIRSIDE_TEST_SHARE", "/srv/%nothing%/share");
    CHECK(written.read(u"BackupFolder=%CHAIRSIDE_TEST_SHARE%/of/%CHAIRSIDE_TEST_SHARE%"_qs).backupFolder ==
          u"/srv/%nothing%/share/of/srv/%nothing%/share"_qs);
    qunsetenv("CHAIRSIDE_TEST_SHARE");
    CHECK(written.read(u"BackupFolder=~/Chairside"_qs).backupFolder == QDir::homePath() + u"/Chairside"_qs);
    CHECK(written.read(u"BackupFolder=/srv/50% of it/x"_qs).backupFolder == u"/srv/50% of it/x"_qs);
}
