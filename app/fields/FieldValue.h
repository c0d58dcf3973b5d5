// Where an editor's value lives: a field of a row, or part of an answer that may not have been given yet.
#pragma once

#include "core/session/DiscussionSession.h"

#include <QVariant>

#include <functional>

namespace chairside {

// The session outlives every editor made from this.
struct FieldValue final
{
    DiscussionSession* session = nullptr;
    QString name; // what a screen reader calls the field: "Harm, risk 2"
    std::function<QVariant()> get;
    std::function<Result<void>(const QVariant&, Entry)> set;
    std::function<bool(RowRef)> concerns; // a change of this row may change the value
    std::function<QString()> trouble;     // the sentence beside a value that cannot be right; empty where it is fine
    std::vector<ChoiceEntry> choices;     // of a vocabulary
};

FieldValue rowValue(DiscussionSession& session, RowRef row, const QString& field, const QString& name);
// `field`: "choice", "day", "at", "body", "who", "how".
FieldValue answerValue(DiscussionSession& session, const AnswerRef& answer, const QString& field, const QString& name);

// A tick: true where the answer's choice is "yes".
FieldValue tickValue(DiscussionSession& session, const AnswerRef& answer, const QString& name);

} // namespace chairside
