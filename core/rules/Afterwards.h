// What the procedure expects in the months after the meeting: what has been done about it, what is open, what those who
// took part say of it.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/rules/Deadlines.h"

#include <vector>

namespace chairside {

// One thing expected: for the discussion, for one child, for one recommendation, or for one question that was open.
struct ExpectedStep final
{
    LaterStep asks;
    Id<Subject> subject;
    qint64 about = 0;       // the recommendation; the open question
    QString whom;           // the child's name; the recommendation's words and whom it is made to; the question
    std::vector<Step> done; // oldest first, without those taken back
    Deadline due;           // `due.due` invalid: no day
    int left = 0;           // of those asked for feedback one by one: who has neither been asked nor answered

    bool open() const { return done.empty() || left > 0; }
    friend bool operator==(const ExpectedStep&, const ExpectedStep&) = default;
};

// In the protocol's order; without those whose condition does not hold. After them what was not known and has a day by
// which somebody finds it out, whatever the procedure: unless it became an action or a review asks anew. Closing is
// among them where the protocol lists it.
std::vector<ExpectedStep> expectedLater(const Discussion& discussion, const Protocol& protocol,
                                        const WorkingDays& days);

// Of them, those that can be recorded now: before the first signing only what the procedure lets happen meanwhile.
std::vector<ExpectedStep> expectedNow(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days);

// The step that records it, as it begins: its kind, its code and what it is about.
Step beginningOf(const ExpectedStep& later, QDate today);

// What those who were asked have said to one question.
struct FeedbackCount final
{
    struct Choice final
    {
        QString code;
        QString words;
        int count = 0;
        friend bool operator==(const Choice&, const Choice&) = default;
    };
    Prompt prompt;
    std::vector<Choice> choices; // of a question with choices, in its order
    std::vector<Step> said;      // the newest answer of each person, in the order given
    int answered = 0;

    friend bool operator==(const FeedbackCount&, const FeedbackCount&) = default;
};

std::vector<FeedbackCount> feedbackCounts(const Discussion& discussion, const Protocol& protocol);

// Those who may be asked: everyone who took part, family as well.
std::vector<const Participant*> feedbackAsked(const Discussion& discussion);

// When all of them were asked at once, by the administrator say; none where each is asked by themselves.
const Step* everyoneAsked(const Discussion& discussion);

// The questions as plain text, to be sent; empty where the procedure has none.
QString feedbackQuestions(const Protocol& protocol);

// What a question with choices offers.
std::vector<ChoiceEntry> choicesOf(const Prompt& prompt);

// Outcomes that closing offers: those of the protocol, or the program's own.
std::vector<std::pair<QString, QString>> closingOutcomes(const Protocol& protocol);

// Every step in words, newest first, those taken back included.
struct HistoryLine final
{
    Step step;
    QString words; // "Copy sent to Priya Nair: version 1, redacted copy, by secure e-mail"
    bool takenBack = false;
    QString whyTakenBack;
    bool mayTakeBack = false;

    friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};
std::vector<HistoryLine> stepHistory(const Discussion& discussion, const Protocol& protocol);

} // namespace chairside
