// The record's rows: plain values. What the program reasons about is a row here; what people only read is an Answer.
// Free text is kept as typed. `restricted` travels with the words (Promise 6); `source` names the contribution that a
// row was moved from. `rank` is dense from 0 within its kind and discussion. Empty dates and times mean "not recorded".
#pragma once

#include "core/base/Id.h"
#include "core/discussion/Vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace chairside {

struct Discussion;
struct Child;   // a person, above discussions
struct Contact; // a professional used before, above discussions

// One a discussion; its id is the discussion's.
struct Meeting final
{
    Id<Meeting> id;
    QDate heldOn;
    QTime startedAt;
    QTime endedAt;
    MeetingMode mode = MeetingMode::None;
    QString place;
    QString chairName;
    QString chairRole;
    QString chairRoleReason; // where the role is not the protocol's (Knowsley section 2)
    QString marking;         // on every page; empty means OFFICIAL-SENSITIVE
    Reply confidentialityRead = Reply::None;
    QDate reviewOn;

    friend bool operator==(const Meeting&, const Meeting&) = default;
};

// One a discussion; its id is the discussion's.
struct Request final
{
    Id<Request> id;
    QString by;
    QString role;
    QString agency;
    QDate receivedOn;
    QTime receivedAt;
    RequestMoment moment = RequestMoment::None;
    RequestIdea idea = RequestIdea::None;
    Reply escalation = Reply::None; // yes: it belongs in the escalation procedure (Knowsley section 1)
    Screening screening = Screening::None;
    QString screeningReason;
    QString screenedBy;
    QDate screenedOn;

    friend bool operator==(const Request&, const Request&) = default;
};

// A child as they were in this discussion.
struct Subject final
{
    Id<Subject> id;
    int rank = 0;
    Id<Child> child;
    QString name;
    QDate born;
    QDate dueOn; // an unborn child's expected date
    QString gender;
    QString ethnicity;
    QString language;
    Reply interpreter = Reply::None;
    QString disability;
    Reply ehcp = Reply::None;
    QString nhsNumber;
    QString icsNumber;
    QString school;
    QString address;
    bool addressSensitive = false; // left out of circulated copies
    LegalStatus legalStatus = LegalStatus::NotRecorded;
    QString legalDetail; // the category of a child protection plan, the date of an order
    QString worker;
    QString team;
    QString manager;
    QString reviewingOfficer; // IRO or child protection chair
    ItemKind item = ItemKind::None;
    Autism autism = Autism::NotRecorded;
    QString needs; // functional impairment and needs, never "traits" (Oxfordshire)
    Reply youthJustice = Reply::None;
    Reply highRisk = Reply::None;
    QString themes;
    QString worked;
    Reply escalated = Reply::None; // beyond the panel
    ChildOutcome outcome = ChildOutcome::NotRecorded;

    friend bool operator==(const Subject&, const Subject&) = default;
};

struct Relative final
{
    Id<Relative> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    QString name;
    QDate born;
    QString relationship;
    Reply parentalResponsibility = Reply::None;
    Reply household = Reply::None;
    QDate checkedOn; // the day that Children's Social Care's records about this person were looked at (Stoke C 03)
    QString found;   // what they say

    friend bool operator==(const Relative&, const Relative&) = default;
};

struct Participant final
{
    Id<Participant> id;
    int rank = 0;
    Id<Contact> contact;
    QString name;
    QString role;
    QString agency;
    QString email;
    QString fills; // the protocol's attendance rule, "police"
    bool family = false;
    Reply authority = Reply::None; // to decide
    Attendance attendance = Attendance::Expected;
    QTime arrivedAt; // late
    QTime leftAt;    // early
    Agreement agreement = Agreement::NotAsked;
    QString agreementReason;
    Involvement involvement = Involvement::NotRecorded;
    bool presenter = false; // tells the others about the child (Hartlepool and Stockton 6.3)

    friend bool operator==(const Participant&, const Participant&) = default;
};

// What was said to one prompt; at most one for each (prompt, item, subject).
struct Answer final
{
    Id<Answer> id;
    QString prompt;
    Id<struct Item> item;
    Id<Subject> subject;
    QString meaning; // the prompt's `means`, copied so that figures need no protocol
    bool restricted = false;
    Id<struct Contribution> source;
    QString choice; // a code: "yes", "no", "not-needed", or the protocol's own choice
    QDate day;
    QString body;
    QTime at;    // of a moment, beside its day
    QString who; // of a decision: who does it
    QString how; // and how

    friend bool operator==(const Answer&, const Answer&) = default;
};

// A row of a table that the protocol defines; its cells are answers.
struct Item final
{
    Id<Item> id;
    int rank = 0;
    QString block;

    friend bool operator==(const Item&, const Item&) = default;
};

struct Contribution final
{
    Id<Contribution> id;
    int rank = 0;
    QDateTime at;                // UTC, set when it was added
    Id<Participant> participant; // none: the chair
    QString speaker;             // as they were named then
    ContributionKind kind = ContributionKind::Fact;
    bool restricted = false;
    QString body;

    friend bool operator==(const Contribution&, const Contribution&) = default;
};

// History to date.
struct HistoryEvent final
{
    Id<HistoryEvent> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    QString when; // as people know it: "12 November 2026", "autumn 2024"
    QString what;
    QString from; // who or what says so

    friend bool operator==(const HistoryEvent&, const HistoryEvent&) = default;
};

// Something not known, and who will find out.
struct Gap final
{
    Id<Gap> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    QString question;
    QString who;
    QDate by;
    Id<struct Action> action; // the action it became

    friend bool operator==(const Gap&, const Gap&) = default;
};

struct Risk final
{
    Id<Risk> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    QString harm;
    QString toWhom;
    Likelihood likelihood = Likelihood::NotRecorded;
    Impact impact = Impact::NotRecorded;
    QString evidence;
    Knowledge knowledge = Knowledge::Known;

    friend bool operator==(const Risk&, const Risk&) = default;
};

struct ProtectiveFactor final
{
    Id<ProtectiveFactor> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    QString what;
    QString who;
    QString evidence;

    friend bool operator==(const ProtectiveFactor&, const ProtectiveFactor&) = default;
};

// What the child, a parent or a carer said: their words, how they were obtained, what followed.
struct Voice final
{
    Id<Voice> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    Whose whose = Whose::Child;
    QString speaker;
    QString words;
    QString obtained; // told to whom, when, how
    QString followed; // or why not

    friend bool operator==(const Voice&, const Voice&) = default;
};

// A power from the library, with the wording that was on screen.
struct Power final
{
    Id<Power> id;
    int rank = 0;
    bool restricted = false;
    QString power; // the library's permanent id: "ca1989.s47"
    QString title;
    QString wording;
    QDate libraryDate;
    PowerUse use = PowerUse::Considered;
    QString why;

    friend bool operator==(const Power&, const Power&) = default;
};

struct Option final
{
    Id<Option> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    QString title;
    QString description;
    QString advantages;
    QString disadvantages;
    QString childView;
    OptionOutcome outcome = OptionOutcome::Undecided;
    QString reason;
    // Knowsley, Options: the decision is proportionate, legitimate, necessary and ethical and is reasonable given the
    // present circumstances.
    TestResult proportionate = TestResult::None;
    QString proportionateWhy;
    TestResult legitimate = TestResult::None;
    QString legitimateWhy;
    TestResult necessary = TestResult::None;
    QString necessaryWhy;
    TestResult ethical = TestResult::None;
    QString ethicalWhy;
    TestResult reasonable = TestResult::None;
    QString reasonableWhy;

    friend bool operator==(const Option&, const Option&) = default;
};

// Who does what by when. Its terms freeze at signing; what became of it is ActionProgress.
struct Action final
{
    Id<Action> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    QString what;
    QString owner;
    Id<Participant> participant; // the owner, where they take part
    QString agency;
    QDate due;
    QString measure;
    Id<Action> carriedFrom; // the same action in the discussion before
    QString threshold;      // what would call for more than this (Stoke C 03: "agreed actions with clear thresholds")

    friend bool operator==(const Action&, const Action&) = default;
};

struct Contingency final
{
    Id<Contingency> id;
    int rank = 0;
    Id<Subject> subject;
    bool restricted = false;
    Id<Contribution> source;
    QString trigger;
    QString response;
    QString owner;

    friend bool operator==(const Contingency&, const Contingency&) = default;
};

// Put aside for later in the same hour.
struct ParkedItem final
{
    Id<ParkedItem> id;
    int rank = 0;
    bool restricted = false;
    Id<Contribution> source;
    QDateTime at;
    QString body;
    bool settled = false;

    friend bool operator==(const ParkedItem&, const ParkedItem&) = default;
};

// A paper that came with the request: a chronology, a risk assessment, the last review's report (Hartlepool and
// Stockton 6.2). Its bytes lie in the store under `sha256`; what is signed is which paper it was.
struct Paper final
{
    Id<Paper> id;
    int rank = 0;
    bool restricted = false;
    QString title;
    QString fileName; // without a folder
    int size = 0;     // bytes
    QString sha256;   // of the bytes, in small hexadecimal letters
    QString from;
    QDate received;

    friend bool operator==(const Paper&, const Paper&) = default;
};

// What the discussion asks of an organisation rather than of a person (Oxfordshire). Its answer is a Step.
struct Recommendation final
{
    Id<Recommendation> id;
    int rank = 0;
    bool restricted = false;
    Id<Contribution> source;
    QString what;
    QString toWhom;
    QDate answerBy;

    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

} // namespace chairside
