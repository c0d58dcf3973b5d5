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

} // namespace

TEST_CASE("what could not be read shows along the head of the window, with what can be done")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const QString path = chair.window().store()->path();
    CHECK_FALSE(strip(chair)->isVisible());
    chair.closeWindow();
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        for (qsizetype page = bytes.size() / 4096 * 4 / 5; page < bytes.size() / 4096; ++page)
            bytes[page * 4096 + 2000] = static_cast<char>(bytes[page * 4096 + 2000] ^ 1);
        file.seek(0);
        file.write(bytes);
    }
    chair.openWindow();
    REQUIRE(chair.window().store());
    (void)chair.window().store()->read().verify();
    chair.settle();
    REQUIRE(strip(chair)->isVisible());

    QString said;
    chair.inDialog([&] { chair.click(u"mend-open"_qs); },
                   [&](QWidget& dialog) {
                       said = dialog.windowTitle();
                       static_cast<QDialog&>(dialog).reject();
                   });
    CHECK(said == u"Damaged records"_qs);
    CHECK_FALSE(strip(chair)->isVisible());
}
