#include "forms/support/Samples.h"

#include <cmath>

namespace chairside::forms::test {

FontShelf& shelf()
{
    static const std::shared_ptr<FontShelf> open = [] {
        auto result = FontShelf::open();
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return *result;
    }();
    return *open;
}

Document blank()
{
    Document document;
    document.title = QStringLiteral("Complex Case Discussion Form: Zoë O’Connor");
    document.author = QStringLiteral("Knowsley Children’s Social Care");
    document.reference = QStringLiteral("CCD-26-014");
    document.marking = QStringLiteral("OFFICIAL-SENSITIVE");
    document.version = QStringLiteral("Version 1, signed by Margaret Ashworth on 24 November 2026 at 3:10pm");
    document.footFacts = {{QStringLiteral("Record SHA-256"),
                           QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")},
                          {QStringLiteral("Chain head"),
                           QStringLiteral("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")}};
    document.origin = QStringLiteral("The council’s own Appendix 1 form is not public; this form is a reconstruction "
                                     "from the published procedure.");
    document.draft = false;
    document.issuedAt = QDateTime(QDate(2026, 11, 24), QTime(15, 10), Qt::UTC);
    return document;
}

QString longText(qsizetype characters)
{
    static const QStringList words =
        QStringLiteral(
            "The school has kept Zoë’s place open and her key worker visits the ward twice a week so that she knows "
            "who "
            "will be there when she comes back; her mother says that nobody has told her plainly what happens next")
            .split(u' ');
    QString text;
    text.reserve(characters + 16);
    for (qsizetype i = 0; text.size() < characters; ++i) {
        if (!text.isEmpty())
            text += u' ';
        text += words.at(i % words.size());
        if (i % 23 == 22)
            text += u'.';
    }
    text.truncate(characters);
    return text.trimmed();
}

Document rich()
{
    Document document = blank();
    const auto q = [](const char* text) { return QString::fromUtf8(text); };
    const auto c = [&](const char* text) { return cell(q(text)); };
    auto& blocks = document.blocks;

    blocks.push_back(Heading{1, q("Complex Case Discussion")});
    blocks.push_back(plain(q("Zoë O’Connor, 12 years old. Held on Tuesday 24 November 2026, 1:30pm to 3:05pm, at "
                             "Huyton Children’s Centre and by video call.")));
    blocks.push_back(
        KeyValues{{{q("Child"), c("Zoë O’Connor, born 3 February 2014, 12 years")},
                   {q("ICS number"), c("204417")},
                   {q("Legal status"), c("Child in need; child protection plan until June 2026 (neglect)")},
                   {q("Ethnicity and language"), c("White Irish; English at home")},
                   {q("School"), c("St Aidan’s Catholic Academy, year 7, 41% attendance")},
                   {q("Allocated worker"), c("Priya Nair, Safeguarding Team 3 (manager: Deborah Quayle)")},
                   {q("Chair"), c("Margaret Ashworth, Head of Service, Children’s Social Care")}}});
    blocks.push_back(Note{Tone::Warning,
                          q("Gap accepted with a reason"),
                          {plain(q("Housing was not represented. Not needed tonight; Housing Options will receive the "
                                   "plan and has agreed to answer by Friday."))}});

    blocks.push_back(Heading{2, q("Who was here")});
    blocks.push_back(
        Table{{{q("Name"), 22}, {q("Role and agency"), 34}, {q("Can decide"), 13}, {q("Attendance"), 31}},
              {{c("Margaret Ashworth"), c("Head of Service, Children’s Social Care (chair)"), c("Yes"), c("Attended")},
               {c("Insp Tom Whelan"), c("Inspector, Merseyside Police"), c("Yes"),
                c("Came at 1:50pm: heard the assessment onwards")},
               {c("Dr Amira Haddad"), c("Consultant paediatrician, Whiston Hospital"), c("Yes"), c("Attended by call")},
               {c("Jakub Żółkiewski"), c("Safeguarding nurse, Mersey Care"), c("No"), c("Attended")},
               {c("Ruth Adeyemi"), c("Designated safeguarding lead, St Aidan’s"), c("Yes"), c("Left at 2:40pm")}},
              {}});

    blocks.push_back(Heading{2, q("Assessment")});
    blocks.push_back(Heading{3, q("Do I need to take action immediately?")});
    blocks.push_back(bold(q("Yes")));
    blocks.push_back(plain(longText(900)));
    blocks.push_back(Heading{3, q("The child’s voice")});
    blocks.push_back(
        plain(q("“I don’t mind where I live as long as it isn’t here and somebody tells me first.” (to her "
                "key worker on the ward, 19 November; written down and read back to her)")));
    blocks.push_back(Heading{3, q("Risks")});
    blocks.push_back(Table{
        {{q("No."), 6}, {q("Risk of harm"), 34}, {q("Likelihood"), 13}, {q("Impact"), 12}, {q("Evidence"), 35}},
        {{c("1"), c("Zoë harms herself seriously on the ward or soon after discharge"), c("High"), c("Severe"),
          c("Three incidents since 2 November; ward notes; her own words")},
         {c("2"), c("She goes missing and is exploited by the men who met her at the station in August"), c("Medium"),
          c("Severe"), c("Missing four times this summer; phone records held by police")},
         {c("3"), c("No placement is found and she stays on a ward that does her no good"), c("High"), c("Serious"),
          Cell{plain(q("47 searches without an offer")), plain(q("Regional commissioning confirms"))}}},
        {}});
    blocks.push_back(Heading{3, q("Protective factors")});
    blocks.push_back(List{false,
                          {c("Her grandmother sees her every day and is trusted by both parents."),
                           c("She talks to her key worker, Ruth, and to one nurse on nights."),
                           c("School keeps her place and sends work that she does.")}});

    blocks.push_back(Heading{2, q("Powers and policy")});
    blocks.push_back(
        Table{{{q("Power"), 40}, {q("Considered"), 20}, {q("Why"), 40}}, {}, q("No power was needed or considered.")});

    blocks.push_back(Heading{2, q("Options")});
    blocks.push_back(Heading{3, q("Option 2: Grandmother’s home with a wrap-around team (chosen)")});
    blocks.push_back(plain(q("Discharge to the grandmother under section 20 with two named workers, evenings and "
                             "weekends covered, and the ward’s outreach nurse for six weeks.")));
    blocks.push_back(Checklist{{{true, q("Proportionate"), q("The least change that makes her safe tonight.")},
                                {true, q("Legitimate"), q("Both parents agree in writing.")},
                                {true, q("Necessary"), q("No placement has been offered after 47 searches.")},
                                {true, q("Ethical"), q("It is what she asks for.")},
                                {false, q("Reasonable in the circumstances"),
                                 q("The police would have waited for the visit to the home; see dissent.")}}});
    blocks.push_back(
        Note{Tone::Bad,
             q("Dissent"),
             {plain(q("Insp Tom Whelan: the grandmother’s son visits the house; checks on him are not back yet."))}});

    blocks.push_back(Heading{2, q("Plan")});
    std::vector<std::vector<Cell>> actions;
    const std::vector<std::pair<const char*, const char*>> what{
        {"Visit the grandmother’s home and write the safety plan with her", "Priya Nair, Children’s Social Care"},
        {"Check the son: PNC, local intelligence, phone", "Insp Tom Whelan, Merseyside Police"},
        {"Name the two workers and their evenings; tell Zoë who they are", "Deborah Quayle, Children’s Social Care"},
        {"Discharge meeting on the ward with mother, grandmother and Zoë", "Dr Amira Haddad, Whiston Hospital"},
        {"Full timetable with taxi; quiet room agreed", "Ruth Adeyemi, St Aidan’s"},
        {"Legal planning meeting if the checks are not clear", "Margaret Ashworth, Children’s Social Care"}};
    int number = 0;
    for (const auto& [text, owner] : what) {
        ++number;
        actions.push_back({cell(QString::number(number)), cell(q(text)), cell(q(owner)),
                           cell(QStringLiteral("%1 Nov 2026").arg(24 + number)),
                           c("Done and seen by the team manager")});
    }
    blocks.push_back(Table{
        {{q("No."), 6}, {q("Action"), 38}, {q("Who"), 24}, {q("By"), 13}, {q("How we will know"), 19}}, actions, {}});
    blocks.push_back(Heading{3, q("If it does not work")});
    blocks.push_back(
        List{true,
             {c("If Zoë is missing for an hour: police grade 1, grandmother calls the duty team."),
              c("If the checks are not clear by Thursday: foster carers in Prescot hold a bed until Monday.")}});
    blocks.push_back(Heading{2, q("Signature")});
    blocks.push_back(plain(q("This is a true record of the discussion I chaired on 24 November 2026. The decision is "
                             "mine, taken on what those present knew.")));
    DrawnSignature drawn;
    QPolygonF stroke;
    for (int i = 0; i <= 120; ++i) {
        const double t = i / 120.0;
        stroke << QPointF(0.06 + 0.7 * t, 0.62 - 0.34 * (1 - 0.6 * t) * std::sin(t * 26) * std::cos(t * 7));
    }
    drawn.strokes = {stroke, QPolygonF{QPointF(0.30, 0.78), QPointF(0.88, 0.70)}};
    blocks.push_back(SignatureBlock{q("Signed by the chair"), q("Margaret Ashworth"),
                                    q("Head of Service, Children’s Social Care"), q("24 November 2026, 3:10pm"),
                                    drawn});
    blocks.push_back(
        SignatureBlock{q("Seen by the Assistant Director"), {}, q("Assistant Director"), {}, WetSignature{}});
    blocks.push_back(SignatureGrid{
        {{q("Signed by the minute taker"), q("Oluwaseun Adé"), q("Administrator"), {}, TypedSignature{q("O. Adé")}},
         {{}, q("Samuel Okoye"), q("Inspector, Police"), {}, WetSignature{}},
         {{}, q("Hannah Lloyd"), {}, {}, WetSignature{}}}});
    return document;
}

} // namespace chairside::forms::test
