// Records that open, and turn out to be damaged while they are read.
#include "app/journey/Chair.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QDialog>
#include <QFile>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

QWidget* strip(Chair& chair)
{
    auto* found = chair.window().findChild<QWidget*>(u"damaged-strip"_qs);
    REQUIRE(found);
    return found;
}

// One page, so that the records open and the discussion cannot be read.
void spoilUntilUnread(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
        QByteArray bytes = whole;
        bytes[page * 4096 + 2000] = static_cast<char>(bytes[page * 4096 + 2000] ^ 1);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto store = Store::open(path, {});
        if (store && !(*store)->read().discussion(sample::complete().id))
            return;
    }
    FAIL("every page can be spared");
}

} // namespace

TEST_CASE("what could not be read shows along the head of the window, with what can be done")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const QString path = chair.window().store()->path();
    CHECK_FALSE(strip(chair)->isVisible());
    chair.closeWindow();
    spoilUntilUnread(path);
    chair.openWindow();
    REQUIRE(chair.window().store());
    chair.window().openDiscussion(sample::complete().id, {});
    chair.settle();
    REQUIRE(strip(chair)->isVisible());

    QString said;
    chair.inDialog([&] { chair.click(u"mend-open"_qs); },
                   [&](QWidget& dialog) {
                       said = dialog.windowTitle();
                       static_cast<QDialog&>(dialog).reject();
                   });
    CHECK(said == u"Damaged records"_qs);
}
