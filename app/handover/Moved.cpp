#include "app/handover/Moved.h"

#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace chairside {

namespace {

const QString setting = QStringLiteral("moved.on");

Result<void> note(Store& store, const QString& kind, const QString& day, const QString& chair)
{
    if (auto noted = store.write().note(kind, {}, {}, chair); !noted)
        return noted;
    return store.write().setSetting(setting, day);
}

} // namespace

QString movedWords(const Store& store)
{
    const auto kept = store.read().setting(setting);
    const QDate day = kept ? QDate::fromString(*kept, Qt::ISODate) : QDate();
    if (!day.isValid())
        return {};
    return QCoreApplication::translate("Moved",
                                       "These records moved to another laptop on %1. What is written here does "
                                       "not reach them.")
        .arg(longDate(day));
}

Result<void> markMoved(Store& store, const QString& chair)
{
    return note(store, QStringLiteral("moved"), today(store.clock()).toString(Qt::ISODate), chair);
}

Result<void> takeBackMoved(Store& store, const QString& chair)
{
    return note(store, QStringLiteral("moved-back"), QString(), chair);
}

} // namespace chairside
