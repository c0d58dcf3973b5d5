// Whom the procedure wants told: each of its letters with the people it goes to, who has been told already, by when,
// and the draft with what the record says in its places.
#pragma once

#include "core/rules/Addressees.h"
#include "core/rules/Circulation.h"

#include <map>

namespace chairside {

struct LetterDue final
{
    Letter letter;
    std::vector<Addressee> to; // empty: the record names nobody yet
    Deadline due;              // `due.due` invalid: the procedure sets no day, or it is not known yet

    int left() const; // how many have not been told, or lack a paper
    friend bool operator==(const LetterDue&, const LetterDue&) = default;
};

// In the protocol's order; without those whose condition does not hold, and without the one that asks for feedback: it
// stands with the answers (feedbackLetter). Of a request that was declined only those that wait for the screening are
// left: there is no meeting that others could speak of.
std::vector<LetterDue> lettersOf(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days);

struct LetterDraft final
{
    QString subject;
    QString body;
    QStringList missing; // what the record does not say yet, in words: "the place"
    int withheld = 0;    // how often a sensitive address would have stood in it

    friend bool operator==(const LetterDraft&, const LetterDraft&) = default;
};

// What is not known stands in square brackets. Nothing restricted is ever filled in, and a child's sensitive address
// reads "[address withheld]" wherever it was typed: a letter leaves the building.
// `papers` go along with it.
LetterDraft draftOf(const LetterDue& letter, const Discussion& discussion, const Protocol& protocol,
                    const std::vector<const Paper*>& papers = {});

// The papers that a letter takes to this person: those they lack, or all of them once more; none where it takes none.
std::vector<const Paper*> papersFor(const LetterDue& letter, const Addressee& to, const Discussion& discussion);

// What goes with a copy of a signed version. Names no child: an e-mail's words travel further than what is attached to
// it.
LetterDraft copyLetter(const Discussion& discussion, const Protocol& protocol, const QString& to, int version,
                       Audience audience);
// The procedure's own letter that asks for feedback, or where it has none one that puts its questions.
LetterDraft feedbackLetter(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days,
                           const QString& to);

// `{name}` becomes its value where there is one; any other braces stay as they are.
QString filled(const QString& text, const std::map<QString, QString>& values);

} // namespace chairside
