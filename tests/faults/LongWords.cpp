#include "LongWords.h"

#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <catch2/catch_test_macros.hpp>

namespace chairside {

void sayMore(const QString& path, Id<Discussion> discussion)
{
    const auto store = Store::open(path, {});
    REQUIRE(store);
    const Discussion d = (*store)->read().discussion(discussion).value();
    SaveRequest request;
    request.discussion = discussion;
    for (const auto& [id, said] : d.rows<Contribution>()) {
        Contribution more = said;
        for (int i = 0; more.body.size() < 10'000; ++i)
            more.body += QStringLiteral(" His aunt said it again, for the %1th time.").arg(i);
        mergeOver(request.batch, {{AnyRow{said}, AnyRow{more}}});
    }
    (*store)->write().save(request);
    (*store)->write().drain();
    REQUIRE((*store)->read().discussion(discussion).value() != d);
}

} // namespace chairside
