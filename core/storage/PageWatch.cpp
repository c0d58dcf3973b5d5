#include "core/storage/PageWatch.h"

#include "core/storage/SqlTrouble.h"

#include <sqlite3.h>

namespace chairside {

void PageWatch::release()
{
    sqlite3_finalize(m_holding);
    sqlite3_finalize(m_looking);
    m_holding = m_looking = nullptr;
    m_depth = 0;
}

int PageWatch::look(sqlite3_stmt*& statement, sqlite3* handle)
{
    constexpr auto anyPage = "SELECT 1 FROM sqlite_schema LIMIT 1";
    if (!statement) {
        const int prepared = sqlite3_prepare_v3(handle, anyPage, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (prepared != SQLITE_OK)
            return prepared;
    }
    return sqlite3_step(statement);
}

void PageWatch::begin(sqlite3* handle)
{
    m_handle = handle;
    if (m_depth++ == 0)
        (void)look(m_holding, handle); // where this cannot be read, the statement itself will say so
}

Result<void> PageWatch::end()
{
    const int code = look(m_looking, m_handle);
    sqlite3_reset(m_looking);
    if (--m_depth == 0)
        sqlite3_reset(m_holding);
    // The cipher's own failure is SQLITE_ERROR; what else may have gone wrong the statement has said.
    if ((code & 0xff) != SQLITE_ERROR && (code & 0xff) != SQLITE_CORRUPT)
        return {};
    // The zeros are not kept for the next statement, which would take them for the page.
    sqlite3_db_release_memory(m_handle);
    return sqlTrouble(SQLITE_CORRUPT, QStringLiteral("a page that was read is not whole"));
}

} // namespace chairside
