// The rows of Home: a list of discussions or the places a search found, and a sentence where there is neither.
#pragma once

#include "app/home/HomeModel.h"
#include "app/look/PageRoom.h"

#include <QStackedWidget>

class QLabel;

namespace chairside {

class HitModel;
class HomeSource;
class LineTable;

class HomeRows final : public QStackedWidget
{
    Q_OBJECT
public:
    // Everything given outlives the rows.
    HomeRows(const Look& look, HomeSource& source, QWidget* parent);

    // The list `query` asks for, of `total` rows, with `row` selected. `empty` is said where there are none.
    void showList(const HomeQuery& query, int total, int row, const QString& empty);
    // What was found for `searched`, the first selected.
    void showFound(const QString& searched, std::vector<SearchHit> hits, const QString& empty);
    // What is found is shown, and no list.
    bool searching() const { return !m_searched.isEmpty(); }

    void setRoom(const PageRoom& room);
    // Those there are: their column has the room that the longest name wants, within bounds.
    void setProcedures(const QStringList& names);
    void setWorkingDays(WorkingDays days) { m_list->setWorkingDays(std::move(days)); }
    // Arrow and columns of the heading, ahead of the list.
    void showSorting(const HomeQuery& query);

    int selectedRow() const; // -1: none
    void selectRow(int row);
    // Near `row` of the list, where it is still there.
    void selectDiscussion(Id<Discussion> id, int row);

    // What is selected; all empty while nothing is, and `hit` unless searching.
    Id<Discussion> selected() const;
    const SearchHit* hit() const;
    std::optional<HomeRow> discussion() const;

    // There are rows, and no sentence.
    bool any() const;
    // What all rows and the heading would take.
    int fullHeight() const;
    LineTable& table() const { return *m_table; }
    const HomeModel& list() const { return *m_list; }
    const HitModel& hits() const { return *m_hits; }

Q_SIGNALS:
    void selectionChanged();
    void openRequested();
    void sortRequested(chairside::HomeSort sort);
    // Rows could not be read.
    void failed(const chairside::Error& error);

private:
    void measure();
    int procedureWidth() const;
    void showRowsOrWords(const QString& words);

    const Look& m_look;
    HomeSource& m_source;
    HomeModel* m_list;
    HitModel* m_hits;
    LineTable* m_table;
    QLabel* m_empty;
    QString m_searched; // what the rows are the answer to; empty: no search
    PageRoom m_room;
    QStringList m_procedures;
};

} // namespace chairside
