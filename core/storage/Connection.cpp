#include "core/storage/Connection.h"

#include "core/storage/SqlTrouble.h"
#include "core/storage/StoreFile.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <sqlite3.h>

namespace chairside {

namespace {

Error noCipher(const QString& detail)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("store", "This installation of Chairside is incomplete: its encrypted database "
                                                 "is missing. Nothing has been opened or changed. Install it again."),
            detail};
}

QString address(const QString& path, Connection::Access access)
{
    const char* mode = access == Connection::Access::Create      ? "rwc"
                       : access == Connection::Access::ReadWrite ? "rw"
                       : access == Connection::Access::ReadOnly  ? "ro"
                                                                 : "ro&immutable=1";
    return QString::fromLatin1(addressOf(path, mode));
}

QVariant bound(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull() ? QVariant(QStringLiteral("")) : value;
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? QVariant(QByteArrayLiteral("")) : value;
    case QMetaType::Bool:
        return value.toBool() ? 1 : 0;
    case QMetaType::QDate:
        return value.toDate().isValid() ? QVariant(value.toDate().toString(Qt::ISODate)) : QVariant();
    case QMetaType::QTime:
        return value.toTime().isValid() ? QVariant(value.toTime().toString(Qt::ISODateWithMs)) : QVariant();
    case QMetaType::QDateTime:
        return value.toDateTime().isValid() ? QVariant(value.toDateTime().toUTC().toString(Qt::ISODateWithMs))
                                            : QVariant();
    default:
        return value;
    }
}

sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

// The cipher writes to standard error unless told not to; taking the first key turns that on again.
constexpr auto withKey = "PRAGMA cipher_log_level = NONE;"
                         "PRAGMA cipher_compatibility = 4;";
constexpr auto afterKey = "PRAGMA temp_store = MEMORY;"
                          "PRAGMA foreign_keys = ON;"
                          "PRAGMA trusted_schema = OFF;"
                          "PRAGMA cell_size_check = ON;"
                          "PRAGMA secure_delete = ON;"
                          "PRAGMA recursive_triggers = ON;"
                          "PRAGMA synchronous = FULL;"
                          "PRAGMA cache_size = -16000;"; // 16 MB: a search that finds thousands reads no page twice

} // namespace

QVariant SqlRow::value(int column) const
{
    return m_query.value(column);
}

QString SqlRow::text(int column) const
{
    const QString text = m_query.value(column).toString();
    return text.isNull() ? QStringLiteral("") : text;
}

qint64 SqlRow::number(int column) const
{
    return m_query.value(column).toLongLong();
}

int SqlRow::count(int column) const
{
    return m_query.value(column).toInt();
}

QByteArray SqlRow::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

QDate SqlRow::day(int column) const
{
    return QDate::fromString(m_query.value(column).toString(), Qt::ISODate);
}

QDateTime SqlRow::moment(int column) const
{
    return QDateTime::fromString(m_query.value(column).toString(), Qt::ISODateWithMs).toUTC();
}

Connection::Connection(QString path, QString name) : m_path(std::move(path)), m_name(std::move(name)) {}

Connection::~Connection()
{
    release();
}

void Connection::release()
{
    m_statements.clear();
    m_pages.release();
    m_handle = nullptr;
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, const CipherKey& key, Access access)
{
    std::unique_ptr<Connection> out(new Connection(path, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (auto connected = out->connect(key, access); !connected)
        return connected.error();
    return out;
}

Result<void> Connection::reopen(const CipherKey& key, Access access)
{
    auto connected = connect(key, access);
    if (!connected)
        release();
    return connected;
}

Result<void> Connection::connect(const CipherKey& key, Access access)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!database.isValid())
        return noCipher(QStringLiteral("Qt's driver QSQLITE is not installed"));
    database.setDatabaseName(address(m_path, access));
    database.setConnectOptions(access == Access::Create || access == Access::ReadWrite
                                   ? QStringLiteral("QSQLITE_OPEN_URI")
                                   : QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return sqlTrouble(database.lastError().nativeErrorCode().toInt(), database.lastError().databaseText());

    // Asked before the handle is used: on plain SQLite it would be another library's.
    const auto cipher = value(QStringLiteral("PRAGMA cipher_version"));
    if (!cipher || cipher->toString().isEmpty())
        return noCipher(QStringLiteral("Qt's driver QSQLITE does not run on SQLCipher"));
    m_handle = handleOf(database);
    if (!m_handle)
        return noCipher(QStringLiteral("Qt's driver QSQLITE has another handle"));

    const int keyed =
        key.use([&](const char* literal, int size) { return sqlite3_key_v2(m_handle, "main", literal, size); });
    if (keyed != SQLITE_OK)
        return sqlTrouble(keyed, QStringLiteral("the key was not taken"));
    if (auto done = script(QLatin1String(withKey)); !done)
        return done.error();
    // Before anything reads the list of the tables: SQLite then keeps what it understood of it.
    if (access == Access::Rescue)
        if (auto done = script(QStringLiteral("PRAGMA writable_schema = ON")); !done)
            return done.error();
    if (access == Access::Probe)
        return {};
    if (auto done = script(QLatin1String(afterKey)); !done)
        return done.error();
    if (access == Access::ReadOnly || access == Access::Rescue)
        return script(QStringLiteral("PRAGMA query_only = ON"));
    return {};
}

Result<void> Connection::rekey(const CipherKey& key)
{
    const int rekeyed =
        key.use([&](const char* literal, int size) { return sqlite3_rekey_v2(m_handle, "main", literal, size); });
    if (rekeyed != SQLITE_OK)
        return sqlTrouble(rekeyed, QStringLiteral("the database was not rekeyed"), sqlite3_system_errno(m_handle));
    return {};
}

Error Connection::lastTrouble() const
{
    return sqlTrouble(m_handle);
}

Result<QSqlQuery*> Connection::prepared(const QString& sql, const Values& values)
{
    auto& statement = m_statements[sql];
    if (!statement) {
        auto fresh = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const Error error =
                m_handle ? lastTrouble()
                         : sqlTrouble(fresh->lastError().nativeErrorCode().toInt(), fresh->lastError().databaseText());
            m_statements.erase(sql);
            return error;
        }
        statement = std::move(fresh);
    }
    for (int i = 0; i < values.size(); ++i)
        statement->bindValue(i, bound(values[i]));
    if (!statement->exec()) {
        const Error error = m_handle ? lastTrouble()
                                     : sqlTrouble(statement->lastError().nativeErrorCode().toInt(),
                                                  statement->lastError().databaseText());
        statement->finish();
        return error;
    }
    return statement.get();
}

Result<int> Connection::run(const QString& sql, const Values& values)
{
    auto statement = prepared(sql, values);
    if (!statement)
        return statement.error();
    const int changed = (*statement)->numRowsAffected();
    (*statement)->finish();
    return changed;
}

Result<void> Connection::execute(const QString& sql, const Values& values)
{
    auto changed = run(sql, values);
    if (!changed)
        return changed.error();
    return {};
}

Result<void> Connection::each(const QString& sql, const Values& values, const std::function<void(const SqlRow&)>& row)
{
    if (!m_handle || !sql.startsWith(QLatin1String("SELECT")))
        return read(sql, values, row); // a pragma may want nothing else to be under way
    m_pages.begin(m_handle);
    auto done = read(sql, values, row);
    if (auto whole = m_pages.end(); !whole)
        done = whole;
    if (!done && done.error().code == ErrorCode::Damaged && m_whenDamaged)
        m_whenDamaged();
    return done;
}

Result<void> Connection::read(const QString& sql, const Values& values, const std::function<void(const SqlRow&)>& row)
{
    auto statement = prepared(sql, values);
    if (!statement)
        return statement.error();
    QSqlQuery& query = **statement;
    const SqlRow current(query);
    while (query.next())
        row(current);
    const bool whole = !query.lastError().isValid();
    const Error error = whole ? Error{} : lastTrouble();
    query.finish();
    if (!whole)
        return error;
    return {};
}

Result<QVariant> Connection::value(const QString& sql, const Values& values)
{
    QVariant out;
    bool first = true;
    auto read = each(sql, values, [&](const SqlRow& row) {
        if (first)
            out = row.value(0);
        first = false;
    });
    if (!read)
        return read.error();
    return out;
}

Result<void> Connection::script(const QString& sql)
{
    if (!m_handle)
        return sqlTrouble(SQLITE_MISUSE, QStringLiteral("the file was let go"));
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastTrouble();
    return {};
}

Result<void> Connection::copyTo(Connection& target, const std::function<bool(int done, int total)>& step)
{
    constexpr int pagesAtATime = 64; // a quarter of a megabyte
    // Reading throughout keeps what is copied as it stood at the first page: nothing has to be begun again.
    if (auto begun = script(QStringLiteral("BEGIN; SELECT count(*) FROM sqlite_schema;")); !begun)
        return begun;
    sqlite3_backup* const copying = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    int code = copying ? SQLITE_OK : sqlite3_extended_errcode(target.m_handle);
    bool stopped = false;
    while (code == SQLITE_OK && !stopped) {
        code = sqlite3_backup_step(copying, pagesAtATime);
        const int total = sqlite3_backup_pagecount(copying);
        stopped = !step(total - sqlite3_backup_remaining(copying), total);
    }
    const int ended = sqlite3_backup_finish(copying);
    (void)script(QStringLiteral("ROLLBACK"));
    if (stopped)
        return sqlTrouble(SQLITE_INTERRUPT, QStringLiteral("the copy was stopped"));
    // At a damaged page the cipher stops, and SQLite says no more than that.
    if (code == SQLITE_ERROR)
        code = SQLITE_CORRUPT;
    if (code != SQLITE_DONE)
        return sqlTrouble(code, QStringLiteral("the copy failed"), sqlite3_system_errno(target.m_handle));
    if (ended != SQLITE_OK)
        return target.lastTrouble();
    return {};
}

void Connection::goOnWhile(std::function<bool()> ask)
{
    constexpr int stepsBetween = 200'000; // of SQLite's machine: some milliseconds
    m_goOn = std::move(ask);
    if (!m_goOn) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    sqlite3_progress_handler(
        m_handle, stepsBetween, [](void* self) { return static_cast<Connection*>(self)->m_goOn() ? 0 : 1; }, this);
}

bool Connection::stillThere() const
{
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved == 0;
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection& connection)
{
    if (!connection.stillThere())
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store", "The file of these records has been moved or deleted. Put it "
                                                          "back, or save to another place."),
                     QStringLiteral("the file has moved")};
    if (auto begun = connection.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction()
{
    // A commit that failed may have ended the transaction already; then there is nothing to roll back.
    if (m_open)
        (void)m_connection.run(QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    if (auto done = m_connection.run(QStringLiteral("COMMIT")); !done)
        return done.error();
    m_open = false;
    return {};
}

} // namespace chairside
