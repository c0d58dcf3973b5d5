#include "core/rules/TableAddressees.h"

namespace chairside {

std::vector<TableAddressee> namedInTable(const Discussion& discussion, const Letter& letter)
{
    std::vector<TableAddressee> out;
    if (letter.table.isEmpty())
        return out;
    for (const Item* item : discussion.ranked<Item>()) {
        if (item->block != letter.table)
            continue;
        const Answer* name = discussion.answer(letter.column, item->id);
        if (!name || name->body.trimmed().isEmpty())
            continue;
        const Answer* day = discussion.answer(letter.day, item->id);
        out.push_back({name->body.simplified(), day ? day->day : QDate()});
    }
    return out;
}

} // namespace chairside
