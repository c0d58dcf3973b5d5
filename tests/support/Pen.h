// Who enters made-up records: the program's own thread, or its own writer without waiting for the disk.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/storage/Records.h"

#include <memory>

namespace chairside {

class Store;

class Pen
{
public:
    virtual ~Pen() = default;

    virtual Result<void> beginAll(const std::vector<NewDiscussion>& discussions) = 0;
    virtual Result<void> save(const SaveRequest& request) = 0;
    virtual Result<VersionInfo> sign(SigningRecord record) = 0; // with the head as it then is
    virtual Result<void> amend(Id<Discussion> id, const QString& reason, const QString& chair) = 0;
    virtual Result<void> decline(Id<Discussion> id, const QString& reason, const Summary& summary,
                                 const QString& chair) = 0;
    virtual Result<void> step(Id<Discussion> id, const Step& step, const Summary& summary, const QString& chair) = 0;
    virtual Result<void> sitting(const Sitting& sitting, const QString& chair) = 0;
};

// By the very calls that the window makes; each is on the disk before it returns. `store` outlives it.
std::unique_ptr<Pen> storePen(Store& store);

// Makes a store without a passphrase and fills it through the same writer, row by row under the same triggers, on a
// connection that leaves the disk to the system (synchronous = OFF): for a hundred thousand. Closed when it goes.
Result<std::unique_ptr<Pen>> quickPen(const QString& path, const Clock& clock);

} // namespace chairside
