// The procedures of the running program: those that ship and those of the council's folder, read at the start and again
// when the chair asks.
#pragma once

#include "app/policy/Settings.h"
#include "core/protocol/ProtocolShelf.h"

#include <QObject>

namespace chairside {

class Procedures final : public QObject
{
    Q_OBJECT
public:
    // `settings` name the folder, and outlive this.
    Procedures(std::vector<ProtocolPtr> shipped, Settings settings);

    const ProtocolShelf& shelf() const { return m_shelf; }
    // For new discussions; never empty where something ships. Stays where it is until changed().
    const std::vector<ProtocolPtr>& current() const { return m_current; }
    // Every version that ships or lies in the folder.
    std::vector<ProtocolPtr> every() const { return m_shelf.every(); }

    // The organisation has set the folder.
    bool isFolderSet() const;
    // The one that the organisation has new discussions open on; nullptr where it has set none that is here.
    ProtocolPtr usual() const;
    // The one that a new discussion opens on, by its code. `lastUsed`: that which was used last; empty: none yet.
    QString opening(const QString& lastUsed) const;
    // Why it does not open on what the organisation has set, in a sentence; empty where it does.
    QString usualTrouble() const;

    void readAgain();
    // Empty: the usual folder. Reads it.
    void chooseFolder(const QString& folder);

Q_SIGNALS:
    void changed();

private:
    std::vector<ProtocolPtr> m_shipped;
    Settings m_settings;
    ProtocolShelf m_shelf;
    std::vector<ProtocolPtr> m_current;
};

} // namespace chairside
