#include "core/storage/StepTable.h"

#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"

#include <QCoreApplication>

namespace chairside {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("store", words);
}

Result<bool> exists(Connection& connection, const QString& sql, const Values& values)
{
    auto found = connection.value(sql, values);
    if (!found)
        return found.error();
    return found->toInt() > 0;
}

// The state that a step moves the discussion to; nothing for most.
std::optional<State> stateAfter(StepKind kind, const DiscussionState& now)
{
    if (kind == StepKind::Closed)
        return now.state == State::Closed ? std::nullopt : std::optional(State::Closed);
    if (kind == StepKind::Reopened)
        return now.versions > 0 ? State::Signed : State::Draft;
    return std::nullopt;
}

Result<void> allowed(Connection& connection, Id<Discussion> discussion, const Step& step, const DiscussionState& now)
{
    // Of several children each is closed with an outcome of its own; the first closes the record.
    const bool another = now.state == State::Closed && step.subject;
    if (step.kind == StepKind::Closed && now.state != State::Signed && !another)
        return Error{ErrorCode::Locked,
                     say(QT_TRANSLATE_NOOP("store", "Only a signed record can be closed. Sign it first.")),
                     {}};
    if (step.kind == StepKind::Reopened && now.state != State::Closed && now.state != State::Declined)
        return Error{ErrorCode::Locked,
                     say(QT_TRANSLATE_NOOP("store", "Only a closed discussion or a declined request can be reopened.")),
                     {}};
    if (step.kind == StepKind::Reopened && step.note.trimmed().isEmpty())
        return Error{
            ErrorCode::NotReady, say(QT_TRANSLATE_NOOP("store", "Give your reason. It is kept with the record.")), {}};
    if (step.kind == StepKind::Sent && (step.version < 1 || step.version > now.versions))
        return Error{
            ErrorCode::NotFound,
            say(QT_TRANSLATE_NOOP("store", "There is no signed version %1 of this discussion.")).arg(step.version),
            {}};
    if (step.kind == StepKind::TakenBack || step.kind == StepKind::Received) {
        auto there = exists(connection,
                            QStringLiteral("SELECT count(*) FROM step WHERE id = ? AND discussion_id = ? AND kind "
                                           "NOT IN ('taken-back', 'closed', 'reopened')"),
                            {step.about, discussion.value});
        if (!there)
            return there.error();
        if (!*there)
            return Error{
                ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("store", "That step is not in this discussion.")), {}};
    }
    return {};
}

QJsonObject bodyOf(const Step& step)
{
    QJsonObject out{{QStringLiteral("step"), code(step.kind)}};
    const auto put = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            out.insert(QLatin1String(key), value);
    };
    put("day", step.day.toString(Qt::ISODate));
    put("time", step.time.toString(Qt::ISODate));
    put("who", step.who);
    put("form", step.form);
    put("how", code(step.how));
    put("code", step.code);
    put("choice", step.choice);
    put("agreed", step.agreed);
    put("note", step.note);
    for (const auto& [key, id] : {std::pair{"subject", step.subject.value}, std::pair{"about", step.about},
                                  std::pair{"participant", step.participant.value}})
        if (id != 0)
            out.insert(QLatin1String(key), QString::number(id)); // 63 bits do not fit a JSON number
    if (step.version > 0) {
        out.insert(QStringLiteral("version"), step.version);
        out.insert(QStringLiteral("audience"), code(step.audience));
    }
    return out;
}

// The name of its line in the trail: the locks on a discussion's state look for these two.
QString lineOf(StepKind kind)
{
    if (kind == StepKind::Closed)
        return QStringLiteral("close");
    if (kind == StepKind::Reopened)
        return QStringLiteral("reopen");
    return QStringLiteral("step");
}

} // namespace

Result<void> addStep(Connection& connection, AuditTrail& trail, Id<Discussion> discussion, const Step& step,
                     const QString& chair)
{
    auto now = discussionState(connection, discussion);
    if (!now)
        return now.error();
    if (auto may = allowed(connection, discussion, step, *now); !may)
        return may;
    auto added = connection.execute(
        QStringLiteral("INSERT INTO step (id, discussion_id, kind, at, by, day, time, who, subject_id, participant_id, "
                       "about, version, audience, form, how, code, choice, agreed, note) VALUES (?, ?, ?, ?, ?, ?, ?, "
                       "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {step.id.value, discussion.value, code(step.kind), step.at, toValue(step.by), toValue(step.day),
         toValue(step.time), toValue(step.who), toValue(step.subject), toValue(step.participant), step.about,
         step.version, step.version > 0 ? code(step.audience) : QStringLiteral(""), toValue(step.form), code(step.how),
         toValue(step.code), toValue(step.choice), toValue(step.agreed), toValue(step.note)});
    if (!added)
        return added;
    if (auto noted =
            trail.append({lineOf(step.kind), chair, discussion, QStringLiteral("step"), step.id.value, bodyOf(step)});
        !noted)
        return noted;
    const std::optional<State> state = stateAfter(step.kind, *now);
    if (!state)
        return {};
    return connection.execute(QStringLiteral("UPDATE discussion SET state = ? WHERE id = ?"),
                              {code(*state), discussion.value});
}

Result<void> readSteps(Connection& connection, Discussion& discussion)
{
    return connection.each(
        QStringLiteral("SELECT id, kind, at, by, day, time, who, subject_id, participant_id, about, version, audience, "
                       "form, how, code, choice, agreed, note FROM step WHERE discussion_id = ? ORDER BY seq"),
        {discussion.id.value}, [&](const SqlRow& row) {
            Step step;
            step.id = Id<Step>{row.number(0)};
            fromCode(row.text(1), step.kind);
            step.at = row.moment(2);
            step.by = row.text(3);
            step.day = row.day(4);
            (void)fromValue(row.value(5), step.time);
            step.who = row.text(6);
            step.subject = Id<Subject>{row.number(7)};
            step.participant = Id<Participant>{row.number(8)};
            step.about = row.number(9);
            step.version = row.count(10);
            fromCode(row.text(11), step.audience);
            step.form = row.text(12);
            fromCode(row.text(13), step.how);
            step.code = row.text(14);
            step.choice = row.text(15);
            step.agreed = row.text(16);
            step.note = row.text(17);
            discussion.steps.push_back(std::move(step));
        });
}

} // namespace chairside
