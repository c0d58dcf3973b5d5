// Records with two discussions, one signed and one begun, and a window for a dialog over them.
#pragma once

#include "app/look/FittedDialog.h"
#include "app/look/Look.h"
#include "core/storage/BackupShelf.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <memory>

namespace chairside::leaving {

class LeavingRoom final
{
public:
    explicit LeavingRoom(const QString& passphrase = {});

    Store& store() { return *m_store; }
    const StoreReader& read() { return m_store->read(); }
    StoreWriter& write() { return m_store->write(); }
    void close() { m_store.reset(); }
    TempFolder& folder() { return m_folder; }
    QString path() const { return m_folder.file(u"Records.chairside"_qs); }
    QWidget& window() { return m_window; }
    const Look& look() const { return m_look; }
    StoreContext context() const;
    // From now on it is this day.
    void setToday(QDate day) { *m_now = QDateTime(day, QTime(9, 0), Qt::UTC); }

    // The signed one is filed in the case system.
    void fileIt(QDate day);
    // A copy as the program makes it, on its shelf.
    BackupFile backUp();
    std::vector<BackupFile> copies();

    static Id<Discussion> signedOne() { return Id<Discussion>{7}; } // CCD-26-001, of Zoë O’Connor
    static Id<Discussion> begunOne() { return Id<Discussion>{9}; }  // CCD-26-002

private:
    TempFolder m_folder;
    std::shared_ptr<QDateTime> m_now;
    Look m_look;
    QWidget m_window;
    std::unique_ptr<Store> m_store;
};

// Another store, with one discussion of a child who has this name, day of birth and number.
std::unique_ptr<Store> otherRecords(const QString& path, const QString& passphrase, qint64 id, const QString& ref,
                                    const QString& name = u"Amir Hussain"_qs, const QString& nhs = {});

// One more in it.
void addOther(Store& store, qint64 id, const QString& ref, const QString& name);

// What stands in a dialog. Fails where it is not there.
template <class W>
W& in(const QWidget& dialog, const char* name)
{
    auto* found = dialog.findChild<W*>(QLatin1String(name));
    INFO(name);
    REQUIRE(found);
    return *found;
}

// As a chair sees it: empty where it is not shown.
QString said(const QWidget& dialog, const char* name);
// Waits for what works on a thread of its own; fails where it takes too long.
void until(const std::function<bool()>& done);
// A shown dialog of the room, which closing does not end.
void open(FittedDialog& dialog);

} // namespace chairside::leaving
