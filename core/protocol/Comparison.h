// How two versions of anything that has an id are compared, and the sentences that all parts of a procedure share.
#pragma once

#include "core/protocol/ProtocolChanges.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

class Comparison
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ProtocolChanges)
public:
    Comparison(const Protocol& before, const Protocol& now) : m_before(before), m_now(now) {}

    std::vector<ProtocolChange> take() { return std::move(m_changes); }

protected:
    // What is said from now on is of this part.
    void part(const QString& title) { m_part = title; }
    void say(const QString& words) { m_changes.push_back({m_part, words}); }

    // A text that was added, taken away or reworded. `what` begins the sentence: "The note under “Risks”". Of a long
    // text only what differs is quoted, with a few words around.
    void text(const QString& what, const QString& before, const QString& now);
    // "%1: now %2; before %3." Empty reads as `none`.
    void turned(const QString& what, const QString& before, const QString& now, const QString& none);
    void flag(bool before, bool now, const QString& whenSet, const QString& whenNot);
    void list(const QString& what, const QStringList& before, const QStringList& now);
    void need(const QString& what, Need before, Need now);
    void when(const QString& what, const Condition& before, const Condition& now);

    static QString quoted(const QString& text) { return tr("“%1”").arg(text); }

    // Goes through both by id: `gone`, `fresh` and `both` are told what they are named for. Says `moved` where those
    // that are in both come in another order.
    template <class T, class Gone, class Fresh, class Both>
    void compare(const std::vector<T>& before, const std::vector<T>& now, Gone gone, Fresh fresh, Both both,
                 const QString& moved)
    {
        QStringList orderBefore, orderNow;
        for (const T& old : before) {
            if (find(now, old))
                orderBefore << idOf(old);
            else
                gone(old);
        }
        for (const T& each : now) {
            const T* old = find(before, each);
            if (old) {
                orderNow << idOf(each);
                both(*old, each);
            } else {
                fresh(each);
            }
        }
        if (orderBefore != orderNow)
            say(moved);
    }

    const Protocol& m_before;
    const Protocol& m_now;

private:
    template <class T>
    static QString idOf(const T& each)
    {
        if constexpr (requires { each.check; })
            return each.check;
        else
            return each.id;
    }
    template <class T>
    static const T* find(const std::vector<T>& in, const T& wanted)
    {
        const auto found =
            std::find_if(in.begin(), in.end(), [&](const T& each) { return idOf(each) == idOf(wanted); });
        return found == in.end() ? nullptr : &*found;
    }

    QString m_part;
    std::vector<ProtocolChange> m_changes;
};

// Stages, their blocks, and the questions and columns in them.
class StageComparison final : public Comparison
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ProtocolChanges)
public:
    using Comparison::Comparison;
    void run();
    // Questions that stand in no stage: those held up throughout, those of the feedback.
    void asked(const QString& title, const std::vector<Prompt>& before, const std::vector<Prompt>& now);

private:
    void stage(const Stage& before, const Stage& now);
    void block(const Block& before, const Block& now);
    void prompt(const Prompt& before, const Prompt& now);
    void column(const QString& table, const Column& before, const Column& now);
    void prompts(const std::vector<Prompt>& before, const std::vector<Prompt>& now);
    QString described(const Prompt& prompt) const;
};

} // namespace chairside
