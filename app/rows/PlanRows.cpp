#include "app/rows/ProgressForm.h"
#include "app/rows/RowSpecs.h"
#include "core/base/Text.h"
#include "core/rules/Readiness.h"
#include "core/rules/WorkingDays.h"
#include "core/storage/Store.h"

namespace chairside {

namespace {

CellWords statusWords(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Open:
        return {words(status), QStringLiteral("circle"), Tone::Muted};
    case ActionStatus::Done:
        return {words(status), QStringLiteral("tick"), Tone::Ok};
    case ActionStatus::NotDone:
        return {words(status), QStringLiteral("cross"), Tone::Bad};
    case ActionStatus::Replaced:
        return {words(status), QStringLiteral("arrow-right"), Tone::Muted};
    }
    return {};
}

CellWords smartWords(const DiscussionSession&, const AnyRow& row)
{
    const QString lacks = smartGap(std::get<Action>(row));
    return lacks.isEmpty() ? CellWords{RowWords::tr("Complete"), QStringLiteral("tick"), Tone::Ok}
                           : CellWords{lacks, QStringLiteral("warning"), Tone::Warn};
}

// "24 November 2026: done (Priya Nair). Visited, agreement signed."
QString progressLine(const ActionProgress& progress)
{
    QString line = RowWords::tr("%1: %2").arg(longDate(progress.day()), words(progress.status).toLower());
    if (progress.newDue.isValid())
        line = RowWords::tr("%1, now due %2").arg(line, longDate(progress.newDue));
    if (!progress.who.isEmpty())
        line = RowWords::tr("%1 (%2)").arg(line, progress.who);
    line += u'.';
    if (!progress.note.isEmpty())
        line += u' ' + progress.note.simplified();
    return line;
}

QStringList history(const DiscussionSession& session, const AnyRow& row)
{
    const Action& action = std::get<Action>(row);
    QStringList lines;
    if (action.carriedFrom)
        lines << RowWords::tr("Carried forward from the discussion before.");
    for (const ActionProgress& progress : session.discussion().progress)
        if (progress.action == action.id)
            lines << progressLine(progress);
    return lines;
}

QString actionsNote(const DiscussionSession& session, const std::vector<RowRef>& rows)
{
    if (rows.empty())
        return {};
    const Discussion& discussion = session.discussion();
    int incomplete = 0;
    int open = 0;
    for (const RowRef& row : rows)
        if (const Action* action = discussion.find(Id<Action>{row.id})) {
            incomplete += smartGap(*action).isEmpty() ? 0 : 1;
            open += discussion.status(action->id) == ActionStatus::Open ? 1 : 0;
        }
    if (discussion.locked())
        return RowWords::tr("%1, %2 open").arg(rows.size()).arg(open);
    return incomplete == 0 ? QString::number(rows.size())
                           : RowWords::tr("%1, %2 incomplete").arg(rows.size()).arg(incomplete);
}

} // namespace

RowsSpec actionRows(bool locked, const QStringList& with)
{
    RowsSpec spec;
    spec.kind = RowKind::Action;
    spec.rowName = RowWords::tr("Action");
    spec.addLabel = RowWords::tr("Add action");
    spec.empty = RowWords::tr("No actions yet. Who does what by when, and how will anyone know?");
    spec.numbered = true;
    spec.together = true;
    spec.follows = {RowKind::Contribution, RowKind::Participant, RowKind::Meeting};
    spec.note = actionsNote;
    spec.below = history;

    RowColumn number = columnOf("rank", QString(), RowEditor::None, 0, 30);
    number.spoken.clear();
    number.words = [](const DiscussionSession&, const AnyRow& row) -> CellWords {
        return {QString::number(std::get<Action>(row).rank + 1), {}, Tone::Plain};
    };
    RowColumn what = columnOf("what", RowWords::tr("Action"), RowEditor::Text, 12, 130);
    what.needed = RowWords::tr("what is to be done");
    RowColumn owner = columnOf("owner", RowWords::tr("Owner"), RowEditor::Person, 3, 116);
    owner.needed = RowWords::tr("who?");
    owner.spoken = RowWords::tr("Owner: %1");
    owner.beneath = [](const DiscussionSession&, const AnyRow& row) { return std::get<Action>(row).agency; };
    RowColumn due = columnOf("due", RowWords::tr("Due"), RowEditor::Date, 1, 186);
    due.needed = RowWords::tr("by when?");
    due.spoken = RowWords::tr("Due %1");
    due.beneath = [](const DiscussionSession& session, const AnyRow& row) {
        const QDate date = std::get<Action>(row).due;
        const QDate held = session.discussion().meeting().heldOn;
        return date.isValid() && held.isValid() ? session.workingDays().describeDue(held, date) : QString();
    };
    RowColumn measure = columnOf("measure", RowWords::tr("Measure"), RowEditor::Text, 6, 100);
    measure.detail = true;
    measure.needed = RowWords::tr("how will we know?");
    measure.spoken = RowWords::tr("Measure: %1");
    RowColumn smart = columnOf("smart", RowWords::tr("SMART"), RowEditor::None, 0, 106);
    smart.words = smartWords;
    smart.spoken = RowWords::tr("SMART: %1");
    spec.columns = {number, what, owner, due, measure, smart};

    RowColumn agency = columnOf("agency", RowWords::tr("Agency"), RowEditor::Line);
    agency.needed = RowWords::tr("for which agency?");
    agency.when = [](const DiscussionSession&, const AnyRow& row) {
        const Action& action = std::get<Action>(row);
        return !action.owner.isEmpty() && (!action.participant || action.agency.isEmpty());
    };
    spec.second = {agency};
    if (with.contains(QStringLiteral("threshold"))) {
        RowColumn threshold = columnOf("threshold", RowWords::tr("Threshold for more"), RowEditor::Text);
        threshold.hint = RowWords::tr("What would call for more than this?");
        spec.second.push_back(threshold);
        spec.columns[1].beneath = [](const DiscussionSession&, const AnyRow& row) {
            const QString said = std::get<Action>(row).threshold.simplified();
            return said.isEmpty() ? QString() : RowWords::tr("Threshold for more: %1").arg(said);
        };
    }

    if (locked) {
        RowColumn status = columnOf("status", RowWords::tr("Progress"), RowEditor::None, 2, 120);
        status.words = [](const DiscussionSession& session, const AnyRow& row) {
            return statusWords(session.discussion().status(std::get<Action>(row).id));
        };
        status.spoken = RowWords::tr("Progress: %1");
        spec.columns.back() = status;
        // A date agreed since is the one that counts.
        spec.columns[3].words = [](const DiscussionSession& session, const AnyRow& row) -> CellWords {
            return {longDate(session.discussion().dueNow(std::get<Action>(row))), {}, Tone::Plain};
        };
        spec.columns[3].beneath = [](const DiscussionSession& session, const AnyRow& row) {
            const Action& action = std::get<Action>(row);
            const QDate now = session.discussion().dueNow(action);
            return now == action.due ? QString() : RowWords::tr("At signing: %1").arg(longDate(action.due));
        };
        RowAct update;
        update.label = RowWords::tr("Update");
        update.icon = QStringLiteral("pencil");
        update.shown = [](const DiscussionSession& session, const AnyRow&) { return !session.store().readOnly(); };
        update.form = [](const PageContext& context, RowRef row, QWidget* parent) -> RowForm* {
            return new ProgressForm(context, Id<Action>{row.id}, parent);
        };
        spec.act = update;
    }
    return spec;
}

RowsSpec contingencyRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Contingency;
    spec.rowName = RowWords::tr("Contingency");
    spec.together = true;
    spec.addLabel = RowWords::tr("Add contingency");
    spec.empty = RowWords::tr("No contingency plan yet. What happens if the plan fails?");
    spec.follows = {RowKind::Contribution, RowKind::Participant};

    RowColumn trigger = columnOf("trigger", RowWords::tr("If"), RowEditor::Text, 5, 120);
    trigger.needed = RowWords::tr("if what happens");
    trigger.spoken = RowWords::tr("If %1");
    RowColumn response = columnOf("response", RowWords::tr("Then"), RowEditor::Text, 5, 120);
    response.needed = RowWords::tr("what is done then");
    response.spoken = RowWords::tr("Then %1");
    RowColumn owner = columnOf("owner", RowWords::tr("Owner"), RowEditor::Person, 2, 110);
    owner.needed = RowWords::tr("who?");
    owner.spoken = RowWords::tr("Owner: %1");
    spec.columns = {trigger, response, owner};
    return spec;
}

RowsSpec recommendationRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Recommendation;
    spec.rowName = RowWords::tr("Recommendation");
    spec.addLabel = RowWords::tr("Add recommendation");
    spec.empty = RowWords::tr("Nothing is asked of an organisation yet.");
    spec.follows = {RowKind::Contribution, RowKind::Participant};

    RowColumn what = columnOf("what", RowWords::tr("What is recommended"), RowEditor::Text, 8, 150);
    what.needed = RowWords::tr("what is recommended");
    RowColumn to = columnOf("to_whom", RowWords::tr("To whom"), RowEditor::Line, 4, 120);
    to.needed = RowWords::tr("to which organisation?");
    to.spoken = RowWords::tr("To %1");
    RowColumn by = columnOf("answer_by", RowWords::tr("Answer by"), RowEditor::Date, 1, 186);
    by.spoken = RowWords::tr("Answer by %1");
    spec.columns = {what, to, by};
    return spec;
}

RowsSpec agreementRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Participant;
    spec.rowName = RowWords::tr("Participant");
    spec.titled = false;
    spec.empty = RowWords::tr("Nobody to ask yet. Record who is here first.");
    spec.note = [](const DiscussionSession& session, const std::vector<RowRef>& rows) {
        int agree = 0;
        int dissent = 0;
        int absent = 0;
        for (const RowRef& row : rows)
            if (const Participant* who = session.discussion().find(Id<Participant>{row.id})) {
                agree += who->agreement == Agreement::Agrees ? 1 : 0;
                dissent += who->agreement == Agreement::Dissents ? 1 : 0;
                absent += who->agreement == Agreement::Absent ? 1 : 0;
            }
        QStringList parts;
        if (agree > 0)
            parts << counted(agree, RowWords::tr("agrees"), RowWords::tr("agree"));
        if (dissent > 0)
            parts << counted(dissent, RowWords::tr("dissents"), RowWords::tr("dissent"));
        if (absent > 0)
            parts << RowWords::tr("%1 absent").arg(absent);
        return parts.join(QStringLiteral(", "));
    };

    RowColumn name = columnOf("name", RowWords::tr("Who"), RowEditor::None, 3, 96);
    name.words = [](const DiscussionSession&, const AnyRow& row) -> CellWords {
        return {std::get<Participant>(row).name, {}, Tone::Plain};
    };
    RowColumn agreement = columnOf("agreement", RowWords::tr("Agreement"), RowEditor::Segments, 0, 256);
    agreement.needed = RowWords::tr("agrees or dissents");
    agreement.unsaid = words(Agreement::NotAsked);
    for (const Agreement each : {Agreement::Agrees, Agreement::Dissents, Agreement::Absent})
        agreement.choices.push_back({code(each), words(each)});
    agreement.words = [](const DiscussionSession&, const AnyRow& row) -> CellWords {
        const Agreement given = std::get<Participant>(row).agreement;
        switch (given) {
        case Agreement::Agrees:
            return {words(given), QStringLiteral("tick"), Tone::Ok};
        case Agreement::Dissents:
            return {words(given), QStringLiteral("flag"), Tone::Bad};
        case Agreement::Absent:
            return {words(given), QStringLiteral("circle"), Tone::Muted};
        case Agreement::NotAsked:
            break;
        }
        return {};
    };
    RowColumn reason = columnOf("agreement_reason", RowWords::tr("Reason"), RowEditor::Text, 6, 90);
    reason.detail = true;
    reason.needed = RowWords::tr("the reason");
    reason.spoken = RowWords::tr("Reason: %1");
    spec.columns = {name, agreement, reason};
    return spec;
}

} // namespace chairside
