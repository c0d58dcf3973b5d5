// A store's key sealed for the council and opened by its IT.
#include "ctl/Ctl.h"
#include "support/QtStrings.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("a council makes its key, a chair seals for it, and its IT gets the recovery groups back")
{
    const TempFolder folder;
    const QStringList key{u"CHAIRSIDE_PASSPHRASE=correct horse"_qs};
    const QString path = folder.file(u"Records.chairside"_qs), secret = folder.file(u"council"_qs),
                  open = secret + u".public"_qs, seal = folder.file(u"seal.txt"_qs);
    REQUIRE(ctl({u"import"_qs, u"--new"_qs, path, samplePath(u"half-finished.json"_qs)}, key).exit == 0);
    REQUIRE(ctl({u"council-key"_qs, u"-o"_qs, secret}).exit == 0);
    CHECK((QFile::permissions(secret) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(refusedInOneLine(ctl({u"council-key"_qs, u"-o"_qs, secret})));

    REQUIRE(ctl({u"escrow"_qs, path, u"--council-key"_qs, open, u"-o"_qs, seal}, key).exit == 0);
    CHECK(sqlcipher(path, u"correct horse"_qs, u"SELECT count(*) FROM audit WHERE kind = 'escrow';"_qs) == u"1"_qs);
    const Ran opened = ctl({u"open-escrow"_qs, seal, u"--secret-key"_qs, secret});
    REQUIRE(opened.exit == 0);
    const QString groups = opened.said().trimmed();
    CHECK(groups.split(u' ').size() == 14);
    CHECK_FALSE(QString::fromUtf8(contentOf(seal)).contains(groups.left(5)));

    CHECK(refusedInOneLine(ctl({u"escrow"_qs, path, u"--council-key"_qs, secret}, key)));
    REQUIRE(ctl({u"council-key"_qs, u"-o"_qs, folder.file(u"other"_qs)}).exit == 0);
    CHECK(refusedInOneLine(ctl({u"open-escrow"_qs, seal, u"--secret-key"_qs, folder.file(u"other"_qs)})));
}
