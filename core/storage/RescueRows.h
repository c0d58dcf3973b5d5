// Every row that can be read of damaged records into new ones that have the tables already; what cannot is taken from a
// copy, kept in part, or told of.
#pragma once

#include "core/base/Clock.h"
#include "core/storage/Rescue.h"
#include "core/storage/RescueMending.h"

namespace chairside {

class RescueRows final
{
public:
    // The connections outlive it; no copy: nullptr.
    RescueRows(Connection& damaged, Connection* copy, Connection& fresh, Clock clock)
        : m_damaged(damaged), m_copy(copy), m_new(fresh), m_clock(std::move(clock))
    {
    }

    // Within the caller's transaction on the new records. Errors: Cancelled; Damaged, nothing can be read; those of
    // writing.
    Result<void> read(const RescueProgress& progress);

    qint64 rows() const { return m_rows; }
    const std::vector<RescueLoss>& losses() const { return m_losses; }
    // Tables that may lack rows which nothing names any more.
    const std::vector<QString>& uncounted() const { return m_uncounted; }

private:
    Result<void> rowsOf(const TableShape& shape);
    Result<void> allFromCopy(const TableShape& shape);
    Result<void> account(const TableShape& shape, const LostRow& row);
    Result<std::optional<Values>> inCopy(const TableShape& shape, const LostRow& row);
    Result<void> inPart(const TableShape& shape, RescueLoss& loss);
    Result<void> take(const TableShape& shape, const Values& row);

    Connection& m_damaged;
    Connection* m_copy;
    Connection& m_new;
    Clock m_clock;
    qint64 m_rows = 0;
    std::vector<RescueLoss> m_losses;
    std::vector<QString> m_uncounted;
};

// Whatever it was that could not be read, without it there is nothing.
Error nothingToRead(const Error& why);

} // namespace chairside
