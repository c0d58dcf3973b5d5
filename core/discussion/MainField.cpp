#include "core/discussion/MainField.h"

namespace chairside {

QString mainField(RowKind kind)
{
    switch (kind) {
    case RowKind::Subject:
    case RowKind::Relative:
    case RowKind::Participant:
        return QStringLiteral("name");
    case RowKind::Answer:
    case RowKind::Contribution:
    case RowKind::Parked:
        return QStringLiteral("body");
    case RowKind::History:
    case RowKind::Protective:
    case RowKind::Action:
    case RowKind::Recommendation:
        return QStringLiteral("what");
    case RowKind::Gap:
        return QStringLiteral("question");
    case RowKind::Risk:
        return QStringLiteral("harm");
    case RowKind::Voice:
        return QStringLiteral("words");
    case RowKind::Power:
    case RowKind::Option:
    case RowKind::Paper:
        return QStringLiteral("title");
    case RowKind::Contingency:
        return QStringLiteral("trigger");
    case RowKind::Meeting:
    case RowKind::Request:
    case RowKind::Item:
        break;
    }
    return {};
}

} // namespace chairside
