// Records past their keeping period, the longest first, and those kept longer: each is removed, or kept until a day and
// for a reason. Nothing happens here by itself.
#pragma once

#include "core/storage/Retention.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace chairside {

class LineTable;
class Look;
class PastModel;
struct PageRoom;
class Store;

class PastPeriodPage final : public QWidget
{
    Q_OBJECT
public:
    // Everything given outlives the page.
    PastPeriodPage(Store& store, const Look& look, QWidget* parent);

    // Reads the store again.
    void refresh();
    void setRoom(const PageRoom& room);
    void takeFocus();
    const PastModel& model() const { return *m_model; }

Q_SIGNALS:
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    void removeRequested(chairside::Id<chairside::Discussion> id);
    // Something is kept longer.
    void changed();
    void statusMessage(const QString& message);

private:
    QWidget* makeCard();
    const PastPeriod* selected() const;
    PastList chosen() const;
    void showCard();
    void open();
    void keepLonger();
    void measure();

    Store& m_store;
    const Look& m_look;
    QVBoxLayout* m_column;
    QBoxLayout* m_top;
    QLabel* m_title;
    QLabel* m_count;
    QComboBox* m_which;
    QStackedWidget* m_stack;
    PastModel* m_model;
    LineTable* m_table;
    QLabel* m_empty;
    QWidget* m_card;
    QBoxLayout* m_cardRow;
    QLabel* m_name;
    QLabel* m_why;
    QWidget* m_buttons;
    QPushButton* m_keep;
    QPushButton* m_remove;
};

} // namespace chairside
