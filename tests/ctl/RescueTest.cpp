// A damaged store rescued as IT would do it.
#include "core/storage/Store.h"
#include "ctl/Ctl.h"
#include "support/QtStrings.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("a damaged store is rescued into a new one, which says what could not be read")
{
    const TempFolder folder;
    const QStringList key{u"CHAIRSIDE_PASSPHRASE=correct horse"_qs};
    const QString path = folder.file(u"Records.chairside"_qs), copy = folder.file(u"Copy.chairside"_qs),
                  fresh = folder.file(u"Rescued.chairside"_qs), full = folder.file(u"Full.chairside"_qs);
    REQUIRE(ctl({u"import"_qs, u"--new"_qs, path, samplePath(u"placement-breakdown.json"_qs)}, key).exit == 0);
    const QByteArray exported = ctl({u"export"_qs, path, u"CCD-26-031"_qs}, key).out;
    REQUIRE(ctl({u"backup"_qs, path, u"-o"_qs, copy}, key).exit == 0);
    QByteArray bytes = contentOf(path);
    // Behind the pages that say where everything stands, which new records have already.
    const QString made = folder.file(u"New.chairside"_qs);
    REQUIRE(Store::create(made, {}));
    for (qsizetype page = QFileInfo(made).size() / 4096; page < bytes.size() / 4096; page += 5)
        bytes[page * 4096 + 2000] = static_cast<char>(bytes[page * 4096 + 2000] ^ 1);
    REQUIRE(QFile::remove(path));
    writeFile(path, bytes);
    CHECK(ctl({u"verify"_qs, path}, key).exit == 1);

    const Ran ran = ctl({u"rescue"_qs, path, u"-o"_qs, fresh}, key);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    CHECK(ran.said().contains(u"could not be read."_qs));
    CHECK(ctl({u"verify"_qs, fresh}, key).exit == 0);
    CHECK(ctl({u"verify"_qs, fresh}, key).said().contains(u"rescued from a damaged file"_qs));
    CHECK(contentOf(path) == bytes);

    const Ran whole = ctl({u"rescue"_qs, u"--json"_qs, u"--copy"_qs, copy, path, u"-o"_qs, full}, key);
    REQUIRE(whole.exit == 0);
    CHECK(whole.json().object().value(u"lost_rows").toInt() == 0);
    CHECK(whole.json().object().value(u"rows_from_copy").toInt() > 0);
    CHECK(ctl({u"export"_qs, full, u"CCD-26-031"_qs}, key).out == exported);
    CHECK(exported.size() > 1000);

    CHECK(refusedInOneLine(ctl({u"rescue"_qs, path, u"-o"_qs, full}, key)));
    CHECK(refusedInOneLine(
        ctl({u"rescue"_qs, path, u"-o"_qs, folder.file(u"Other.chairside"_qs)}, {u"CHAIRSIDE_PASSPHRASE=wrong"_qs})));
}
