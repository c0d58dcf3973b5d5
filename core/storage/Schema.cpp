#include "core/storage/Schema.h"

#include "core/storage/Connection.h"
#include "core/storage/Locks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chairside {

Schema::Schema(QString folder) : m_folder(std::move(folder))
{
    m_newest = static_cast<int>(QDir(m_folder).entryList({QStringLiteral("*.sql")}, QDir::Files).size());
}

Result<int> Schema::check(Connection& connection, const QString& path) const
{
    const QString name = QFileInfo(path).fileName();
    auto mark = connection.value(QStringLiteral("PRAGMA application_id"));
    if (!mark)
        return mark.error();
    auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (mark->toInt() != storeApplicationId || version->toInt() < 1)
        return Error{ErrorCode::NotAStore,
                     QCoreApplication::translate("store", "“%1” does not hold Chairside’s records. Nothing has been "
                                                          "changed. Choose another file.")
                         .arg(name),
                     QStringLiteral("application_id %1, version %2").arg(mark->toInt()).arg(version->toInt())};
    if (version->toInt() > m_newest)
        return Error{ErrorCode::NewerStore,
                     QCoreApplication::translate("store",
                                                 "“%1” was made by a later Chairside. Nothing has been changed. "
                                                 "Install the newer program to open it.")
                         .arg(name),
                     QStringLiteral("version %1 of %2").arg(version->toInt()).arg(m_newest)};
    return version->toInt();
}

Result<void> Schema::step(Connection& connection, int version) const
{
    const QStringList found =
        QDir(m_folder).entryList({QStringLiteral("%1_*.sql").arg(version, 4, 10, QLatin1Char('0'))}, QDir::Files);
    QFile file(QDir(m_folder).filePath(found.value(0)));
    if (found.size() != 1 || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store", "This installation of Chairside is incomplete. Install it "
                                                          "again."),
                     QStringLiteral("migration %1 is missing").arg(version)};
    if (auto done = connection.script(QString::fromUtf8(file.readAll())); !done)
        return done;
    return connection.script(
        QStringLiteral("PRAGMA user_version = %1; PRAGMA application_id = %2").arg(version).arg(storeApplicationId));
}

Result<void> Schema::keepCopy(Connection& connection, int version) const
{
    const QString copy = QStringLiteral("%1.version-%2").arg(connection.path()).arg(version);
    // Whole before it takes the place of one that an earlier, broken-off upgrade left.
    const QString making = copy + QLatin1String(".part");
    QFile::remove(making);
    if (auto made = connection.run(QStringLiteral("VACUUM INTO ?"), {making}); !made)
        return made.error();
    QFile::remove(copy);
    if (!QFile::rename(making, copy))
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store",
                                                 "These records are from an earlier Chairside, and no copy could "
                                                 "be made before bringing them up to date. Nothing has been "
                                                 "changed. Free some space, then try again."),
                     QStringLiteral("the copy could not be renamed")};
    return {};
}

Result<void> Schema::make(Connection& connection, int version) const
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (int next = 1; next <= version; ++next)
        if (auto done = step(connection, next); !done)
            return done;
    QStringList tables;
    auto read = connection.each(QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = "
                                               "'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"),
                                {}, [&](const SqlRow& row) { tables << row.text(0); });
    if (!read)
        return read;
    for (const QString& table : tables)
        if (auto emptied = connection.execute(QStringLiteral("DELETE FROM \"%1\"").arg(table)); !emptied)
            return emptied;
    return (*transaction)->commit();
}

Result<void> Schema::bringUp(Connection& connection) const
{
    auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (version->toInt() > 0)
        if (auto kept = keepCopy(connection, version->toInt()); !kept)
            return kept;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    // Without its locks first: a migration may rewrite rows of signed records into a new shape, never their words.
    for (const Lock& lock : allLocks())
        if (auto done = connection.script(QStringLiteral("DROP TRIGGER IF EXISTS ") + lock.name); !done)
            return done;
    for (int next = version->toInt() + 1; next <= m_newest; ++next)
        if (auto done = step(connection, next); !done)
            return done;
    for (const Lock& lock : allLocks()) {
        // A folder of earlier migrations makes fewer tables than there are locks for.
        auto made = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = ?"), {lock.table});
        if (!made)
            return made.error();
        if (made->toInt() == 0)
            continue;
        if (auto done = connection.script(lock.sql); !done)
            return done;
    }
    return (*transaction)->commit();
}

} // namespace chairside
