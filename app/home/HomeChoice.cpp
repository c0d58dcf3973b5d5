#include "app/home/HomeChoice.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Offer
{
    HomeChoice choice;
    const char* icon;
    const char* title;
};

constexpr Offer offered[] = {
    {{HomeView::Lists, HomeList::InProgress}, "pencil", QT_TRANSLATE_NOOP("HomeChoice", "In progress")},
    {{HomeView::Lists, HomeList::ToSign}, "document", QT_TRANSLATE_NOOP("HomeChoice", "To sign")},
    {{HomeView::Lists, HomeList::ToCirculate}, "send", QT_TRANSLATE_NOOP("HomeChoice", "To circulate")},
    {{HomeView::Lists, HomeList::ActionsDue}, "clock", QT_TRANSLATE_NOOP("HomeChoice", "Actions due")},
    {{HomeView::Lists, HomeList::All}, "list", QT_TRANSLATE_NOOP("HomeChoice", "All")},
    {{HomeView::Dates}, "calendar", QT_TRANSLATE_NOOP("HomeChoice", "Dates")},
    {{HomeView::Actions}, "tick", QT_TRANSLATE_NOOP("HomeChoice", "Actions")},
    {{HomeView::PastPeriod}, "history", QT_TRANSLATE_NOOP("HomeChoice", "Past their period")},
};

const Offer& offerOf(const HomeChoice& choice)
{
    const auto found =
        std::find_if(std::begin(offered), std::end(offered), [&](const Offer& each) { return each.choice == choice; });
    Q_ASSERT(found != std::end(offered));
    return *found;
}

} // namespace

const std::vector<HomeChoice>& homeChoices()
{
    static const std::vector<HomeChoice> all = [] {
        std::vector<HomeChoice> out;
        for (const Offer& each : offered)
            out.push_back(each.choice);
        return out;
    }();
    return all;
}

QString homeTitle(const HomeChoice& choice)
{
    return QCoreApplication::translate("HomeChoice", offerOf(choice).title);
}

QString homeIcon(const HomeChoice& choice)
{
    return QLatin1String(offerOf(choice).icon);
}

} // namespace chairside
