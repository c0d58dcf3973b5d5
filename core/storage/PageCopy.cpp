#include "core/storage/PageCopy.h"

#include "core/storage/Connection.h"
#include "core/storage/StoreProbe.h"

namespace chairside {

Result<void> copyPages(const QString& from, const CipherKey& key, const QString& to,
                       const std::function<bool(int done, int total)>& step)
{
    auto source = openForReading(from, key);
    if (!source)
        return source.error();
    auto target = Connection::open(to, key, Connection::Access::Create);
    if (!target)
        return target.error();
    const auto unasked = [](int, int) { return true; };
    if (auto copied = (*source)->copyTo(**target, step ? step : unasked); !copied)
        return copied;
    return (*target)->execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

} // namespace chairside
