// A list of dates with the selected one beneath it: what Dates and Actions share.
#pragma once

#include "app/dates/DatesModel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace chairside {

class DateCard;
class LineTable;
class Look;
struct PageRoom;
class Store;

class DatesList final : public QWidget
{
    Q_OBJECT
public:
    // Everything given outlives the list.
    DatesList(Store& store, const Look& look, QWidget* parent);

    // Keeps the row that was selected, where it is still there. `empty`: what is said where there is nothing.
    void showRows(DatesModel::Fetch fetch, DatesWords words, const QString& empty);
    void setRoom(const PageRoom& room);
    void selectFrom(QDate day);
    // Where a list that is read again has not been read as far as a date, it begins around it. Of dates to be done.
    void comeBackTo(const DateRow& date);
    const DateRow* selected() const;
    DatesModel& model() const { return *m_model; }
    LineTable& table() const { return *m_table; }

Q_SIGNALS:
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    // Progress was recorded.
    void changed();
    void rowChanged();
    void statusMessage(const QString& message);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(int row);
    void record();
    void showCard();
    void readUpwards();

    Store& m_store;
    const Look& m_look;
    DatesModel* m_model;
    QStackedWidget* m_stack;
    LineTable* m_table;
    QLabel* m_empty;
    DateCard* m_card;
    QVBoxLayout* m_column;
};

} // namespace chairside
