// Under which names the settings keep what is about the copies of one store.
#pragma once

#include <QByteArray>
#include <QString>

namespace chairside {

// Of the store whose trail begins with `origin`, whatever it is called and wherever it stands: "folder", "most",
// "head", "at". The window writes them; the command line looks where copies go.
inline QString backupSetting(const QByteArray& origin, const char* name)
{
    return QStringLiteral("backup/%1/%2").arg(QString::fromLatin1(origin.toHex().left(8)), QLatin1String(name));
}

} // namespace chairside
