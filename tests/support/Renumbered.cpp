#include "support/Renumbered.h"

#include "core/exchange/ExchangeKeys.h"

#include <map>

namespace chairside {

namespace {

using NewIds = std::map<std::pair<QString, qint64>, qint64>;

qint64 renumber(NewIds& ids, const QString& space, qint64 id)
{
    return id == 0 ? 0 : ids.try_emplace({space, id}, static_cast<qint64>(ids.size()) + 1).first->second;
}

} // namespace

Discussion renumbered(const Discussion& discussion, const Protocol& protocol)
{
    Discussion out = discussion;
    out.tables = {};
    out.id = {};
    out.follows = {};
    NewIds ids;
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        for (const AnyRow& row : rowsInOrder(discussion, kind, protocol))
            renumber(ids, nameOf(kind), refOf(row).id);
    }
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        for (AnyRow row : rowsInOrder(discussion, kind, protocol)) {
            for (const FieldInfo& field : exchangeFields(kind)) {
                if (field.type != FieldType::Link)
                    continue;
                const LinkTarget target = linkTarget(kind, field.name);
                const QString space = target.scope == LinkScope::People    ? field.name
                                      : target.scope == LinkScope::Earlier ? QStringLiteral("earlier")
                                                                           : nameOf(target.kind);
                const qint64 to = renumber(ids, space, valueOf(row, field.name).toLongLong());
                setValue(row, field.name, to == 0 ? QVariant() : QVariant(to));
            }
            const qint64 own = renumber(ids, nameOf(kind), refOf(row).id);
            std::visit(
                [&]<class Row>(Row& r) {
                    r.id = Id<Row>{own};
                    out.rows<Row>().insert_or_assign(r.id, r);
                },
                row);
        }
    }
    for (Step& step : out.steps) {
        const bool recommends = step.kind == StepKind::Answered;
        step.about = renumber(ids, recommends ? nameOf(RowKind::Recommendation) : QStringLiteral("step"), step.about);
        step.id = Id<Step>{renumber(ids, QStringLiteral("step"), step.id.value)};
        step.subject = Id<Subject>{renumber(ids, nameOf(RowKind::Subject), step.subject.value)};
        step.participant = Id<Participant>{renumber(ids, nameOf(RowKind::Participant), step.participant.value)};
    }
    for (ActionProgress& step : out.progress) {
        step.id = {};
        step.action = Id<Action>{renumber(ids, nameOf(RowKind::Action), step.action.value)};
    }
    return out;
}

} // namespace chairside
