// What some languages write on to a name: "the Khans", "আমিনার", "وزينب".
#pragma once

#include <QString>
#include <QStringList>

namespace chairside {

bool hasScript(QStringView word, QChar::Script script);

// What may be written on to a name in the word's script: plurals of Latin names, the cases of Bengali. Folded.
const QStringList& endingsOf(QStringView word);

// Where the word is a stem (folded) with something written on to it: the length of what is written on; -1 where not.
qsizetype endingOf(QStringView word, const QString& stem);

// "And", "to", "for" are written on to the front of an Arabic name: their length; -1 where there is none.
qsizetype frontOf(QStringView word, const QString& stem);

} // namespace chairside
