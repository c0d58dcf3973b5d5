#include "core/session/Restoring.h"

#include "core/session/Edits.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Restoring)
};

std::optional<RowRef> rowOf(const AuditLine& line)
{
    for (std::size_t i = 0; i < AllRows::size; ++i)
        if (tableOf(static_cast<RowKind>(i)) == line.table)
            return RowRef{static_cast<RowKind>(i), line.row};
    return std::nullopt;
}

QVariant stored(const FieldInfo& field, const QJsonValue& told)
{
    switch (field.type) {
    case FieldType::Link:
        return told.toString().toLongLong();
    case FieldType::Date:
        return QDate::fromString(told.toString(), Qt::ISODate);
    case FieldType::Time:
        return QTime::fromString(told.toString(), Qt::ISODate);
    case FieldType::Moment:
        return QDateTime::fromString(told.toString(), Qt::ISODateWithMs);
    default:
        return told.toVariant();
    }
}

// Children and people are known beyond the discussion; every other link leads to a row of it.
bool leadsSomewhere(const Discussion& discussion, const FieldInfo& field, qint64 id)
{
    if (field.name == u"child_id" || field.name == u"contact_id" || field.name == u"carried_from")
        return true;
    for (std::size_t i = 0; i < AllRows::size; ++i)
        if (discussion.row({static_cast<RowKind>(i), id}))
            return true;
    return false;
}

// As it stood when it was taken away: everything that was not blank is in the line.
AnyRow takenAway(const Discussion& discussion, const TrailLine& line, RowRef ref,
                 const std::vector<HistoryWords>& words)
{
    const QJsonObject body = QJsonDocument::fromJson(line.line.body.toUtf8()).object();
    AnyRow out = blankRow(ref.kind, ref.id);
    for (const FieldInfo& field : fieldsOf(ref.kind)) {
        const QJsonArray both = body[field.name].toArray();
        const QVariant value = both.isEmpty() ? QVariant() : stored(field, both[0]);
        if (!both.isEmpty() && (field.type != FieldType::Link || leadsSomewhere(discussion, field, value.toLongLong())))
            (void)setValue(out, field.name, value);
    }
    for (const HistoryWords& each : words)
        (void)setValue(out, each.field, each.before);
    return out;
}

bool answered(const Discussion& discussion, const AnyRow& row)
{
    const auto* answer = std::get_if<Answer>(&row);
    if (!answer)
        return false;
    const auto& all = discussion.rows<Answer>();
    return std::any_of(all.begin(), all.end(), [&](const auto& each) {
        return each.second.prompt == answer->prompt && each.second.item == answer->item &&
               each.second.subject == answer->subject;
    });
}

} // namespace

Result<Edit> restoring(const Discussion& discussion, const TrailLine& line, const std::vector<HistoryWords>& words,
                       Restore side)
{
    const auto ref = rowOf(line.line);
    const QJsonObject body = QJsonDocument::fromJson(line.line.body.toUtf8()).object();
    const auto now = ref ? discussion.row(*ref) : std::optional<AnyRow>();
    const QString label = Words::tr("Restore words");
    if (!now) {
        if (!ref || body[u"row"].toString() != u"removed" || side != Restore::Before)
            return Error{ErrorCode::NotFound,
                         Words::tr("What these words stood in is not in the record any more. They can be marked and "
                                   "copied here; or restore it from the line that says it was taken away."),
                         {}};
        const AnyRow row = takenAway(discussion, line, *ref, words);
        if (answered(discussion, row))
            return Error{ErrorCode::NotFound,
                         Words::tr("That question has another answer now. Mark the words here, copy them, and put them "
                                   "where they belong."),
                         {}};
        return addRow(discussion, row, label);
    }
    AnyRow then = *now;
    for (const HistoryWords& each : words)
        (void)setValue(then, each.field, side == Restore::Before ? each.before : each.after);
    if (then == *now)
        return Error{ErrorCode::NotReady, Words::tr("The record has these very words now."), {}};
    return Edit{label, {{*now, then}}, std::nullopt};
}

} // namespace chairside
