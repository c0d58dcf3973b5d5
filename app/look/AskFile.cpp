#include "app/look/AskFile.h"

#include <QDir>
#include <QFileDialog>

namespace chairside {

namespace {

// Once it is answered it goes back to where nobody's name stands: Qt writes down where its dialogs were when they go,
// at once, and what has been written can be taken out of the file but not off the disk.
QStringList answered(QFileDialog& dialog)
{
#ifdef Q_OS_LINUX
    dialog.setOption(QFileDialog::DontUseNativeDialog);
#endif
    const QStringList chosen = dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
    dialog.setDirectory(QDir::homePath());
    dialog.setHistory({});
    return chosen;
}

} // namespace

QString askSavePath(QWidget* parent, const QString& title, const QString& suggested, const QString& filter)
{
    const QFileInfo offered(suggested);
    QFileDialog dialog(parent, title, offered.path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.selectFile(offered.fileName());
    return answered(dialog).value(0);
}

QString askOpenPath(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    QFileDialog dialog(parent, title, folder, filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return answered(dialog).value(0);
}

QStringList askOpenPaths(QWidget* parent, const QString& title)
{
    QFileDialog dialog(parent, title);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return answered(dialog);
}

QString askFolder(QWidget* parent, const QString& title, const QString& folder)
{
    QFileDialog dialog(parent, title, folder);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return answered(dialog).value(0);
}

} // namespace chairside
