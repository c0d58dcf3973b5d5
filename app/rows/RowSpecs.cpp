#include "app/rows/RowSpecs.h"

namespace chairside {

std::optional<RowsSpec> rowsSpec(const Block& block, const DiscussionSession& session)
{
    if (block.is == BlockKind::Table)
        return tableRows(block);
    if (block.is != BlockKind::Rows)
        return std::nullopt;
    const std::optional<RowKind> kind = kindNamed(block.of);
    if (!kind)
        return std::nullopt;
    switch (*kind) {
    case RowKind::Relative:
        return relativeRows(block.with);
    case RowKind::History:
        return historyRows();
    case RowKind::Gap:
        return gapRows();
    case RowKind::Risk:
        return riskRows();
    case RowKind::Protective:
        return protectiveRows();
    case RowKind::Voice:
        if (block.filter == QLatin1String("family"))
            return familyVoiceRows();
        return childVoiceRows(session.discussion().rows<Subject>().size() > 1);
    case RowKind::Action:
        return actionRows(session.discussion().locked(), block.with);
    case RowKind::Contingency:
        return contingencyRows();
    case RowKind::Participant:
        if (block.filter == QLatin1String("agreement"))
            return agreementRows();
        return participantRows(session.protocol(), block.with);
    case RowKind::Power:
        return powerRows();
    case RowKind::Parked:
        return parkedRows();
    case RowKind::Paper:
        return paperRows();
    case RowKind::Recommendation:
        return recommendationRows();
    case RowKind::Meeting:
    case RowKind::Request:
    case RowKind::Subject:
    case RowKind::Item:
    case RowKind::Answer:
    case RowKind::Contribution:
    case RowKind::Option:
        break;
    }
    return std::nullopt;
}

} // namespace chairside
