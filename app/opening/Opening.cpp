#include "app/opening/Opening.h"

#include "app/look/AskFile.h"
#include "app/opening/CreateRecords.h"
#include "app/opening/FirstStart.h"
#include "app/opening/KeepSheet.h"
#include "app/opening/SheetUnlock.h"
#include "app/opening/UnlockRecords.h"
#include "core/storage/StoreWriter.h"
#include "core/storage/WrongTries.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace chairside {

namespace {

const QString lastStore = QStringLiteral("opening/lastStore");

QString filter()
{
    return Opening::tr("Chairside records (*%1)").arg(QLatin1String(recordsSuffix));
}

// Making a key takes a quarter of a second or more.
class Waiting final
{
public:
    Waiting() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Waiting() { QApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(Waiting)
};

} // namespace

Opening::Opening(const Look& look, OpeningContext context, Opened opened, QWidget* parent)
    : QStackedWidget(parent), m_look(look), m_context(std::move(context)), m_opened(std::move(opened))
{
    if (!m_context.askNewPath)
        m_context.askNewPath = [](QWidget* asking, const QString& offered) {
            return askSavePath(asking, tr("Keep my records in"), offered, filter());
        };
    if (!m_context.askPath)
        m_context.askPath = [this](QWidget* asking) {
            const QString last = m_context.settings->value(lastStore).toString();
            const QString folder = last.isEmpty() ? offeredPath() : last;
            return askOpenPath(asking, tr("Open records"), QFileInfo(folder).absolutePath(),
                               filter() + QStringLiteral(";;") + tr("All files (*)"));
        };
}

FirstStart* Opening::first()
{
    if (m_first)
        return m_first;
    m_first = new FirstStart(m_look, this);
    addWidget(m_first);
    connect(m_first, &FirstStart::startRequested, this, [this] {
        setCurrentWidget(create());
        create()->ask(offeredPath());
    });
    connect(m_first, &FirstStart::openRequested, this, &Opening::askForPath);
    connect(m_first, &FirstStart::lookRoundRequested, this, &Opening::lookRound);
    return m_first;
}

CreateRecords* Opening::create()
{
    if (m_create)
        return m_create;
    m_create = new CreateRecords(m_look, m_context.askNewPath, m_context.passphraseRequired, this);
    addWidget(m_create);
    connect(m_create, &CreateRecords::createRequested, this, &Opening::make);
    connect(m_create, &CreateRecords::backRequested, this, &Opening::showFirstStart);
    return m_create;
}

UnlockRecords* Opening::unlock()
{
    if (m_unlock)
        return m_unlock;
    m_unlock = new UnlockRecords(m_look, this);
    addWidget(m_unlock);
    connect(m_unlock, &UnlockRecords::openRequested, this, &Opening::open);
    connect(m_unlock, &UnlockRecords::otherRequested, this, &Opening::askForPath);
    connect(m_unlock, &UnlockRecords::backRequested, this, &Opening::showFirstStart);
    connect(m_unlock, &UnlockRecords::mendRequested, this, &Opening::mend);
    connect(m_unlock, &UnlockRecords::sheetRequested, this, [this] {
        setCurrentWidget(sheetUnlock());
        sheetUnlock()->ask(m_unlock->path());
    });
    return m_unlock;
}

SheetUnlock* Opening::sheetUnlock()
{
    if (m_sheetUnlock)
        return m_sheetUnlock;
    m_sheetUnlock = new SheetUnlock(m_look, this);
    addWidget(m_sheetUnlock);
    connect(m_sheetUnlock, &SheetUnlock::openRequested, this, &Opening::openWithSheet);
    connect(m_sheetUnlock, &SheetUnlock::mendRequested, this, &Opening::mendWithSheet);
    connect(m_sheetUnlock, &SheetUnlock::backRequested, this, [this] {
        m_sheetUnlock->clear();
        setCurrentWidget(unlock());
        unlock()->ask(m_sheetUnlock->path());
    });
    return m_sheetUnlock;
}

KeepSheet* Opening::keepSheet()
{
    if (m_keepSheet)
        return m_keepSheet;
    m_keepSheet = new KeepSheet(m_look, this);
    addWidget(m_keepSheet);
    connect(m_keepSheet, &KeepSheet::answered, this, [this] { finish(std::move(m_made)); });
    return m_keepSheet;
}

void Opening::begin()
{
    const QString last = m_context.settings->value(lastStore).toString();
    if (last.isEmpty())
        return showFirstStart();
    openPath(last);
}

void Opening::showFirstStart()
{
    first()->say({});
    setCurrentWidget(first());
}

void Opening::askForPath()
{
    const QString path = m_context.askPath(this);
    if (!path.isEmpty())
        openPath(path);
}

void Opening::openPath(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    auto store = tryOpen(whole, {}, false);
    if (store)
        return finish(std::move(*store));
    setCurrentWidget(unlock());
    unlock()->ask(whole);
    // A passphrase is asked for; whatever else is wrong is said at once.
    if (store.error().code != ErrorCode::WrongPassphrase)
        unlock()->say(store.error());
}

Result<std::unique_ptr<Store>> Opening::tryOpen(const QString& path, const QString& passphrase, bool readOnly) const
{
    const Waiting waiting;
    return Store::open(path, passphrase, readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, m_context.store);
}

void Opening::open(bool readOnly)
{
    auto store = tryOpen(unlock()->path(), unlock()->passphrase(), readOnly);
    if (!store) {
        if (store.error().code == ErrorCode::WrongPassphrase)
            WrongTries(*m_context.settings).add(unlock()->path(), m_context.store.clock());
        return unlock()->say(store.error());
    }
    finish(std::move(*store));
}

void Opening::openWithSheet(bool readOnly)
{
    const QString path = sheetUnlock()->path();
    auto store = [&] {
        const Waiting waiting;
        return Store::openWithRecovery(path, sheetUnlock()->typed(),
                                       readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, m_context.store);
    }();
    if (!store) {
        if (store.error().code == ErrorCode::WrongPassphrase)
            WrongTries(*m_context.settings).add(path, m_context.store.clock());
        return sheetUnlock()->say(store.error());
    }
    finish(std::move(*store));
}

QString Opening::mended(const Result<BackupSource>& damaged)
{
    return m_mend && damaged ? m_mend(*damaged, this) : QString();
}

void Opening::mend()
{
    const QString passphrase = unlock()->passphrase();
    const QString path = mended(sourceAt(unlock()->path(), passphrase, m_context.store.clock));
    if (path.isEmpty())
        return;
    auto store = tryOpen(path, passphrase, false);
    if (store)
        return finish(std::move(*store));
    unlock()->ask(path);
    unlock()->say(store.error());
}

void Opening::mendWithSheet()
{
    const QString typed = sheetUnlock()->typed();
    const QString path = mended(sourceByRecovery(sheetUnlock()->path(), typed, m_context.store.clock));
    if (path.isEmpty())
        return;
    auto store = Store::openWithRecovery(path, typed, OpenMode::ReadWrite, m_context.store);
    if (store)
        return finish(std::move(*store));
    sheetUnlock()->say(store.error());
}

void Opening::make(const NewRecords& records)
{
    auto store = [&] {
        const Waiting waiting;
        return Store::create(records.path, records.passphrase, m_context.store);
    }();
    if (!store)
        return create()->sayTrouble(store.error().message);
    StoreWriter& write = (*store)->write();
    for (const auto& [key, value] : {std::pair(QStringLiteral("chair.name"), records.chair),
                                     std::pair(QStringLiteral("chair.role"), records.role)})
        if (const auto kept = write.setSetting(key, value); !kept)
            return create()->sayTrouble(kept.error().message);
    if (records.passphrase.isEmpty())
        return finish(std::move(*store));
    m_made = std::move(*store);
    setCurrentWidget(keepSheet());
    keepSheet()->ask(m_made.get(), records.chair);
}

void Opening::lookRound()
{
    OpenedRecords records;
    records.madeUp = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("chairside-XXXXXX")));
    if (!records.madeUp->isValid())
        return first()->say(tr("There is no room for made-up records. Free some space on the disk and try again."));
    const Waiting waiting;
    auto store = Store::create(records.madeUp->filePath(QStringLiteral("Look round") + QLatin1String(recordsSuffix)),
                               QString(), m_context.store);
    if (!store)
        return first()->say(store.error().message);
    records.store = std::move(*store);
    if (const auto filled = m_context.fillWithSamples ? m_context.fillWithSamples(*records.store) : Result<void>();
        !filled)
        return first()->say(filled.error().message);
    m_opened(std::move(records));
}

void Opening::finish(std::unique_ptr<Store> store)
{
    m_context.settings->setValue(lastStore, store->path());
    WrongTries(*m_context.settings).tell(*store);
    // What was typed does not stay.
    if (m_unlock)
        m_unlock->ask(store->path());
    if (m_sheetUnlock)
        m_sheetUnlock->clear();
    if (m_create)
        m_create->ask(offeredPath());
    m_opened({nullptr, std::move(store)});
}

QString Opening::offeredPath() const
{
    QString folder = m_context.recordsFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QDir::homePath();
    const QDir dir(folder);
    QString name = QStringLiteral("Records") + QLatin1String(recordsSuffix);
    for (int number = 2; dir.exists(name); ++number)
        name = QStringLiteral("Records %1%2").arg(number).arg(QLatin1String(recordsSuffix));
    return dir.filePath(name);
}

} // namespace chairside
