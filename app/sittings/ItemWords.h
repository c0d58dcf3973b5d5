// How an item of a sitting is spoken of in a few words.
#pragma once

#include "core/session/SittingDesk.h"

namespace chairside {

struct ItemState final
{
    QString icon;
    QString words; // "12 left", "ready to sign", "signed"

    friend bool operator==(const ItemState&, const ItemState&) = default;
};

ItemState itemState(const HomeRow& row);
// "Z.O."; the reference where no name is known yet.
QString itemInitials(const SittingItem& item);
// "3 items: 1 signed, 2 in progress"; how all of a sitting's items stand.
QString itemsInWords(const std::vector<HomeRow>& rows);

} // namespace chairside
