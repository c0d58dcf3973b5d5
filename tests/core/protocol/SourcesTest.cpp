// Each shipped procedure against its published source: the lists are typed from the texts, not from the files.
#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolWords.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QStringList asksOf(const Protocol& protocol, const char* block)
{
    const Block* found = protocol.block(QLatin1String(block));
    REQUIRE(found);
    QStringList out;
    for (const Prompt& prompt : found->prompts)
        out << prompt.ask;
    return out;
}

// Each of the source's items is the beginning of what is asked, in the source's order; there are no more.
void asksInOrder(const QStringList& asked, std::initializer_list<const char*> source)
{
    REQUIRE(asked.size() == static_cast<qsizetype>(source.size()));
    qsizetype i = 0;
    for (const char* const words : source) {
        CAPTURE(words, asked[i].toStdString());
        CHECK(asked[i++].startsWith(QString::fromUtf8(words)));
    }
}

// Word for word, as the source prints it; only the spaces about a stroke and the shape of an apostrophe are ours.
void quotes(const QStringList& asked, std::initializer_list<const char*> source)
{
    REQUIRE(asked.size() == static_cast<qsizetype>(source.size()));
    qsizetype i = 0;
    for (const char* const words : source)
        CHECK(asked[i++] == QString::fromUtf8(words));
}

const ProtocolClock& clockOf(const Protocol& protocol, const char* id)
{
    const ProtocolClock* found = protocol.clock(QLatin1String(id));
    REQUIRE(found);
    return *found;
}

void runs(const Protocol& protocol, const char* id, const char* from, int offset, const char* unit, const char* metBy)
{
    const ProtocolClock& clock = clockOf(protocol, id);
    CAPTURE(id);
    CHECK(clock.from == QLatin1String(from));
    CHECK(clock.offset == offset);
    CHECK(clock.unit == QLatin1String(unit));
    CHECK(clock.metBy == QLatin1String(metBy));
}

const LaterStep& later(const Protocol& protocol, const char* id)
{
    for (const LaterStep& step : protocol.after)
        if (step.id == QLatin1String(id))
            return step;
    FAIL("no later step " << id);
    return protocol.after.front();
}

Need needOf(const Protocol& protocol, const char* check)
{
    for (const SigningCheck& each : protocol.signing)
        if (each.check == QLatin1String(check))
            return each.need;
    return Need::None;
}

// Every word that the file says about where it comes from.
QString sourcesOf(const Protocol& protocol)
{
    return QString::fromUtf8(protocol.json);
}

} // namespace

TEST_CASE("five procedures ship, and each can be used from beginning to end")
{
    const std::vector<ProtocolPtr> shipped = shippedProtocols().value();
    QStringList councils;
    for (const ProtocolPtr& protocol : shipped)
        councils << protocol->council;
    CHECK(councils == QStringList{QStringLiteral("Knowsley"), QStringLiteral("Hartlepool and Stockton-on-Tees"),
                                  QStringLiteral("Oxfordshire"), QStringLiteral("Stoke-on-Trent"),
                                  QStringLiteral("Wokingham")});
    for (const ProtocolPtr& protocol : shipped) {
        CAPTURE(protocol->code.toStdString());
        CHECK_FALSE(protocol->reconstruction.isEmpty());
        CHECK(protocol->promptMeaning(QStringLiteral("decision")));
        CHECK(protocol->promptMeaning(QStringLiteral("rationale")));
        for (const char* const rows : {"subject", "request", "meeting", "participant", "action"})
            CHECK(protocol->stageOfRows(QLatin1String(rows)));
        for (const char* const hard : {"child", "chair", "held", "participants", "decision"})
            CHECK(needOf(*protocol, hard) == Need::Sign);
        if (needOf(*protocol, "chair-role") != Need::None)
            CHECK_FALSE(protocol->chairRole.isEmpty());
        // Papers that came with the request are kept with it.
        const Stage* papers = protocol->stageOfRows(QStringLiteral("paper"));
        REQUIRE(papers);
        CHECK(papers == &protocol->stages.front());
        CHECK(papers->group == StageGroup::Before);
    }
    // The Code of Ethics and the model are Knowsley's own.
    for (std::size_t i = 1; i < shipped.size(); ++i) {
        CHECK(shipped[i]->ethics.empty());
        CHECK(shipped[i]->model.isEmpty());
    }
}

TEST_CASE("Knowsley beyond its questions: prepared, recorded for each child, everybody a copy")
{
    const Protocol& knowsley = *sample::protocol("knowsley");
    CHECK(knowsley.model == QStringLiteral("Decision making model"));
    // (K7, K8)
    REQUIRE(knowsley.letters.size() == 1);
    CHECK(knowsley.letters.front().to == QStringLiteral("invited"));
    CHECK(knowsley.letters.front().body.contains(QStringLiteral("come prepared")));
    // (K9)
    CHECK(later(knowsley, "filed").each == LaterStep::Each::Child);
    CHECK(later(knowsley, "filed").title.contains(QStringLiteral("Complex Case Discussion Form")));
    // (K10)
    CHECK(knowsley.circulate.to == QStringList{QStringLiteral("participants")});
    // (K17): Powers and Policy names these, in this order.
    CHECK(knowsley.block(QStringLiteral("powers"))
              ->note.startsWith(QStringLiteral("Working Together, CSE Supplementary Guidance, Children Act 1989, "
                                               "Children Act 2004, CSE Protocol, Child Protection Procedures.")));
    CHECK(knowsley.escalationNote.contains(QStringLiteral("Multi-Agency Escalation Policy"))); // (K3)
    CHECK(knowsley.chairRole == QStringLiteral("Head of Service"));                            // (K6)
    CHECK(knowsley.clocks.empty());                                                            // the source gives none
}

TEST_CASE("Hartlepool and Stockton: the request, its criteria and its gate are the guidance's own")
{
    const Protocol& p = *sample::protocol("hartlepool-stockton");
    CHECK(p.title == QStringLiteral("Complex Case Meeting"));
    CHECK(p.resultWord == QStringLiteral("recommendation"));         // (H5)
    CHECK(p.chairRole == QStringLiteral("Service Manager"));         // (H27)
    CHECK(p.sittingTitle == QStringLiteral("Complex Case Meeting")); // (H29)
    CHECK_FALSE(p.reviewOn.isValid());
    // (H10): 4 Criteria for Complex Case Planning
    REQUIRE(p.criteria.size() == 2);
    REQUIRE(p.criteria[0].of.size() == 4);
    CHECK(p.criteria[0].other); // "illustrative, not exhaustive"
    CHECK(
        p.criteria[0].of[0].text ==
        QStringLiteral("Early Help or Child in Need cases where families have engaged but no progress has been made."));
    CHECK(
        p.criteria[0].of[1].text ==
        QStringLiteral("Cases where adolescents living in the community, whether with their families, or in care; who "
                       "are exhibiting behaviours which create a high level of risk whether to self or others, "
                       "through violence, offending, self-harm or serious substance misuse or child sexual "
                       "exploitation."));
    CHECK(p.criteria[0].of[2].text ==
          QStringLiteral("Neglect: cases with a Child Protection Plan, which have had a plan for approaching 18 months "
                         "and where there are concerns about the level of progress made."));
    CHECK(p.criteria[0].of[3].text ==
          QStringLiteral("Cases where Care Proceedings have been concluded but progress is still not being made."));
    // (H11): features
    REQUIRE(p.criteria[1].of.size() == 5);
    CHECK(p.criteria[1].of[0].text == QStringLiteral("Agencies working in contradiction to one another."));
    CHECK(p.criteria[1].of[1].text ==
          QStringLiteral("Agencies responding to short-term crises not achieving long-term outcomes."));
    CHECK(p.criteria[1].of[2].text ==
          QStringLiteral("Rigid application of process criteria hampering combined inter-agency effort."));
    CHECK(p.criteria[1].of[3].text == QStringLiteral("Disputes amongst professionals, unresolved by line managers."));
    CHECK(p.criteria[1].of[4].text ==
          QStringLiteral("Professionals have become “stuck”, run out of ideas, repeating unproductive patterns of "
                         "service delivery."));
    CHECK(asksOf(p, "criteria").size() == 5); // four, and "other"
    CHECK(asksOf(p, "features").size() == 6);
    // (H25): 6.2 Written information; family structure is rows of its own
    asksInOrder(asksOf(p, "written"),
                {"Wider family and community networks, where the connections are important",
                 "Brief history and overview", "Index of assessments completed", "Agencies/professionals involved",
                 "Analysis of current risks (known and unknown)",
                 "Identified issues or obstacles to effective case planning or provision",
                 "The anticipated benefits of a complex case plan", "The specific outcomes being sought"});
    // (H3, H4, H8, H16, H20)
    const QStringList gate = asksOf(p, "gate");
    CHECK(gate.join(QLatin1Char(' ')).contains(QStringLiteral("multi-agency group supervision")));
    CHECK(gate.join(QLatin1Char(' ')).contains(QStringLiteral("dispute resolution")));
    CHECK(p.promptMeaning(QStringLiteral("timing")));
    CHECK(p.prompt(QStringLiteral("gate.stalled"))->choices.size() == 3); // "or" in the text, "and" in the chart
    // (H26): three papers
    const Block* papers = p.block(QStringLiteral("papers"));
    CHECK(papers->of == QStringLiteral("paper"));
    CHECK(papers->atLeast == 3);
    CHECK(papers->note.startsWith(QStringLiteral("Chronology, current risk assessment, last case review report")));
    // (H18, H36)
    CHECK(p.attendance.size() == 3);
    REQUIRE(p.forms.size() == 1);
    CHECK(p.forms.front().title == QStringLiteral("Request for a Complex Case Meeting"));
}

TEST_CASE("Hartlepool and Stockton: both dates before, three months after, and who is told")
{
    const Protocol& p = *sample::protocol("hartlepool-stockton");
    runs(p, "request", "meeting.held", -10, "working-day", "request.passed"); // (H21)
    runs(p, "accepted", "meeting.held", -14, "day", "");                      // (H23)
    runs(p, "notified", "meeting.held", -10, "working-day", "");              // (H24)
    runs(p, "feedback", "meeting.held", 3, "month", "feedback.received");     // (H32)
    QStringList told;
    for (const Letter& letter : p.letters) {
        told << letter.to;
        if (letter.to == QStringLiteral("requester"))
            CHECK(letter.clock == QStringLiteral("accepted"));
    }
    for (const char* const who : {"requester", "involved-now", "involved-before", "reviewing-officer", "participants"})
        CHECK(told.contains(QLatin1String(who)));
    for (const Letter& letter : p.letters)
        if (letter.to == QStringLiteral("involved-now")) {
            CHECK(letter.body.contains(QStringLiteral("background information")));
            CHECK(letter.body.contains(QStringLiteral("index systems"))); // (H22)
            CHECK(letter.body.contains(QStringLiteral("best thinking"))); // (H7)
        }
    CHECK(later(p, "checked").who == QStringLiteral("Team Manager"));                      // (H34)
    CHECK(later(p, "learning").title.contains(QStringLiteral("Principal Social Worker"))); // (H35)
    CHECK(p.feedback.size() == 3);
    // (H30): to all involved agencies, whether they could come or not
    CHECK(p.circulate.to.contains(QStringLiteral("apologies")));
    CHECK(p.circulate.source.contains(QStringLiteral("“given to all involved agencies”")));
    // The guidance knows recommendations about the case, for those who are involved with it; no others.
    CHECK_FALSE(p.stageOfRows(QStringLiteral("recommendation")));
}

TEST_CASE("Stoke: twelve checks, nineteen factors, twelve more, six decisions")
{
    const Protocol& p = *sample::protocol("stoke");
    CHECK(p.reviewOn == QDate(2021, 10, 31)); // (S30)
    CHECK(p.lapsed(QDate(2026, 11, 26)));
    CHECK(p.version == QStringLiteral("7"));
    // (S22)
    quotes(
        p.block(QStringLiteral("checks"))->start,
        {"Local Authority (LA) Children’s Social Care computer information systems (and any historical paper records)",
         "Police computer database information",
         "Primary healthcare staff including GPs, health visitors and school nurses as appropriate",
         "Other health care providers who may be involved as identified by primary healthcare staff",
         "School, Local Authority Education services and early years providers as appropriate",
         "Probation service, including the Public Protection Unit where necessary",
         "CAFCASS (Child and Family Court Advisory and Support Service)", "Youth Offending Service",
         "Other service providers that are immediately apparent (such as housing providers and voluntary groups)",
         "Local Authority adult services if appropriate",
         "Other Local Authorities where appropriate e.g. parents who have previously lived in another Local Authority, "
         "and/or who have been the subject of a Child Protection in another authority",
         "Ministry of Defence (MOD) contacts if appropriate"});
    CHECK(p.block(QStringLiteral("checks"))->atLeast == 12);
    CHECK(p.block(QStringLiteral("checks"))->columns.size() == 6); // told, asked, answered, nothing known, said
    // (S9)
    quotes(
        asksOf(p, "factors"),
        {"The information received at the point of referral", "The seriousness of the concern(s)",
         "The combinations of concerns", "The repetition or duration of concern(s)",
         "The vulnerability of the child as a result of their age (this includes any bruising or injury on non-mobile "
         "children or babies under the age of 6 months old (please refer to the following Joint LSCB policy and "
         "procedure when dealing with non-mobile babies: Staffordshire Section 3 D and 3Di Bruising in non-mobile "
         "babies / Stoke C10 Bruising in non-mobile babies and flow chart))",
         "Their developmental stage, disability or other pre-disposing factor e.g. whether they are or have previously "
         "been a child in need / subject of a child protection plan / looked after by a Local Authority",
         "The source of the concern(s)", "The accumulation of sufficient information (including historical)",
         "Whether another child in the parent / carer’s current or previous household (including the parent "
         "themselves) is / or has been known to CSC services; has been the subject of a child protection plan / looked "
         "after / or the subject of care proceedings",
         "Other children linked to the family but who reside elsewhere",
         "Check CSC records in relation to all linked adults / children e.g. there may be more than one father / "
         "mother linked to a sibling group",
         "The emotional environment of the child (especially in respect of high criticism / low warmth)",
         "Any predisposing risk indicators or risk factors in the family that may suggest an increased level of risk "
         "to the child e.g. domestic violence, substance misuse (alcohol and drugs); and/or mental health issues",
         "The impact on risk and need on the child’s health and development",
         "Whether the child is estranged from, or cared away from their primary care givers",
         "Consideration to the home, community and work circumstances of those suspected of having abused or neglected "
         "a child",
         "Consideration as to whether any other agency or specialists need to be included within the strategy "
         "discussion (for example Ofsted regional inspectors should be included in the event of an alleged incident "
         "arising in an early years setting, or the hospital consultant if the child is or has recently been an "
         "in-patient or been assessed by them)",
         "There has been a previous unexpected death of a child whilst in the care of either parent where abuse / "
         "neglect is or was suspected",
         "Whether any further strategy discussions / meetings are required and the timescales for this"});
    // (S27)
    quotes(asksOf(p, "joint-factors"),
           {"The child’s views and wishes (if age appropriate) in respect of police involvement and issues of consent",
            "The age, needs and vulnerability of the child",
            "Is the child subject of, or previously been subject of, a child protection plan (this check to the "
            "database should be formally recorded)",
            "Whether the child is, or has been, looked after by the Local Authority",
            "Any previous history of injuries to the child or others in the household",
            "Any aggravating factors that demonstrate intent (e.g. strangulation)", "Whether a weapon was used",
            "Raised concerns from any agency",
            "Any predisposing factors about the alleged perpetrator, e.g. conviction history, alcohol/substance misuse "
            "and/or mental health issues",
            "Any history of domestic abuse and/or conflict around child contact arrangements",
            "The presence of any unusual circumstance, e.g. suspected complex abuse",
            "Information to indicate that any person in a household is a risk to children"});
    // (S8)
    quotes(asksOf(p, "decisions"),
           {"What further information is needed from which other professional agencies or carers, if an assessment is "
            "already underway and how it will be obtained and recorded",
            "What immediate and short-term action is required to support the child, and who will do what by when",
            "What action may be required to protect or support any other children",
            "Whether legal action is required; in which case legal advice should be sought",
            "Whether a medical examination is needed and the arrangements for this (this will require discussion with "
            "the paediatrician and is equally pertinent for cases of child neglect as it is for cases of physical or "
            "sexual abuse)",
            "Determine what information about the strategy discussion will be shared with the family"});
    for (const Prompt& decision : p.block(QStringLiteral("decisions"))->prompts) {
        CHECK(decision.as == AnswerAs::YesNoNotNeeded);
        CHECK(decision.why == WantsWhy::Always); // the rationale
    }
    // (S18): eleven exceptions
    CHECK(p.promptMeaning(QStringLiteral("seen-exception"))->choices.size() == 11);
    quotes(asksOf(p, "interim"),
           {"A written agreement", "Child protection medical", "An achieving best evidence interview",
            "The child being moved to a place of safety"}); // (S14)
    quotes(asksOf(p, "basis"), {"The strategy discussion/meeting", "Initial contact visit", "Severity of risk",
                                "The child’s needs", "Child’s views", "Presenting situation", "Background history",
                                "Information provided by partner agencies"}); // (S25)
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

TEST_CASE("Wokingham: seven and seven, the ten items, and who may add or remove")
{
    const Protocol& p = *sample::protocol("wokingham");
    CHECK(p.version == QStringLiteral("1.2"));
    CHECK(p.reviewOn == QDate(2023, 10, 31)); // (W25)
    CHECK(p.lapsed(QDate(2026, 11, 26)));
    const auto texts = [&](std::size_t group) {
        QStringList out;
        for (const CriterionGroup::Criterion& each : p.criteria[group].of)
            out << each.text;
        return out;
    };
    REQUIRE(p.criteria.size() == 2);
    CHECK(p.criteria[0].other); // (W5)
    // (W3); word for word, but that an order under section 38 is an interim one
    quotes(texts(0),
           {"Children who are at a high risk of criminal or sexual exploitation (CSE), gang affiliation, "
            "radicalisation, forced marriage or female genital mutilation (FGM)",
            "Children within tier 4 psychiatric adolescent provision or secure accommodation.",
            "Children with a high level of self-harming behaviour, the effects of which are likely to be life-changing",
            "Children in distance placements who are perceived as not being settled.",
            "Children subject to Section 38 interim care orders who are placed with parents.",
            "Children assessed to be at risk of significant harm, but where we have been unable to secure the right "
            "care plan",
            "Any serious and significant injury to a child or unexpected and unexplained death of a child."});
    // (W4)
    quotes(
        texts(1),
        {"Any case which is likely to attract media attention",
         "Any case where there is a reputational issue or risk to Wokingham Borough Council",
         "Cases which are likely to require high-cost packages",
         "Any case where there is risk of judicial review, or threat of costs such as those where breaches of human "
         "rights are alleged.",
         "Any complaints that are referred to the Ombudsman",
         "Cases where there is significant multi-agency disagreement about the child’s plan and/or its implementation",
         "Cases where a child (under 16) is placed in an unregulated placement"});
    CHECK(p.block(QStringLiteral("category-a"))->note.contains(QStringLiteral("interim care order")));
    CHECK(p.block(QStringLiteral("category-b"))->note.contains(QStringLiteral("unlawful since September 2021")));
    // (W10); the others are the child's own facts
    CHECK(p.promptMeaning(QStringLiteral("presenting-risks"))->ask == QStringLiteral("Presenting Risks"));
    CHECK(p.promptMeaning(QStringLiteral("risk-plan"))->ask ==
          QStringLiteral("Multi-agency risk management plan (brief details not verbatim)"));
    const QString narrative = asksOf(p, "narrative").join(QLatin1Char(' '));
    for (const char* const whom : {"for the child", "for the family", "for the staff", "for the department"})
        CHECK(narrative.contains(QLatin1String(whom)));
    CHECK(asksOf(p, "supervision").size() == 5);                                     // (W16)
    runs(p, "list", "meeting.held", -5, "working-day", "");                          // (W20)
    runs(p, "review", "meeting.held", 1, "month", "review.held");                    // (W19)
    CHECK(p.forms.front().title == QStringLiteral("Case of Note and Concern Form")); // (W24)
    // (W6, W23)
    const LaterStep& removal = later(p, "unlisted");
    CHECK(removal.choices.size() == 4);
    CHECK(removal.needsAgreement.size() == 2);
    for (const QString& choice : removal.needsAgreement)
        CHECK(choice.startsWith(QStringLiteral("By a Service Manager")));
    CHECK(removal.agreedBy == QStringLiteral("Assistant Director for Social Care and Early Help"));
    CHECK(later(p, "listed").choices.size() == 3);
    CHECK(later(p, "escalated").when.kind == Condition::Kind::Answer); // (W22)
    CHECK(later(p, "directed").each == LaterStep::Each::Child);        // (W21)
    CHECK(p.resultWord == QStringLiteral("direction"));
    // The source shares cases upward and is silent about everyone else: it refuses nobody, and names nobody more.
    CHECK(p.circulate.to == QStringList{QStringLiteral("participants")});
    CHECK(p.circulate.never.isEmpty());
    CHECK(p.circulate.source.contains(QStringLiteral("“the upward sharing of cases”")));
}

TEST_CASE("Oxfordshire: a panel of several children, whose recommendations are answered")
{
    const Protocol& p = *sample::protocol("oxfordshire");
    CHECK(p.sittingTitle == QStringLiteral("Complex Case Panel")); // (O3)
    CHECK(p.resultWord == QStringLiteral("recommendation"));
    CHECK(p.promptMeaning(QStringLiteral("prior-routes"))
              ->ask.contains(QStringLiteral("case planning, conferencing or dispute resolution"))); // (O2)
    CHECK(p.prompt(QStringLiteral("case.functional"))->ask ==
          QStringLiteral("An explanation of functional impairment, and an indication of needs"));     // (O13)
    CHECK(p.stageOfRows(QStringLiteral("recommendation")));                                           // (O14)
    CHECK(later(p, "answered").each == LaterStep::Each::Recommendation);                              // (O10, O12)
    CHECK(p.block(QStringLiteral("child-voice"))->note.contains(QStringLiteral("could not be met"))); // (O15)
    CHECK(p.clocks.empty()); // the source sets none
    // Nor does it send a record to anybody who was not there for the child.
    CHECK(p.circulate.to == QStringList{QStringLiteral("participants")});
    CHECK_FALSE(sourcesOf(p).contains(QStringLiteral("autistic traits")));
}

TEST_CASE("a source is shown without the numbers of the requirements behind it")
{
    const auto shown = [](const char* source) { return protocolwords::sourceWords(QString::fromUtf8(source)); };
    CHECK(shown("C 03 (S5, S7, S15)") == QStringLiteral("C 03"));
    CHECK(shown("When a case is identified (W8, W13, W24)") == QStringLiteral("When a case is identified"));
    CHECK(shown("C 03, for review October 2021 (S30)") == QStringLiteral("C 03, for review October 2021"));
    CHECK(shown("How is the list updated (W1, W6, W10.f)") == QStringLiteral("How is the list updated"));
    CHECK(shown("section 3 (K1 to K6)") == QStringLiteral("section 3"));
    CHECK(shown("6.2 (H25.5)") == QStringLiteral("6.2"));
    CHECK(shown("W10.g").isEmpty());
    CHECK(shown("W8, W9").isEmpty());
    CHECK(shown("Working Together; C 03, principles (S13)") == QStringLiteral("Working Together; C 03, principles"));
    CHECK(shown("section 47 (the 2018 edition)") == QStringLiteral("section 47 (the 2018 edition)"));
    CHECK(shown("Appendix 2, Plan 1") == QStringLiteral("Appendix 2, Plan 1"));
}
