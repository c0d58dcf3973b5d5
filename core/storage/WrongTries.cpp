#include "core/storage/WrongTries.h"

#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonObject>
#include <QSettings>

namespace chairside {

namespace {

// By a hash, so that the settings name no records but those opened last.
QString groupOf(const QString& path)
{
    return QStringLiteral("opening/wrong/") +
           QString::fromLatin1(
               QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256)
                   .toHex()
                   .left(16));
}

Result<void> tellTries(Store& store, const QJsonObject& body)
{
    const auto chair = store.read().setting(QStringLiteral("chair.name"));
    return store.write().note(QStringLiteral("unlock-failed"), {}, body, chair ? *chair : QString());
}

} // namespace

void WrongTries::add(const QString& path, const QDateTime& at)
{
    m_settings.beginGroup(groupOf(path));
    const QString moment = at.toUTC().toString(Qt::ISODate);
    if (!m_settings.contains(QStringLiteral("first")))
        m_settings.setValue(QStringLiteral("first"), moment);
    m_settings.setValue(QStringLiteral("last"), moment);
    m_settings.setValue(QStringLiteral("tries"), m_settings.value(QStringLiteral("tries"), 0).toInt() + 1);
    m_settings.endGroup();
    m_settings.sync();
}

void WrongTries::tell(Store& store)
{
    const QString group = groupOf(store.path());
    m_settings.beginGroup(group);
    const QJsonObject body{{QStringLiteral("tries"), m_settings.value(QStringLiteral("tries"), 0).toInt()},
                           {QStringLiteral("first"), m_settings.value(QStringLiteral("first")).toString()},
                           {QStringLiteral("last"), m_settings.value(QStringLiteral("last")).toString()}};
    m_settings.endGroup();
    if (store.readOnly() || body.value(QStringLiteral("tries")).toInt() == 0)
        return;
    if (tellTries(store, body))
        m_settings.remove(group);
}

void WrongTries::atLock(Store& store)
{
    const QDateTime at = store.clock()();
    const QString moment = at.toUTC().toString(Qt::ISODate);
    if (store.readOnly() || !tellTries(store, {{QStringLiteral("tries"), 1},
                                               {QStringLiteral("first"), moment},
                                               {QStringLiteral("last"), moment},
                                               {QStringLiteral("at"), QStringLiteral("lock")}}))
        add(store.path(), at);
}

} // namespace chairside
