#include "core/base/Id.h"

#include <QRandomGenerator>

namespace chairside {

IdSource randomIds()
{
    return [] {
        qint64 id = 0;
        while (id == 0)
            id = static_cast<qint64>(QRandomGenerator::system()->generate64() & 0x7fffffffffffffffULL);
        return id;
    };
}

IdSource countingIds(qint64 first)
{
    return [next = first]() mutable { return next++; };
}

} // namespace chairside
