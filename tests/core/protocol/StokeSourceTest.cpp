// Stoke-on-Trent’s procedure against its published source: the lists are typed from the text, not from the file.
#include "Source.h"

using namespace chairside;
using namespace chairside::source;

TEST_CASE("Stoke: twelve checks, nineteen factors, twelve more, six decisions")
{
    const Protocol& p = *sample::protocol("stoke");
    CHECK(p.reviewOn == QDate(2021, 10, 31)); // (S30)
    CHECK(p.lapsed(QDate(2026, 11, 26)));
    CHECK(p.version == QStringLiteral("7"));
    // (S22)
    quotes(
        p.block(QStringLiteral("checks"))->start,
        {
            "Local Authority (LA) Children’s Social Care computer information systems (and any historical paper "
            "records)",                                                                                  // (S22.1)
            "Police computer database information",                                                      // (S22.2)
            "Primary healthcare staff including GPs, health visitors and school nurses as appropriate",  // (S22.3)
            "Other health care providers who may be involved as identified by primary healthcare staff", // (S22.4)
            "School, Local Authority Education services and early years providers as appropriate",       // (S22.5)
            "Probation service, including the Public Protection Unit where necessary",                   // (S22.6)
            "CAFCASS (Child and Family Court Advisory and Support Service)",                             // (S22.7)
            "Youth Offending Service",                                                                   // (S22.8)
            "Other service providers that are immediately apparent (such as housing providers and voluntary groups)", // (S22.9)
            "Local Authority adult services if appropriate", // (S22.10)
            "Other Local Authorities where appropriate e.g. parents who have previously lived in another Local "
            "Authority, and/or who have been the subject of a Child Protection in another authority", // (S22.11)
            "Ministry of Defence (MOD) contacts if appropriate"                                       // (S22.12)
        });
    CHECK(p.block(QStringLiteral("checks"))->atLeast == 12);
    CHECK(p.block(QStringLiteral("checks"))->columns.size() == 6); // told, asked, answered, nothing known, said
    // (S9)
    quotes(
        asksOf(p, "factors"),
        {
            "The information received at the point of referral", // (S9.1)
            "The seriousness of the concern(s)",                 // (S9.2)
            "The combinations of concerns",                      // (S9.3)
            "The repetition or duration of concern(s)",          // (S9.4)
            "The vulnerability of the child as a result of their age (this includes any bruising or injury on "
            "non-mobile children or babies under the age of 6 months old (please refer to the following Joint LSCB "
            "policy and procedure when dealing with non-mobile babies: Staffordshire Section 3 D and 3Di Bruising "
            "in non-mobile babies / Stoke C10 Bruising in non-mobile babies and flow chart))", // (S9.5)
            "Their developmental stage, disability or other pre-disposing factor e.g. whether they are or have "
            "previously been a child in need / subject of a child protection plan / looked after by a Local "
            "Authority",                                                         // (S9.6)
            "The source of the concern(s)",                                      // (S9.7)
            "The accumulation of sufficient information (including historical)", // (S9.8)
            "Whether another child in the parent / carer’s current or previous household (including the parent "
            "themselves) is / or has been known to CSC services; has been the subject of a child protection plan / "
            "looked after / or the subject of care proceedings",            // (S9.9)
            "Other children linked to the family but who reside elsewhere", // (S9.10)
            "Check CSC records in relation to all linked adults / children e.g. there may be more than one father / "
            "mother linked to a sibling group",                                                              // (S9.11)
            "The emotional environment of the child (especially in respect of high criticism / low warmth)", // (S9.12)
            "Any predisposing risk indicators or risk factors in the family that may suggest an increased level of "
            "risk to the child e.g. domestic violence, substance misuse (alcohol and drugs); and/or mental health "
            "issues",                                                                            // (S9.13)
            "The impact on risk and need on the child’s health and development",                 // (S9.14)
            "Whether the child is estranged from, or cared away from their primary care givers", // (S9.15)
            "Consideration to the home, community and work circumstances of those suspected of having abused or "
            "neglected a child", // (S9.16)
            "Consideration as to whether any other agency or specialists need to be included within the strategy "
            "discussion (for example Ofsted regional inspectors should be included in the event of an alleged "
            "incident arising in an early years setting, or the hospital consultant if the child is or has recently "
            "been an in-patient or been assessed by them)", // (S9.17)
            "There has been a previous unexpected death of a child whilst in the care of either parent where abuse "
            "/ neglect is or was suspected",                                                               // (S9.18)
            "Whether any further strategy discussions / meetings are required and the timescales for this" // (S9.19)
        });
    // (S27)
    quotes(asksOf(p, "joint-factors"),
           {
               "The child’s views and wishes (if age appropriate) in respect of police involvement and issues of "
               "consent",                                       // (S27.1)
               "The age, needs and vulnerability of the child", // (S27.2)
               "Is the child subject of, or previously been subject of, a child protection plan (this check to the "
               "database should be formally recorded)",                                    // (S27.3)
               "Whether the child is, or has been, looked after by the Local Authority",   // (S27.4)
               "Any previous history of injuries to the child or others in the household", // (S27.5)
               "Any aggravating factors that demonstrate intent (e.g. strangulation)",     // (S27.6)
               "Whether a weapon was used",                                                // (S27.7)
               "Raised concerns from any agency",                                          // (S27.8)
               "Any predisposing factors about the alleged perpetrator, e.g. conviction history, alcohol/substance "
               "misuse and/or mental health issues",                                              // (S27.9)
               "Any history of domestic abuse and/or conflict around child contact arrangements", // (S27.10)
               "The presence of any unusual circumstance, e.g. suspected complex abuse",          // (S27.11)
               "Information to indicate that any person in a household is a risk to children"     // (S27.12)
           });
    // (S8)
    quotes(
        asksOf(p, "decisions"),
        {
            "What further information is needed from which other professional agencies or carers, if an assessment is "
            "already underway and how it will be obtained and recorded", // (S8.1)
            "What immediate and short-term action is required to support the child, and who will do what by when", // (S8.2)
            "What action may be required to protect or support any other children",          // (S8.3)
            "Whether legal action is required; in which case legal advice should be sought", // (S8.4)
            "Whether a medical examination is needed and the arrangements for this (this will require discussion with "
            "the paediatrician and is equally pertinent for cases of child neglect as it is for cases of physical or "
            "sexual abuse)",                                                                          // (S8.5)
            "Determine what information about the strategy discussion will be shared with the family" // (S8.6)
        });
    for (const Prompt& decision : p.block(QStringLiteral("decisions"))->prompts) {
        CHECK(decision.as == AnswerAs::YesNoNotNeeded);
        CHECK(decision.why == WantsWhy::Always); // the rationale
    }
    // (S18)
    quotes(p.promptMeaning(QStringLiteral("seen-exception"))->choices,
           {
               "Suspected fabricated illness",                                                     // (S18.1)
               "Forced marriage",                                                                  // (S18.2)
               "Sexual exploitation",                                                              // (S18.3)
               "Complex investigation",                                                            // (S18.4)
               "Child living away from home",                                                      // (S18.5)
               "Young person in custody",                                                          // (S18.6)
               "Allegation of abuse against a person who works with children",                     // (S18.7)
               "Complex needs arising from a disability",                                          // (S18.8)
               "Harmful sexual behaviour towards other children",                                  // (S18.9)
               "Sudden or unexplained child death",                                                // (S18.10)
               "Particular cultural issues, including the use of interpreters and other advocates" // (S18.11)
           });
    // (S14)
    quotes(asksOf(p, "interim"),
           {
               "A written agreement",                       // (S14.1)
               "Child protection medical",                  // (S14.2)
               "An achieving best evidence interview",      // (S14.3)
               "The child being moved to a place of safety" // (S14.4)
           });
    // (S25)
    quotes(asksOf(p, "basis"), {
                                   "The strategy discussion/meeting",         // (S25.1)
                                   "Initial contact visit",                   // (S25.2)
                                   "Severity of risk",                        // (S25.3)
                                   "The child’s needs",                       // (S25.4)
                                   "Child’s views",                           // (S25.5)
                                   "Presenting situation",                    // (S25.6)
                                   "Background history",                      // (S25.7)
                                   "Information provided by partner agencies" // (S25.8)
                               });
    // (S29): always recorded
    CHECK(p.promptMeaning(QStringLiteral("single-or-joint"))->need == Need::Sign);
    CHECK(p.prompt(QStringLiteral("joint.rationale"))->need == Need::Sign);
    // (S9.16) stays out of copies
    for (const char* const where : {"suspected.home", "suspected.community", "suspected.work", "factor.suspected"})
        CHECK(p.prompt(QLatin1String(where))->restricted);
    CHECK(p.block(QStringLiteral("linked"))->with ==
          QStringList{QStringLiteral("checked_on"), QStringLiteral("found")});                   // (S9.11)
    CHECK(p.block(QStringLiteral("actions"))->with == QStringList{QStringLiteral("threshold")}); // (S10)
    CHECK(p.promptMeaning(QStringLiteral("s47-why-not"))->when.kind == Condition::Kind::All);    // (S4)
}

TEST_CASE("Stoke: same day, three working days, 24 hours, one working day; never to family")
{
    const Protocol& p = *sample::protocol("stoke");
    runs(p, "same-day", "request.received", 0, "day", "meeting.held");         // (S15)
    runs(p, "latest", "request.received", 72, "working-hour", "meeting.held"); // (S15)
    CHECK(clockOf(p, "latest").assumption.contains(QStringLiteral("72 working hours")));
    runs(p, "seen", "request.received", 24, "hour", "child.seen");                // (S17)
    runs(p, "circulated", "meeting.held", 1, "working-day", "record.circulated"); // (S11)
    runs(p, "target", "assessment.target", 0, "day", "assessment.completed");     // (S26)
    runs(p, "conference", "s47.started", 15, "working-day", "conference.held");
    // (S13): from the referral, or from the start of the enquiries
    runs(p, "assessment-new", "request.received", 45, "working-day", "assessment.completed");
    runs(p, "assessment-open", "s47.started", 45, "working-day", "assessment.completed");
    CHECK(p.circulate.to == QStringList{QStringLiteral("participants")});
    CHECK(p.circulate.never == QStringList{QStringLiteral("family")}); // (S23)
    // (S5, S6)
    REQUIRE(p.attendance.size() == 5);
    CHECK(p.attendance.back().when.kind == Condition::Kind::Answer);
    QStringList forms;
    for (const PrintedForm& form : p.forms)
        forms << form.title;
    CHECK(forms == QStringList{QStringLiteral("Information gathering form"),       // (S21)
                               QStringLiteral("Assessment key decision record")}); // (S26)
    // (S20): whoever is asked is told what it is for
    CHECK(p.letters[1].body.contains(QStringLiteral("section 47")));
    CHECK(later(p, "seen").each == LaterStep::Each::Child);
}
