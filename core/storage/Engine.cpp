#include "core/storage/Engine.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace chairside {

namespace {

QString answer(const QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
}

} // namespace

Result<Engine> storageEngine()
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Engine out;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (database.open()) {
            out.sqlite = answer(database, QStringLiteral("SELECT sqlite_version()"));
            out.cipher = answer(database, QStringLiteral("PRAGMA cipher_version"));
        }
    }
    QSqlDatabase::removeDatabase(name);
    if (out.sqlite.isEmpty() || out.cipher.isEmpty())
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store", "This installation of Chairside is incomplete: its encrypted "
                                                          "database is missing. Install it again."),
                     QStringLiteral("sqlite \"%1\", cipher \"%2\"").arg(out.sqlite, out.cipher)};
    return out;
}

} // namespace chairside
