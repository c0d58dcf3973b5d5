// The trail of what was done, by whom and when: append-only, each line holding the hash of the one before, so that a
// hole or a changed line shows.
//
//   header    = seq TAB at TAB os_user TAB chair TAB kind TAB discussion TAB table TAB row, in UTF-8; backslash, tab
//   and
//               line feed in a name are written \\ \t \n; moments are ISO, UTC, with milliseconds
//   body_hash = SHA-256(salt, body)         hash = SHA-256(hash of the line before, header, body_hash)
//
// The first line follows 32 zero bytes. Bodies are JSON and stand apart with their salt.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/storage/Records.h"

#include <QJsonObject>

namespace chairside {

class Connection;

struct AuditEntry final
{
    QString kind;
    QString chair;
    Id<Discussion> discussion;
    QString table;
    qint64 row = 0;
    QJsonObject body;
};

// Where the chain ends.
struct ChainEnd final
{
    qint64 seq = 0;
    QByteArray head = QByteArray(32, '\0');

    friend bool operator==(const ChainEnd&, const ChainEnd&) = default;
};

class AuditTrail final
{
public:
    AuditTrail(Connection& connection, Clock clock, QString osUser);

    static Result<ChainEnd> read(Connection& connection);
    static QByteArray bodyHash(const QByteArray& salt, const QByteArray& body);
    static QByteArray lineHash(const QByteArray& before, const AuditLine& line, const QByteArray& bodyHash);

    // Within the caller's transaction. Where that is rolled back, the caller goes back to the `end` it had before.
    Result<void> append(const AuditEntry& entry);
    const ChainEnd& end() const { return m_end; }
    void goBackTo(const ChainEnd& end) { m_end = end; }

private:
    Connection& m_connection;
    Clock m_clock;
    QString m_osUser;
    ChainEnd m_end;
};

// How words changed, as the trail keeps it: {"at": 12, "del": 0, "ins": "Exploitation", "sha256": "… of the whole text
// afterwards"}. Positions count UTF-16 units. Replaying a field's changes from empty gives its text at any time.
QJsonObject textChange(const QString& before, const QString& after);

} // namespace chairside
