#include "core/discussion/Edit.h"

#include <QJsonArray>

namespace chairside {

namespace {

void put(Discussion& discussion, const AnyRow& row)
{
    std::visit([&]<class Row>(const Row& r) { discussion.rows<Row>().insert_or_assign(r.id, r); }, row);
}

void take(Discussion& discussion, const AnyRow& row)
{
    std::visit([&]<class Row>(const Row& r) { discussion.rows<Row>().erase(r.id); }, row);
}

QJsonValue json(const QVariant& value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toString(Qt::ISODateWithMs);
    if (value.typeId() == QMetaType::LongLong)
        return QString::number(value.toLongLong()); // 63 bits do not fit a JSON number
    return QJsonValue::fromVariant(value);
}

void mergeOne(Batch& batch, const Change& newer)
{
    const RowRef ref = refOf(newer);
    const auto [entry, isNew] = batch.try_emplace(ref, newer);
    if (!isNew)
        entry->second.after = newer.after;
    if (entry->second.before == entry->second.after)
        batch.erase(entry);
}

} // namespace

RowRef refOf(const Change& change)
{
    return refOf(change.after ? *change.after : *change.before);
}

void apply(Discussion& discussion, const Edit& edit)
{
    for (const Change& change : edit.changes) {
        if (change.after)
            put(discussion, *change.after);
        else if (change.before)
            take(discussion, *change.before);
    }
}

Edit inverse(const Edit& edit)
{
    Edit back{edit.label, {edit.changes.rbegin(), edit.changes.rend()}, {}};
    for (Change& change : back.changes)
        std::swap(change.before, change.after);
    return back;
}

bool absorb(Edit& top, const Edit& next)
{
    if (!top.typing || top.typing != next.typing || top.changes.size() != 1 || next.changes.size() != 1)
        return false;
    top.changes.front().after = next.changes.front().after;
    return true;
}

void mergeOver(Batch& batch, const std::vector<Change>& newer)
{
    for (const Change& change : newer)
        mergeOne(batch, change);
}

void mergeUnder(Batch& batch, const Batch& older)
{
    Batch merged = older;
    for (const auto& [ref, change] : batch)
        mergeOne(merged, change);
    batch = std::move(merged);
}

QJsonObject differences(const Change& change)
{
    QJsonObject out;
    for (const FieldInfo& field : fieldsOf(refOf(change).kind)) {
        const QVariant before = change.before ? valueOf(*change.before, field.name) : QVariant();
        const QVariant after = change.after ? valueOf(*change.after, field.name) : QVariant();
        if (before != after)
            out.insert(field.name, QJsonArray{json(before), json(after)});
    }
    return out;
}

} // namespace chairside
