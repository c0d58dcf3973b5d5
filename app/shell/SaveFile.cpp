#include "app/shell/SaveFile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace chairside {

SavedFile saveFile(QWidget* parent, const QString& suggested, const QString& filter, const QByteArray& bytes)
{
    const QString path =
        QFileDialog::getSaveFileName(parent, QCoreApplication::translate("SaveFile", "Save"), suggested, filter);
    if (path.isEmpty())
        return {};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {false,
                QCoreApplication::translate("SaveFile", "The file could not be written: %1. Choose another place.")
                    .arg(file.errorString())};
    return {true, {}};
}

} // namespace chairside
