#include "app/print/Leaving.h"

#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

namespace chairside {

Result<void> tellLeaving(DiscussionSession& session, const QString& kind, const QJsonObject& body)
{
    return tellLeaving(session.store(), kind, body, session.discussion().id, session.chair());
}

Result<void> tellLeaving(Store& store, const QString& kind, const QJsonObject& body, Id<Discussion> about)
{
    const auto chair = store.read().setting(QStringLiteral("chair.name"));
    return tellLeaving(store, kind, body, about, chair ? *chair : QString());
}

Result<void> tellLeaving(Store& store, const QString& kind, const QJsonObject& body, Id<Discussion> about,
                         const QString& chair)
{
    if (store.readOnly())
        return {};
    return store.write().note(kind, about, body, chair);
}

} // namespace chairside
