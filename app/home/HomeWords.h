// What Home says above its rows and in their place.
#pragma once

#include "core/storage/Records.h"

#include <QCoreApplication>

namespace chairside {

class HomeWords final
{
    Q_DECLARE_TR_FUNCTIONS(HomeWords)

public:
    // "All discussions", and "214, newest first".
    static QString listHeading(HomeList list);
    static QString listCount(const HomeQuery& query, int total);
    // Why a list is empty, and what to do about it. `all`: how many discussions there are in the records.
    static QString listEmpty(const HomeQuery& query, int all);

    // "Results for “grandmother”", and "The first 200 places, in 31 discussions"; empty where there are none.
    static QString foundHeading(const QString& searched);
    static QString foundCount(int places, int discussions, bool more);
    static QString foundEmpty(const QString& searched);
};

} // namespace chairside
