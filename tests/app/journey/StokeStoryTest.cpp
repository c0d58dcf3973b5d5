// Two strategy discussions of Stoke-on-Trent as they would be, through the real window: a girl of fourteen whom a man
// is thought to exploit, with an agreed exception to the 24 hours; and a baby who is seen within them, for whom another
// authority has begun the enquiries. What the record, the papers and the dates say is asked at each step.
#include "Paper.h"
#include "Telling.h"
#include "core/storage/StoreReader.h"

#include <QPushButton>
#include <QTableView>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString procedure = u"Stoke-on-Trent: Strategy Discussion"_qs;
const QString hisWork = u"Works evenings at the car wash on Leek Road, where other girls have been seen"_qs;
const QString inConfidence = u"A neighbour who must not be named saw her go into the flat over the launderette"_qs;

void now(Chair& chair, QDate day, QTime time)
{
    chair.setNow(QDateTime(day, time).toUTC());
}

void referral(Chair& chair, Telling& tell)
{
    now(chair, {2026, 11, 24}, {9, 40});
    tell.startRecords(u"Helen Machin"_qs);
    tell.begin(procedure, {{u"child.name"_qs, u"Kayleigh Bostock"_qs},
                           {u"child.born"_qs, u"9/2/2012"_qs},
                           {u"Asked for by"_qs, u"Tracey Birks"_qs},
                           {u"Their role"_qs, u"Designated safeguarding lead"_qs},
                           {u"Their agency"_qs, u"Etruria Academy"_qs}});
    tell.give({{u"Legal status, child 1"_qs, u"Child in need"_qs},
               {u"Allocated worker, child 1"_qs, u"Samira Hussain"_qs},
               {u"Team, child 1"_qs, u"Safeguarding North"_qs},
               {u"Team manager, child 1"_qs, u"Gareth Bloor"_qs},
               {u"Received on"_qs, u"23/11/2026"_qs},
               {u"At"_qs, u"15:20"_qs}});
    tell.row(u"Add relative"_qs, u"Donna Bostock"_qs,
             {{u"Relationship, relative 1"_qs, u"Mother"_qs},
              {u"Records checked on, relative 1"_qs, u"23/11/2026"_qs},
              {u"What they say, relative 1"_qs, u"Known as a child herself, in foster care from 1998 to 2003"_qs}});
    tell.row(u"Add relative"_qs, u"Mason Finney"_qs,
             {{u"Relationship, relative 2"_qs, u"Half-brother, with his father in Crewe"_qs}});
    CHECK(tell.shown().contains(u"Records checked on 23 November 2026: Known as a child herself"_qs)); // (S9.11)
    CHECK(tell.shown().contains(u"Records not checked"_qs));
    // (S1): on an open case.
    CHECK(tell.shown().contains(u"Children’s Social Care will convene a strategy discussion on open cases"_qs));
    tell.answer(u"referral.new"_qs, u"No"_qs);
    // (S12): allocated on the day of the referral, and late where it is not.
    CHECK(tell.dateWords(u"allocated"_qs) == u"Late by 1 working day: it was due 23 November 2026"_qs);
    tell.answer(u"referral.allocated"_qs, {}, u"23/11/2026"_qs);
    CHECK(tell.dateWords(u"allocated"_qs) == u"Done on 23 November 2026, in time"_qs);
    const Request request = chair.record().request();
    CHECK(request.receivedOn == QDate(2026, 11, 23));
    CHECK(request.receivedAt == QTime(15, 20));
    CHECK(request.agency == u"Etruria Academy"_qs);
    // (S15), (S17): from the referral's own time.
    CHECK(tell.dateWords(u"same-day"_qs) == u"Late by 1 working day: it was due 23 November 2026"_qs);
    CHECK(tell.dateWords(u"latest"_qs) == u"By 3:20pm on 26 November 2026, in 2 working days"_qs);
    CHECK(tell.date(u"latest"_qs)->assumption.contains(u"72 working hours"_qs));
    CHECK(tell.dateWords(u"seen"_qs) == u"By 3:20pm today"_qs);
}

void people(Chair& chair, Telling& tell)
{
    tell.goTo(u"Who is here"_qs);
    CHECK_FALSE(tell.shown().contains(u"Health, Paediatrician"_qs));
    tell.answer(u"people.medical"_qs, u"Yes"_qs);
    CHECK(tell.shown().contains(u"Health, Paediatrician"_qs));                                      // (S6)
    tell.answer(u"people.wider"_qs, {}, u"Etruria Academy now; Base 58 at the next discussion"_qs); // (S7)
    tell.give({{u"Started"_qs, u"10:00"_qs}, {u"Place, or which call"_qs, u"Teams call"_qs}});
    const QString here = u"Here?"_qs, agency = u"Agency"_qs, role = u"Role"_qs, place = u"In the place of"_qs;
    tell.person(u"Samira Hussain"_qs, {{role, u"Social worker"_qs},
                                       {agency, u"Children’s Social Care"_qs},
                                       {here, u"Here"_qs},
                                       {place, u"Children’s Social Care, Social worker"_qs}});
    tell.person(u"Gareth Bloor"_qs, {{role, u"Team manager"_qs},
                                     {agency, u"Children’s Social Care"_qs},
                                     {here, u"Here"_qs},
                                     {place, u"Children’s Social Care, Manager"_qs}});
    tell.person(u"Nicola Salt"_qs,
                {{role, u"Named nurse"_qs}, {agency, u"Health"_qs}, {here, u"Here"_qs}, {place, u"Health"_qs}});
    tell.person(u"DS Imran Malik"_qs, {{role, u"Child protection team"_qs},
                                       {agency, u"Staffordshire Police"_qs},
                                       {here, u"Here"_qs},
                                       {place, u"Police"_qs}});
    tell.person(u"Tracey Birks"_qs,
                {{role, u"Safeguarding lead"_qs}, {agency, u"Etruria Academy"_qs}, {here, u"Here"_qs}});
    // The minimum of four is there (S5); the paediatrician is not, and the discussion says why it goes on.
    CHECK(tell.shown().count(u"Not here"_qs) == 1);
    tell.give(u"Why go on without Health, Paediatrician"_qs,
              u"Dr Ananya Rao is with another child at Royal Stoke; she advised by telephone at 9:30am"_qs);
    CHECK_FALSE(tell.shown().contains(u"why the discussion goes on"_qs));
    tell.give(u"Confidentiality statement read?"_qs, u"Yes"_qs);
    CHECK(tell.dateWords(u"latest"_qs) == u"Done on 24 November 2026, in time"_qs);
    CHECK(tell.dateWords(u"same-day"_qs) == u"Done on 24 November 2026, 1 working day late"_qs);
    CHECK(chair.record().rows<Participant>().size() == 5);
}

void information(Chair& chair, Telling& tell)
{
    tell.goTo(u"Information"_qs);
    tell.said(u"Tracey Birks"_qs, u"Kayleigh came in with a new phone and would not say who pays for it"_qs);
    tell.said(u"DS Imran Malik"_qs, inConfidence, true);
    // (S19, S20, S22): every one of the twelve, told what it is for.
    const QStringList said{
        u"Child in need since June 2026; three contacts about missing episodes"_qs,
        u"Two missing reports, 7 and 15 November"_qs,
        u"School nurse saw her on 12 November: weight loss"_qs,
        u"CAMHS: referral waiting since September"_qs,
        u"Attendance 61 per cent this term"_qs,
        u"Public Protection Unit: knows of the man named"_qs,
        {},
        {},
        u"Unitas: rent arrears, no concerns of harm"_qs,
        {},
        u"Cheshire East: half-brother Mason lives with his father in Crewe, not known"_qs,
        {},
    };
    for (int number = 1; number <= said.size(); ++number) {
        const QString row = u", agency %1"_qs.arg(number);
        Fields fields{{u"Told it is section 47"_qs + row, {}},
                      {u"Asked on"_qs + row, u"23/11/2026"_qs},
                      {u"Answered on"_qs + row, u"24/11/2026"_qs}};
        const QString& words = said[number - 1];
        fields.emplace_back(words.isEmpty() ? u"Nothing known"_qs + row : u"What they said"_qs + row, words);
        tell.tableRow(number, fields);
    }
    tell.answer(u"info.shared"_qs, {}, u"School, health and police agree on the dates of the missing episodes"_qs);
    tell.row(u"Add event"_qs, u"Missing overnight, found at Hanley bus station"_qs,
             {{u"When, event 1"_qs, u"15 November 2026"_qs}, {u"Source, event 1"_qs, u"Police"_qs}});
    tell.answer(u"suspected.home"_qs, {}, u"A flat over the launderette, rented since August"_qs);
    tell.answer(u"suspected.community"_qs, {}, u"Known to lend phones to girls at the bus station"_qs);
    tell.answer(u"suspected.work"_qs, {}, hisWork);
    CHECK(chair.record().answer(u"suspected.work"_qs)->restricted); // (S9.16)
}

void assessment(Chair& chair, Telling& tell)
{
    tell.goTo(u"Risk and need"_qs);
    // (S9): nineteen, each with what was said.
    const std::vector<std::pair<QString, QString>> factors{
        {u"factor.referral"_qs, u"The phone, and a message about “Saturday” seen by a teacher"_qs},
        {u"factor.seriousness"_qs, u"Sexual exploitation is suspected"_qs},
        {u"factor.combinations"_qs, u"Missing, gifts, and weight loss together"_qs},
        {u"factor.repetition"_qs, u"Twice in eight days"_qs},
        {u"factor.age"_qs, u"Fourteen: no bruising"_qs},
        {u"factor.development"_qs, u"Child in need since June 2026"_qs},
        {u"factor.source"_qs, u"Her school, which knows her well"_qs},
        {u"factor.accumulation"_qs, u"Enough to act on, with the police records"_qs},
        {u"factor.household"_qs, u"Mother was looked after as a child"_qs},
        {u"factor.linked"_qs, u"Mason, in Crewe"_qs},
        {u"factor.records"_qs, u"Donna checked; Mason and his father to be checked today"_qs},
        {u"factor.emotional"_qs, u"Warm with her grandmother, sharp words at home"_qs},
        {u"factor.predisposing"_qs, u"Nothing known"_qs},
        {u"factor.impact"_qs, u"Sleep, weight and school are all going"_qs},
        {u"factor.estranged"_qs, u"No, though she stays with a friend at weekends"_qs},
        {u"factor.suspected"_qs, u"The car wash and the flat"_qs},
        {u"factor.specialists"_qs, u"Base 58, at the next discussion"_qs},
        {u"factor.death"_qs, u"None"_qs},
        {u"factor.further"_qs, u"Again on 1 December, after the interview"_qs},
    };
    for (const auto& [id, words] : factors)
        tell.ticked(id, words);
    tell.row(u"Add risk"_qs, u"Taken to the flat again and harmed there"_qs,
             {{u"To whom, risk 1"_qs, u"Kayleigh"_qs},
              {u"Likelihood, risk 1"_qs, u"Likely"_qs},
              {u"Impact, risk 1"_qs, u"Severe"_qs},
              {u"Evidence, risk 1"_qs, u"Two missing episodes and the phone"_qs}});
    tell.row(u"Add the child’s words"_qs, u"He’s the only one who asks how I am"_qs,
             {{u"Told to, when and how, the child’s words 1"_qs, u"Miss Birks, 23 November, after registration"_qs}});
    CHECK(chair.record().rows<Risk>().size() == 1);
    CHECK(chair.record().rows<Voice>().size() == 1);
}

void singleOrJoint(Chair& chair, Telling& tell)
{
    tell.goTo(u"Single or joint"_qs);
    // (S27)
    const std::vector<std::pair<QString, QString>> factors{
        {u"joint.wishes"_qs, u"Does not want the police; has not been asked about a video interview"_qs},
        {u"joint.age"_qs, u"Fourteen, and alone a great deal"_qs},
        {u"joint.plan"_qs, u"Never on a plan"_qs},
        {u"joint.looked-after"_qs, u"No"_qs},
        {u"joint.injuries"_qs, u"None known"_qs},
        {u"joint.intent"_qs, u"Gifts and a second phone"_qs},
        {u"joint.weapon"_qs, u"No"_qs},
        {u"joint.concerns"_qs, u"School, health and police"_qs},
        {u"joint.perpetrator"_qs, u"A caution in 2023 for an offence against a girl of fifteen"_qs},
        {u"joint.abuse"_qs, u"None known"_qs},
        {u"joint.unusual"_qs, u"Other girls may be involved"_qs},
        {u"joint.household"_qs, u"Nobody in her own household"_qs},
    };
    for (const auto& [id, words] : factors)
        tell.ticked(id, words);
    // (S28)
    tell.moment(u"plan-check.done"_qs, u"24/11/2026"_qs, u"09:15"_qs);
    tell.answer(u"plan-check.by"_qs, {}, u"Samira Hussain"_qs);
    tell.answer(u"plan-check.found"_qs, {}, u"No plan now or before"_qs);
    // (S29): nothing is signed before it is said whether the police act too.
    const auto blocks = [&] {
        int out = 0;
        for (const ReadinessGap& gap : chair.session().readiness().gaps)
            out += gap.need == Need::Sign && gap.place.prompt.startsWith(u"joint."_qs) ? 1 : 0;
        return out;
    };
    CHECK(blocks() == 2);
    tell.answer(u"joint.decision"_qs, u"Joint investigation"_qs);
    tell.answer(u"joint.rationale"_qs, {}, u"An offence is likely and other girls may be at risk"_qs);
    CHECK(blocks() == 0);
    tell.answer(u"joint.scope"_qs, {}, u"Offences against Kayleigh; phones first; the car wash after the interview"_qs);
    CHECK(chair.record().answer(u"plan-check.done"_qs)->at == QTime(9, 15));
    CHECK(chair.record().answer(u"joint.perpetrator"_qs)->restricted);
}

void section47(Chair& chair, Telling& tell)
{
    tell.goTo(u"Section 47"_qs);
    tell.answer(u"s47.threshold"_qs, u"Yes"_qs, u"Gifts, missing episodes and a man with a caution"_qs);
    tell.answer(u"s47.started"_qs, u"Yes"_qs, u"From today, jointly with the police"_qs);
    CHECK_FALSE(chair.visible(u"The threshold is met and enquiries are not started. Why not?"_qs)); // (S4)
    // (S13): the case was open, so the 45 days run from the enquiries; the conference is 15 after them.
    CHECK_FALSE(tell.date(u"assessment-new"_qs));
    REQUIRE(tell.date(u"assessment-open"_qs));
    CHECK(tell.date(u"assessment-open"_qs)->due == QDate(2027, 1, 29));
    CHECK(tell.date(u"conference"_qs)->due == QDate(2026, 12, 15));
    // (S16, S18): an exception is named, and the day the discussion sets takes the place of the 24 hours.
    CHECK_FALSE(chair.visible(u"Which exception?"_qs));
    tell.moment(u"seen.soon"_qs, u"25/11/2026"_qs, u"10:30"_qs);
    tell.answer(u"seen.by"_qs, {}, u"Samira Hussain"_qs);
    CHECK(tell.date(u"seen"_qs)->due == QDate(2026, 11, 24));
    tell.answer(u"seen.exception"_qs, u"Yes"_qs);
    tell.answer(u"seen.exception.kind"_qs, u"Sexual exploitation"_qs);
    tell.answer(u"seen.exception.why"_qs, {}, u"With the specialist officer, at school, so that he is not warned"_qs);
    CHECK(tell.dateWords(u"seen"_qs) == u"By 10:30am on 25 November 2026, the next working day"_qs);
    CHECK(tell.date(u"seen"_qs)->why ==
          u"As the discussion decided, in place of 24 hours after 3:20pm on 23 November 2026. An exception is agreed: "
          u"Sexual exploitation. Counted from when the request was received"_qs);
    tell.ticked(u"interim.abe"_qs, u"At the suite in Hanley, week of 30 November"_qs); // (S14)
    tell.ticked(u"interim.agreement"_qs, u"With Donna: no unsupervised evenings"_qs);
}

void decisions(Chair& chair, Telling& tell)
{
    tell.goTo(u"Decisions"_qs);
    // (S8): the six, each with its rationale; the medical is needed, so its arrangements are told.
    tell.decide(u"decide.information"_qs, u"Yes"_qs, u"The phone company and Base 58 know more"_qs,
                u"DS Imran Malik"_qs, u"Production order; told to Samira by telephone"_qs, u"27/11/2026"_qs);
    tell.decide(u"decide.support"_qs, u"Yes"_qs, u"Evenings are when she goes missing"_qs, u"Samira Hussain"_qs,
                u"Family support worker from 4pm to 9pm"_qs, u"24/11/2026"_qs);
    tell.decide(u"decide.others"_qs, u"Yes"_qs, u"Two friends were named"_qs, u"Gareth Bloor"_qs,
                u"A strategy discussion of their own"_qs, u"26/11/2026"_qs);
    tell.decide(u"decide.legal"_qs, u"Not needed"_qs, u"Nothing to put before a court yet"_qs, {}, {}, {});
    tell.decide(u"decide.medical"_qs, u"Yes"_qs, u"Weight loss; Dr Rao advises it"_qs, u"Nicola Salt"_qs,
                u"With Dr Rao at Royal Stoke, Kayleigh’s consent asked first"_qs, u"26/11/2026"_qs);
    tell.decide(u"decide.family"_qs, u"Yes"_qs, u"Donna needs enough to keep her safe, and no names"_qs,
                u"Samira Hussain"_qs, u"That enquiries have begun and why; nothing of the man"_qs, u"24/11/2026"_qs);
    tell.answer(u"plan.decision"_qs, {}, u"Section 47 enquiries, jointly with Staffordshire Police"_qs);
    tell.answer(u"plan.rationale"_qs, {}, u"Likely significant harm, and an offence to look into"_qs);
    tell.row(u"Add action"_qs, u"See Kayleigh at school with the specialist officer"_qs,
             {{u"Owner, action 1"_qs, u"Samira Hussain"_qs},
              {u"Due, action 1"_qs, u"25/11/2026"_qs},
              {u"Measure, action 1"_qs, u"She has been seen and has said what she wants"_qs},
              {u"Threshold for more, action 1"_qs, u"Another night missing: place of safety the same day"_qs}});
    CHECK(tell.shown().contains(u"Threshold for more: Another night missing"_qs)); // (S10)
    CHECK(chair.record().answer(u"decide.medical"_qs)->how.contains(u"Royal Stoke"_qs));
}

void keyDecision(Chair& chair, Telling& tell)
{
    tell.goTo(u"Assessment"_qs);
    tell.answer(u"target.date"_qs, {}, u"18/12/2026"_qs);
    tell.answer(u"target.manager"_qs, {}, u"Gareth Bloor"_qs);
    tell.answer(u"target.worker"_qs, {}, u"Samira Hussain"_qs);
    tell.ticked(u"basis.severity"_qs, u"High while he is free"_qs);
    tell.ticked(u"basis.views"_qs, u"She wants it over before Christmas"_qs);
    CHECK(tell.date(u"target"_qs)->due == QDate(2026, 12, 18)); // (S25, S26)
    tell.goTo(u"Who is here"_qs);
    tell.give(u"Ended"_qs, u"11:05"_qs);
    CHECK(chair.record().meeting().endedAt == QTime(11, 5));
}

void papers(Telling& tell)
{
    const auto has = [](const QString& paper, const QString& words) {
        INFO(words.toStdString());
        CHECK(paper.contains(packed(words)));
    };
    const auto lacks = [](const QString& paper, const QString& words) {
        INFO(words.toStdString());
        CHECK_FALSE(paper.contains(packed(words)));
    };
    const QString form = tell.paper(u"form"_qs, Audience::Full);
    for (const QString& words : {u"Strategy Discussion Record"_qs, u"Dr Ananya Rao is with another child"_qs,
                                 u"Joint investigation"_qs, u"Sexual exploitation"_qs, u"10:30am"_qs,
                                 u"Another night missing: place of safety the same day"_qs, hisWork, inConfidence})
        has(form, words);
    has(form, u"School, health and police agree on the dates of the missing episodes"_qs);      // (S2)
    has(form, u"Offences against Kayleigh; phones first; the car wash after the interview"_qs); // (S3)
    has(form, u"Etruria Academy now; Base 58 at the next discussion"_qs);                       // (S7)
    has(form, u"That enquiries have begun and why; nothing of the man"_qs);                     // (S8.6)
    has(form, u"With Dr Rao at Royal Stoke, Kayleigh’s consent asked first"_qs);                // (S8.5)
    has(form, u"Warm with her grandmother, sharp words at home"_qs);                            // (S9.12)
    has(form, u"At the suite in Hanley, week of 30 November"_qs);                               // (S14)
    has(form, u"Does not want the police; has not been asked about a video interview"_qs);      // (S27.1)
    has(form, u"No plan now or before"_qs);                                                     // (S28)
    has(form, u"An offence is likely and other girls may be at risk"_qs);                       // (S29)
    const QString redacted = tell.paper(u"form"_qs, Audience::Redacted);
    for (const QString& words : {hisWork, inConfidence, u"A caution in 2023"_qs, u"The car wash and the flat"_qs})
        lacks(redacted, words);
    has(redacted, u"Joint investigation"_qs);
    // (S19, S21): the information gathering form, all twelve on it; (S26): the assessment key decision record.
    const QString gathered = tell.paper(u"information-gathering"_qs, Audience::Full);
    for (const QString& words : {u"Information gathering form"_qs, u"Two missing reports, 7 and 15 November"_qs,
                                 u"Ministry of Defence (MOD) contacts if appropriate"_qs, u"Kayleigh Bostock"_qs})
        has(gathered, words);
    for (const QString& agency : tell.startOf(u"checks"_qs))
        has(gathered, agency); // (S22)
    lacks(gathered, u"Joint investigation"_qs);
    const QString target = tell.paper(u"key-decision"_qs, Audience::Full);
    for (const QString& words : {u"Assessment key decision record"_qs, u"18 December 2026"_qs, u"Gareth Bloor"_qs,
                                 u"High while he is free"_qs, u"23 November 2026"_qs})
        has(target, words);
}

void circulate(Chair& chair, Telling& tell)
{
    tell.goTo(u"Circulate"_qs);
    CHECK(tell.dateWords(u"circulated"_qs) == u"By 25 November 2026, the next working day"_qs); // (S11)
    // (S23): the mother, whom the record names, gets no copy, and the reason is the procedure's.
    chair.click(u"add-recipient"_qs);
    tell.give({{u"Who"_qs, u"Donna Bostock"_qs}, {u"Why they get a copy"_qs, u"She asked for it"_qs}});
    chair.click(u"add.put"_qs);
    CHECK(tell.shown().contains(u"Donna Bostock gets no copy"_qs));
    tell.draw(u"circulate-refused"_qs);
    CHECK(chair.record().stepsOf(StepKind::Sent).empty());
    auto* table = qobject_cast<QTableView*>(chair.named(u"recipients"_qs));
    REQUIRE(table);
    REQUIRE(table->model()->rowCount() == 5);
    for (int row = 0; row < 5; ++row) {
        table->setFocus();
        chair.press(Qt::Key_Home, Qt::ControlModifier);
        for (int down = 0; down < row; ++down)
            chair.press(Qt::Key_Down);
        chair.click(u"copy.sent"_qs);
    }
    for (const Step* sent : chair.record().stepsOf(StepKind::Sent))
        CHECK(sent->audience == Audience::Redacted);
    CHECK(tell.dateWords(u"circulated"_qs) == u"Done on 24 November 2026, in time"_qs);
}

void afterwards(Chair& chair, Telling& tell)
{
    now(chair, {2026, 11, 25}, {11, 0});
    tell.goTo(u"Afterwards"_qs);
    const QString child = QString::number(chair.record().ranked<Subject>().front()->id.value);
    chair.click(u"later.seen."_qs + child);
    tell.give({{u"later.who"_qs, u"Samira Hussain"_qs},
               {u"later.day"_qs, u"25/11/2026"_qs},
               {u"later.time"_qs, u"10:20"_qs},
               {u"later.note"_qs, u"At school with the specialist officer. “I want my old phone back.”"_qs}});
    chair.click(u"later.record"_qs);
    REQUIRE(chair.record().stepsOf(StepKind::Seen).size() == 1);
    CHECK(chair.record().stepsOf(StepKind::Seen).front()->time == QTime(10, 20));
    CHECK(tell.dateWords(u"seen"_qs) == u"Done at 10:20am on 25 November 2026, in time"_qs); // (S17, S24)
    CHECK(tell.shown().contains(u"Done at 10:20am on 25 November 2026, by Samira Hussain"_qs));
    tell.draw(u"afterwards-seen"_qs);
}

void tellKayleigh(Chair& chair, const QString& pictures)
{
    Telling tell(chair, pictures);
    referral(chair, tell);
    people(chair, tell);
    tell.goTo(u"Tell people"_qs);
    // (S20, S21): the agencies are told that it is for section 47.
    // One draft for each of the twelve, and each is told by itself.
    for (int agency = 0; agency < 12; ++agency)
        CHECK(chair.named(u"tell.information.%1"_qs.arg(agency)));
    CHECK_FALSE(chair.window().findChild<QWidget*>(u"tell.information.12"_qs));
    CHECK(tell.shown().contains(u"Youth Offending Service"_qs));
    chair.inDialog([&] { chair.click(u"tell.information.7"_qs); },
                   [&](QWidget& dialog) { dialog.findChild<QPushButton*>(u"mail.record"_qs)->click(); });
    REQUIRE(chair.record().stepsOf(StepKind::Told).size() == 1);
    CHECK(chair.record().stepsOf(StepKind::Told).front()->who == u"Youth Offending Service"_qs);
    information(chair, tell);
    assessment(chair, tell);
    singleOrJoint(chair, tell);
    section47(chair, tell);
    decisions(chair, tell);
    keyDecision(chair, tell);
    tell.checkWidths();
    tell.drawEveryWay();
    now(chair, {2026, 11, 24}, {11, 20});
    tell.sign(u"Helen Machin"_qs, {}); // nothing is missing
    papers(tell);
    tell.drawPapers();
    circulate(chair, tell);
    afterwards(chair, tell);
    CHECK(chair.window().store()->read().verify().value().problems == QStringList());
}

} // namespace

TEST_CASE("a girl of fourteen, from her school's referral to the day she is seen: Stoke's strategy discussion with an "
          "agreed exception")
{
    Chair chair;
    tellKayleigh(chair, {});
}

TEST_CASE("a baby seen within the 24 hours, threshold met and no enquiries here: the reason is asked for and printed, "
          "and the assessment runs from a new referral")
{
    Chair chair;
    Telling tell(chair);
    now(chair, {2026, 11, 24}, {13, 40});
    tell.startRecords(u"Helen Machin"_qs);
    tell.begin(procedure, {{u"child.name"_qs, u"Harvey Doyle"_qs},
                           {u"child.born"_qs, u"3/8/2026"_qs},
                           {u"Asked for by"_qs, u"Joy Adeyemi"_qs},
                           {u"Their role"_qs, u"Health visitor"_qs}});
    tell.give({{u"Received on"_qs, u"24/11/2026"_qs}, {u"At"_qs, u"13:10"_qs}});
    tell.answer(u"referral.new"_qs, u"Yes"_qs);
    tell.goTo(u"Who is here"_qs);
    tell.give(u"Started"_qs, u"13:45"_qs);
    tell.person(u"Samira Hussain"_qs, {{u"Here?"_qs, u"Here"_qs}});
    tell.person(u"Joy Adeyemi"_qs, {{u"Here?"_qs, u"Here"_qs}});
    CHECK(tell.dateWords(u"same-day"_qs) == u"Done on 24 November 2026, in time"_qs); // (S15)
    tell.goTo(u"Single or joint"_qs);
    tell.answer(u"joint.decision"_qs, u"CSC led intervention"_qs);
    tell.answer(u"joint.rationale"_qs, {}, u"An old birthmark was photographed at birth; no offence is suspected"_qs);
    tell.goTo(u"Section 47"_qs);
    tell.answer(u"s47.threshold"_qs, u"Yes"_qs, u"A mark on the cheek of a baby who cannot roll"_qs);
    tell.answer(u"s47.started"_qs, u"No"_qs, u"Begun elsewhere"_qs);
    const QString whyNot = u"Cheshire East, where Harvey lives with his grandmother, began them at 1pm"_qs;
    tell.answer(u"s47.why-not"_qs, {}, whyNot); // (S4)
    CHECK_FALSE(tell.date(u"conference"_qs));
    REQUIRE(tell.date(u"assessment-new"_qs)); // (S13): at the referral's receipt
    CHECK(tell.date(u"assessment-new"_qs)->due == QDate(2027, 1, 29));
    CHECK_FALSE(tell.date(u"assessment-open"_qs));
    tell.answer(u"seen.exception"_qs, u"No"_qs);
    CHECK(tell.date(u"seen"_qs)->due == QDate(2026, 11, 25));
    CHECK(tell.date(u"seen"_qs)->dueTime == QTime(13, 10));
    tell.moment(u"seen.when"_qs, u"24/11/2026"_qs, u"15:30"_qs);
    CHECK(tell.dateWords(u"seen"_qs) == u"Done on 24 November 2026, in time"_qs); // (S17)
    tell.goTo(u"Decisions"_qs);
    tell.answer(u"plan.decision"_qs, {}, u"No enquiries by Stoke-on-Trent; information to Cheshire East today"_qs);
    tell.answer(u"plan.rationale"_qs, {}, u"One authority leads"_qs);
    tell.sign(u"Helen Machin"_qs, u"Cheshire East holds the rest"_qs);
    const QString form = tell.paper(u"form"_qs, Audience::Full);
    CHECK(form.contains(packed(whyNot)));
    CHECK(form.contains(packed(u"CSC led intervention"_qs))); // (S29): always recorded
    CHECK(tell.paper(u"key-decision"_qs, Audience::Full).contains(packed(whyNot)));
}

// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures-stoke]"
TEST_CASE("Stoke's strategy discussion, drawn", "[.pictures-stoke]")
{
    Chair chair;
    tellKayleigh(chair, qEnvironmentVariable("CHAIRSIDE_PICTURES"));
}
