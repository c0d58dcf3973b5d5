// What leaves the records, on paper or in a file, is told in their trail first: where that line cannot be written
// nothing leaves. Records that are open for reading only have no line written; `chairsidectl verify` says so.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QJsonObject>

#include <functional>

namespace chairside {

struct Discussion;
class DiscussionSession;
class Store;

// Asked just before something leaves.
using Leave = std::function<Result<void>()>;

// `kind` is "print" or "export". The first two are by the chair of the session, and by the one whom the records name.
Result<void> tellLeaving(DiscussionSession& session, const QString& kind, const QJsonObject& body);
Result<void> tellLeaving(Store& store, const QString& kind, const QJsonObject& body, Id<Discussion> about = {});
Result<void> tellLeaving(Store& store, const QString& kind, const QJsonObject& body, Id<Discussion> about,
                         const QString& chair);

} // namespace chairside
