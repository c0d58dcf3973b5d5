// A store through SQLCipher's own C interface, with nothing of Chairside's in between: the yardstick of what is stored
// and found.
#pragma once

#include <QString>

#include <memory>
#include <sqlite3.h>

namespace chairside::bench {

class RawStatement;

class RawStore final
{
public:
    // A store without a passphrase, with the pragmas that the program's own connections have. Gives up where it does
    // not open.
    explicit RawStore(const QString& path);
    ~RawStore();
    Q_DISABLE_COPY_MOVE(RawStore)

    void script(const char* sql);
    RawStatement prepare(const char* sql);

private:
    sqlite3* m_handle = nullptr;
};

class RawStatement final
{
public:
    explicit RawStatement(sqlite3_stmt* statement) : m_statement(statement, &sqlite3_finalize) {}

    void bind(int at, const QByteArray& utf8);
    void bind(int at, qint64 number);
    // Runs to the end; how many rows came. Each is looked at, so that its bytes are read.
    int run();

private:
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> m_statement;
};

} // namespace chairside::bench
