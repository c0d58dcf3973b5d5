// What a chair can do about records that are damaged.
#include "app/backup/BackupKeeper.h"
#include "app/backup/DamagedDialog.h"
#include "app/journey/Chair.h"
#include "app/look/Look.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

constexpr int pageSize = 4096;

qsizetype pagesOfNewRecords()
{
    const TempFolder folder;
    const QString path = folder.file(u"New.chairside"_qs);
    REQUIRE(Store::create(path, {}));
    return QFileInfo(path).size() / pageSize;
}

// Records of one discussion with a copy beside them, and then their file spoilt.
class Spoilt final
{
public:
    Spoilt()
    {
        {
            Chair chair;
            chair.openRecord(sample::complete());
            BackupKeeper& keeper = *chair.window().backups();
            keeper.start();
            REQUIRE(QTest::qWaitFor([&] { return !keeper.underWay(); }, 20000));
            REQUIRE(keeper.shelf().all().size() == 1);
            m_store = m_folder.file(u"Records.chairside"_qs);
            REQUIRE(QFile::copy(keeper.shelf().all().front().path, m_store));
            const QString shelf = BackupShelf::usualFolder(m_store);
            REQUIRE(QDir().mkpath(shelf));
            m_copy = QDir(shelf).filePath(QFileInfo(keeper.shelf().all().front().path).fileName());
            REQUIRE(QFile::copy(m_store, m_copy));
        }
        QFile file(m_store);
        REQUIRE(file.open(QIODevice::ReadWrite));
        m_bytes = file.readAll();
        // Behind the pages that say where everything stands, which new records have already.
        const qsizetype first = pagesOfNewRecords();
        for (qsizetype page = first; page < m_bytes.size() / pageSize; page += 3)
            m_bytes[page * pageSize + 2000] = static_cast<char>(m_bytes[page * pageSize + 2000] ^ 1);
        file.seek(0);
        file.write(m_bytes);
        file.close();
        m_ground.resize(1366, 768);
        m_ground.show();
        m_dialog = std::make_unique<DamagedDialog>(
            sourceAt(m_store, {}, systemClock()).value(),
            DamagedContext{m_settings, m_context, m_protocols,
                           [this](QWidget*, const QString& offered) { return m_offered = offered; },
                           [](QWidget*) { return QString(); }},
            m_look, &m_ground);
        m_dialog->show();
        QApplication::setActiveWindow(m_dialog.get());
    }

    DamagedDialog& dialog() { return *m_dialog; }
    template <class W>
    W* in(const QString& name)
    {
        W* found = m_dialog->findChild<W*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    QString store() const { return m_store; }
    QString offered() const { return m_offered; }
    QByteArray bytes() const { return m_bytes; }
    QDir folder() const { return QDir(m_folder.path()); }

private:
    TempFolder m_folder;
    QSettings m_settings{m_folder.file(u"settings.ini"_qs), QSettings::IniFormat};
    StoreContext m_context;
    std::vector<ProtocolPtr> m_protocols = shippedProtocols().value();
    Look m_look{qApp};
    QString m_store, m_copy, m_offered;
    QByteArray m_bytes;
    QWidget m_ground;
    std::unique_ptr<DamagedDialog> m_dialog;
};

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("what can be read of damaged records is rescued into new ones, and the rest comes from the copy offered")
{
    Spoilt spoilt;
    CHECK(spoilt.in<QComboBox>(u"damaged.copies"_qs)->count() == 2);
    spoilt.in<QPushButton>(u"damaged.rescue"_qs)->click();
    CHECK(QFileInfo(spoilt.offered()).fileName() == u"Records, rescued.chairside"_qs);
    REQUIRE(QTest::qWaitFor([&] { return spoilt.in<QPushButton>(u"damaged.open"_qs)->isVisible(); }, 20000));
    CHECK(spoilt.in<QPlainTextEdit>(u"damaged.report"_qs)->toPlainText().contains(u"as in the copy"_qs));
    spoilt.in<QPushButton>(u"damaged.open"_qs)->click();
    CHECK(spoilt.dialog().result() == QDialog::Accepted);
    CHECK(spoilt.dialog().toOpen() == spoilt.offered());
    CHECK(bytesIn(spoilt.store()) == spoilt.bytes());
    const auto fresh = Store::open(spoilt.offered(), {});
    REQUIRE(fresh);
    CHECK((*fresh)->read().verify().value().problems == QStringList());
    CHECK((*fresh)->read().search(u"Southport"_qs).value().size() > 0);
}

TEST_CASE("without a copy what could not be read is listed under its discussion")
{
    Spoilt spoilt;
    auto* copies = spoilt.in<QComboBox>(u"damaged.copies"_qs);
    copies->setCurrentIndex(copies->count() - 1);
    CHECK_FALSE(spoilt.in<QPushButton>(u"damaged.putback"_qs)->isEnabled());
    spoilt.in<QPushButton>(u"damaged.rescue"_qs)->click();
    REQUIRE(QTest::qWaitFor([&] { return spoilt.in<QPushButton>(u"damaged.open"_qs)->isVisible(); }, 20000));
    const QString report = spoilt.in<QPlainTextEdit>(u"damaged.report"_qs)->toPlainText();
    INFO(report.toStdString());
    CHECK(report.contains(u"could not be read."_qs));
    CHECK(report.contains(u"Zoë O’Connor"_qs));
    CHECK(spoilt.in<QLabel>(u"damaged.summary"_qs)->text().contains(u"could not be read"_qs));
}

TEST_CASE("an earlier copy takes the place of damaged records, and they stay beside it")
{
    Spoilt spoilt;
    spoilt.in<QPushButton>(u"damaged.putback"_qs)->click();
    REQUIRE(QTest::qWaitFor([&] { return spoilt.dialog().result() == QDialog::Accepted; }, 20000));
    CHECK(spoilt.dialog().toOpen() == spoilt.store());
    const auto back = Store::open(spoilt.store(), {});
    REQUIRE(back);
    CHECK((*back)->read().verify().value().problems == QStringList());
    const QStringList aside = spoilt.folder().entryList({u"*put aside*"_qs});
    REQUIRE(aside.size() == 1);
    CHECK(bytesIn(spoilt.folder().filePath(aside.front())) == spoilt.bytes());
}
