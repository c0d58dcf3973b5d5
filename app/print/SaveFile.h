// Writes a file where the chair says: nothing of an older file is lost where the new one cannot be written.
#pragma once

#include "app/print/Leaving.h"

#include <QByteArray>
#include <QString>

class QWidget;

namespace chairside {

// What came of it.
struct SavedFile final
{
    bool asked = false; // the chair chose a place
    bool saved = false;
    QString words; // a sentence for the chair; empty where no place was chosen
};

// Asks for the place with a name to begin with that says nothing of a child. `filter` is Qt's: "Calendar files
// (*.ics)".
// `leave` is asked once a place was chosen, before anything is written there.
SavedFile saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                   const QByteArray& bytes, const Leave& leave);
// Where the place is known.
SavedFile writeFile(const QString& path, const QByteArray& bytes, const Leave& leave);

} // namespace chairside
