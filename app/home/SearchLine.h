// The search line of Home: asks when the chair pauses, and lets the eye go down the rows while the words stay at hand.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace chairside {

class SearchLine final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchLine(QWidget* parent = nullptr);

    // What is to be searched for, without spaces around it.
    QString words() const { return text().trimmed(); }
    // Asks now, whatever the pause.
    void ask();

Q_SIGNALS:
    // The words are to be searched for now: a pause after the last key, or Enter before it.
    void asked();
    // There are no words any more.
    void ended();
    // Enter: what is selected is wanted, after asked() where that was still due.
    void entered();
    // The arrows: so many rows further on.
    void moved(int by);
    // Escape in an empty line.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer m_pause;
};

} // namespace chairside
