// Split, merge and removal as records staff do them.
#include "ctl/Ctl.h"
#include "support/QtStrings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString passphrase = QStringLiteral("correct horse");
const QStringList key{QStringLiteral("CHAIRSIDE_PASSPHRASE=correct horse")};
const QString ref = QStringLiteral("CCD-26-034");

QString filled(const TempFolder& folder)
{
    const QString path = folder.file(QStringLiteral("Records.chairside"));
    REQUIRE(
        ctl({QStringLiteral("import"), QStringLiteral("--new"), path,
             samplePath(QStringLiteral("placement-breakdown.json")), samplePath(QStringLiteral("half-finished.json"))},
            key)
            .exit == 0);
    return path;
}

QByteArray exported(const QString& store, const QStringList& environment = key)
{
    return ctl({QStringLiteral("export"), store, ref}, environment).out;
}

bool verifies(const QString& store, const QStringList& environment = key)
{
    return ctl({QStringLiteral("verify"), store}, environment).exit == 0;
}

} // namespace

TEST_CASE("one discussion leaves as a store with a passphrase of its own, and comes in elsewhere the same")
{
    const TempFolder folder;
    const QString home = filled(folder), away = folder.file(QStringLiteral("Away.chairside")),
                  third = folder.file(QStringLiteral("Third.chairside")),
                  secret = folder.file(QStringLiteral("secret"));
    writeFile(secret, "another\n");
    const Ran left = ctl({QStringLiteral("split"), QStringLiteral("--json"), home, ref, QStringLiteral("-o"), away,
                          QStringLiteral("--new-passphrase-file"), secret},
                         key);
    INFO(left.err.toStdString());
    REQUIRE(left.exit == 0);
    CHECK(left.json().object().value(u"reference").toString() == ref);
    const QStringList theirKey{QStringLiteral("CHAIRSIDE_PASSPHRASE=another")};
    CHECK(verifies(away, theirKey));
    CHECK_FALSE(verifies(away));
    const QByteArray same = exported(home);
    CHECK(same.size() > 1000);
    CHECK(exported(away, theirKey) == same);

    REQUIRE(ctl({QStringLiteral("import"), QStringLiteral("--new"), third,
                 samplePath(QStringLiteral("sibling-group.json"))},
                key)
                .exit == 0);
    const QStringList merge{QStringLiteral("merge"), third, away, QStringLiteral("--other-passphrase-file"), secret};
    const Ran looked = ctl(merge + QStringList{QStringLiteral("--dry-run")}, key);
    CHECK(looked.said().startsWith(QStringLiteral("would come ") + ref));
    CHECK(exported(third).isEmpty());
    const Ran merged = ctl(merge, key);
    INFO(merged.err.toStdString());
    CHECK(merged.exit == 0);
    CHECK(exported(third) == same);
    CHECK(ctl(merge, key).said().contains(QStringLiteral("is here already, exactly as it is there")));
    for (const QString& store : {home, third})
        CHECK(verifies(store));
    CHECK(refusedInOneLine(ctl({QStringLiteral("split"), home, ref, QStringLiteral("-o"), away}, key)));
    CHECK(ctl({QStringLiteral("split"), home, ref}, key).exit == 2);
}

TEST_CASE("a removal wants the reference twice and a reason, is told in the trail, and no merge undoes it")
{
    const TempFolder folder;
    const QString home = filled(folder), away = folder.file(QStringLiteral("Away.chairside"));
    REQUIRE(ctl({QStringLiteral("split"), home, ref, QStringLiteral("-o"), away}, key).exit == 0);
    REQUIRE(
        ctl({QStringLiteral("backup"), home, QStringLiteral("-o"), folder.file(QStringLiteral("copy"))}, key).exit ==
        0);
    const QStringList remove{QStringLiteral("remove"), home, ref};
    const QStringList why{QStringLiteral("--reason"), QStringLiteral("kept long enough")};
    CHECK(ctl(remove, key).exit == 2);
    CHECK(ctl(remove + why, key).exit == 2);
    CHECK(ctl(remove + why + QStringList{QStringLiteral("--confirm"), QStringLiteral("CCD-26-033")}, key).exit == 2);
    CHECK(ctl(remove + QStringList{QStringLiteral("--confirm"), ref}, key).exit == 2);
    CHECK_FALSE(exported(home).isEmpty());
    CHECK(sqlcipher(home, passphrase, QStringLiteral("SELECT sum(instr(data, 'Donovan') > 0) FROM sqlite_dbpage;"))
              .toInt() > 0);

    const Ran gone = ctl(remove + why + QStringList{QStringLiteral("--confirm"), ref}, key);
    INFO(gone.err.toStdString());
    CHECK(gone.exit == 0);
    CHECK(exported(home).isEmpty());
    CHECK(verifies(home));
    CHECK(sqlcipher(home, passphrase,
                    QStringLiteral("SELECT sum(instr(data, 'Donovan') > 0 OR instr(data, 'donovan') > 0) FROM "
                                   "sqlite_dbpage;")) == u"0");
    CHECK(sqlcipher(home, passphrase, QStringLiteral("SELECT body FROM audit_body ORDER BY seq DESC LIMIT 1;"))
              .contains(QStringLiteral("kept long enough")));
    const Ran back = ctl({QStringLiteral("merge"), QStringLiteral("--json"), home, away}, key);
    CHECK(back.exit == 1);
    CHECK(back.json().object().value(u"discussions").toArray().first().toObject().value(u"what").toString() ==
          u"conflict");
    CHECK(verifies(home));
}
