// Writes a file where the chair says.
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace chairside {

// What came of it.
struct SavedFile final
{
    bool asked = false; // the chair chose a place
    bool saved = false;
    QString words; // a sentence; empty where no place was chosen
};

SavedFile saveBytes(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                    const QByteArray& bytes);

} // namespace chairside
