#include "app/leaving/TrailHead.h"

#include <QStringList>

namespace chairside {

QString trailHead(const QByteArray& head)
{
    constexpr qsizetype group = 8;
    const QString all = QString::fromLatin1(head.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < all.size(); at += group)
        groups << all.mid(at, group);
    return groups.join(QLatin1Char(' '));
}

} // namespace chairside
