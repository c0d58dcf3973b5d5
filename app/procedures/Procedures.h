// The procedures of the running program: those that ship and those of the council's folder, read at the start and again
// when the chair asks.
#pragma once

#include "core/protocol/ProtocolShelf.h"

#include <QObject>

namespace chairside {

class Procedures final : public QObject
{
    Q_OBJECT
public:
    // `settings` name the folder, and outlive this.
    Procedures(std::vector<ProtocolPtr> shipped, QSettings& settings);

    const ProtocolShelf& shelf() const { return m_shelf; }
    // For new discussions; never empty where something ships. Stays where it is until changed().
    const std::vector<ProtocolPtr>& current() const { return m_current; }
    // Every version that ships or lies in the folder.
    std::vector<ProtocolPtr> every() const { return m_shelf.every(); }

    void readAgain();
    // Empty: the usual folder. Reads it.
    void chooseFolder(const QString& folder);

Q_SIGNALS:
    void changed();

private:
    std::vector<ProtocolPtr> m_shipped;
    QSettings& m_settings;
    ProtocolShelf m_shelf;
    std::vector<ProtocolPtr> m_current;
};

} // namespace chairside
