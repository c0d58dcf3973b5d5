// The command line keeps to what the organisation has set, and says so in a sentence.
#include "ctl/Ctl.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Council final
{
    TempFolder folder;
    QString file = folder.file(u"policy.ini"_qs);
    QString records = folder.file(u"Records.chairside"_qs);

    explicit Council(const QString& lines = {}) { set(lines); }
    void set(const QString& lines) const { writeFile(file, lines.toUtf8()); }
    Ran run(const QStringList& arguments, const QStringList& environment = {}) const
    {
        return chairside::run(QStringLiteral(CHAIRSIDECTL_UNDER_POLICY), QStringList(file) + arguments, environment);
    }
    Ran make(const QStringList& environment = {}) const
    {
        return run({u"import"_qs, u"--new"_qs, records, samplePath(u"half-finished.json"_qs)}, environment);
    }
};

const QStringList key{u"CHAIRSIDE_PASSPHRASE=correct horse"_qs};

} // namespace

TEST_CASE("where a passphrase is asked for, no file is made without one, and those that have none are still read")
{
    const Council council;
    REQUIRE(council.make().exit == 0); // before it was asked for
    council.set(u"PassphraseRequired=true"_qs);
    CHECK(council.run({u"list"_qs, council.records}).exit == 0);
    const QString ref = council.run({u"list"_qs, u"--json"_qs, council.records})
                            .json()
                            .array()
                            .at(0)
                            .toObject()[u"reference"]
                            .toString();

    const auto lines = [&] {
        return sqlcipher(council.records, u"Chairside: these records have no passphrase"_qs,
                         u"SELECT count(*) FROM audit;"_qs);
    };
    const QString before = lines();
    const QString own = council.folder.file(u"Own.chairside"_qs);
    const Ran split = council.run({u"split"_qs, council.records, ref, u"-o"_qs, own});
    CHECK(refusedInOneLine(split));
    CHECK(split.complaint().contains(u"Your organisation asks for a passphrase on records"_qs));
    CHECK_FALSE(QFileInfo::exists(own));
    CHECK(lines() == before);
    writeFile(council.folder.file(u"secret"_qs), "correct horse\n");
    CHECK(council
              .run({u"split"_qs, council.records, ref, u"-o"_qs, own, u"--new-passphrase-file"_qs,
                    council.folder.file(u"secret"_qs)})
              .exit == 0);

    REQUIRE(QFile::remove(council.records));
    const Ran made = council.make();
    CHECK(refusedInOneLine(made));
    CHECK(made.complaint().contains(
        u"Give one with --passphrase-file or CHAIRSIDE_PASSPHRASE. That is set in %1."_qs.arg(council.file)));
    CHECK_FALSE(QFileInfo::exists(council.records));
    CHECK(council.make(key).exit == 0);
}

TEST_CASE("a key is sealed for the organisation's council key where none is named")
{
    const Council council;
    REQUIRE(council.make(key).exit == 0);
    const QString secret = council.folder.file(u"council"_qs), seal = council.folder.file(u"seal.txt"_qs);
    REQUIRE(ctl({u"council-key"_qs, u"-o"_qs, secret}).exit == 0);
    CHECK(council.run({u"escrow"_qs, council.records, u"-o"_qs, seal}, key).exit == 2);
    council.set(u"CouncilKey=\"%1.public\""_qs.arg(secret));
    REQUIRE(council.run({u"escrow"_qs, council.records, u"-o"_qs, seal}, key).exit == 0);
    CHECK(ctl({u"open-escrow"_qs, seal, u"--secret-key"_qs, secret}).exit == 0);
}

TEST_CASE("discussions under a procedure of the organisation's folder are imported")
{
    const Council council;
    const QString procedures = council.folder.file(u"procedures"_qs), one = council.folder.file(u"one.json"_qs);
    REQUIRE(QDir().mkpath(procedures));
    writeFile(procedures + u"/northmere.json"_qs, dataFile(u"northmere.json"_qs));
    writeFile(one, R"({"format":1,"discussions":[{"protocol":{"code":"northmere","version":"2026.1"}}]})");
    const QStringList import{u"import"_qs, u"--new"_qs, council.records, one};
    CHECK(refusedInOneLine(council.run(import)));
    council.set(u"ProcedureFolder=\"%1\""_qs.arg(procedures));
    CHECK(council.run(import).exit == 0);
}

TEST_CASE(
    "copies that still hold what was removed are looked for in the organisation's folder, and where they went before")
{
    const Council council;
    REQUIRE(council.make().exit == 0);
    const QString ref = council.run({u"list"_qs, u"--json"_qs, council.records})
                            .json()
                            .array()
                            .at(0)
                            .toObject()[u"reference"]
                            .toString();
    const QString folder = council.folder.file(u"copies"_qs);
    const QString usual = council.folder.file(u"Records backups"_qs);
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(QDir().mkpath(usual));
    const QString first = sqlcipher(council.records, u"Chairside: these records have no passphrase"_qs,
                                    u"SELECT lower(hex(hash)) FROM audit WHERE seq = 1;"_qs);
    const QString copy = folder + u"/Records backup 20261127-001233Z %1.chairside"_qs.arg(first.left(8));
    REQUIRE(council.run({u"backup"_qs, council.records, u"-o"_qs, copy}).exit == 0);
    const QString earlier = usual + u"/Records backup 20261120-170200Z %1.chairside"_qs.arg(first.left(8));
    REQUIRE(council.run({u"backup"_qs, council.records, u"-o"_qs, earlier}).exit == 0);
    council.set(u"BackupFolder=\"%1\""_qs.arg(folder));
    const Ran removed =
        council.run({u"remove"_qs, council.records, ref, u"--reason"_qs, u"Asked for"_qs, u"--confirm"_qs, ref});
    REQUIRE(removed.exit == 0);
    CHECK(removed.said().contains(QFileInfo(copy).fileName()));
    CHECK(removed.said().contains(QFileInfo(earlier).fileName()));
}

TEST_CASE("a policy is shown, one that is to go out is looked through, and what is wrong with either is said")
{
    const Council council(u"LockMinutes=7\nMarking=OFFICIAL"_qs);
    const Ran shown = council.run({u"policy"_qs});
    CHECK(shown.exit == 0);
    CHECK(shown.err.isEmpty());
    CHECK(shown.said() == u"Set by your organisation, in %1:\nLocks by itself: after at most 7 minutes\n"
                          u"Marking of new discussions: OFFICIAL\n"_qs.arg(council.file));
    const QString next = council.folder.file(u"next.ini"_qs);
    writeFile(next, "LockMinutes=soon\nProcedure=stoke\n");
    const Ran looked = council.run({u"policy"_qs, next, u"--json"_qs});
    CHECK(looked.exit == 1);
    CHECK(looked.json().object()[u"set"].toObject() == QJsonObject{{u"Procedure of new discussions"_qs, u"stoke"_qs}});
    CHECK(looked.json().object()[u"troubles"].toArray().size() == 1);
    CHECK(looked.complaint() == u"%1: LockMinutes is “soon”; write a whole number from 1 to 30. Until then it is left "
                                u"to the chair.\n"_qs.arg(next));
    CHECK(refusedInOneLine(council.run({u"policy"_qs, council.folder.file(u"none.ini"_qs)})));

    // Beside the result of whatever is run.
    council.set(u"LockMinutes=soon"_qs);
    const Ran made = council.make();
    CHECK(made.exit == 0);
    CHECK(made.complaint().startsWith(council.file + u": LockMinutes is “soon”"_qs));
    CHECK(council.run({u"policy"_qs}).exit == 1);
    council.set({});
    CHECK(council.run({u"policy"_qs}).said() == u"Nothing is set by the organisation.\n"_qs);
}
