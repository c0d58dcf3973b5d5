#include "typist/Script.h"

namespace chairside {

Discussion Script::beginning()
{
    Discussion out;
    out.id = Id<Discussion>{7};
    Risk risk;
    risk.id = Id<Risk>{500};
    risk.harm = QStringLiteral("Exploitation");
    out.rows<Risk>()[risk.id] = risk;
    return out;
}

Script::Script() : m_discussion(beginning()), m_risk(m_discussion.rows<Risk>().begin()->first) {}

Script::What Script::what(int step)
{
    if (step % 97 == 0)
        return What::Sign;
    return step > 1 && step % 97 == 1 ? What::Amend : What::Save;
}

QString Script::evidence() const
{
    return m_discussion.find(m_risk)->evidence;
}

std::optional<SaveRequest> Script::next()
{
    ++m_step;
    // Before a signature everything is settled.
    const bool settling = m_step % 97 == 96;
    if (what(m_step) != What::Save)
        return std::nullopt;
    const bool typing = !settling && m_step % 14 != 0 && m_step % 14 != 7 && m_step % 11 != 0;
    const Change change = settling           ? choose()
                          : m_step % 14 == 7 ? say()
                          : m_step % 14 == 0 ? unsay()
                          : m_step % 11 == 0 ? choose()
                                             : type();
    apply(m_discussion, {QString(), {change}, std::nullopt});

    SaveRequest out;
    out.discussion = m_discussion.id;
    out.sequence = static_cast<quint64>(m_step);
    mergeOver(out.batch, {change});
    out.chair = QStringLiteral("S. Khan");
    out.summary.title = QStringLiteral("Step %1").arg(m_step / 10);
    if (typing)
        m_open = Typing{refOf(m_risk), QStringLiteral("evidence")};
    if (typing && m_step % 10 != 5) {
        out.typing = {*m_open};
    } else if (m_open) {
        out.settle = {*m_open};
        m_open.reset();
    }
    return out;
}

Change Script::type()
{
    const Risk before = *m_discussion.find(m_risk);
    Risk after = before;
    // A page at most, then a fresh one.
    after.evidence = before.evidence.size() > 2'000 ? QStringLiteral("again") : before.evidence;
    after.evidence += QStringLiteral(" word%1").arg(m_step);
    return {AnyRow{before}, AnyRow{after}};
}

Change Script::say()
{
    Contribution said;
    said.id = Id<Contribution>{1'000'000 + m_step};
    said.rank = m_step;
    said.at = QDateTime::fromSecsSinceEpoch(1'790'000'000 + m_step, Qt::UTC);
    said.body = QStringLiteral("Zoë’s school said %1").arg(m_step);
    m_said.push_back(said.id);
    return {std::nullopt, AnyRow{said}};
}

Change Script::unsay()
{
    if (m_said.empty())
        return choose();
    const Contribution gone = *m_discussion.find(m_said.front());
    m_said.erase(m_said.begin());
    return {AnyRow{gone}, std::nullopt};
}

Change Script::choose()
{
    const Risk before = *m_discussion.find(m_risk);
    Risk after = before;
    after.impact = before.impact == Impact::Severe ? Impact::Minor : Impact::Severe;
    return {AnyRow{before}, AnyRow{after}};
}

} // namespace chairside
