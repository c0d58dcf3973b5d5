// One SQLCipher connection through Qt's QSQLITE driver. Used on the thread that opened it, and closed there.
//
// Fails closed: where the driver turns out to run on plain SQLite, nothing is opened. Statements are prepared once and
// kept; each is finished before a call returns, so that no read holds up a writer.
#pragma once

#include "core/base/Result.h"
#include "core/storage/CipherKey.h"
#include "core/storage/PageWatch.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>

class QSqlQuery;
struct sqlite3;

namespace chairside {

// Positional values of a statement: dates, times and moments become ISO text, moments in UTC.
using Values = QVariantList;

// A row while it is read.
class SqlRow final
{
public:
    explicit SqlRow(const QSqlQuery& query) : m_query(query) {}

    QVariant value(int column) const;
    QString text(int column) const; // never null
    qint64 number(int column) const;
    int count(int column) const;
    QByteArray bytes(int column) const;
    QDate day(int column) const;
    QDateTime moment(int column) const; // UTC

private:
    const QSqlQuery& m_query;
};

class Connection final
{
public:
    enum class Access {
        Create,    // makes the file
        ReadWrite, // never makes one
        ReadOnly,  // cannot write, by flag and by pragma
        Rescue,    // likewise, and goes on with those tables that a damaged list still names
        Probe,     // looks at the main file alone: no lock, no journal, nothing written beside it
    };

    // Errors: Io where the driver or the cipher is missing, otherwise what SQLite says. A wrong key shows at the first
    // read, not here.
    static Result<std::unique_ptr<Connection>> open(const QString& path, const CipherKey& key, Access access);
    ~Connection();

    QString path() const { return m_path; }

    // Runs a statement without rows; how many rows it changed.
    Result<int> run(const QString& sql, const Values& values = {});
    // The same, however many rows it changed.
    Result<void> execute(const QString& sql, const Values& values = {});
    // Runs a query to its end. `row` must not run the same statement again. What it was given counts only where this
    // ends well: a page that is not whole may show after the row that it was read for.
    Result<void> each(const QString& sql, const Values& values, const std::function<void(const SqlRow&)>& row);
    // The first column of the first row; null where there is no row.
    Result<QVariant> value(const QString& sql, const Values& values = {});
    // Any number of statements without values or rows, as in a migration.
    Result<void> script(const QString& sql);

    // Copies the whole database as it is now, whatever is committed meanwhile, over that of `target`. `step` is told
    // how many pages of how many are copied; false from it ends the copy as Cancelled.
    Result<void> copyTo(Connection& target, const std::function<bool(int done, int total)>& step);
    // Asked now and then during every later statement; false from it ends that statement as Cancelled. Nothing: not
    // asked.
    void goOnWhile(std::function<bool()> ask);

    // Called where something could not be read because the file is damaged; nothing: nobody is told.
    void whenDamaged(std::function<void()> tell) { m_whenDamaged = std::move(tell); }

    // The database is rewritten under another key, in one transaction; this connection goes on with it. After an error
    // nothing more may be written here: the cipher would write with the new key.
    Result<void> rekey(const CipherKey& key);
    // Lets go of the file, and takes it again: whoever refers to this connection goes on with it. In between every call
    // is an error.
    void release();
    Result<void> reopen(const CipherKey& key, Access access);

    // False where the file has been moved, replaced or deleted under the connection: what is written then is lost.
    bool stillThere() const;

private:
    Connection(QString path, QString name);
    Result<void> connect(const CipherKey& key, Access access);
    Result<void> read(const QString& sql, const Values& values, const std::function<void(const SqlRow&)>& row);
    Result<QSqlQuery*> prepared(const QString& sql, const Values& values);
    Error lastTrouble() const;

    QString m_path;
    QString m_name; // of Qt's connection; the object itself is not kept
    sqlite3* m_handle = nullptr;
    std::function<bool()> m_goOn;
    std::function<void()> m_whenDamaged;
    PageWatch m_pages;
    std::map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

// Rolls back unless committed.
class Transaction final
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Connection& connection);
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(connection) {}

    Connection& m_connection;
    bool m_open = true;
};

} // namespace chairside
