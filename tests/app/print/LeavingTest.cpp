// Nothing leaves the records without its line: where that cannot be written, there is no file.
#include "app/print/Leaving.h"

#include "app/print/SaveFile.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("a file is written only once its line is")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("form.pdf"));
    const SavedFile refused = writeFile(path, "pdf", [] {
        return Result<void>(Error{ErrorCode::DiskFull, QStringLiteral("The disk is full."), {}});
    });
    CHECK(refused.asked);
    CHECK_FALSE(refused.saved);
    CHECK(refused.words == QStringLiteral("The disk is full."));
    CHECK_FALSE(QFileInfo::exists(path));
    bool wasThere = true;
    CHECK(writeFile(path, "pdf", [&] {
              wasThere = QFileInfo::exists(path);
              return Result<void>();
          }).saved);
    CHECK_FALSE(wasThere);
    CHECK(QFileInfo::exists(path));
}

TEST_CASE(
    "what leaves all the records is told by whom, as the records name the chair; for reading only no line is made")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Own.chairside"));
    auto store = Store::create(path, QStringLiteral("lantern otter"));
    REQUIRE(store);
    REQUIRE((*store)->write().setSetting(QStringLiteral("chair.name"), QStringLiteral("S. Khan")));
    REQUIRE(tellLeaving(**store, QStringLiteral("export"), {{QStringLiteral("format"), QStringLiteral("ics")}}));
    const auto lines = (*store)->read().audit({}).value();
    CHECK(lines.back().kind == QStringLiteral("export"));
    CHECK(lines.back().chair == QStringLiteral("S. Khan"));
    CHECK_FALSE(lines.back().osUser.isEmpty());
    store->reset();
    auto reading = Store::open(path, QStringLiteral("lantern otter"), OpenMode::ReadOnly);
    REQUIRE(reading);
    CHECK(tellLeaving(**reading, QStringLiteral("export"), {}).ok());
    CHECK((*reading)->read().audit({}).value().size() == lines.size());
}
