// Asks for a file or a folder. Every dialog of that kind comes from here, because each of the usual ones remembers: the
// system's own keep a list of the files last used, and Qt's the folders in a file that all Qt programs share. Folders
// and files of a chair are named after children.
//
// On Linux these are Qt's own dialogs, which the lock covers like any other, and what they would remember is put back
// as it was. Windows keeps its own, for its network places.
#pragma once

#include <QStringList>

class QWidget;

namespace chairside {

// Empty where the chair chose none.
QString askSavePath(QWidget* parent, const QString& title, const QString& suggested, const QString& filter = {});
QString askOpenPath(QWidget* parent, const QString& title, const QString& folder, const QString& filter);
QStringList askOpenPaths(QWidget* parent, const QString& title);
QString askFolder(QWidget* parent, const QString& title, const QString& folder);

} // namespace chairside
