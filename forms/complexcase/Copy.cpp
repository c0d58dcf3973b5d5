#include "forms/complexcase/Copy.h"

#include "core/rules/PrivateDetails.h"

namespace chairside::forms {

namespace {

// Looks at what is left once the restricted rows are gone; `addresses` is made before the field itself is cleared.
void withholdAddresses(Copy& copy, const PrivateDetails& addresses)
{
    if (addresses.empty())
        return;
    const auto hide = [&](QString& words) {
        const PrivateDetails::Hidden hidden = addresses.hide(words);
        words = hidden.text;
        copy.addresses += hidden.details;
    };
    AllRows::each([&]<class Row>() {
        for (auto& entry : copy.discussion.rows<Row>()) {
            Row& row = entry.second;
            eachField<Row>([&](const auto& field) {
                if constexpr (std::is_same_v<std::remove_reference_t<decltype(row.*field.at)>, QString>)
                    if ((field.traits & Prose) && !(row.*field.at).isEmpty())
                        hide(row.*field.at);
            });
        }
    });
    copy.leftOut = copy.leftOut || copy.addresses > 0;
}

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
    Copy copy{discussion, false, {}, 0};
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
    withholdAddresses(copy, PrivateDetails::sensitiveAddresses(discussion));
    dropEmptiedItems(discussion, copy.discussion);
    return copy;
}

QString wordsFor(const Discussion& discussion, Audience audience, const QString& words)
{
    return audience == Audience::Full ? words : PrivateDetails::sensitiveAddresses(discussion).hide(words).text;
}

} // namespace chairside::forms
