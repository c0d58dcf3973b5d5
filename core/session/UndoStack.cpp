#include "core/session/UndoStack.h"

namespace chairside {

namespace {

constexpr qint64 pauseMs = 1000;
constexpr std::size_t mostSteps = 1000;
constexpr qsizetype mostCharacters = 16'000'000;

qsizetype characters(const std::optional<AnyRow>& row)
{
    qsizetype count = 0;
    if (row)
        std::visit(
            [&]<class Row>(const Row& r) {
                eachField<Row>([&](const auto& field) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(r.*(field.at))>, QString>)
                        count += (r.*(field.at)).size();
                });
            },
            *row);
    return count;
}

qsizetype weight(const Edit& edit)
{
    qsizetype count = 0;
    for (const Change& change : edit.changes)
        count += characters(change.before) + characters(change.after);
    return count;
}

// A step ends where a line was begun.
bool startsLine(const Edit& edit)
{
    if (!edit.typing || edit.changes.size() != 1 || !edit.changes.front().before || !edit.changes.front().after)
        return false;
    const QString before = valueOf(*edit.changes.front().before, edit.typing->field).toString();
    const QString after = valueOf(*edit.changes.front().after, edit.typing->field).toString();
    return after.size() > before.size() && after.count(QLatin1Char('\n')) > before.count(QLatin1Char('\n'));
}

} // namespace

void UndoStack::push(const Edit& edit, const QDateTime& at)
{
    m_undone.clear();
    const bool soon = m_last.isValid() && m_last.msecsTo(at) < pauseMs;
    m_last = at;
    const bool joins = soon && !m_broken && !m_done.empty() && !startsLine(edit) && absorb(m_done.back(), edit);
    m_broken = false;
    if (!joins)
        m_done.push_back(edit);
    trim();
}

QString UndoStack::undoLabel() const
{
    return m_done.empty() ? QString() : m_done.back().label;
}

QString UndoStack::redoLabel() const
{
    return m_undone.empty() ? QString() : m_undone.back().label;
}

std::optional<Edit> UndoStack::undo()
{
    if (m_done.empty())
        return std::nullopt;
    m_broken = true;
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    return inverse(m_undone.back());
}

std::optional<Edit> UndoStack::redo()
{
    if (m_undone.empty())
        return std::nullopt;
    m_broken = true;
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    Edit again = m_done.back();
    again.typing.reset();
    return again;
}

void UndoStack::clear()
{
    m_done.clear();
    m_undone.clear();
    m_broken = true;
}

void UndoStack::trim()
{
    while (m_done.size() > mostSteps)
        m_done.pop_front();
    // Only a step of long text can tip the scale, so that short ones are not counted again at every key.
    if (m_done.empty() || weight(m_done.back()) < mostCharacters / qsizetype(mostSteps))
        return;
    qsizetype total = 0;
    for (auto step = m_done.rbegin(); step != m_done.rend(); ++step) {
        total += weight(*step);
        if (total > mostCharacters && step != m_done.rbegin()) {
            m_done.erase(m_done.begin(), step.base());
            break;
        }
    }
}

} // namespace chairside
