#include "app/home/HomeWords.h"

#include "app/home/HomeChoice.h"
#include "core/base/Text.h"

namespace chairside {

QString HomeWords::listHeading(HomeList list)
{
    return list == HomeList::All ? tr("All discussions") : homeTitle({HomeView::Lists, list});
}

QString HomeWords::listCount(const HomeQuery& query, int total)
{
    const auto order = [&] {
        switch (query.sort) {
        case HomeSort::Child:
            return query.descending ? tr("by child, Z to A") : tr("by child, A to Z");
        case HomeSort::Reference:
            return query.descending ? tr("by reference, last first") : tr("by reference, first first");
        case HomeSort::Held:
        case HomeSort::NewestChanged:
            break;
        }
        return query.descending ? tr("newest first") : tr("oldest first");
    };
    return tr("%1, %2").arg(total).arg(order());
}

QString HomeWords::listEmpty(const HomeQuery& query, int all)
{
    if (all == 0)
        return tr("Nothing here yet. Start one with New discussion, or open records you already have.");
    if (!query.procedure.isEmpty() || query.year != 0)
        return tr("Nothing here for this procedure and year. Choose another, or any.");
    switch (query.list) {
    case HomeList::InProgress:
        return tr("Nothing in progress.");
    case HomeList::ToSign:
        return tr("Nothing waits to be signed.");
    case HomeList::ToCirculate:
        return tr("Nothing waits to be circulated.");
    case HomeList::ActionsDue:
        return tr("Nothing due in the next ten working days.");
    case HomeList::All:
        break;
    }
    return {};
}

QString HomeWords::foundHeading(const QString& searched)
{
    return tr("Results for “%1”").arg(firstLine(searched, 40));
}

QString HomeWords::foundCount(int places, int discussions, bool more)
{
    if (places == 0)
        return {};
    const QString where = counted(places, tr("place"), tr("places"));
    const QString in = counted(discussions, tr("discussion"), tr("discussions"));
    return more ? tr("The first %1, in %2").arg(where, in) : tr("%1 in %2").arg(where, in);
}

QString HomeWords::foundEmpty(const QString& searched)
{
    return tr("Nothing found for ‘%1’. Check the spelling.").arg(firstLine(searched, 80));
}

} // namespace chairside
