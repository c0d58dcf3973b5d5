// Files of discussions into a store, as drafts: everything is read and checked before anything is written, and then all
// of it is written or nothing.
#pragma once

#include "core/exchange/EarlierLinks.h"
#include "core/exchange/ExchangeReader.h"
#include "core/rules/WorkingDays.h"
#include "core/storage/Records.h"

namespace chairside {

class StoreReader;

struct ExchangeFile final
{
    QString name; // what messages call it
    QByteArray json;
};

// All discussions of all files. Each says which file it came from; two with one reference are refused.
Result<std::vector<ReadDiscussion>> readExchangeFiles(const std::vector<ExchangeFile>& files,
                                                      const std::vector<ProtocolPtr>& protocols, const IdSource& ids);

// What is to be written, for StoreWriter::beginAll: drafts with the steps their actions have taken; states and versions
// stay behind. A reference that `known` finds is refused. `days` are those of the store that they go into.
Result<std::vector<NewDiscussion>> planImport(std::vector<ReadDiscussion> read, const KnownDiscussion& known,
                                              QDate today, const WorkingDays& days);

// `protocols`, and after them what the store keeps besides: of one code and version the newest first. What this program
// cannot read any more is left out; a file that needs it says so.
Result<std::vector<ProtocolPtr>> withStored(std::vector<ProtocolPtr> protocols, const StoreReader& reader);

// What a store holds. The reader outlives the answer.
KnownDiscussion inStore(const StoreReader& reader);
// What a new store holds: nothing.
KnownDiscussion nothingKnown();

} // namespace chairside
