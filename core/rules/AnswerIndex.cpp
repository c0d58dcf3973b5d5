#include "core/rules/AnswerIndex.h"

#include "core/rules/Readiness.h"

#include <algorithm>

namespace chairside {

AnswerIndex::AnswerIndex(const Discussion& discussion) : m_discussion(discussion)
{
    for (const auto& [answerId, answer] : discussion.rows<Answer>()) {
        if (answer.item) {
            if (!answer.body.trimmed().isEmpty() || !answer.choice.isEmpty() || answer.day.isValid() ||
                answer.at.isValid())
                m_cells[answer.item.value].append(answer.prompt);
            continue;
        }
        Entry& entry = m_entries[answer.prompt];
        if (answer.subject)
            entry.byChild.push_back(&answer);
        else
            entry.together = &answer;
    }
}

const Answer* AnswerIndex::find(const QString& prompt) const
{
    const auto entry = m_entries.constFind(prompt);
    return entry == m_entries.constEnd() ? nullptr : entry->together;
}

bool AnswerIndex::answered(const Prompt& prompt) const
{
    const auto entry = m_entries.constFind(prompt.id);
    if (entry == m_entries.constEnd())
        return false;
    if (chairside::answered(prompt, entry->together))
        return true;
    const Rows<Subject>& children = m_discussion.rows<Subject>();
    return !children.empty() && std::all_of(children.begin(), children.end(), [&](const auto& child) {
        return std::any_of(entry->byChild.begin(), entry->byChild.end(), [&](const Answer* answer) {
            return answer->subject == child.first && chairside::answered(prompt, answer);
        });
    });
}

bool AnswerIndex::holds(const Condition& condition) const
{
    const auto part = [this](const Condition& each) { return holds(each); };
    switch (condition.kind) {
    case Condition::Kind::Always:
        return true;
    case Condition::Kind::Answer: {
        const Answer* answer = find(condition.prompt);
        return answer && answer->choice == condition.is;
    }
    case Condition::Kind::Screening:
        return code(m_discussion.request().screening) == condition.is;
    case Condition::Kind::All:
        return std::all_of(condition.of.begin(), condition.of.end(), part);
    case Condition::Kind::Any:
        return std::any_of(condition.of.begin(), condition.of.end(), part);
    }
    return true;
}

int AnswerIndex::filledItems(const Block& table) const
{
    // The first cell of a row that the procedure began is the procedure's, not an answer.
    const QString named = table.start.isEmpty() || table.columns.empty() ? QString() : table.columns.front().id;
    const Rows<Item>& items = m_discussion.rows<Item>();
    return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const auto& item) {
        const QStringList cells = m_cells.value(item.first.value);
        return item.second.block == table.id && cells.size() > cells.count(named);
    }));
}

} // namespace chairside
