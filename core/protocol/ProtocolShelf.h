// The procedures there are to choose from: those that ship with the program, and beside them every *.json of the
// council's own folder. A file that is wrong is named and left out; it never keeps another from being read.
#pragma once

#include "core/protocol/Protocol.h"

#include <vector>

class QSettings;

namespace chairside {

struct ShelvedProtocol final
{
    ProtocolPtr protocol;
    QString file;        // the name of the council's own file; empty: it ships with the program
    bool current = true; // new discussions are held under it; false: a later version takes its place
};

struct RefusedFile final
{
    QString file;     // its name in the folder
    QString sentence; // begins with the name: file, place, mend
};

struct ProtocolShelf final
{
    QString folder;  // the council's own
    QString trouble; // why that folder could not be looked into, with the mend; empty where it could
    std::vector<ShelvedProtocol> all;
    std::vector<RefusedFile> refused;

    // For new discussions: of each procedure its latest version. What ships keeps its place; the council's own follow.
    std::vector<ProtocolPtr> current() const;
    // Every version, for what names one by code and version.
    std::vector<ProtocolPtr> every() const;
};

// A folder that is not there holds nothing; that is said only where `folder` is not the usual one.
ProtocolShelf shelve(const std::vector<ProtocolPtr>& shipped, const QString& folder);

// Which procedure a new discussion opens on, by its code: the one last used (`lastUsed`; empty: none yet); otherwise
// the first of the council's own folder, otherwise the first that ships. Empty where there is none at all.
QString openingProcedure(const ProtocolShelf& shelf, const QString& lastUsed);

// Numbers in a version count as numbers: "1.10" is later than "1.9", "2021" than "2019-06.1". What follows makes it
// later: "1.1" than "1".
bool isLaterVersion(const QString& version, const QString& than);

// Where a council's own files are looked for unless another folder was chosen: in the user's own data, the same place
// for the window and for the command line. It need not be there.
QString usualProtocolFolder();
QString protocolFolder(const QSettings& settings);
// Empty: the usual one.
void chooseProtocolFolder(QSettings& settings, const QString& folder);

} // namespace chairside
