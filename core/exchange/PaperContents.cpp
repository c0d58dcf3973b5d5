#include "core/exchange/PaperContents.h"

#include "core/storage/StoreReader.h"

namespace chairside {

Result<PaperContents> paperContents(const StoreReader& reader, const Discussion& discussion)
{
    PaperContents out;
    for (const auto& [id, paper] : discussion.rows<Paper>()) {
        if (paper.sha256.isEmpty() || out.count(paper.sha256) > 0)
            continue;
        auto bytes = reader.attachment(paper.sha256);
        if (bytes)
            out.emplace(paper.sha256, *std::move(bytes));
        else if (bytes.error().code != ErrorCode::NotFound)
            return bytes.error();
    }
    return out;
}

} // namespace chairside
