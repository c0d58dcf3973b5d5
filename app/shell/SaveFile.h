// Saves bytes where the chair says: nothing of an older file is lost where the new one cannot be written.
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace chairside {

struct SavedFile final
{
    bool done = false;
    QString trouble; // a sentence; empty as well where the chair chose no place
};

// Asks for the place with a neutral name to begin with. `filter` is Qt's: "Calendar files (*.ics)".
SavedFile saveFile(QWidget* parent, const QString& suggested, const QString& filter, const QByteArray& bytes);

} // namespace chairside
