// Whether every page that a statement read was whole.
//
// Where a page does not pass its seal, SQLCipher hands out zeros in its place and fails the next page that is asked
// for; with the end of the statement that is forgotten. A page of a tree is then noticed, because zeros are none. But
// the second half of a long text, or of a list of the search, became zeros without a word, where nothing was read after
// it.
#pragma once

#include "core/base/Result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace chairside {

class PageWatch final
{
public:
    PageWatch() = default;
    ~PageWatch() { release(); }
    PageWatch(const PageWatch&) = delete;
    PageWatch& operator=(const PageWatch&) = delete;

    // Before the connection is closed.
    void release();

    // Around a statement that reads, and others within it. The second says Damaged where a page was not whole.
    void begin(sqlite3* handle);
    Result<void> end();

private:
    // Reads the first page, which fails where any has.
    int look(sqlite3_stmt*& statement, sqlite3* handle);

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_holding = nullptr; // keeps what has gone wrong from being forgotten
    sqlite3_stmt* m_looking = nullptr;
    int m_depth = 0;
};

} // namespace chairside
