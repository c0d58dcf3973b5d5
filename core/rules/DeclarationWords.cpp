#include "core/rules/DeclarationWords.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::DeclarationWords)
};

QString decided(const Discussion& discussion, const Protocol& protocol)
{
    if (protocol.decides == Decides::Chair)
        return Words::tr("The decision is mine, taken on what those present knew.");
    const auto& people = discussion.rows<Participant>();
    const bool dissent = std::any_of(people.begin(), people.end(),
                                     [](const auto& each) { return each.second.agreement == Agreement::Dissents; });
    const QString reached =
        Words::tr("The %1 was reached by those present together, on what they knew.").arg(protocol.resultWord);
    return dissent ? reached + QLatin1Char(' ') + Words::tr("Who did not agree is named in the record.") : reached;
}

} // namespace

QString declarationWords(const Discussion& discussion, const Protocol& protocol)
{
    const QDate held = discussion.meeting().heldOn;
    const QString chaired =
        held.isValid() ? Words::tr("This is a true record of the discussion I chaired on %1.").arg(longDate(held))
                       : Words::tr("This is a true record of the discussion I chaired.");
    return chaired + QLatin1Char(' ') + decided(discussion, protocol);
}

} // namespace chairside
