// "Restricted", for whatever can be: an answer, a row, an option, a contribution. One action each, which its menu
// shows, its lock presses, and Ctrl+Shift+L triggers from wherever the keyboard is within it.
#pragma once

#include <QAction>

#include <functional>

class QWidget;

namespace chairside {

class Restriction final : public QAction
{
    Q_OBJECT
public:
    // `restricted` reads the record; `restrict` changes it, as an edit that is audited and can be undone.
    Restriction(std::function<bool()> restricted, std::function<void(bool)> restrict, QObject* parent);

    // Reads the record again. What is locked shows its state and takes no change.
    void refresh(bool editable);

    // What `widget` belongs to, looking outwards; nullptr where nothing there can be restricted.
    static Restriction* around(const QWidget* widget);
    // In a sentence: who still sees it.
    static QString meaning();

private:
    std::function<bool()> m_restricted;
};

} // namespace chairside
