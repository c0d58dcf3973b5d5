// What Dates and Actions share: a title with how many there are, tools beside it, and the list with the selected date.
#pragma once

#include "app/dates/DatesModel.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace chairside {

class DatesList;
class FlowRow;
class Look;
struct PageRoom;
class Store;

class FollowUpPage : public QWidget
{
    Q_OBJECT
public:
    // Reads the store again.
    virtual void refresh() = 0;
    virtual void setRoom(const PageRoom& room);
    // The keyboard into the list, or into the first tool where there is nothing in it.
    void takeFocus();
    DatesList& list() const { return *m_list; }

Q_SIGNALS:
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    // Something was recorded, or counted anew.
    void changed();
    void statusMessage(const QString& message);

protected:
    // Everything given outlives the page. `name` is that of the page, for who looks for it.
    FollowUpPage(Store& store, const Look& look, const QString& name, const QString& title, QWidget* parent);

    // Once. `tools` stand beside the title and are reached in their order; `above`, if any, lies between them and the
    // list.
    void arrange(const QList<QWidget*>& tools, QWidget* above = nullptr);

    struct Rows
    {
        QString count; // beside the title: "3 open"
        QString name;  // of the list, as a screen reader hears it
        QString empty; // said where there is nothing
        DatesModel::Fetch fetch;
        DatesWords words;
    };
    void show(Rows rows);

    Store& m_store;
    const Look& m_look;

private:
    void measure();

    QLabel* m_title;
    QLabel* m_count;
    QWidget* m_tools;
    FlowRow* m_toolRow;
    QBoxLayout* m_top;
    QVBoxLayout* m_column;
    DatesList* m_list;
    QWidget* m_firstTool = nullptr;
};

} // namespace chairside
