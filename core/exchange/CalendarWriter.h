// Dates as a calendar file for the chair's own diary (RFC 5545). A diary is seen by others: an entry names the
// reference and what is due, never a child, unless the chair asks for initials.
#pragma once

#include "core/storage/DateRecords.h"

#include <QByteArray>

namespace chairside {

struct CalendarChoice final
{
    bool initials = false; // of the children, beside the reference
    QDateTime stamp;       // UTC, when the file was made
};

// Lines end with CR LF and are folded at 75 octets, never within a character. A date has the same UID in every file, so
// that a second file moves what the first one entered. Dates without a day are left out.
QByteArray writeCalendar(const std::vector<DateRow>& dates, const CalendarChoice& choice);

// "CCD-26-014: Review"; "CCD-26-014 (Z.O.): action for Police". The words of a row may name anybody, and stay behind.
QString calendarSummary(const DateRow& date, bool initials);

// "A. and B.K." of "Amir and Bilal Khan, 9 and 6".
QString childInitials(const QString& title);

} // namespace chairside
