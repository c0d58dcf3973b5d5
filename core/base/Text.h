// How dates, times and names are written: GOV.UK style, British English, independent of the machine's locale.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace chairside {

QString longDate(QDate date);             // "22 November 2026"; empty for an invalid date
QString dayAndDate(QDate date);           // "Sunday 22 November 2026"
QString shortDate(QDate date);            // "22 Nov 2026", for narrow columns
QString clockTime(QTime time);            // "5:30pm", "9am", "midday", "midnight"
QString logTime(QTime time);              // "14:02", for the contribution log
QString savedTime(const QDateTime& utc);  // "14:02:07", local
QString elapsed(qint64 seconds);          // "34 minutes", "1 hour 2 minutes"
QString joined(const QStringList& items); // "Amir, Bilal and Zoë"
// The first of many names, where a sentence has no room for all: "Amir, Bilal, Chloe and 24 others". Never "1 other".
QString joinedSome(const QStringList& items, qsizetype most);
QString counted(qsizetype count, const QString& one, const QString& many); // "1 thing", "3 things"

// Whole years on `on`; nothing for somebody unborn or without a known date.
std::optional<int> ageOn(QDate born, QDate on);

// "Zoë O'Connor" -> "Z.O." ; keeps the first letter (whole grapheme) of each word in any script.
QString initials(const QString& name);

// The first line, at most `limit` characters, with an ellipsis where something is left out.
QString firstLine(const QString& text, qsizetype limit);

// False for half a letter, and for a character that ends the text for other programs.
bool storable(const QString& text);

// A sentence that quotes text from outside, fit to be shown: one line, whole characters only, and of an endless one
// the beginning and the end, which say where and how to mend it.
QString inOneLine(const QString& sentence);

} // namespace chairside
