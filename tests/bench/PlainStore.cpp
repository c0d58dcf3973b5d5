#include "PlainStore.h"

#include "Bench.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

namespace chairside::bench {

PlainStore::PlainStore(const QString& path) : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(path);
    if (!database.open())
        giveUp(QStringLiteral("The plain store does not open: ") + database.lastError().text());
    for (const char* pragma : {"temp_store = MEMORY", "foreign_keys = ON", "trusted_schema = OFF",
                               "cell_size_check = ON", "secure_delete = ON", "recursive_triggers = ON",
                               "synchronous = FULL", "cache_size = -16000", "journal_mode = WAL"})
        QSqlQuery(database).exec(QStringLiteral("PRAGMA ") + QLatin1String(pragma));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.read(16).startsWith("SQLite format 3"))
        giveUp(QStringLiteral("The plain store is not plain."));
}

PlainStore::~PlainStore()
{
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery PlainStore::prepare(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        giveUp(query.lastError().text());
    return query;
}

int PlainStore::run(QSqlQuery& query)
{
    if (!query.exec())
        giveUp(query.lastError().text());
    int rows = 0;
    for (; query.next(); ++rows)
        for (int i = 0; i < query.record().count(); ++i)
            (void)query.value(i);
    query.finish();
    return rows;
}

} // namespace chairside::bench
