// When a copy was made and how large it is, in words.
#pragma once

#include <QDateTime>
#include <QString>

namespace chairside::backupwords {

QString size(qint64 bytes);
// "25 November 2026, 17:02", here.
QString moment(const QDateTime& utc);

} // namespace chairside::backupwords
