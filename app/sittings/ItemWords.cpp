#include "app/sittings/ItemWords.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(ItemWords)
};

} // namespace

ItemState itemState(const HomeRow& row)
{
    switch (row.state) {
    case State::Draft:
    case State::Amending:
        if (row.summary.gaps == 0)
            return {QStringLiteral("document"), Words::tr("ready to sign")};
        return {QStringLiteral("pencil"), Words::tr("%1 left").arg(row.summary.gaps)};
    case State::Signed:
        return {QStringLiteral("lock"), Words::tr("signed")};
    case State::Declined:
        return {QStringLiteral("cross"), Words::tr("declined")};
    case State::Closed:
        return {QStringLiteral("tick"), Words::tr("closed")};
    }
    return {};
}

QString itemInitials(const SittingItem& item)
{
    const QStringList known = QStringList(item.initials).filter(QRegularExpression(QStringLiteral("\\S")));
    return known.isEmpty() ? item.row.ref : joined(known);
}

QString itemsInWords(const std::vector<HomeRow>& rows)
{
    if (rows.empty())
        return Words::tr("No item yet");
    std::map<State, int> states;
    for (const HomeRow& row : rows)
        ++states[row.state];
    QStringList parts;
    const auto say = [&](int count, const QString& what) {
        if (count > 0)
            parts << QStringLiteral("%1 %2").arg(count).arg(what);
    };
    say(states[State::Draft] + states[State::Amending], Words::tr("in progress"));
    say(states[State::Signed], Words::tr("signed"));
    say(states[State::Closed], Words::tr("closed"));
    say(states[State::Declined], Words::tr("declined"));
    return Words::tr("%1: %2").arg(counted(static_cast<qsizetype>(rows.size()), Words::tr("item"), Words::tr("items")),
                                   parts.join(QStringLiteral(", ")));
}

} // namespace chairside
