#include "core/session/MeetingEdits.h"

#include "core/discussion/RowAccess.h"

namespace chairside {

Edit withScreeningDay(Edit edit, QDate today)
{
    for (Change& change : edit.changes) {
        auto* request = change.after ? std::get_if<Request>(&*change.after) : nullptr;
        if (!request || request->screening == Screening::None)
            continue;
        const auto* row = change.before ? std::get_if<Request>(&*change.before) : nullptr;
        const Screening before = row ? row->screening : Screening::None;
        const bool given = before == Screening::None && request->screenedOn.isValid();
        if (before != request->screening && !given) // a day that was taken out stays out
            request->screenedOn = today;
    }
    return edit;
}

Edit declining(const Discussion& discussion, const QString& reason, const QString& by, QDate on, const QString& label)
{
    Edit edit{label, {}, {}};
    const RowRef ref{RowKind::Request, discussion.id.value};
    const std::optional<AnyRow> before = discussion.row(ref);
    Request request = discussion.request();
    request.id = Id<Request>{discussion.id.value};
    request.screening = Screening::Declined;
    request.screeningReason = reason;
    if (request.screenedBy.trimmed().isEmpty())
        request.screenedBy = by.isEmpty() ? discussion.meeting().chairName : by;
    if (!request.screenedOn.isValid())
        request.screenedOn = on;
    if (!before || *before != AnyRow{request})
        edit.changes.push_back({before, request});
    return edit;
}

Edit meetingTime(const Discussion& discussion, const QString& field, const QDateTime& now, const QString& label)
{
    Edit edit{label, {}, {}};
    const RowRef ref{RowKind::Meeting, discussion.id.value};
    const std::optional<AnyRow> before = discussion.row(ref);
    AnyRow after = before ? *before : blankRow(ref.kind, ref.id);
    const QString day = QStringLiteral("held_on");
    setValue(after, field, QTime(now.time().hour(), now.time().minute()));
    if (!valueOf(after, day).toDate().isValid())
        setValue(after, day, now.date());
    if (!before || after != *before)
        edit.changes.push_back({before, after});
    return edit;
}

} // namespace chairside
