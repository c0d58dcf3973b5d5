#include "core/exchange/ProtocolFit.h"

#include "core/base/JsonWords.h"
#include "core/rules/Quorum.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ProtocolFit)
};

QStringList codes(AnswerAs as, const QStringList& choices)
{
    switch (as) {
    case AnswerAs::YesNo:
        return {QStringLiteral("yes"), QStringLiteral("no")};
    case AnswerAs::YesNoNotNeeded:
        return {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("not-needed")};
    case AnswerAs::Choice:
        return choices;
    case AnswerAs::Tick:
        return {QStringLiteral("yes")};
    default:
        return {};
    }
}

const Block* tableNamed(const Protocol& protocol, const QString& id)
{
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            if (block.is == BlockKind::Table && block.id == id)
                return &block;
    return nullptr;
}

} // namespace

Result<void> ProtocolFit::check(AnyRow& row, const JsonPlace& place)
{
    if (auto* answer = std::get_if<Answer>(&row))
        return checkAnswer(*answer, place);
    if (const auto* item = std::get_if<Item>(&row))
        return checkItem(*item, place);
    if (const auto* participant = std::get_if<Participant>(&row))
        return checkParticipant(*participant, place);
    return Done{};
}

Result<void> ProtocolFit::checkAnswer(Answer& answer, const JsonPlace& place)
{
    if (!m_answered.emplace(answer.prompt, answer.item, answer.subject).second)
        return place.key(QStringLiteral("prompt"))
            .wrong(Words::tr("is \"%1\", which is answered already; put both answers into one").arg(answer.prompt));
    if (const Item* item = m_before.find(answer.item))
        return checkCell(answer, *item, place);

    const Prompt* prompt = m_protocol.prompt(answer.prompt);
    if (!prompt) {
        const QStringList known = promptIds();
        if (known.contains(answer.prompt))
            return Done{}; // a reason for going on without somebody
        return place.key(QStringLiteral("prompt"))
            .wrong(Words::tr("is %1, and the protocol \"%2\" asks no such question%3; use the id of one of its prompts")
                       .arg(inWords(answer.prompt), m_protocol.code, didYouMean(answer.prompt, known)));
    }
    if (answer.meaning.isEmpty())
        answer.meaning = prompt->means;
    if (answer.meaning != prompt->means)
        return place.key(QStringLiteral("meaning"))
            .wrong(
                Words::tr("is \"%1\"; for this prompt it is \"%2\": leave it out").arg(answer.meaning, prompt->means));
    return checkChoice(answer.choice, prompt->as, prompt->choices, place);
}

Result<void> ProtocolFit::checkCell(const Answer& answer, const Item& item, const JsonPlace& place) const
{
    QStringList known;
    const Block* table = tableNamed(m_protocol, item.block);
    for (const Column& column : table ? table->columns : std::vector<Column>()) {
        if (column.id == answer.prompt)
            return checkChoice(answer.choice, column.as, column.choices, place);
        known.append(column.id);
    }
    return place.key(QStringLiteral("prompt"))
        .wrong(Words::tr("is %1; the columns of \"%2\" are %3")
                   .arg(inWords(answer.prompt), item.block, known.join(QStringLiteral(", "))));
}

Result<void> ProtocolFit::checkItem(const Item& item, const JsonPlace& place) const
{
    if (tableNamed(m_protocol, item.block))
        return Done{};
    const QStringList known = tableIds();
    const QString mend = known.isEmpty() ? Words::tr("it has none: remove the row")
                                         : Words::tr("use one of %1").arg(known.join(QStringLiteral(", ")));
    return place.key(QStringLiteral("block"))
        .wrong(Words::tr("is %1, and the protocol \"%2\" has no such table; %3")
                   .arg(inWords(item.block), m_protocol.code, mend));
}

Result<void> ProtocolFit::checkParticipant(const Participant& participant, const JsonPlace& place) const
{
    QStringList known;
    for (const AttendanceRule& rule : m_protocol.attendance)
        known.append(rule.id);
    if (participant.fills.isEmpty() || known.contains(participant.fills))
        return Done{};
    return place.key(QStringLiteral("fills"))
        .wrong(Words::tr("is %1; use one of %2, or leave it out")
                   .arg(inWords(participant.fills), known.join(QStringLiteral(", "))));
}

Result<void> ProtocolFit::checkChoice(const QString& choice, AnswerAs as, const QStringList& choices,
                                      const JsonPlace& place) const
{
    const QStringList known = codes(as, choices);
    if (choice.isEmpty() || known.contains(choice))
        return Done{};
    const QString mend = known.isEmpty() ? Words::tr("this is answered in words: put it into \"body\"")
                                         : Words::tr("use one of %1").arg(known.join(QStringLiteral(", ")));
    return place.key(QStringLiteral("choice")).wrong(Words::tr("is %1; %2").arg(inWords(choice), mend));
}

QStringList ProtocolFit::promptIds() const
{
    QStringList known;
    for (const AttendanceRule& rule : m_protocol.attendance)
        known.append(quorumReasonPrompt(rule.id));
    for (const Prompt& prompt : m_protocol.ethics)
        known.append(prompt.id);
    for (const Stage& stage : m_protocol.stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                known.append(prompt.id);
    return known;
}

QStringList ProtocolFit::tableIds() const
{
    QStringList known;
    for (const Stage& stage : m_protocol.stages)
        for (const Block& block : stage.blocks)
            if (block.is == BlockKind::Table)
                known.append(block.id);
    return known;
}

} // namespace chairside
