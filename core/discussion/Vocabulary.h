// The closed vocabularies of a discussion. Codes are permanent: they are stored, exchanged and signed.
#pragma once

#include "core/discussion/Choice.h"

namespace chairside {

enum class Reply { None, Yes, No, NotNeeded };
template <>
struct Choices<Reply>
{
    static constexpr std::array names{
        ChoiceName<Reply>{Reply::None, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<Reply>{Reply::Yes, "yes", QT_TRANSLATE_NOOP("choice", "Yes")},
        ChoiceName<Reply>{Reply::No, "no", QT_TRANSLATE_NOOP("choice", "No")},
        ChoiceName<Reply>{Reply::NotNeeded, "not-needed", QT_TRANSLATE_NOOP("choice", "Not needed")},
    };
};

enum class MeetingMode { None, InPerson, Call, Both };
template <>
struct Choices<MeetingMode>
{
    static constexpr std::array names{
        ChoiceName<MeetingMode>{MeetingMode::None, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<MeetingMode>{MeetingMode::InPerson, "in-person", QT_TRANSLATE_NOOP("choice", "In person")},
        ChoiceName<MeetingMode>{MeetingMode::Call, "call", QT_TRANSLATE_NOOP("choice", "By call")},
        ChoiceName<MeetingMode>{MeetingMode::Both, "both", QT_TRANSLATE_NOOP("choice", "In person and by call")},
    };
};

// When it was asked for (Knowsley section 1: during assessment, or at any time a child is open).
enum class RequestMoment { None, Assessment, Open };
template <>
struct Choices<RequestMoment>
{
    static constexpr std::array names{
        ChoiceName<RequestMoment>{RequestMoment::None, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<RequestMoment>{RequestMoment::Assessment, "assessment",
                                  QT_TRANSLATE_NOOP("choice", "During assessment")},
        ChoiceName<RequestMoment>{RequestMoment::Open, "open",
                                  QT_TRANSLATE_NOOP("choice", "While open to Children’s Social Care")},
    };
};

// Whose idea it was (Knowsley section 1: the practitioner feels stuck, or a manager suggests it).
enum class RequestIdea { None, Practitioner, Manager };
template <>
struct Choices<RequestIdea>
{
    static constexpr std::array names{
        ChoiceName<RequestIdea>{RequestIdea::None, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<RequestIdea>{RequestIdea::Practitioner, "practitioner",
                                QT_TRANSLATE_NOOP("choice", "A practitioner, who feels stuck")},
        ChoiceName<RequestIdea>{RequestIdea::Manager, "manager",
                                QT_TRANSLATE_NOOP("choice", "A manager, for new ideas")},
    };
};

enum class Screening { None, Accepted, Declined };
template <>
struct Choices<Screening>
{
    static constexpr std::array names{
        ChoiceName<Screening>{Screening::None, "", QT_TRANSLATE_NOOP("choice", "Not yet decided")},
        ChoiceName<Screening>{Screening::Accepted, "accepted", QT_TRANSLATE_NOOP("choice", "Accepted")},
        ChoiceName<Screening>{Screening::Declined, "declined", QT_TRANSLATE_NOOP("choice", "Declined")},
    };
};

enum class LegalStatus {
    NotRecorded,
    NoneHeld,
    EarlyHelp,
    ChildInNeed,
    ChildProtection,
    Section20,
    InterimCareOrder,
    CareOrder,
    Secure,
    YouthJustice,
    CareLeaver
};
template <>
struct Choices<LegalStatus>
{
    static constexpr std::array names{
        ChoiceName<LegalStatus>{LegalStatus::NotRecorded, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<LegalStatus>{LegalStatus::NoneHeld, "none", QT_TRANSLATE_NOOP("choice", "None")},
        ChoiceName<LegalStatus>{LegalStatus::EarlyHelp, "early-help", QT_TRANSLATE_NOOP("choice", "Early help")},
        ChoiceName<LegalStatus>{LegalStatus::ChildInNeed, "child-in-need",
                                QT_TRANSLATE_NOOP("choice", "Child in need")},
        ChoiceName<LegalStatus>{LegalStatus::ChildProtection, "child-protection",
                                QT_TRANSLATE_NOOP("choice", "Child protection")},
        ChoiceName<LegalStatus>{LegalStatus::Section20, "section-20",
                                QT_TRANSLATE_NOOP("choice", "Accommodated, section 20")},
        ChoiceName<LegalStatus>{LegalStatus::InterimCareOrder, "interim-care-order",
                                QT_TRANSLATE_NOOP("choice", "Interim care order")},
        ChoiceName<LegalStatus>{LegalStatus::CareOrder, "care-order", QT_TRANSLATE_NOOP("choice", "Care order")},
        ChoiceName<LegalStatus>{LegalStatus::Secure, "secure", QT_TRANSLATE_NOOP("choice", "Secure")},
        ChoiceName<LegalStatus>{LegalStatus::YouthJustice, "youth-justice",
                                QT_TRANSLATE_NOOP("choice", "Youth justice")},
        ChoiceName<LegalStatus>{LegalStatus::CareLeaver, "care-leaver", QT_TRANSLATE_NOOP("choice", "Care leaver")},
    };
};

// Which item a child is at a panel: counted by the yearly figures.
enum class ItemKind { None, New, Update, Close };
template <>
struct Choices<ItemKind>
{
    static constexpr std::array names{
        ChoiceName<ItemKind>{ItemKind::None, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<ItemKind>{ItemKind::New, "new", QT_TRANSLATE_NOOP("choice", "New")},
        ChoiceName<ItemKind>{ItemKind::Update, "update", QT_TRANSLATE_NOOP("choice", "Update")},
        ChoiceName<ItemKind>{ItemKind::Close, "close", QT_TRANSLATE_NOOP("choice", "To close")},
    };
};

enum class Autism { NotRecorded, No, Possible, Diagnosed };
template <>
struct Choices<Autism>
{
    static constexpr std::array names{
        ChoiceName<Autism>{Autism::NotRecorded, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<Autism>{Autism::No, "no", QT_TRANSLATE_NOOP("choice", "No")},
        ChoiceName<Autism>{Autism::Possible, "possible", QT_TRANSLATE_NOOP("choice", "Possible")},
        ChoiceName<Autism>{Autism::Diagnosed, "diagnosed", QT_TRANSLATE_NOOP("choice", "Diagnosed")},
    };
};

enum class ChildOutcome { NotRecorded, Better, Same, Worse };
template <>
struct Choices<ChildOutcome>
{
    static constexpr std::array names{
        ChoiceName<ChildOutcome>{ChildOutcome::NotRecorded, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<ChildOutcome>{ChildOutcome::Better, "better", QT_TRANSLATE_NOOP("choice", "Safer than before")},
        ChoiceName<ChildOutcome>{ChildOutcome::Same, "same", QT_TRANSLATE_NOOP("choice", "No change")},
        ChoiceName<ChildOutcome>{ChildOutcome::Worse, "worse", QT_TRANSLATE_NOOP("choice", "Less safe than before")},
    };
};

enum class Attendance { Expected, Attended, InPart, Apologies, NoResponse };
template <>
struct Choices<Attendance>
{
    static constexpr std::array names{
        ChoiceName<Attendance>{Attendance::Expected, "", QT_TRANSLATE_NOOP("choice", "Expected")},
        ChoiceName<Attendance>{Attendance::Attended, "attended", QT_TRANSLATE_NOOP("choice", "Here")},
        ChoiceName<Attendance>{Attendance::InPart, "in-part", QT_TRANSLATE_NOOP("choice", "Here in part")},
        ChoiceName<Attendance>{Attendance::Apologies, "apologies", QT_TRANSLATE_NOOP("choice", "Apologies")},
        ChoiceName<Attendance>{Attendance::NoResponse, "no-response", QT_TRANSLATE_NOOP("choice", "No response")},
    };
};

// Who works with the family now, and who did before (Hartlepool and Stockton: both are told).
enum class Involvement { NotRecorded, Current, Past };
template <>
struct Choices<Involvement>
{
    static constexpr std::array names{
        ChoiceName<Involvement>{Involvement::NotRecorded, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<Involvement>{Involvement::Current, "current", QT_TRANSLATE_NOOP("choice", "Involved now")},
        ChoiceName<Involvement>{Involvement::Past, "past", QT_TRANSLATE_NOOP("choice", "Involved before")},
    };
};

enum class Agreement { NotAsked, Agrees, Dissents, Absent };
template <>
struct Choices<Agreement>
{
    static constexpr std::array names{
        ChoiceName<Agreement>{Agreement::NotAsked, "", QT_TRANSLATE_NOOP("choice", "Not asked yet")},
        ChoiceName<Agreement>{Agreement::Agrees, "agrees", QT_TRANSLATE_NOOP("choice", "Agrees")},
        ChoiceName<Agreement>{Agreement::Dissents, "dissents", QT_TRANSLATE_NOOP("choice", "Dissents")},
        ChoiceName<Agreement>{Agreement::Absent, "absent", QT_TRANSLATE_NOOP("choice", "Absent")},
    };
};

enum class ContributionKind { Fact, Observation, Allegation, Opinion, ThirdParty };
template <>
struct Choices<ContributionKind>
{
    static constexpr std::array names{
        ChoiceName<ContributionKind>{ContributionKind::Fact, "fact", QT_TRANSLATE_NOOP("choice", "Fact")},
        ChoiceName<ContributionKind>{ContributionKind::Observation, "observation",
                                     QT_TRANSLATE_NOOP("choice", "Observation")},
        ChoiceName<ContributionKind>{ContributionKind::Allegation, "allegation",
                                     QT_TRANSLATE_NOOP("choice", "Allegation")},
        ChoiceName<ContributionKind>{ContributionKind::Opinion, "opinion", QT_TRANSLATE_NOOP("choice", "Opinion")},
        ChoiceName<ContributionKind>{ContributionKind::ThirdParty, "third-party",
                                     QT_TRANSLATE_NOOP("choice", "From a third party")},
    };
};

enum class Likelihood { NotRecorded, Unlikely, Possible, Likely, VeryLikely, NotKnown };
template <>
struct Choices<Likelihood>
{
    static constexpr std::array names{
        ChoiceName<Likelihood>{Likelihood::NotRecorded, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<Likelihood>{Likelihood::Unlikely, "unlikely", QT_TRANSLATE_NOOP("choice", "Unlikely")},
        ChoiceName<Likelihood>{Likelihood::Possible, "possible", QT_TRANSLATE_NOOP("choice", "Possible")},
        ChoiceName<Likelihood>{Likelihood::Likely, "likely", QT_TRANSLATE_NOOP("choice", "Likely")},
        ChoiceName<Likelihood>{Likelihood::VeryLikely, "very-likely", QT_TRANSLATE_NOOP("choice", "Very likely")},
        ChoiceName<Likelihood>{Likelihood::NotKnown, "not-known", QT_TRANSLATE_NOOP("choice", "Not known")},
    };
};

enum class Impact { NotRecorded, Minor, Moderate, Serious, Severe, NotKnown };
template <>
struct Choices<Impact>
{
    static constexpr std::array names{
        ChoiceName<Impact>{Impact::NotRecorded, "", QT_TRANSLATE_NOOP("choice", "Not recorded")},
        ChoiceName<Impact>{Impact::Minor, "minor", QT_TRANSLATE_NOOP("choice", "Minor")},
        ChoiceName<Impact>{Impact::Moderate, "moderate", QT_TRANSLATE_NOOP("choice", "Moderate")},
        ChoiceName<Impact>{Impact::Serious, "serious", QT_TRANSLATE_NOOP("choice", "Serious")},
        ChoiceName<Impact>{Impact::Severe, "severe", QT_TRANSLATE_NOOP("choice", "Severe")},
        ChoiceName<Impact>{Impact::NotKnown, "not-known", QT_TRANSLATE_NOOP("choice", "Not known")},
    };
};

enum class Knowledge { Known, Unknown };
template <>
struct Choices<Knowledge>
{
    static constexpr std::array names{
        ChoiceName<Knowledge>{Knowledge::Known, "known", QT_TRANSLATE_NOOP("choice", "Known")},
        ChoiceName<Knowledge>{Knowledge::Unknown, "unknown", QT_TRANSLATE_NOOP("choice", "Unknown")},
    };
};

enum class Whose { Child, Parent, Carer, Family };
template <>
struct Choices<Whose>
{
    static constexpr std::array names{
        ChoiceName<Whose>{Whose::Child, "child", QT_TRANSLATE_NOOP("choice", "Child")},
        ChoiceName<Whose>{Whose::Parent, "parent", QT_TRANSLATE_NOOP("choice", "Parent")},
        ChoiceName<Whose>{Whose::Carer, "carer", QT_TRANSLATE_NOOP("choice", "Carer")},
        ChoiceName<Whose>{Whose::Family, "family", QT_TRANSLATE_NOOP("choice", "Other family")},
    };
};

enum class PowerUse { Considered, Used, NotUsed };
template <>
struct Choices<PowerUse>
{
    static constexpr std::array names{
        ChoiceName<PowerUse>{PowerUse::Considered, "considered", QT_TRANSLATE_NOOP("choice", "Considered")},
        ChoiceName<PowerUse>{PowerUse::Used, "used", QT_TRANSLATE_NOOP("choice", "Used")},
        ChoiceName<PowerUse>{PowerUse::NotUsed, "not-used", QT_TRANSLATE_NOOP("choice", "Not used")},
    };
};

enum class OptionOutcome { Undecided, Chosen, Rejected };
template <>
struct Choices<OptionOutcome>
{
    static constexpr std::array names{
        ChoiceName<OptionOutcome>{OptionOutcome::Undecided, "", QT_TRANSLATE_NOOP("choice", "Undecided")},
        ChoiceName<OptionOutcome>{OptionOutcome::Chosen, "chosen", QT_TRANSLATE_NOOP("choice", "Chosen")},
        ChoiceName<OptionOutcome>{OptionOutcome::Rejected, "rejected", QT_TRANSLATE_NOOP("choice", "Rejected")},
    };
};

enum class TestResult { None, Met, NotMet };
template <>
struct Choices<TestResult>
{
    static constexpr std::array names{
        ChoiceName<TestResult>{TestResult::None, "", QT_TRANSLATE_NOOP("choice", "Choose")},
        ChoiceName<TestResult>{TestResult::Met, "met", QT_TRANSLATE_NOOP("choice", "Met")},
        ChoiceName<TestResult>{TestResult::NotMet, "not-met", QT_TRANSLATE_NOOP("choice", "Not met")},
    };
};

// Where an action has got to, after signing too.
enum class ActionStatus { Open, Done, NotDone, Replaced };
template <>
struct Choices<ActionStatus>
{
    static constexpr std::array names{
        ChoiceName<ActionStatus>{ActionStatus::Open, "open", QT_TRANSLATE_NOOP("choice", "Open")},
        ChoiceName<ActionStatus>{ActionStatus::Done, "done", QT_TRANSLATE_NOOP("choice", "Done")},
        ChoiceName<ActionStatus>{ActionStatus::NotDone, "not done", QT_TRANSLATE_NOOP("choice", "Not done")},
        ChoiceName<ActionStatus>{ActionStatus::Replaced, "replaced", QT_TRANSLATE_NOOP("choice", "Replaced")},
    };
};

// The life of a record. Draft and amending take edits; the others are locked, here and by SQL triggers.
enum class State { Draft, Signed, Amending, Declined, Closed };
template <>
struct Choices<State>
{
    static constexpr std::array names{
        ChoiceName<State>{State::Draft, "draft", QT_TRANSLATE_NOOP("choice", "Draft")},
        ChoiceName<State>{State::Signed, "signed", QT_TRANSLATE_NOOP("choice", "Signed")},
        ChoiceName<State>{State::Amending, "amending", QT_TRANSLATE_NOOP("choice", "Being amended")},
        ChoiceName<State>{State::Declined, "declined", QT_TRANSLATE_NOOP("choice", "Declined")},
        ChoiceName<State>{State::Closed, "closed", QT_TRANSLATE_NOOP("choice", "Closed")},
    };
};

// Whom a copy is for: everything, or without what is restricted.
enum class Audience { Full, Redacted };
template <>
struct Choices<Audience>
{
    static constexpr std::array names{
        ChoiceName<Audience>{Audience::Full, "full", QT_TRANSLATE_NOOP("choice", "Full copy")},
        ChoiceName<Audience>{Audience::Redacted, "redacted", QT_TRANSLATE_NOOP("choice", "Redacted copy")},
    };
};

} // namespace chairside
