// What was done about a discussion beside its content: who was told, what was sent and received, filed, checked,
// answered, closed. Append-only and never locked: a step happens before the meeting, in the days after signing, or in
// the months until a child's case is closed. A step entered in error is taken back by another; both stay in sight.
#pragma once

#include "core/base/Id.h"
#include "core/discussion/Vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace chairside {

struct Subject;
struct Participant;

enum class StepKind {
    Told,          // somebody was told of the meeting, or of what came of it; `code`: the protocol's letter
    Papers,        // the request's papers went out to those who come (Hartlepool and Stockton 6.2)
    Sent,          // a copy of a signed version went to somebody
    Received,      // they have it; `about`: the step Sent
    FeedbackAsked, // for feedback on effectiveness (Hartlepool and Stockton 6.4)
    Feedback,      // one answer; `code`: the prompt
    Checked,       // progress, by the Team Manager at case supervision
    Learning,      // passed on to the Principal Social Worker
    Answered,      // a recommendation; `about`: its row
    Filed,         // to a child's own record in the case system
    Seen,          // the child was seen
    Started,       // section 47 enquiries began
    Assessed,      // the assessment was completed
    Conference,    // the child protection conference was held
    Supervision,   // supervision was considered or changed (Wokingham)
    Listed,        // put on the register of most concern
    Unlisted,      // taken off it
    Directed,      // leadership's direction was filed and told to the team
    Escalated,     // a disagreement went to the escalation policy
    Closed,
    Reopened,
    TakenBack, // `about`: the step that was entered in error
};
template <>
struct Choices<StepKind>
{
    static constexpr std::array names{
        ChoiceName<StepKind>{StepKind::Told, "told", QT_TRANSLATE_NOOP("choice", "Told")},
        ChoiceName<StepKind>{StepKind::Papers, "papers", QT_TRANSLATE_NOOP("choice", "Papers sent")},
        ChoiceName<StepKind>{StepKind::Sent, "sent", QT_TRANSLATE_NOOP("choice", "Copy sent")},
        ChoiceName<StepKind>{StepKind::Received, "received", QT_TRANSLATE_NOOP("choice", "Copy received")},
        ChoiceName<StepKind>{StepKind::FeedbackAsked, "feedback-asked",
                             QT_TRANSLATE_NOOP("choice", "Feedback asked for")},
        ChoiceName<StepKind>{StepKind::Feedback, "feedback", QT_TRANSLATE_NOOP("choice", "Feedback")},
        ChoiceName<StepKind>{StepKind::Checked, "checked", QT_TRANSLATE_NOOP("choice", "Progress checked")},
        ChoiceName<StepKind>{StepKind::Learning, "learning", QT_TRANSLATE_NOOP("choice", "Learning passed on")},
        ChoiceName<StepKind>{StepKind::Answered, "answered", QT_TRANSLATE_NOOP("choice", "Recommendation answered")},
        ChoiceName<StepKind>{StepKind::Filed, "filed", QT_TRANSLATE_NOOP("choice", "Filed in the case system")},
        ChoiceName<StepKind>{StepKind::Seen, "seen", QT_TRANSLATE_NOOP("choice", "Child seen")},
        ChoiceName<StepKind>{StepKind::Started, "started", QT_TRANSLATE_NOOP("choice", "Section 47 enquiries started")},
        ChoiceName<StepKind>{StepKind::Assessed, "assessed", QT_TRANSLATE_NOOP("choice", "Assessment completed")},
        ChoiceName<StepKind>{StepKind::Conference, "conference", QT_TRANSLATE_NOOP("choice", "Conference held")},
        ChoiceName<StepKind>{StepKind::Supervision, "supervision",
                             QT_TRANSLATE_NOOP("choice", "Supervision considered")},
        ChoiceName<StepKind>{StepKind::Listed, "listed", QT_TRANSLATE_NOOP("choice", "Added to the list")},
        ChoiceName<StepKind>{StepKind::Unlisted, "unlisted", QT_TRANSLATE_NOOP("choice", "Removed from the list")},
        ChoiceName<StepKind>{StepKind::Directed, "directed",
                             QT_TRANSLATE_NOOP("choice", "Direction filed and told to the team")},
        ChoiceName<StepKind>{StepKind::Escalated, "escalated", QT_TRANSLATE_NOOP("choice", "Escalated")},
        ChoiceName<StepKind>{StepKind::Closed, "closed", QT_TRANSLATE_NOOP("choice", "Closed")},
        ChoiceName<StepKind>{StepKind::Reopened, "reopened", QT_TRANSLATE_NOOP("choice", "Reopened")},
        ChoiceName<StepKind>{StepKind::TakenBack, "taken-back", QT_TRANSLATE_NOOP("choice", "Taken back")},
    };
};

// How something reached somebody.
enum class Means { NotRecorded, Email, CaseSystem, Hand, Post, Spoken };
template <>
struct Choices<Means>
{
    static constexpr std::array names{
        ChoiceName<Means>{Means::NotRecorded, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<Means>{Means::Email, "email", QT_TRANSLATE_NOOP("choice", "By secure e-mail")},
        ChoiceName<Means>{Means::CaseSystem, "case-system", QT_TRANSLATE_NOOP("choice", "In the case system")},
        ChoiceName<Means>{Means::Hand, "hand", QT_TRANSLATE_NOOP("choice", "By hand")},
        ChoiceName<Means>{Means::Post, "post", QT_TRANSLATE_NOOP("choice", "By post")},
        ChoiceName<Means>{Means::Spoken, "spoken", QT_TRANSLATE_NOOP("choice", "In person or by telephone")},
    };
};

struct Step final
{
    Id<Step> id;
    StepKind kind = StepKind::Told;
    QDateTime at; // UTC, when it was entered
    QString by;   // who entered it
    QDate day;    // when it happened
    QTime time;   // where the hour counts: a child seen, a copy sent
    QString who;  // who did it, or whom it reached; as they were called then
    Id<Subject> subject;
    Id<Participant> participant;
    qint64 about = 0; // the row or step that it answers
    int version = 0;  // of a copy
    Audience audience = Audience::Full;
    QString form; // of a copy: "form", "sheet", or one of the protocol's own
    Means how = Means::NotRecorded;
    QString code;
    QString choice; // a prompt’s choice, a child’s outcome, in which capacity somebody decided
    QString agreed; // who agreed, where that is needed (Wokingham: the Assistant Director to a removal)
    QString note;   // the words; a reason where one is asked for

    friend bool operator==(const Step&, const Step&) = default;
};

} // namespace chairside
