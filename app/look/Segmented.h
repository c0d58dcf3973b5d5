// A few choices side by side, of which one or none holds: Yes | No, Chosen | Rejected.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QPushButton;

namespace chairside {

class Look;

// One stop for Tab. Arrow keys, Home and End move between the choices without choosing, because a choice is put on
// record; Space or Enter chooses, and clears the choice when it is the one that holds already, as a click does.
class Segmented final : public QWidget
{
    Q_OBJECT

public:
    // `look` outlives the widget. Set an accessible name: the question that is answered.
    Segmented(const Look* look, const QStringList& choices, QWidget* parent = nullptr);

    // The place of the choice that holds, or -1.
    int chosen() const { return m_chosen; }
    // Shows a choice made elsewhere; says nothing.
    void setChosen(int index);
    // When false a choice can be changed but not taken back. True unless set.
    void setClearable(bool on) { m_clearable = on; }
    int count() const { return int(m_buttons.size()); }
    QPushButton* button(int index) const { return m_buttons[std::size_t(index)]; }

Q_SIGNALS:
    // The chair chose, or with -1 took the choice back.
    void choiceMade(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void press(int index);
    void showChoice();
    void moveFocus(int from, int by);

    const Look* m_look;
    std::vector<QPushButton*> m_buttons;
    int m_chosen = -1;
    bool m_clearable = true;
};

} // namespace chairside
