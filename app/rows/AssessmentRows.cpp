#include "app/rows/RowSpecs.h"

namespace chairside {

namespace {

// In a narrow box an open choice asks; elsewhere the vocabulary says "Not recorded".
template <Choice E>
std::vector<ChoiceEntry> toChoose()
{
    std::vector<ChoiceEntry> out = entries<E>();
    out.front().words = RowWords::tr("Choose");
    return out;
}

bool isChilds(const AnyRow& row)
{
    return std::get<Voice>(row).whose == Whose::Child;
}

RowColumn obtained()
{
    RowColumn column = columnOf("obtained", RowWords::tr("Told to, when and how"), RowEditor::Text, 5, 140);
    column.needed = RowWords::tr("told to whom, when and how");
    column.spoken = RowWords::tr("Told to %1");
    column.detail = true;
    return column;
}

RowColumn followed()
{
    RowColumn column = columnOf("followed", RowWords::tr("What followed, or why not"), RowEditor::Text, 5, 140);
    column.needed = RowWords::tr("what followed, or why not");
    column.spoken = RowWords::tr("What followed: %1");
    column.detail = true;
    return column;
}

} // namespace

RowsSpec riskRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Risk;
    spec.rowName = RowWords::tr("Risk");
    spec.addLabel = RowWords::tr("Add risk");
    spec.empty = RowWords::tr("No risks yet. What could happen, to whom, and how do you know?");
    spec.follows = {RowKind::Contribution, RowKind::Participant};

    RowColumn harm = columnOf("harm", RowWords::tr("Harm"), RowEditor::Text, 9, 140);
    harm.needed = RowWords::tr("what could happen");
    RowColumn whom = columnOf("to_whom", RowWords::tr("To whom"), RowEditor::Text, 3, 78);
    whom.needed = RowWords::tr("to whom");
    whom.spoken = RowWords::tr("To %1");
    RowColumn likelihood = columnOf("likelihood", RowWords::tr("Likelihood"), RowEditor::Choice, 1, 108);
    likelihood.needed = RowWords::tr("how likely");
    likelihood.choices = toChoose<Likelihood>();
    RowColumn impact = columnOf("impact", RowWords::tr("Impact"), RowEditor::Choice, 1, 102);
    impact.needed = RowWords::tr("how serious");
    impact.choices = toChoose<Impact>();
    RowColumn evidence = columnOf("evidence", RowWords::tr("Evidence"), RowEditor::Text, 8, 130);
    evidence.detail = true;
    evidence.needed = RowWords::tr("how do you know?");
    evidence.spoken = RowWords::tr("Evidence: %1");
    // What nobody knows is said so where the evidence would stand.
    evidence.words = [](const DiscussionSession&, const AnyRow& row) -> CellWords {
        const Risk& risk = std::get<Risk>(row);
        if (risk.knowledge == Knowledge::Known)
            return {risk.evidence, {}, Tone::Plain};
        return {risk.evidence.isEmpty() ? RowWords::tr("Unknown") : RowWords::tr("Unknown: %1").arg(risk.evidence),
                {},
                Tone::Plain};
    };
    spec.columns = {harm, whom, likelihood, impact, evidence};

    RowColumn knowledge = columnOf("knowledge", RowWords::tr("This is"), RowEditor::Segments);
    spec.second = {knowledge};
    return spec;
}

RowsSpec protectiveRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Protective;
    spec.rowName = RowWords::tr("Protective factor");
    spec.addLabel = RowWords::tr("Add protective factor");
    spec.empty = RowWords::tr("No protective factors yet. Who or what keeps the child safer?");
    spec.follows = {RowKind::Contribution, RowKind::Participant};

    RowColumn what = columnOf("what", RowWords::tr("What protects"), RowEditor::Text, 6, 140);
    what.needed = RowWords::tr("what protects");
    RowColumn who = columnOf("who", RowWords::tr("Who"), RowEditor::Text, 3, 90);
    RowColumn evidence = columnOf("evidence", RowWords::tr("Evidence"), RowEditor::Text, 5, 110);
    evidence.detail = true;
    evidence.hint = RowWords::tr("How do you know?");
    evidence.spoken = RowWords::tr("Evidence: %1");
    spec.columns = {what, who, evidence};
    return spec;
}

RowsSpec childVoiceRows(bool severalChildren)
{
    RowsSpec spec;
    spec.kind = RowKind::Voice;
    spec.rowName = RowWords::tr("The child’s words");
    spec.addLabel = RowWords::tr("Add the child’s words");
    spec.empty = RowWords::tr("Nothing from the child yet. What have they said, to whom, and what followed?");
    spec.fresh = {{QStringLiteral("whose"), code(Whose::Child)}};
    spec.holds = isChilds;
    spec.follows = {RowKind::Contribution, RowKind::Participant};

    RowColumn words = columnOf("words", RowWords::tr("In their own words"), RowEditor::Text, 8, 170);
    words.needed = RowWords::tr("what the child said, in their own words");
    spec.columns = {words};
    if (severalChildren) {
        RowColumn child = columnOf("subject_id", RowWords::tr("Who"), RowEditor::Child, 2, 110);
        child.spoken = RowWords::tr("Said by %1");
        spec.columns.push_back(child);
    }
    spec.columns.push_back(obtained());
    spec.columns.push_back(followed());
    return spec;
}

RowsSpec familyVoiceRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Voice;
    spec.rowName = RowWords::tr("View");
    spec.addLabel = RowWords::tr("Add a view");
    spec.empty = RowWords::tr("No views of parents or carers yet.");
    spec.fresh = {{QStringLiteral("whose"), code(Whose::Parent)}};
    spec.holds = [](const AnyRow& row) { return !isChilds(row); };
    spec.follows = {RowKind::Contribution, RowKind::Participant};

    RowColumn words = columnOf("words", RowWords::tr("In their own words"), RowEditor::Text, 8, 150);
    words.needed = RowWords::tr("what they said");
    RowColumn whose = columnOf("whose", RowWords::tr("Whose"), RowEditor::Choice, 1, 108);
    for (const Whose each : {Whose::Parent, Whose::Carer, Whose::Family})
        whose.choices.push_back({code(each), chairside::words(each)});
    RowColumn speaker = columnOf("speaker", RowWords::tr("Who"), RowEditor::Line, 2, 100);
    speaker.spoken = RowWords::tr("Said by %1");
    spec.columns = {words, whose, speaker, obtained(), followed()};
    return spec;
}

} // namespace chairside
