#include "app/print/SaveFile.h"

#include "app/look/AskFile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

} // namespace

SavedFile saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                   const QByteArray& bytes, const Leave& leave)
{
    const QString path = askSavePath(parent, title, suggested, filter);
    return path.isEmpty() ? SavedFile{} : writeFile(path, bytes, leave);
}

SavedFile writeFile(const QString& path, const QByteArray& bytes, const Leave& leave)
{
    if (const Result<void> may = leave ? leave() : Result<void>(); !may)
        return {true, false, may.error().message};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {true, false,
                Words::tr("The file could not be written: %1. Choose another place.").arg(file.errorString())};
    return {true, true, Words::tr("Saved. From now on that file is yours to keep safe.")};
}

} // namespace chairside
