// Dates over all discussions: what is overdue, the next ten working days at a glance, and the list by urgency.
#pragma once

#include "app/dates/DatesWords.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class DatesList;
class DueStrip;
class Look;
class Store;

class DatesPage final : public QWidget
{
    Q_OBJECT
public:
    // Everything given outlives the page.
    DatesPage(Store& store, const Look& look, QWidget* parent);

    // Reads again what is due.
    void refresh();
    void setRoom(bool narrow, bool wide, bool low);
    void takeFocus();
    DatesList& list() const { return *m_list; }

Q_SIGNALS:
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    // Something was recorded, or counted anew.
    void changed();
    void statusMessage(const QString& message);

private:
    void build();
    void measure();
    void editClosures();
    void saveCalendar(bool initials);
    void renewed(int done, int total);

    Store& m_store;
    const Look& m_look;
    QLabel* m_heading;
    QLabel* m_count;
    QComboBox* m_which;
    QPushButton* m_calendar;
    QPushButton* m_closures;
    DueStrip* m_strip;
    DatesList* m_list;
    QWidget* m_tools;
    QVBoxLayout* m_column;
};

// As of now, with the council's closures.
DatesWords datesWords(const Store& store);

} // namespace chairside
