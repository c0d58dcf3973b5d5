#include "app/backup/BackupWords.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QLocale>

namespace chairside::backupwords {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::BackupWords)
};

} // namespace

QString size(qint64 bytes)
{
    constexpr qint64 megabyte = 1LL << 20;
    constexpr qint64 gigabyte = 1LL << 30;
    if (bytes < megabyte)
        return Words::tr("less than 1 MB");
    if (bytes < gigabyte)
        return Words::tr("%1 MB").arg(bytes / megabyte);
    return Words::tr("%1 GB").arg(QLocale(QLocale::English).toString(double(bytes) / double(gigabyte), 'f', 1));
}

QString moment(const QDateTime& utc)
{
    const QDateTime here = utc.toLocalTime();
    return Words::tr("%1, %2").arg(longDate(here.date()), clockTime(here.time()));
}

} // namespace chairside::backupwords
