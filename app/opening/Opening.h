// From an empty window to an open store: first start, new records, records that exist, made-up records. Nothing is
// created or changed before the chair has said so; what does not work is said where it was tried.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Backup.h"
#include "core/storage/Store.h"

#include <QStackedWidget>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QSettings;

namespace chairside {

class CreateRecords;
class FirstStart;
class KeepSheet;
class Look;
class SheetUnlock;
class UnlockRecords;
struct NewRecords;

// An open store. Made-up records live in a folder that goes when this goes; the store, below it, goes first.
struct OpenedRecords final
{
    std::unique_ptr<QTemporaryDir> madeUp; // none for a chair's own records
    std::unique_ptr<Store> store;
};

// What the opening needs of the world. `settings` keeps the path of the last store and nothing else.
struct OpeningContext final
{
    QSettings* settings = nullptr; // outlives the opening
    StoreContext store;
    // Fills a new store with the made-up discussions.
    std::function<Result<void>(Store&)> fillWithSamples;
    // A path to keep new records at, or to open; empty where the chair chose none. Unset: the system's own dialog.
    std::function<QString(QWidget* parent, const QString& offered)> askNewPath;
    std::function<QString(QWidget* parent)> askPath;
    bool passphraseRequired = false; // by the organisation, on new records
    QString recordsFolder;           // where new records are offered to be kept; empty: the chair's documents
};

inline constexpr auto recordsSuffix = ".chairside";

class Opening final : public QStackedWidget
{
    Q_OBJECT
public:
    using Opened = std::function<void(OpenedRecords)>;
    // `look` outlives the opening; `opened` is called each time a store was opened.
    Opening(const Look& look, OpeningContext context, Opened opened, QWidget* parent);

    // What is asked where records turn out to be damaged: the path of those to open instead, with the same key; empty:
    // none. Unset: nothing is offered.
    using Mend = std::function<QString(const BackupSource& damaged, QWidget* asking)>;
    const OpeningContext& context() const { return m_context; }
    void setMending(Mend mend) { m_mend = std::move(mend); }

    // The records used last, or the first start where there were none. Records that have gone since are named. Returns
    // at once; records without a passphrase are open when it does.
    void begin();
    // The first start, whatever was used last. (File > Open other records.)
    void showFirstStart();
    // As the second choice of the first start does, from a path: a file that was double-clicked.
    void openPath(const QString& path);
    void askForPath();

private:
    // Pages, each made when it is first shown: whose records open at once never sees one.
    FirstStart* first();
    CreateRecords* create();
    UnlockRecords* unlock();
    SheetUnlock* sheetUnlock();
    KeepSheet* keepSheet();

    void make(const NewRecords& records);
    // What is typed on the page.
    void open(bool readOnly);
    void openWithSheet(bool readOnly);
    Result<std::unique_ptr<Store>> tryOpen(const QString& path, const QString& passphrase, bool readOnly) const;
    void lookRound();
    void mend();
    void mendWithSheet();
    // What was chosen there, opened as the damaged records would have been.
    QString mended(const Result<BackupSource>& damaged);
    void finish(std::unique_ptr<Store> store);
    QString offeredPath() const;

    const Look& m_look;
    OpeningContext m_context;
    Opened m_opened;
    Mend m_mend;
    FirstStart* m_first = nullptr;
    CreateRecords* m_create = nullptr;
    UnlockRecords* m_unlock = nullptr;
    SheetUnlock* m_sheetUnlock = nullptr;
    KeepSheet* m_keepSheet = nullptr;
    std::unique_ptr<Store> m_made; // until its recovery sheet has been offered
};

} // namespace chairside
