// Makes the Edits that pages ask for: pure functions from a discussion to a change of it.
#pragma once

#include "core/discussion/Edit.h"
#include "core/protocol/Protocol.h"

#include <optional>

namespace chairside {

// At the end of its kind.
Edit addRow(const Discussion& discussion, AnyRow row, const QString& label);

// Whatever else points to the row stops doing so; the cells of a table row go with it; the ranks close up.
Edit removeRow(const Discussion& discussion, RowRef row, const QString& label);

// Ranks are rewritten densely. `to` is clamped.
Edit moveRow(const Discussion& discussion, RowRef row, int to, const QString& label);

// Nothing changes (no `changes`) where the row or field does not exist or holds that value already. The single rows,
// meeting and request, are made when first written. What restricts a contribution, or a gap, restricts what was made of
// its words.
Edit setField(const Discussion& discussion, RowRef row, const QString& field, const QVariant& value,
              const QString& label);

// Which answer: to a prompt, perhaps in one row of a table, perhaps for one child.
struct AnswerRef final
{
    QString prompt;
    Id<Item> item;
    Id<Subject> subject;

    friend bool operator==(const AnswerRef&, const AnswerRef&) = default;
};

// `field` is "choice", "day", "at", "body", "who", "how" or "restricted". Makes the answer where nothing has been said
// yet. `prompt` brings the meaning and whether it is restricted from the start; nullptr for a prompt that no protocol
// asks (a quorum reason).
Edit setAnswer(const Discussion& discussion, const AnswerRef& answer, const Prompt* prompt, const QString& field,
               const QVariant& value, const IdSource& ids, const QString& label);

// Where the words of a contribution can go.
struct MoveTarget final
{
    std::optional<RowKind> newRow; // a new row of this kind
    std::optional<RowRef> row;     // or more words in this one
    AnswerRef answer;              // or in the answer to this prompt

    friend bool operator==(const MoveTarget&, const MoveTarget&) = default;
};

// Copies the words without retyping; the contribution stays in the log. The restriction travels along, and the source
// is kept.
Edit moveContribution(const Discussion& discussion, const Protocol& protocol, Id<Contribution> contribution,
                      const MoveTarget& target, const IdSource& ids, const QString& label);

// What somebody said, as it should have been entered.
struct Correction final
{
    Id<Participant> participant; // as before: the name under it stays, even where that person has been taken off
    QString words;
    ContributionKind kind = ContributionKind::Fact;
    bool restricted = false;

    friend bool operator==(const Correction&, const Correction&) = default;
};
Edit correctContribution(const Discussion& discussion, Id<Contribution> contribution, const Correction& correction,
                         const QString& label);

// The rows that hold a contribution's words.
std::vector<RowRef> placesOf(const Discussion& discussion, Id<Contribution> contribution);

// A gap becomes an action, with its question, its owner and its date.
Edit gapToAction(const Discussion& discussion, Id<Gap> gap, const IdSource& ids, const QString& label);

// Who does it: the name in `field`, and, where the row keeps them, the participant of that name and their agency, all
// in one change. `participant` says which of two people of one name; otherwise the name alone decides. A name that
// nobody here bears keeps an agency that was typed, and loses one that came with a participant.
Edit setPerson(const Discussion& discussion, RowRef row, const QString& field, const QString& name,
               Id<Participant> participant, const QString& label);

} // namespace chairside
