// The triggers that keep a signed record as it was, whoever writes: this program, a later one, or somebody with the
// passphrase and a database browser. The same lock stands once more in core's session; here it cannot be forgotten.
//
// Content of a discussion takes writes only while it is a draft or being amended. Versions, issued copies, progress,
// protocols and the audit trail are appended to and never changed. The state of a discussion moves only along its life
// cycle, and only right after the line of the audit trail that says so. INSERT OR REPLACE, which passes UPDATE and
// DELETE triggers, is met by INSERT triggers; UPDATE OR REPLACE by forbidding that a row's id changes.
#pragma once

#include <QString>

#include <vector>

namespace chairside {

struct Lock final
{
    QString name;
    QString table;
    QString sql; // CREATE TRIGGER …, exactly as SQLite keeps it

    friend bool operator==(const Lock&, const Lock&) = default;
};

std::vector<Lock> allLocks();

} // namespace chairside
