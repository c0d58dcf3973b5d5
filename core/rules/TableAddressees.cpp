#include "core/rules/TableAddressees.h"

namespace chairside {

QStringList namedInTable(const Discussion& discussion, const Letter& letter)
{
    QStringList out;
    if (letter.table.isEmpty())
        return out;
    for (const Item* item : discussion.ranked<Item>()) {
        if (item->block != letter.table)
            continue;
        const Answer* name = discussion.answer(letter.column, item->id);
        if (name && !name->body.trimmed().isEmpty())
            out << name->body.simplified();
    }
    return out;
}

} // namespace chairside
