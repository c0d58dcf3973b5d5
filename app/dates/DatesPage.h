// Dates over all discussions: what is overdue, the next ten working days at a glance, and the list by urgency.
#pragma once

#include "app/dates/FollowUpPage.h"

class QComboBox;
class QPushButton;

namespace chairside {

class DueStrip;

class DatesPage final : public FollowUpPage
{
    Q_OBJECT
public:
    // Everything given outlives the page.
    DatesPage(Store& store, const Look& look, QWidget* parent);

    void refresh() override;
    void setRoom(const PageRoom& room) override;

private:
    DatesModel::Fetch windows(DatesQuery query) const;
    void showDay(QDate day);
    void editClosures();
    void saveCalendar(bool initials);
    void renewed(int done, int total);

    QComboBox* m_which;
    QPushButton* m_calendar;
    QPushButton* m_closures;
    DueStrip* m_strip;
    DatesQuery::List m_shown = DatesQuery::List::Open;
};

} // namespace chairside
