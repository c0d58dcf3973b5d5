// The shape of the store: numbered migrations, and the mark that says whose file it is.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace chairside {

class Connection;

// The file's application_id: "CHRS".
inline constexpr int storeApplicationId = 0x43485253;

// The migrations in a folder, NNNN_name.sql from 0001 without a hole. All that are due are one transaction.
class Schema final
{
public:
    explicit Schema(QString folder = QStringLiteral(":/chairside/sql"));

    int newest() const { return m_newest; }
    // Brings an empty file, or one of an earlier version, to the newest; then renews every lock (Locks.h). Before an
    // earlier store is touched, a whole copy of it, with the same key, stays beside it as NAME.version-N.
    Result<void> bringUp(Connection& connection) const;
    // An empty file gets the shape that a version had, without its locks and without a row.
    Result<void> make(Connection& connection, int version) const;
    // NotAStore or NewerStore, with the sentence; nothing is written. An earlier version is fine.
    Result<int> check(Connection& connection, const QString& path) const;

private:
    Result<void> keepCopy(Connection& connection, int version) const;
    Result<void> step(Connection& connection, int version) const;

    QString m_folder;
    int m_newest = 0;
};

} // namespace chairside
