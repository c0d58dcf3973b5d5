#include "forms/complexcase/Copy.h"

namespace chairside::forms {

namespace {

// Rows of the protocol's own tables that had cells, and have none left.
void dropEmptiedItems(const Discussion& whole, Discussion& copy)
{
    QSet<qint64> had;
    QSet<qint64> has;
    for (const auto& [id, answer] : whole.rows<Answer>())
        had.insert(answer.item.value);
    for (const auto& [id, answer] : copy.rows<Answer>())
        has.insert(answer.item.value);
    Rows<Item>& items = copy.rows<Item>();
    for (auto it = items.begin(); it != items.end();) {
        if (had.contains(it->first.value) && !has.contains(it->first.value))
            it = items.erase(it);
        else
            ++it;
    }
}

} // namespace

Copy copyFor(const Discussion& discussion, Audience audience)
{
    Copy copy{discussion, false, {}};
    if (audience == Audience::Full)
        return copy;

    for (const auto& [id, answer] : discussion.rows<Answer>()) {
        if (answer.restricted && !answer.item)
            copy.withheld.insert(answer.prompt);
    }
    AllRows::each([&]<class Row>() {
        if constexpr (Restrictable<Row>) {
            Rows<Row>& rows = copy.discussion.rows<Row>();
            for (auto it = rows.begin(); it != rows.end();) {
                if (it->second.restricted) {
                    it = rows.erase(it);
                    copy.leftOut = true;
                } else {
                    ++it;
                }
            }
        }
    });
    for (auto& [id, subject] : copy.discussion.rows<Subject>()) {
        if (subject.addressSensitive) {
            copy.leftOut = copy.leftOut || !subject.address.isEmpty();
            subject.address.clear();
        }
    }
    dropEmptiedItems(discussion, copy.discussion);
    return copy;
}

} // namespace chairside::forms
