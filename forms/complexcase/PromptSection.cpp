#include "forms/complexcase/PromptSection.h"

#include "core/base/Text.h"
#include "core/rules/Readiness.h"

#include <algorithm>
#include <utility>

namespace chairside::forms {

namespace {

bool somethingSaid(const Answer& answer)
{
    return !answer.choice.isEmpty() || answer.day.isValid() || answer.at.isValid() ||
           !FormContext::together({answer.body, answer.who, answer.how}).isEmpty();
}

// Yes, no and not needed have codes; a protocol's own choices are their words.
QString choiceWords(const QString& choice)
{
    Reply reply = Reply::None;
    return fromCode(choice, reply) && reply != Reply::None ? words(reply) : choice;
}

// How much of a table's width a column wants beside the others.
double widthOf(AnswerAs as)
{
    switch (as) {
    case AnswerAs::Text:
        return 3;
    case AnswerAs::Person:
        return 1.6;
    case AnswerAs::Date:
    case AnswerAs::Moment:
    case AnswerAs::Choice:
        return 1.4;
    case AnswerAs::Tick:
        return 1.2; // its heading is a sentence
    case AnswerAs::YesNo:
    case AnswerAs::YesNoNotNeeded:
    case AnswerAs::Number:
        break;
    }
    return 1;
}

} // namespace

Cell PromptSection::said(const Answer& answer)
{
    Cell out;
    if (!answer.choice.isEmpty())
        out.push_back(bold(choiceWords(answer.choice)));
    const QString when =
        FormContext::together({longDate(answer.day), answer.at.isValid() ? clockTime(answer.at) : QString()});
    // Somebody is to do it: then its reason comes first, and the day is when it is done.
    const bool done = !FormContext::together({answer.who, answer.how}).isEmpty();
    if (done && !answer.body.trimmed().isEmpty())
        out.push_back(plain(answer.body));
    if (!done && !when.isEmpty())
        out.push_back(plain(when));
    if (!answer.who.trimmed().isEmpty())
        out.push_back(plain(FormContext::tr("Who: %1").arg(answer.who)));
    if (!answer.how.trimmed().isEmpty())
        out.push_back(plain(FormContext::tr("How: %1").arg(answer.how)));
    if (done && !when.isEmpty())
        out.push_back(plain(FormContext::tr("When: %1").arg(when)));
    if (!done && !answer.body.trimmed().isEmpty())
        out.push_back(plain(answer.body));
    return FormContext::marked(std::move(out), answer.restricted);
}

Cell PromptSection::answerTo(const Prompt& prompt) const
{
    Cell out;
    if (const Answer* answer = m_form.discussion().answer(prompt.id); answer && somethingSaid(*answer))
        out = said(*answer);
    for (const Subject* child : m_form.discussion().ranked<Subject>()) {
        const Answer* answer = m_form.discussion().answer(prompt.id, {}, child->id);
        if (!answer || !somethingSaid(*answer))
            continue;
        out.push_back(bold(FormContext::tr("For %1:").arg(m_form.childName(child->id))));
        const Cell own = said(*answer);
        out.insert(out.end(), own.begin(), own.end());
    }
    return out;
}

bool PromptSection::applies(const Prompt& prompt) const
{
    return !m_form.withheld(prompt.id) && holds(prompt.when, m_form.discussion());
}

std::vector<Block> PromptSection::questions(const std::vector<Prompt>& prompts)
{
    std::vector<Block> out;
    Facts facts;
    const auto close = [&] {
        if (!facts.empty())
            out.push_back(std::exchange(facts, {}).take());
    };
    for (const Prompt& prompt : prompts) {
        shown(prompt.id);
        Cell answer = answerTo(prompt);
        if (answer.empty() && applies(prompt)) {
            facts.add(prompt.ask, cell(FormContext::tr("Not answered")));
        } else if (!answer.empty() && prompt.means == QLatin1String("decision")) {
            // What all the rest is about stands out.
            close();
            out.push_back(Note{Tone::Neutral, prompt.ask, std::move(answer)});
        } else if (!answer.empty()) {
            facts.add(prompt.ask, std::move(answer));
        }
    }
    close();
    return out;
}

std::vector<Block> PromptSection::checklist(const std::vector<Prompt>& prompts)
{
    Checklist list;
    for (const Prompt& prompt : prompts) {
        shown(prompt.id);
        const Answer* answer = m_form.discussion().answer(prompt.id);
        if (!applies(prompt) && !answer)
            continue;
        const bool ticked = answer && answer->choice == code(Reply::Yes);
        Cell note = answerTo(prompt);
        if (!note.empty() && ticked)
            note.erase(note.begin());
        list.items.push_back({ticked, prompt.ask, words(note)});
    }
    if (list.items.empty())
        return {};
    return {list};
}

std::vector<Block> PromptSection::decisions(const std::vector<Prompt>& prompts)
{
    Table table{{{FormContext::tr("To decide"), 40}, {FormContext::tr("Decision and reason"), 60}}, {}, {}};
    for (const Prompt& prompt : prompts) {
        shown(prompt.id);
        Cell answer = answerTo(prompt);
        if (answer.empty() && !applies(prompt))
            continue;
        table.rows.push_back(
            {cell(prompt.ask), answer.empty() ? cell(FormContext::tr("Not answered")) : std::move(answer)});
    }
    if (table.rows.empty())
        return {};
    return {table};
}

std::vector<Block> PromptSection::table(const chairside::Block& block)
{
    Table table;
    for (const chairside::Column& column : block.columns)
        table.columns.push_back({column.title, widthOf(column.as)});
    table.whenEmpty = FormContext::tr("Nothing recorded.");
    for (const Item* item : m_form.discussion().ranked<Item>()) {
        if (item->block != block.id)
            continue;
        std::vector<Cell> row;
        for (const chairside::Column& column : block.columns) {
            const Answer* answer = m_form.discussion().answer(column.id, item->id);
            row.push_back(!answer                       ? Cell{}
                          : column.as == AnswerAs::Date ? cell(shortDate(answer->day))
                                                        : said(*answer));
        }
        table.rows.push_back(std::move(row));
    }
    return {table};
}

std::vector<Block> PromptSection::others()
{
    Facts facts;
    for (const auto& [id, answer] : m_form.discussion().rows<Answer>()) {
        if (!answer.item && !m_shown.contains(answer.prompt) && somethingSaid(answer)) {
            const Prompt* prompt = m_form.protocol().prompt(answer.prompt);
            facts.add(prompt ? prompt->ask : answer.prompt, said(answer));
        }
    }
    if (facts.empty())
        return {};
    return {facts.take()};
}

} // namespace chairside::forms
