// The key sealed for the council from the window.
#include "app/passphrase/EscrowDialog.h"

#include "app/look/Look.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Room final
{
    TempFolder folder;
    Look look{qApp};
    QWidget window;
    CouncilKeys keys = makeCouncilKeys();
    std::unique_ptr<Store> store = Store::create(folder.file(u"Records.chairside"_qs), u"correct horse"_qs).value();
    QString seal = folder.file(u"seal.txt"_qs);
    std::unique_ptr<EscrowDialog> dialog;

    explicit Room(const QString& council)
    {
        QFile file(folder.file(u"council"_qs));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(council.isEmpty() ? keys.publicFile.toUtf8() : council.toUtf8());
        window.resize(1280, 720);
        const EscrowDialog::Asking asking{[path = file.fileName()](QWidget*, const QString&) { return path; },
                                          [this](QWidget*, const QString&) { return seal; }};
        dialog = std::make_unique<EscrowDialog>(*store, u"Margaret Ashworth"_qs, look, &window, asking);
        dialog->show();
        QApplication::processEvents();
    }
    template <class W>
    W* in(const QString& name)
    {
        W* found = dialog->findChild<W*>(name);
        REQUIRE(found);
        return found;
    }
};

} // namespace

TEST_CASE("the key is sealed once the fingerprint was compared, and the council opens the records with it")
{
    Room room({});
    room.in<QPushButton>(u"escrow.choose"_qs)->click();
    CHECK(room.in<QLabel>(u"escrow.fingerprint"_qs)->text() == councilKeyFrom(room.keys.publicFile)->fingerprint());
    CHECK_FALSE(room.in<QPushButton>(u"escrow.save"_qs)->isEnabled());
    room.in<QCheckBox>(u"escrow.same"_qs)->click();
    room.in<QPushButton>(u"escrow.save"_qs)->click();
    CHECK(room.in<QLabel>(u"escrow.said"_qs)->text().startsWith(u"Saved as “seal.txt”."_qs));
    QFile file(room.seal);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(*openSeal(QString::fromUtf8(file.readAll()), room.keys.secretFile) == room.store->recoveryGroups());
    const auto lines = room.store->read().audit({});
    REQUIRE(lines);
    CHECK(std::any_of(lines->begin(), lines->end(), [](const AuditLine& line) {
        return line.kind == u"escrow" && line.chair == u"Margaret Ashworth";
    }));
}

TEST_CASE("a file that is no council's key seals nothing, and says what it is")
{
    Room room(u"Dear Margaret"_qs);
    room.in<QPushButton>(u"escrow.choose"_qs)->click();
    CHECK(room.in<QLabel>(u"escrow.said"_qs)->text().contains(u"not a council’s key"_qs));
    CHECK_FALSE(room.in<QCheckBox>(u"escrow.same"_qs)->isVisible());
    CHECK_FALSE(QFile::exists(room.seal));
}
