#include "core/session/LetterGone.h"

#include "core/rules/Circulation.h"
#include "core/session/DiscussionSession.h"

#include <vector>

namespace chairside {

namespace {

std::vector<Id<Item>> rowsWithoutDay(const Discussion& discussion, const Letter& letter, const QString& name)
{
    std::vector<Id<Item>> out;
    for (const Item* item : discussion.ranked<Item>()) {
        const Answer* called = item->block == letter.table ? discussion.answer(letter.column, item->id) : nullptr;
        const Answer* day = discussion.answer(letter.day, item->id);
        if (called && sameName(called->body, name) && (!day || !day->day.isValid()))
            out.push_back(item->id);
    }
    return out;
}

} // namespace

Result<void> letterGone(DiscussionSession& session, const Letter& letter, const Step& step)
{
    if (auto recorded = session.recordStep(step); !recorded)
        return recorded;
    if (letter.day.isEmpty() || !session.lockedBecause().isEmpty())
        return {};
    for (const Id<Item> row : rowsWithoutDay(session.discussion(), letter, step.who))
        if (auto noted = session.setAnswer({letter.day, row, {}}, QStringLiteral("day"), step.day, Entry::Chosen);
            !noted)
            return noted;
    return {};
}

} // namespace chairside
