#include "app/rows/RowSpecs.h"

namespace chairside {

namespace {

// "Action 3"; empty while the gap has become none.
QString madeInto(const DiscussionSession& session, const AnyRow& row)
{
    const Action* action = session.discussion().find(std::get<Gap>(row).action);
    return action ? RowWords::tr("Action %1").arg(action->rank + 1) : QString();
}

} // namespace

RowsSpec historyRows()
{
    RowsSpec spec;
    spec.kind = RowKind::History;
    spec.rowName = RowWords::tr("Event");
    spec.addLabel = RowWords::tr("Add event");
    spec.empty = RowWords::tr("Nothing in the history yet. Begin with what brought the family here.");
    spec.follows = {RowKind::Contribution, RowKind::Participant};

    RowColumn when = columnOf("happened", RowWords::tr("When"), RowEditor::Text, 3, 110);
    when.hint = RowWords::tr("12 November 2026, or autumn 2024");
    RowColumn what = columnOf("what", RowWords::tr("What happened"), RowEditor::Text, 10, 190);
    what.needed = RowWords::tr("what happened");
    RowColumn source = columnOf("told_by", RowWords::tr("Source"), RowEditor::Text, 4, 110);
    source.detail = true;
    source.hint = RowWords::tr("Who or what says so");
    source.spoken = RowWords::tr("Source: %1");
    spec.columns = {what, when, source};
    return spec;
}

RowsSpec gapRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Gap;
    spec.rowName = RowWords::tr("Question");
    spec.addLabel = RowWords::tr("Add question");
    spec.empty = RowWords::tr("No open question. What does nobody here know yet?");
    spec.follows = {RowKind::Contribution, RowKind::Participant, RowKind::Action};

    RowColumn question = columnOf("question", RowWords::tr("What is not known"), RowEditor::Text, 8, 150);
    question.needed = RowWords::tr("the question");
    RowColumn who = columnOf("who", RowWords::tr("Who will find out"), RowEditor::Person, 3, 124);
    who.spoken = RowWords::tr("%1 will find out");
    RowColumn by = columnOf("due", RowWords::tr("By"), RowEditor::Date, 1, 186);
    by.spoken = RowWords::tr("By %1");
    RowColumn action = columnOf("action_id", RowWords::tr("Action"), RowEditor::None, 1, 124);
    action.words = [](const DiscussionSession& session, const AnyRow& row) -> CellWords {
        const QString made = madeInto(session, row);
        return made.isEmpty() ? CellWords{} : CellWords{made, QStringLiteral("tick"), Tone::Ok};
    };
    spec.columns = {question, who, by, action};

    RowAct make;
    make.label = RowWords::tr("Make action");
    make.shown = [](const DiscussionSession& session, const AnyRow& row) {
        return session.editable() && madeInto(session, row).isEmpty() && !std::get<Gap>(row).question.isEmpty();
    };
    make.run = [](DiscussionSession& session, RowRef row) { (void)session.gapToAction(Id<Gap>{row.id}); };
    spec.act = make;
    return spec;
}

} // namespace chairside
