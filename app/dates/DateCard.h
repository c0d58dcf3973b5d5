// The selected date: what it is, why it is that day, where it stands, and what can be done about it.
#pragma once

#include "app/dates/DatesWords.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace chairside {

class Look;

class DateCard final : public QFrame
{
    Q_OBJECT
public:
    // `look` outlives the card.
    DateCard(const Look& look, QWidget* parent);

    // Nothing selected hides it.
    void showDate(const DateRow* row, const DatesWords& words, bool writable);
    // Narrow: buttons beneath the words. Low: without the title, which the list shows.
    void setRoom(bool narrow, bool low);

Q_SIGNALS:
    void openRequested();
    void progressRequested();

private:
    void measure();

    const Look& m_look;
    QBoxLayout* m_row;
    QWidget* m_buttons;
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_progress;
    QPushButton* m_record;
    QPushButton* m_open;
    bool m_narrow = false;
    bool m_low = false;
};

} // namespace chairside
