#include "support/TempFolder.h"

#include <QFile>
#include <QFileInfo>

using namespace chairside;

TEST_CASE("a test's folder has a name in several scripts and is gone afterwards")
{
    QString path;
    {
        const TempFolder folder;
        path = folder.path();
        CHECK(path.contains(QStringLiteral("tëst ਪੰਜਾਬੀ")));
        QFile file(folder.file(QStringLiteral("Zoë’s.txt")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        CHECK(QFileInfo(path).isDir());
    }
    CHECK_FALSE(QFileInfo::exists(path));
}
