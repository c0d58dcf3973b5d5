#include "app/opening/Opening.h"

#include "app/opening/CreateRecords.h"
#include "app/opening/FirstStart.h"
#include "app/opening/UnlockRecords.h"
#include "core/storage/StoreWriter.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
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
            return QFileDialog::getSaveFileName(asking, tr("Keep my records in"), offered, filter());
        };
    if (!m_context.askPath)
        m_context.askPath = [this](QWidget* asking) {
            const QString last = m_context.settings->value(lastStore).toString();
            const QString folder = last.isEmpty() ? offeredPath() : last;
            return QFileDialog::getOpenFileName(asking, tr("Open records"), QFileInfo(folder).absolutePath(),
                                                filter() + QStringLiteral(";;") + tr("All files (*)"));
        };
    m_first = new FirstStart(look, this);
    m_create = new CreateRecords(look, m_context.askNewPath, this);
    m_unlock = new UnlockRecords(look, this);
    for (QWidget* page :
         {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_create), static_cast<QWidget*>(m_unlock)})
        addWidget(page);

    connect(m_first, &FirstStart::startRequested, this, [this] {
        setCurrentWidget(m_create);
        m_create->ask(offeredPath());
    });
    connect(m_first, &FirstStart::openRequested, this, &Opening::askForPath);
    connect(m_first, &FirstStart::lookRoundRequested, this, &Opening::lookRound);
    connect(m_create, &CreateRecords::createRequested, this, &Opening::create);
    connect(m_create, &CreateRecords::backRequested, this, &Opening::showFirstStart);
    connect(m_unlock, &UnlockRecords::openRequested, this, &Opening::unlock);
    connect(m_unlock, &UnlockRecords::otherRequested, this, &Opening::askForPath);
    connect(m_unlock, &UnlockRecords::backRequested, this, &Opening::showFirstStart);
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
    m_first->say({});
    setCurrentWidget(m_first);
}

void Opening::askForPath()
{
    const QString path = m_context.askPath(this);
    if (!path.isEmpty())
        openPath(path);
}

void Opening::openPath(const QString& path)
{
    setCurrentWidget(m_unlock);
    m_unlock->ask(QFileInfo(path).absoluteFilePath());
    const auto none = [&] {
        const Waiting waiting;
        return Store::opensWithoutPassphrase(path);
    }();
    if (!none)
        return m_unlock->say(none.error());
    if (*none)
        unlock(false);
}

void Opening::unlock(bool readOnly)
{
    auto store = [&] {
        const Waiting waiting;
        return Store::open(m_unlock->path(), m_unlock->passphrase(),
                           readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, m_context.store);
    }();
    if (!store)
        return m_unlock->say(store.error());
    finish(std::move(*store));
}

void Opening::create(const NewRecords& records)
{
    auto store = [&] {
        const Waiting waiting;
        return Store::create(records.path, records.passphrase, m_context.store);
    }();
    if (!store)
        return m_create->sayTrouble(store.error().message);
    StoreWriter& write = (*store)->write();
    for (const auto& [key, value] : {std::pair(QStringLiteral("chair.name"), records.chair),
                                     std::pair(QStringLiteral("chair.role"), records.role)})
        if (const auto kept = write.setSetting(key, value); !kept)
            return m_create->sayTrouble(kept.error().message);
    finish(std::move(*store));
}

void Opening::lookRound()
{
    OpenedRecords records;
    records.madeUp = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("chairside-XXXXXX")));
    if (!records.madeUp->isValid())
        return m_first->say(tr("There is no room for made-up records. Free some space on the disk and try again."));
    const Waiting waiting;
    auto store = Store::create(records.madeUp->filePath(QStringLiteral("Look round") + QLatin1String(recordsSuffix)),
                               QString(), m_context.store);
    if (!store)
        return m_first->say(store.error().message);
    records.store = std::move(*store);
    if (const auto filled = m_context.fillWithSamples ? m_context.fillWithSamples(*records.store) : Result<void>();
        !filled)
        return m_first->say(filled.error().message);
    m_opened(std::move(records));
}

void Opening::finish(std::unique_ptr<Store> store)
{
    m_context.settings->setValue(lastStore, store->path());
    m_unlock->ask(store->path()); // what was typed does not stay
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
