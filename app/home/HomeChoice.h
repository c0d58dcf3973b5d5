// What Home can show: one of the lists of discussions, or a view beside them.
#pragma once

#include "core/storage/Records.h"

#include <QMetaType>

namespace chairside {

enum class HomeView { Lists, Dates, Actions, PastPeriod };

struct HomeChoice final
{
    HomeView view = HomeView::Lists;
    HomeList list = HomeList::All; // of Lists alone

    friend bool operator==(const HomeChoice&, const HomeChoice&) = default;
};

// In the order they are offered: the lists, then the views.
const std::vector<HomeChoice>& homeChoices();
// What it is called: "To circulate", "Dates".
QString homeTitle(const HomeChoice& choice);
// Its icon, as look/Icons names it.
QString homeIcon(const HomeChoice& choice);

} // namespace chairside

Q_DECLARE_METATYPE(chairside::HomeChoice)
