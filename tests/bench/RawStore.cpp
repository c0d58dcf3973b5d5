#include "RawStore.h"

#include "Bench.h"
#include "core/storage/CipherKey.h"

#include <QFile>

namespace chairside::bench {

namespace {

// The program's own, written down a second time: a pragma it loses or gains shows in the ratio.
constexpr auto pragmas = "PRAGMA cipher_log_level = NONE;"
                         "PRAGMA cipher_compatibility = 4;"
                         "PRAGMA temp_store = MEMORY;"
                         "PRAGMA foreign_keys = ON;"
                         "PRAGMA trusted_schema = OFF;"
                         "PRAGMA cell_size_check = ON;"
                         "PRAGMA secure_delete = ON;"
                         "PRAGMA recursive_triggers = ON;"
                         "PRAGMA synchronous = FULL;"
                         "PRAGMA cache_size = -16000;"
                         "PRAGMA journal_mode = WAL;";

} // namespace

RawStore::RawStore(const QString& path)
{
    const QByteArray key = CipherKey::withoutPassphrase();
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK ||
        sqlite3_key(m_handle, key.constData(), int(key.size())) != SQLITE_OK)
        giveUp(QStringLiteral("The store does not open for the yardstick."));
    script(pragmas);
}

RawStore::~RawStore()
{
    sqlite3_close(m_handle);
}

void RawStore::script(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

RawStatement RawStore::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    return RawStatement(statement);
}

void RawStatement::bind(int at, const QByteArray& utf8)
{
    sqlite3_bind_text(m_statement.get(), at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void RawStatement::bind(int at, qint64 number)
{
    sqlite3_bind_int64(m_statement.get(), at, number);
}

int RawStatement::run()
{
    int rows = 0;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(m_statement.get())) == SQLITE_ROW) {
        ++rows;
        for (int i = 0; i < sqlite3_column_count(m_statement.get()); ++i)
            (void)sqlite3_column_bytes(m_statement.get(), i);
    }
    if (step != SQLITE_DONE)
        giveUp(QStringLiteral("The yardstick's statement failed."));
    sqlite3_reset(m_statement.get());
    return rows;
}

} // namespace chairside::bench
