#include "core/protocol/ProtocolWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace chairside::protocolwords {

const JsonWords<AnswerAs>& answerAs()
{
    static const JsonWords<AnswerAs> words{{QStringLiteral("text"), AnswerAs::Text},
                                           {QStringLiteral("yes-no"), AnswerAs::YesNo},
                                           {QStringLiteral("yes-no-not-needed"), AnswerAs::YesNoNotNeeded},
                                           {QStringLiteral("choice"), AnswerAs::Choice},
                                           {QStringLiteral("date"), AnswerAs::Date},
                                           {QStringLiteral("moment"), AnswerAs::Moment},
                                           {QStringLiteral("number"), AnswerAs::Number},
                                           {QStringLiteral("person"), AnswerAs::Person},
                                           {QStringLiteral("tick"), AnswerAs::Tick}};
    return words;
}

const JsonWords<Decides>& decides()
{
    static const JsonWords<Decides> words{{QStringLiteral("chair"), Decides::Chair},
                                          {QStringLiteral("together"), Decides::Together}};
    return words;
}

const JsonWords<Need>& need()
{
    static const JsonWords<Need> words{{QStringLiteral("none"), Need::None},
                                       {QStringLiteral("advise"), Need::Advise},
                                       {QStringLiteral("reason"), Need::Reason},
                                       {QStringLiteral("sign"), Need::Sign}};
    return words;
}

const JsonWords<WantsWhy>& wantsWhy()
{
    static const JsonWords<WantsWhy> words{{QStringLiteral("never"), WantsWhy::Never},
                                           {QStringLiteral("yes"), WantsWhy::Yes},
                                           {QStringLiteral("no"), WantsWhy::No},
                                           {QStringLiteral("always"), WantsWhy::Always}};
    return words;
}

const JsonWords<BlockKind>& blockKind()
{
    static const JsonWords<BlockKind> words{
        {QStringLiteral("prompts"), BlockKind::Prompts},     {QStringLiteral("rows"), BlockKind::Rows},
        {QStringLiteral("table"), BlockKind::Table},         {QStringLiteral("checklist"), BlockKind::Checklist},
        {QStringLiteral("decisions"), BlockKind::Decisions}, {QStringLiteral("note"), BlockKind::Note}};
    return words;
}

const JsonWords<StageGroup>& stageGroup()
{
    static const JsonWords<StageGroup> words{{QStringLiteral("before"), StageGroup::Before},
                                             {QStringLiteral("model"), StageGroup::Model}};
    return words;
}

const QStringList& rowKinds()
{
    static const QStringList names{
        QStringLiteral("meeting"),  QStringLiteral("request"),       QStringLiteral("subject"),
        QStringLiteral("relative"), QStringLiteral("participant"),   QStringLiteral("item"),
        QStringLiteral("answer"),   QStringLiteral("contribution"),  QStringLiteral("history"),
        QStringLiteral("gap"),      QStringLiteral("risk"),          QStringLiteral("protective"),
        QStringLiteral("voice"),    QStringLiteral("power"),         QStringLiteral("option"),
        QStringLiteral("action"),   QStringLiteral("contingency"),   QStringLiteral("parked"),
        QStringLiteral("paper"),    QStringLiteral("recommendation")};
    return names;
}

QStringList filtersOf(const QString& rowKind)
{
    if (rowKind == QLatin1String("voice"))
        return {QStringLiteral("child"), QStringLiteral("family")};
    if (rowKind == QLatin1String("participant"))
        return {QStringLiteral("agreement")};
    return {};
}

QStringList furtherFieldsOf(const QString& rowKind)
{
    if (rowKind == QLatin1String("request"))
        return {QStringLiteral("moment"), QStringLiteral("idea")};
    if (rowKind == QLatin1String("relative"))
        return {QStringLiteral("checked_on"), QStringLiteral("found")};
    if (rowKind == QLatin1String("participant"))
        return {QStringLiteral("involvement"), QStringLiteral("presenter")};
    if (rowKind == QLatin1String("action"))
        return {QStringLiteral("threshold")};
    return {};
}

const QStringList& signingChecks()
{
    static const QStringList codes{QStringLiteral("child"),
                                   QStringLiteral("birth-date"),
                                   QStringLiteral("legal-status"),
                                   QStringLiteral("worker"),
                                   QStringLiteral("received"),
                                   QStringLiteral("escalation"),
                                   QStringLiteral("screening"),
                                   QStringLiteral("papers-sent"),
                                   QStringLiteral("held"),
                                   QStringLiteral("times"),
                                   QStringLiteral("chair"),
                                   QStringLiteral("chair-role"),
                                   QStringLiteral("confidentiality"),
                                   QStringLiteral("participants"),
                                   QStringLiteral("quorum"),
                                   QStringLiteral("authority"),
                                   QStringLiteral("options"),
                                   QStringLiteral("option-outcome"),
                                   QStringLiteral("five-tests"),
                                   QStringLiteral("decision"),
                                   QStringLiteral("rationale"),
                                   QStringLiteral("action"),
                                   QStringLiteral("smart"),
                                   QStringLiteral("action-agency"),
                                   QStringLiteral("contingency"),
                                   QStringLiteral("contingency-complete"),
                                   QStringLiteral("review"),
                                   QStringLiteral("agreement"),
                                   QStringLiteral("dissent-reason"),
                                   QStringLiteral("parked")};
    return codes;
}

MetBy metBy(const QString& signingCheck)
{
    static const auto rows = [](const QString& kind) { return MetBy{kind, {}, {}}; };
    static const auto answer = [](const QString& meaning) { return MetBy{{}, {}, meaning}; };
    static const std::pair<QString, MetBy> all[] = {
        {QStringLiteral("child birth-date legal-status worker"), rows(QStringLiteral("subject"))},
        {QStringLiteral("received escalation screening"), rows(QStringLiteral("request"))},
        {QStringLiteral("papers-sent"), rows(QStringLiteral("paper"))},
        {QStringLiteral("held times chair chair-role confidentiality review"), rows(QStringLiteral("meeting"))},
        {QStringLiteral("participants quorum authority"), rows(QStringLiteral("participant"))},
        {QStringLiteral("agreement dissent-reason"), {QStringLiteral("participant"), QStringLiteral("agreement"), {}}},
        {QStringLiteral("options option-outcome five-tests"), rows(QStringLiteral("option"))},
        {QStringLiteral("decision"), answer(QStringLiteral("decision"))},
        {QStringLiteral("rationale"), answer(QStringLiteral("rationale"))},
        {QStringLiteral("action smart action-agency"), rows(QStringLiteral("action"))},
        {QStringLiteral("contingency contingency-complete"), rows(QStringLiteral("contingency"))}};
    for (const auto& [checks, by] : all)
        if (checks.split(QLatin1Char(' ')).contains(signingCheck))
            return by;
    return {}; // what is parked stands beside every stage
}

const QStringList& meanings()
{
    static const QStringList words{
        QStringLiteral("why-stuck"),        QStringLiteral("outcomes-sought"),  QStringLiteral("prior-routes"),
        QStringLiteral("sharing-basis"),    QStringLiteral("family-informed"),  QStringLiteral("other-children"),
        QStringLiteral("immediate-action"), QStringLiteral("significant-harm"), QStringLiteral("risk-acceptable"),
        QStringLiteral("working-strategy"), QStringLiteral("legal-advice"),     QStringLiteral("decision"),
        QStringLiteral("rationale"),        QStringLiteral("family-told"),      QStringLiteral("unmet-need"),
        QStringLiteral("learning"),         QStringLiteral("request-passed"),   QStringLiteral("timing"),
        QStringLiteral("child-seen"),       QStringLiteral("seen-exception"),   QStringLiteral("seen-planned"),
        QStringLiteral("s47-threshold"),    QStringLiteral("s47-started"),      QStringLiteral("s47-why-not"),
        QStringLiteral("single-or-joint"),  QStringLiteral("medical"),          QStringLiteral("assessment-target"),
        QStringLiteral("conference-held"),  QStringLiteral("presenting-risks"), QStringLiteral("risk-plan"),
        QStringLiteral("consequences"),     QStringLiteral("effective"),        QStringLiteral("direction"),
        QStringLiteral("allocated"),        QStringLiteral("case-note")};
    return words;
}

const QStringList& lifeCycles()
{
    static const QStringList words{QStringLiteral("discussion"), QStringLiteral("sitting"), QStringLiteral("register")};
    return words;
}

const QStringList& clockEvents()
{
    static const QStringList words{QStringLiteral("request.received"),  QStringLiteral("request.screened"),
                                   QStringLiteral("request.passed"),    QStringLiteral("case.allocated"),
                                   QStringLiteral("meeting.held"),      QStringLiteral("record.signed"),
                                   QStringLiteral("record.circulated"), QStringLiteral("child.seen"),
                                   QStringLiteral("s47.started"),       QStringLiteral("conference.held"),
                                   QStringLiteral("assessment.target"), QStringLiteral("assessment.completed"),
                                   QStringLiteral("feedback.received"), QStringLiteral("review.held")};
    return words;
}

const QStringList& clockUnits()
{
    static const QStringList words{QStringLiteral("working-day"), QStringLiteral("day"), QStringLiteral("month"),
                                   QStringLiteral("hour"), QStringLiteral("working-hour")};
    return words;
}

const QStringList& recipients()
{
    static const QStringList words{QStringLiteral("participants"), QStringLiteral("apologies"),
                                   QStringLiteral("requester"), QStringLiteral("family")};
    return words;
}

const QStringList& keptFrom()
{
    static const QStringList words{QStringLiteral("family")};
    return words;
}

const QStringList& addressees()
{
    static const QStringList words{QStringLiteral("requester"),    QStringLiteral("invited"),
                                   QStringLiteral("involved-now"), QStringLiteral("involved-before"),
                                   QStringLiteral("participants"), QStringLiteral("worker"),
                                   QStringLiteral("manager"),      QStringLiteral("reviewing-officer"),
                                   QStringLiteral("each-row"),     QStringLiteral("named")};
    return words;
}

const QStringList& letterSteps()
{
    static const QStringList words{QStringLiteral("told"), QStringLiteral("papers"), QStringLiteral("feedback-asked")};
    return words;
}

const QStringList& letterBlanks()
{
    static const QStringList words{QStringLiteral("child"),    QStringLiteral("reference"), QStringLiteral("date"),
                                   QStringLiteral("time"),     QStringLiteral("place"),     QStringLiteral("chair"),
                                   QStringLiteral("result"),   QStringLiteral("due"),       QStringLiteral("papers"),
                                   QStringLiteral("questions")};
    return words;
}

const QStringList& screenings()
{
    static const QStringList words{QStringLiteral("accepted"), QStringLiteral("declined")};
    return words;
}

const QStringList& laterSteps()
{
    static const QStringList words{
        QStringLiteral("feedback-asked"), QStringLiteral("checked"),   QStringLiteral("learning"),
        QStringLiteral("answered"),       QStringLiteral("filed"),     QStringLiteral("seen"),
        QStringLiteral("started"),        QStringLiteral("assessed"),  QStringLiteral("conference"),
        QStringLiteral("supervision"),    QStringLiteral("listed"),    QStringLiteral("unlisted"),
        QStringLiteral("directed"),       QStringLiteral("escalated"), QStringLiteral("closed")};
    return words;
}

const JsonWords<LaterStep::Each>& each()
{
    using Each = LaterStep::Each;
    static const JsonWords<Each> words{{QStringLiteral("discussion"), Each::Discussion},
                                       {QStringLiteral("child"), Each::Child},
                                       {QStringLiteral("recommendation"), Each::Recommendation}};
    return words;
}

bool looksAt(const Protocol& protocol, const QString& check)
{
    return std::any_of(protocol.signing.begin(), protocol.signing.end(),
                       [&](const SigningCheck& each) { return each.check == check; });
}

QString sourceWords(const QString& source)
{
    static const QString number(QStringLiteral("[A-Z]\\d{1,2}(?:\\.\\w+)?"));
    static const QString numbers(QStringLiteral("%1(?:(?:[,;]| to| and) %1)*").arg(number));
    static const QRegularExpression behind(QStringLiteral("\\s*\\(%1\\)|^%1$").arg(numbers));
    return QString(source).remove(behind).trimmed();
}

const QString& attendancePrefix()
{
    static const QString prefix = QStringLiteral("attendance.");
    return prefix;
}

} // namespace chairside::protocolwords
