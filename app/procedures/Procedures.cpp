#include "app/procedures/Procedures.h"

namespace chairside {

Procedures::Procedures(std::vector<ProtocolPtr> shipped, QSettings& settings)
    : m_shipped(std::move(shipped)), m_settings(settings)
{
    readAgain();
}

void Procedures::readAgain()
{
    m_shelf = shelve(m_shipped, protocolFolder(m_settings));
    m_current = m_shelf.current();
    Q_EMIT changed();
}

void Procedures::chooseFolder(const QString& folder)
{
    chooseProtocolFolder(m_settings, folder);
    readAgain();
}

} // namespace chairside
