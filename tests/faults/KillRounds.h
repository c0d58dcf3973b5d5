// Work that is killed at a random moment, over and over, and looked at after each kill: nothing that was acknowledged
// is lost, and the records are sound. Each kind of work is one of these; ThousandKillsTest takes them in turn.
#pragma once

#include <QString>
#include <QtGlobal>

#include <memory>

namespace chairside {

class KillRounds
{
public:
    virtual ~KillRounds() = default;
    // Begins the work, kills it, looks; fails the test where something is amiss.
    virtual void round() = 0;
    // What was found in all rounds so far.
    virtual QString told() const = 0;
};

std::unique_ptr<KillRounds> typingKills(quint32 seed); // and settling, signing, amending, opening, closing
std::unique_ptr<KillRounds> rekeyKills(quint32 seed);
std::unique_ptr<KillRounds> backupKills(quint32 seed);
std::unique_ptr<KillRounds> migrationKills(quint32 seed);
std::unique_ptr<KillRounds> removalKills(quint32 seed);

} // namespace chairside
