#include "app/procedures/Procedures.h"

#include "app/procedures/ProcedureSetting.h"

namespace chairside {

Procedures::Procedures(std::vector<ProtocolPtr> shipped, Settings settings)
    : m_shipped(std::move(shipped)), m_settings(settings)
{
    readAgain();
}

bool Procedures::isFolderSet() const
{
    return !m_settings.policy.procedureFolder.isEmpty();
}

ProtocolPtr Procedures::usual() const
{
    const auto found = std::find_if(m_current.begin(), m_current.end(), [this](const ProtocolPtr& each) {
        return each->code == m_settings.policy.procedure;
    });
    return found == m_current.end() ? nullptr : *found;
}

QString Procedures::opening(const QString& lastUsed) const
{
    return openingProcedure(m_shelf, usual() ? usual()->code : lastUsed);
}

QString Procedures::usualTrouble() const
{
    const Policy& policy = m_settings.policy;
    if (policy.procedure.isEmpty() || usual())
        return {};
    QStringList codes;
    for (const ProtocolPtr& each : m_current)
        codes << each->code;
    return tr("%1: Procedure is “%2”, and there is none of that code here. There are: %3.")
        .arg(policy.from, policy.procedure, codes.join(QStringLiteral(", ")));
}

void Procedures::readAgain()
{
    m_shelf = shelve(m_shipped, procedureFolder(m_settings));
    m_current = m_shelf.current();
    Q_EMIT changed();
}

void Procedures::chooseFolder(const QString& folder)
{
    chooseProtocolFolder(m_settings.own, folder);
    readAgain();
}

} // namespace chairside
