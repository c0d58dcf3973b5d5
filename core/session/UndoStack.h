// Undo and redo for everything in one discussion, over Edits.
#pragma once

#include "core/discussion/Edit.h"

#include <QDateTime>

#include <deque>
#include <optional>

namespace chairside {

// A step begins anew after a pause of a second, with a new line, and when another field is typed in. The oldest steps
// go when there are too many, or when they hold too many characters to keep.
class UndoStack final
{
public:
    void push(const Edit& edit, const QDateTime& at);

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    QString undoLabel() const;
    QString redoLabel() const;

    // The edit to apply now; nothing where there is none.
    std::optional<Edit> undo();
    std::optional<Edit> redo();

    // The next push begins a new step: after signing, leaving a page, losing focus.
    void breakStep() { m_broken = true; }
    void clear();

private:
    void trim();

    std::deque<Edit> m_done;
    std::deque<Edit> m_undone;
    QDateTime m_last;
    bool m_broken = false;
};

} // namespace chairside
