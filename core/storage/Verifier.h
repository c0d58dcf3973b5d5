// Looks at everything a store can be looked at for. Reads only.
#pragma once

#include "core/base/Result.h"
#include "core/storage/LostRows.h"
#include "core/storage/TrailVerifier.h"

namespace chairside {

class Connection;

class Verifier final
{
public:
    explicit Verifier(Connection& connection) : m_connection(connection) {}

    // `heads`: hashes of the trail's end that were kept elsewhere. An error only where the file could not be read to
    // the end for another reason than damage.
    Result<VerifyReport> run(const std::vector<QByteArray>& heads = {});
    // Of a store of an earlier schema, which the other checks do not know: each page by its seal and by SQLite.
    Result<VerifyReport> pagesAlone();

private:
    Result<void> pages();
    Result<void> references();
    Result<void> locks();
    Result<void> chain();
    Result<void> versions();
    Result<void> issues();
    Result<void> papers();
    Result<void> states();
    Result<void> counts();

    Connection& m_connection;
    VerifyReport m_report;
    std::vector<QByteArray> m_given; // heads kept elsewhere
    QSet<QByteArray> m_heads;        // every hash of the trails
    Sealed m_sealed;                 // what they say of versions and copies
    LostRows m_lost;                 // what a rescue tells of
};

} // namespace chairside
