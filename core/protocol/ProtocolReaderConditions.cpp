// What shows only where an answer says so, and whether that answer can be given.
#include "core/protocol/ProtocolReader.h"
#include "core/protocol/ProtocolWords.h"

namespace chairside {

namespace {

// The codes that an answer to the prompt may hold.
QStringList codesOf(const Prompt& prompt)
{
    switch (prompt.as) {
    case AnswerAs::YesNo:
        return {QStringLiteral("yes"), QStringLiteral("no")};
    case AnswerAs::YesNoNotNeeded:
        return {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("not-needed")};
    case AnswerAs::Choice:
        return prompt.choices;
    case AnswerAs::Tick:
        return {QStringLiteral("yes")};
    case AnswerAs::Text:
    case AnswerAs::Date:
    case AnswerAs::Moment:
    case AnswerAs::Number:
    case AnswerAs::Person:
        break;
    }
    return {};
}

} // namespace

// What an answer is expected to be is said with what follows where it is not, and weighs as much as the prompt's need.
void ProtocolReader::expectation(StrictObject& object, Prompt& prompt)
{
    const QString expects = QStringLiteral("expects"), otherwise = QStringLiteral("otherwise");
    if (!object.has(expects)) {
        object.refuse(otherwise, tr("belongs only beside \"expects\"; remove it."));
        return;
    }
    prompt.expects = object.text(expects);
    prompt.otherwise = object.text(otherwise);
    const QStringList codes = codesOf(prompt);
    if (codes.isEmpty() && prompt.as == AnswerAs::Choice)
        return; // its choices were refused already
    if (codes.isEmpty())
        m_trouble.say(object.pathOf(expects),
                      tr("belongs only to a prompt that is answered yes, no or by a choice; remove it."));
    else if (!codes.contains(prompt.expects))
        m_trouble.say(object.pathOf(expects),
                      tr("is \"%1\"; the answer is one of %2.").arg(prompt.expects, codes.join(QStringLiteral(", "))));
    if (prompt.need == Need::None)
        m_trouble.say(object.pathOf(expects),
                      tr("needs a \"need\" beside it: advise, reason or sign, as much as the condition weighs."));
}

Condition ProtocolReader::optionalCondition(StrictObject& object, const QString& asker, HangsOn on)
{
    std::optional<StrictObject> when = object.object(QStringLiteral("when"), false);
    return when ? condition(*std::move(when), asker, on) : Condition();
}

Condition ProtocolReader::condition(StrictObject object, const QString& asker, HangsOn on)
{
    Condition out;
    const QString all = QStringLiteral("all"), any = QStringLiteral("any"), screening = QStringLiteral("screening");
    if (object.has(all) || object.has(any)) {
        out.kind = object.has(all) ? Condition::Kind::All : Condition::Kind::Any;
        for (StrictObject& part : object.objects(object.has(all) ? all : any, true))
            out.of.push_back(condition(part, asker, on));
    } else if (object.has(screening) && on == HangsOn::Answers) {
        object.refuse(screening,
                      tr("belongs only where something is due: in letters, clocks and \"after\"; remove it."));
    } else if (object.has(screening)) {
        out.kind = Condition::Kind::Screening;
        out.is = object.oneOf(screening, protocolwords::screenings(), true);
    } else {
        out.kind = Condition::Kind::Answer;
        out.prompt = object.text(QStringLiteral("answer"));
        out.is = object.text(QStringLiteral("is"));
        m_asked.push_back({object.pathOf(QStringLiteral("answer")), asker, out.prompt, out.is});
    }
    object.close();
    return out;
}

void ProtocolReader::checkConditions(const Protocol& protocol)
{
    for (const Asked& asked : m_asked) {
        const Prompt* prompt = protocol.prompt(asked.prompt);
        if (!prompt) {
            m_trouble.say(
                asked.path,
                tr("is \"%1\", and no prompt has that id; use the id of a prompt in this file.").arg(asked.prompt));
            continue;
        }
        if (asked.prompt == asked.asker)
            m_trouble.say(
                asked.path,
                tr("is \"%1\", the prompt itself, which could then never be answered; use another.").arg(asked.prompt));
        const QStringList codes = codesOf(*prompt);
        if (codes.isEmpty())
            m_trouble.say(asked.path, tr("is \"%1\", which is answered in words; a condition needs a prompt that is "
                                         "answered yes, no or by a choice.")
                                          .arg(asked.prompt));
        else if (!codes.contains(asked.is))
            m_trouble.say(asked.path, tr("waits for \"%1\"; the answer to \"%2\" is one of %3.")
                                          .arg(asked.is, asked.prompt, codes.join(QStringLiteral(", "))));
    }
}

} // namespace chairside
