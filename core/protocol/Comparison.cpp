#include "core/protocol/Comparison.h"

#include "core/base/Text.h"
#include "core/protocol/ProtocolSpeech.h"

namespace chairside {

namespace {

constexpr qsizetype quotedWhole = 240; // characters; of longer texts what differs is quoted
constexpr qsizetype around = 4;        // words left standing on both sides

// What of two long texts differs, each with a few of the words that both have around it.
std::pair<QString, QString> differing(const QString& before, const QString& now)
{
    if (before.size() <= quotedWhole && now.size() <= quotedWhole)
        return {before, now};
    const QStringList a = before.simplified().split(QLatin1Char(' '));
    const QStringList b = now.simplified().split(QLatin1Char(' '));
    if (a == b)
        return {before, now};
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype front = 0, back = 0;
    while (front < shorter && a[front] == b[front])
        ++front;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    front = std::max<qsizetype>(0, front - around);
    back = std::max<qsizetype>(0, back - around);
    const auto cut = [&](const QStringList& words) {
        QString out = words.mid(front, words.size() - front - back).join(QLatin1Char(' '));
        if (front > 0)
            out.prepend(QStringLiteral("… "));
        if (back > 0)
            out.append(QStringLiteral(" …"));
        return out;
    };
    return {cut(a), cut(b)};
}

} // namespace

void Comparison::text(const QString& what, const QString& before, const QString& now)
{
    if (before == now)
        return;
    if (before.isEmpty())
        return say(tr("%1 is new: %2").arg(what, quoted(now)));
    if (now.isEmpty())
        return say(tr("%1 is gone. It was %2").arg(what, quoted(before)));
    const auto [old, fresh] = differing(before, now);
    if (old.simplified() == fresh.simplified())
        return say(tr("%1 has its lines or spaces otherwise.").arg(what));
    say(tr("%1 now reads %2. Before: %3").arg(what, quoted(fresh), quoted(old)));
}

void Comparison::turned(const QString& what, const QString& before, const QString& now, const QString& none)
{
    if (before != now)
        say(tr("%1: now %2; before, %3.").arg(what, now.isEmpty() ? none : now, before.isEmpty() ? none : before));
}

void Comparison::flag(bool before, bool now, const QString& whenSet, const QString& whenNot)
{
    if (before != now)
        say(now ? whenSet : whenNot);
}

void Comparison::list(const QString& what, const QStringList& before, const QStringList& now)
{
    if (before == now)
        return;
    QStringList added, removed;
    for (const QString& each : now)
        if (!before.contains(each))
            added << each;
    for (const QString& each : before)
        if (!now.contains(each))
            removed << each;
    if (!added.isEmpty())
        say(tr("%1: new are %2.").arg(what, joined(added)));
    if (!removed.isEmpty())
        say(tr("%1: no longer %2.").arg(what, joined(removed)));
    if (added.isEmpty() && removed.isEmpty())
        say(tr("%1: the same, in another order.").arg(what));
}

void Comparison::need(const QString& what, Need before, Need now)
{
    turned(what, protocolspeech::needed(before), protocolspeech::needed(now), tr("it may stay empty"));
}

void Comparison::when(const QString& what, const Condition& before, const Condition& now)
{
    if (before == now)
        return;
    const QString always = tr("always");
    const QString old = protocolspeech::condition(before, m_before), fresh = protocolspeech::condition(now, m_now);
    if (old == fresh)
        return say(tr("%1 hangs on other answers than before.").arg(what));
    turned(what, old, fresh, always);
}

} // namespace chairside
