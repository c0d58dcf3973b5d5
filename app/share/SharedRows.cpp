#include "app/share/SharedRows.h"

#include "app/options/OptionColumn.h"
#include "app/share/LineMaker.h"
#include "app/share/SharedPeople.h"
#include "core/base/Text.h"

namespace chairside {

namespace {

// "Very likely, severe"; what is not recorded is not said.
QString rating(const Risk& risk)
{
    QStringList parts;
    if (risk.likelihood != Likelihood::NotRecorded)
        parts << words(risk.likelihood);
    if (risk.impact != Impact::NotRecorded)
        parts << words(risk.impact);
    if (parts.size() == 2)
        parts[1] = parts[1].toLower();
    return parts.join(QStringLiteral(", "));
}

bool isWorst(const Risk& risk)
{
    return risk.impact == Impact::Severe &&
           (risk.likelihood == Likelihood::Likely || risk.likelihood == Likelihood::VeryLikely);
}

// "Met. Ends the nights of risk."
QString sentences(const QStringList& parts)
{
    QString out;
    for (const QString& part : parts) {
        const QString said = part.trimmed();
        if (said.isEmpty())
            continue;
        if (!out.isEmpty())
            out += out.endsWith(u'.') ? QStringLiteral(" ") : QStringLiteral(". ");
        out += said;
    }
    return out;
}

QString quoted(const QString& words)
{
    const QString said = words.trimmed();
    if (said.isEmpty() || said.startsWith(u'“'))
        return said;
    return QStringLiteral("“%1”").arg(said);
}

// To the one child everybody is here for: that need not be said.
QString toWhom(const Risk& risk, const Discussion& shared)
{
    const Rows<Subject>& children = shared.rows<Subject>();
    const bool plain = children.size() == 1 && risk.toWhom.trimmed() == firstInitial(children.begin()->second.name);
    return plain ? QString() : risk.toWhom;
}

SharedLine lineOf(const Risk& risk, const Discussion& shared)
{
    return LineMaker(risk.harm)
        .icon("warning", isWorst(risk) ? Ink::Bad : Ink::Warn)
        .value(rating(risk))
        .fact(ShareWords::tr("To"), toWhom(risk, shared))
        .take();
}

SharedLine lineOf(const ProtectiveFactor& factor)
{
    return LineMaker(factor.what).icon("shield", Ink::Ok).fact({}, factor.who).take();
}

SharedLine lineOf(const Voice& voice, const Discussion& shared)
{
    LineMaker line(quoted(voice.words));
    // Of several children, whose words they are; they are not for somebody.
    const Subject* child = shared.rows<Subject>().size() > 1 ? shared.find(voice.subject) : nullptr;
    if (child && voice.whose == Whose::Child)
        line.lead(inLine(child->name));
    if (voice.whose != Whose::Child)
        line.fact({}, together({voice.speaker, words(voice.whose)}));
    return line.take();
}

SharedLine lineOf(const HistoryEvent& event)
{
    return LineMaker(event.what).lead(event.when).take();
}

SharedLine lineOf(const Gap& gap)
{
    return LineMaker(gap.question)
        .icon("help", Ink::Warn)
        .value(shortDate(gap.by))
        .fact(ShareWords::tr("Asks"), gap.who)
        .take();
}

SharedLine lineOf(const Power& power)
{
    return LineMaker(power.title).value(words(power.use)).fact({}, power.why).take();
}

SharedLine lineOf(const Action& action, const Discussion& shared)
{
    const ActionStatus status = shared.status(action.id);
    LineMaker line(QStringLiteral("%1. %2").arg(action.rank + 1).arg(action.what.trimmed()));
    line.value(status == ActionStatus::Open ? shortDate(shared.dueNow(action)) : words(status));
    line.fact(ShareWords::tr("Owner"), together({action.owner, action.agency}));
    line.fact(ShareWords::tr("Measure"), action.measure);
    line.fact(ShareWords::tr("Threshold"), action.threshold);
    return action.what.trimmed().isEmpty() ? SharedLine{} : line.take();
}

SharedLine lineOf(const Contingency& plan)
{
    LineMaker line(plan.response);
    if (!plan.trigger.trimmed().isEmpty())
        line.lead(ShareWords::tr("If: %1").arg(plan.trigger.trimmed()));
    return line.fact(ShareWords::tr("Owner"), plan.owner).take();
}

SharedLine lineOf(const Paper& paper)
{
    return LineMaker(paper.title).icon("document", Ink::Muted).fact({}, paper.from).take();
}

SharedLine lineOf(const Recommendation& recommendation)
{
    return LineMaker(recommendation.what)
        .value(shortDate(recommendation.answerBy))
        .fact(ShareWords::tr("To"), recommendation.toWhom)
        .take();
}

SharedLine lineOf(const Option& option)
{
    LineMaker line(option.title.trimmed().isEmpty() ? ShareWords::tr("An option without a name yet") : option.title);
    if (option.outcome == OptionOutcome::Chosen)
        line.icon("tick", Ink::Ok);
    line.value(option.outcome == OptionOutcome::Undecided ? QString() : words(option.outcome));
    const AnyRow row{option};
    for (const OptionLine& each : optionLines()) {
        if (each.field == QLatin1String("outcome")) {
            line.fact(each.label, option.reason);
            continue;
        }
        const QString said = valueOf(row, each.field).toString();
        if (each.reason.isEmpty()) {
            line.fact(each.label, said);
            continue;
        }
        TestResult result = TestResult::None;
        if (fromCode(said, result) && result != TestResult::None)
            line.fact(each.label, sentences({words(result), valueOf(row, each.reason).toString()}));
    }
    return line.take();
}

// A kind that has no lines of its own yet: what was typed, in the order of its fields.
template <class Row>
SharedLine plainLine(const Row& row)
{
    QStringList texts;
    eachField<Row>([&](const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(row.*field.at)>, QString>)
            if ((field.traits & Prose) && !(row.*field.at).trimmed().isEmpty())
                texts << (row.*field.at).trimmed();
    });
    LineMaker line(texts.value(0));
    for (const QString& text : texts.mid(1))
        line.fact({}, text);
    return line.take();
}

template <class Row>
bool belongs(const Row&, const Block&)
{
    return true;
}
bool belongs(const Voice& row, const Block& block)
{
    return block.filter.isEmpty() || (row.whose == Whose::Child) == (block.filter == QLatin1String("child"));
}

template <class Row>
SharedLine lineFor(const Row& row, const Discussion& shared, const Block& block)
{
    if constexpr (requires { lineOf(row, shared); })
        return lineOf(row, shared);
    else if constexpr (std::is_same_v<Row, Participant>)
        return lineOf(row, block.filter);
    else if constexpr (std::is_same_v<Row, Subject>)
        return lineOf(row, shared.meeting().heldOn.isValid() ? shared.meeting().heldOn
                                                             : shared.createdAt.toLocalTime().date());
    else if constexpr (requires { lineOf(row); })
        return lineOf(row);
    else
        return plainLine(row);
}

// Of several children, the one that a row is about.
template <class Row>
QString childOf(const Row& row, const Discussion& shared)
{
    if constexpr (std::is_same_v<Row, Voice> || std::is_same_v<Row, Risk>) {
        return {}; // their words say it
    } else if constexpr (requires { row.subject; }) {
        const Subject* child = shared.find(row.subject);
        return child && shared.rows<Subject>().size() > 1 ? child->name : QString();
    }
    return {};
}

} // namespace

std::vector<SharedLine> sharedRows(const Discussion& shared, const Block& block)
{
    std::vector<SharedLine> out;
    if (block.of == QLatin1String(Describe<Meeting>::name))
        out = meetingLines(shared.meeting());
    else if (block.of == QLatin1String(Describe<Request>::name))
        out = requestLines(shared.request());
    AllRows::each([&]<class Row>() {
        if constexpr (Ranked<Row>) {
            if (block.of != QLatin1String(Describe<Row>::name))
                return;
            for (const Row* row : shared.ranked<Row>()) {
                if (!belongs(*row, block))
                    continue;
                SharedLine line = lineFor(*row, shared, block);
                if (const QString child = childOf(*row, shared); !child.isEmpty())
                    line.facts.push_back({ShareWords::tr("For"), child});
                out.push_back(std::move(line));
            }
        }
    });
    out.erase(std::remove_if(out.begin(), out.end(), [](const SharedLine& line) { return line.text.isEmpty(); }),
              out.end());
    return out;
}

QString sharedTitle(const Discussion& shared, const Block& block)
{
    const Rows<Subject>& children = shared.rows<Subject>();
    const QString initial = children.size() == 1 ? firstInitial(children.begin()->second.name) : QString();
    if (initial.isEmpty())
        return block.title;
    if (block.of == QLatin1String(Describe<ProtectiveFactor>::name))
        return ShareWords::tr("What keeps %1 safe").arg(initial);
    if (block.of == QLatin1String(Describe<Voice>::name) && block.filter == QLatin1String("child"))
        return ShareWords::tr("What %1 says").arg(initial);
    return block.title;
}

QString firstInitial(const QString& shownName)
{
    const QString first = shownName.section(QLatin1Char(' '), 0, 0);
    return first.endsWith(QLatin1Char('.')) ? first : QString();
}

} // namespace chairside
