// A letter that goes to each row of a table: to each agency that is asked what it knows (Stoke-on-Trent C 03, S20,
// S22).
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <vector>

namespace chairside {

struct TableAddressee final
{
    QString name;
    QDate day; // when they were told, as the letter's column of the table says; invalid where it does not

    friend bool operator==(const TableAddressee&, const TableAddressee&) = default;
};

// What stands in the first cell of each of the table's rows, in their order; none where the letter goes to no table.
std::vector<TableAddressee> namedInTable(const Discussion& discussion, const Letter& letter);

} // namespace chairside
