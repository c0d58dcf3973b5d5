#include "forms/complexcase/CaseSections.h"

#include "core/base/Text.h"

#include <algorithm>

namespace chairside::forms {

namespace {

// Numbered as this copy shows them, so that no gap in the numbers tells what was left out.
template <Ranked Row>
int numberOf(const FormContext& form, Id<Row> id)
{
    int number = 0;
    for (const Row* row : form.discussion().ranked<Row>()) {
        ++number;
        if (row->id == id)
            return number;
    }
    return 0;
}

Cell number(int value)
{
    return cell(QString::number(value));
}

QString carriedForward()
{
    return FormContext::tr("Carried forward from the discussion before");
}

QString thresholdOf(const Action& action)
{
    return FormContext::tr("Threshold for more: %1").arg(action.threshold);
}

// "Ruth Calloway, Legal Services".
Paragraph whoActs(const QString& owner, const QString& agency)
{
    Paragraph out{{Run{owner, true}}, false};
    if (!agency.trimmed().isEmpty())
        out.runs.push_back(Run{owner.trimmed().isEmpty() ? agency : QStringLiteral(", ") + agency, false});
    return out;
}

// A row's main words in one paragraph: of which child, where there are several; and that they are restricted.
Cell inShort(const FormContext& form, const QString& words, Id<Subject> subject, bool restricted)
{
    Paragraph out;
    if (form.severalChildren() && subject)
        out.runs.push_back(Run{form.childName(subject) + QStringLiteral(": "), true});
    out.runs.push_back(Run{words, false});
    if (restricted)
        out.runs.push_back(Run{FormContext::tr(" Restricted"), true, Tone::Restricted});
    return {out};
}

struct Test
{
    QString name;
    TestResult result;
    const QString& why;
};

// Knowsley, Options: the five tests of the decision.
std::vector<Test> testsOf(const chairside::Option& option)
{
    return {{FormContext::tr("Proportionate"), option.proportionate, option.proportionateWhy},
            {FormContext::tr("Legitimate"), option.legitimate, option.legitimateWhy},
            {FormContext::tr("Necessary"), option.necessary, option.necessaryWhy},
            {FormContext::tr("Ethical"), option.ethical, option.ethicalWhy},
            {FormContext::tr("Reasonable in the circumstances"), option.reasonable, option.reasonableWhy}};
}

void addTests(std::vector<Block>& out, const chairside::Option& option)
{
    const std::vector<Test> tests = testsOf(option);
    const bool any = std::any_of(tests.begin(), tests.end(), [](const Test& test) {
        return test.result != TestResult::None || !test.why.trimmed().isEmpty();
    });
    if (!any && option.outcome != OptionOutcome::Chosen)
        return;
    Table table{
        {{FormContext::tr("Test"), 28}, {FormContext::tr("Result"), 14}, {FormContext::tr("Reason"), 58}}, {}, {}};
    for (const Test& test : tests)
        table.rows.push_back(
            {cell(test.name),
             cell(test.result == TestResult::None ? FormContext::tr("Not answered") : words(test.result)),
             cell(test.why)});
    out.push_back(table);
}

} // namespace

std::vector<Block> historySection(const FormContext& form)
{
    RowTable table(
        form, {{FormContext::tr("When"), 20}, {FormContext::tr("What happened"), 56}, {FormContext::tr("Source"), 24}},
        1, FormContext::tr("No history recorded."), true);
    for (const HistoryEvent* each : form.discussion().ranked<HistoryEvent>())
        table.add({cell(each->when), cell(each->what), cell(each->from)}, each->subject, each->restricted);
    return {table.take()};
}

std::vector<Block> gapSection(const FormContext& form)
{
    RowTable table(form,
                   {{FormContext::tr("Not known"), 46},
                    {FormContext::tr("Who will find out"), 24},
                    {FormContext::tr("By"), 16},
                    {FormContext::tr("Action"), 14}},
                   0, FormContext::tr("Nothing recorded."), true);
    for (const Gap* each : form.discussion().ranked<Gap>()) {
        const int action = numberOf(form, each->action);
        table.add(
            {cell(each->question), cell(each->who), cell(shortDate(each->by)), action > 0 ? number(action) : Cell{}},
            each->subject, each->restricted);
    }
    return {table.take()};
}

std::vector<Block> riskSection(const FormContext& form)
{
    RowTable table(form,
                   {{FormContext::tr("No."), 6},
                    {FormContext::tr("Risk of harm"), 34},
                    {FormContext::tr("To whom"), 15},
                    {FormContext::tr("Likelihood"), 13},
                    {FormContext::tr("Impact"), 12},
                    {FormContext::tr("Evidence"), 32}},
                   1, FormContext::tr("No risk recorded."), true);
    int no = 0;
    for (const Risk* each : form.discussion().ranked<Risk>()) {
        Cell evidence = cell(each->evidence);
        if (each->evidence.trimmed().isEmpty())
            evidence.clear();
        evidence.push_back(plain(words(each->knowledge)));
        table.add({number(++no), cell(each->harm), cell(each->toWhom), cell(words(each->likelihood)),
                   cell(words(each->impact)), std::move(evidence)},
                  each->subject, each->restricted);
    }
    return {table.take()};
}

std::vector<Block> protectiveSection(const FormContext& form)
{
    RowTable table(
        form,
        {{FormContext::tr("Protective factor"), 46}, {FormContext::tr("Who"), 20}, {FormContext::tr("Evidence"), 34}},
        0, FormContext::tr("No protective factor recorded."), true);
    for (const ProtectiveFactor* each : form.discussion().ranked<ProtectiveFactor>())
        table.add({cell(each->what), cell(each->who), cell(each->evidence)}, each->subject, each->restricted);
    return {table.take()};
}

std::vector<Block> voiceSection(const FormContext& form, const QString& filter)
{
    RowTable table(form,
                   {{FormContext::tr("In their words"), 34},
                    {FormContext::tr("Who"), 14},
                    {FormContext::tr("How it was heard"), 22},
                    {FormContext::tr("What followed, or why not"), 30}},
                   0, FormContext::tr("Nothing recorded."), true);
    for (const Voice* each : form.discussion().ranked<Voice>()) {
        const bool child = each->whose == Whose::Child;
        if (!filter.isEmpty() && child != (filter == QLatin1String("child")))
            continue;
        Cell who = cell(words(each->whose));
        if (!each->speaker.trimmed().isEmpty())
            who.insert(who.begin(), plain(each->speaker));
        table.add({cell(each->words), std::move(who), cell(each->obtained), cell(each->followed)}, each->subject,
                  each->restricted);
    }
    return {table.take()};
}

std::vector<Block> powerSection(const FormContext& form)
{
    RowTable table(form, {{FormContext::tr("Power"), 52}, {FormContext::tr("Use"), 14}, {FormContext::tr("Why"), 34}},
                   0, FormContext::tr("No power recorded."), false);
    for (const Power* each : form.discussion().ranked<Power>()) {
        Cell power{bold(each->title)};
        if (!each->wording.trimmed().isEmpty())
            power.push_back(plain(each->wording));
        if (each->libraryDate.isValid())
            power.push_back(plain(FormContext::tr("Library of %1").arg(longDate(each->libraryDate))));
        table.add({std::move(power), cell(words(each->use)), cell(each->why)}, {}, each->restricted);
    }
    return {table.take()};
}

std::vector<Block> optionSection(const FormContext& form)
{
    std::vector<Block> out;
    int no = 0;
    for (const chairside::Option* each : form.discussion().ranked<chairside::Option>()) {
        ++no;
        const QString name = each->title.trimmed().isEmpty()
                                 ? FormContext::tr("Option %1").arg(no)
                                 : FormContext::tr("Option %1: %2").arg(no).arg(each->title);
        out.push_back(Heading{3, name});
        Facts facts;
        const Tone tone = each->outcome == OptionOutcome::Chosen ? Tone::Good : Tone::Neutral;
        facts.add(FormContext::tr("Outcome"),
                  FormContext::marked({bold(words(each->outcome), tone)}, each->restricted));
        facts.always(FormContext::tr("Reason"), each->reason);
        if (form.severalChildren())
            facts.always(FormContext::tr("Child"), form.childName(each->subject));
        facts.always(FormContext::tr("Description"), each->description);
        facts.ifSaid(FormContext::tr("For"), each->advantages);
        facts.ifSaid(FormContext::tr("Against"), each->disadvantages);
        facts.ifSaid(FormContext::tr("The child’s view"), each->childView);
        out.push_back(facts.take());
        addTests(out, *each);
    }
    if (out.empty())
        out.push_back(plain(FormContext::tr("No option recorded.")));
    return out;
}

std::vector<Block> actionSection(const FormContext& form)
{
    RowTable table(form,
                   {{FormContext::tr("No."), 6},
                    {FormContext::tr("Action"), 40},
                    {FormContext::tr("Who"), 21},
                    {FormContext::tr("By"), 14},
                    {FormContext::tr("How we will know"), 25}},
                   1, FormContext::tr("No action recorded."), true);
    int no = 0;
    for (const Action* each : form.discussion().ranked<Action>()) {
        Cell what = cell(each->what);
        if (each->carriedFrom)
            what.push_back(plain(carriedForward()));
        if (!each->threshold.trimmed().isEmpty())
            what.push_back(plain(thresholdOf(*each)));
        Cell who = cell(each->owner);
        if (!each->agency.trimmed().isEmpty())
            who.push_back(plain(each->agency));
        table.add({number(++no), std::move(what), std::move(who), cell(shortDate(each->due)), cell(each->measure)},
                  each->subject, each->restricted);
    }
    return {table.take()};
}

std::vector<Block> shortActionSection(const FormContext& form)
{
    Table table{{{FormContext::tr("No."), 4},
                 {FormContext::tr("Action"), 63},
                 {FormContext::tr("Who"), 22},
                 {FormContext::tr("By"), 11}},
                {},
                FormContext::tr("No action recorded.")};
    int no = 0;
    for (const Action* each : form.discussion().ranked<Action>()) {
        QString what = each->what;
        if (each->carriedFrom)
            what += QStringLiteral(" (%1)").arg(carriedForward());
        if (!each->threshold.trimmed().isEmpty())
            what += QStringLiteral(" (%1)").arg(thresholdOf(*each));
        table.rows.push_back({number(++no), inShort(form, what, each->subject, each->restricted),
                              Cell{whoActs(each->owner, each->agency)}, cell(shortDate(each->due))});
    }
    return {table};
}

std::vector<Block> contingencySection(const FormContext& form)
{
    RowTable table(form, {{FormContext::tr("If"), 32}, {FormContext::tr("Then"), 48}, {FormContext::tr("Who"), 20}}, 0,
                   FormContext::tr("No contingency recorded."), true);
    for (const Contingency* each : form.discussion().ranked<Contingency>())
        table.add({cell(each->trigger), cell(each->response), cell(each->owner)}, each->subject, each->restricted);
    return {table.take()};
}

std::vector<Block> shortContingencySection(const FormContext& form)
{
    Table table{{{FormContext::tr("If"), 26}, {FormContext::tr("Then, and who sees to it"), 74}},
                {},
                FormContext::tr("No contingency recorded.")};
    for (const Contingency* each : form.discussion().ranked<Contingency>()) {
        Paragraph then = plain(each->response);
        if (!each->owner.trimmed().isEmpty())
            then.runs.push_back(Run{QStringLiteral(" %1").arg(each->owner), true});
        table.rows.push_back({inShort(form, each->trigger, each->subject, each->restricted), Cell{std::move(then)}});
    }
    return {table};
}

std::vector<Block> parkedSection(const FormContext& form)
{
    const auto parked = form.discussion().ranked<ParkedItem>();
    if (parked.empty())
        return {};
    RowTable table(
        form, {{FormContext::tr("When"), 12}, {FormContext::tr("Put aside"), 74}, {FormContext::tr("Settled"), 14}}, 1,
        {}, false);
    for (const ParkedItem* each : parked)
        table.add({cell(FormContext::localTime(each->at, form.day())), cell(each->body),
                   cell(each->settled ? FormContext::tr("Yes") : FormContext::tr("No"))},
                  {}, each->restricted);
    return {table.take()};
}

std::vector<Block> contributionSection(const FormContext& form)
{
    const auto log = form.discussion().ranked<Contribution>();
    if (log.empty())
        return {};
    RowTable table(form,
                   {{FormContext::tr("When"), 9},
                    {FormContext::tr("Who"), 19},
                    {FormContext::tr("Kind"), 13},
                    {FormContext::tr("What was said"), 59}},
                   3, {}, false);
    for (const Contribution* each : log)
        table.add({cell(FormContext::localTime(each->at, form.day())), cell(each->speaker), cell(words(each->kind)),
                   cell(each->body)},
                  {}, each->restricted);
    return {table.take()};
}

} // namespace chairside::forms
