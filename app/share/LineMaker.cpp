#include "app/share/LineMaker.h"

namespace chairside {

QString together(const QStringList& parts)
{
    QStringList said;
    for (const QString& part : parts)
        if (!part.trimmed().isEmpty())
            said << part.trimmed();
    return said.join(QStringLiteral(", "));
}

QString inLine(const QString& name)
{
    return name.isEmpty() ? name : QChar(0x200E) + name;
}

} // namespace chairside
