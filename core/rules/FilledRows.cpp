#include "core/rules/FilledRows.h"

namespace chairside {

namespace {

bool blank(const QString& text)
{
    return text.trimmed().isEmpty();
}

// The words without which a row says nothing yet.
const QString& mainWords(const Relative& row)
{
    return row.name;
}
const QString& mainWords(const Participant& row)
{
    return row.name;
}
const QString& mainWords(const Contribution& row)
{
    return row.body;
}
const QString& mainWords(const HistoryEvent& row)
{
    return row.what;
}
const QString& mainWords(const Gap& row)
{
    return row.question;
}
const QString& mainWords(const Risk& row)
{
    return row.harm;
}
const QString& mainWords(const ProtectiveFactor& row)
{
    return row.what;
}
const QString& mainWords(const Voice& row)
{
    return row.words;
}
const QString& mainWords(const Power& row)
{
    return row.title;
}
const QString& mainWords(const Option& row)
{
    return blank(row.title) ? row.description : row.title;
}
const QString& mainWords(const Action& row)
{
    return row.what;
}
const QString& mainWords(const Contingency& row)
{
    return row.response;
}
const QString& mainWords(const ParkedItem& row)
{
    return row.body;
}
const QString& mainWords(const Paper& row)
{
    return blank(row.title) ? row.fileName : row.title;
}
const QString& mainWords(const Recommendation& row)
{
    return row.what;
}

template <class Row>
bool says(const Row& row)
{
    return !blank(mainWords(row));
}
bool says(const Subject& row)
{
    return !blank(row.name) || row.dueOn.isValid();
}
bool says(const Answer& row)
{
    return !blank(row.body) || !row.choice.isEmpty() || row.day.isValid();
}
bool says(const Meeting&)
{
    return true;
}
bool says(const Request&)
{
    return true;
}
bool says(const Item&)
{
    return true;
}

template <class Row>
bool belongs(const Row&, const QString&)
{
    return true;
}
bool belongs(const Voice& row, const QString& filter)
{
    return filter.isEmpty() || (row.whose == Whose::Child) == (filter == QLatin1String("child"));
}

} // namespace

int filledRows(const Discussion& discussion, const Block& block)
{
    int count = 0;
    AllRows::each([&]<class Row>() {
        if (block.of != QLatin1String(Describe<Row>::name))
            return;
        for (const auto& [rowId, row] : discussion.rows<Row>())
            count += says(row) && belongs(row, block.filter) ? 1 : 0;
    });
    return count;
}

} // namespace chairside
