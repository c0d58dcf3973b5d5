#include "core/storage/FileInMaking.h"

#include "core/storage/Rekeying.h"
#include "core/storage/StoreFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::FileInMaking)
};

} // namespace

Result<void> placeFor(const QString& to)
{
    const QFileInfo info(to);
    if (info.exists() || info.isSymLink())
        return Error{ErrorCode::BadInput,
                     Words::tr("There is already a file “%1”. Choose another name.").arg(info.fileName()),
                     {}};
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Error{ErrorCode::NotFound,
                     Words::tr("There is no folder “%1”. Choose another place.")
                         .arg(QDir::toNativeSeparators(folder.filePath())),
                     {}};
    if (!folder.isWritable())
        return Error{ErrorCode::ReadOnly,
                     Words::tr("You cannot write to the folder “%1”. Choose another place.")
                         .arg(QDir::toNativeSeparators(folder.filePath())),
                     {}};
    return {};
}

FileInMaking::FileInMaking(const QString& to) : m_to(to), m_path(nameWhileMaking(to)) {}

FileInMaking::~FileInMaking()
{
    if (m_ours)
        removeStore(m_path);
}

QString FileInMaking::leave()
{
    m_ours = false;
    return m_path;
}

void FileInMaking::begin()
{
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

Result<void> FileInMaking::keep()
{
    if (!QFile::rename(m_path, m_to))
        return Error{ErrorCode::Io,
                     Words::tr("The file could not be given its name, “%1”. Choose another place.")
                         .arg(QFileInfo(m_to).fileName()),
                     {}};
    keepFolder(m_to);
    return {};
}

} // namespace chairside
