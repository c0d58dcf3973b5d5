// Dates in a table, read from the store a window at a time as the chair goes down, under the titles of their parts. It
// can begin in the middle, at a day, and be read upwards from there.
#pragma once

#include "app/dates/DatesWords.h"
#include "core/base/Result.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace chairside {

class Look;

class DatesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Due, What, Child, Owner, From, Progress, ColumnCount };
    static constexpr int pageSize = 200;
    // Which window: the one after a row or before one, the one that begins with a day, or, with none of them, the
    // first.
    struct Window final
    {
        std::optional<DateRow> after, before;
        QDate from;
    };
    using Fetch = std::function<Result<std::vector<DateRow>>(const Window& window)>;

    // `look` outlives the model.
    DatesModel(const Look& look, QObject* parent);

    void show(Fetch fetch, DatesWords words);
    // Two lines that say everything, for a narrow window.
    void setCards(bool cards);

    const DatesWords& words() const { return m_words; }
    // nullptr for a title, and outside.
    const DateRow* row(int at) const;
    bool isTitle(int at) const;
    // How many dates have been read, titles apart.
    int dates() const { return m_dates; }
    // The first date on `day` or after, -1 where there is none. Where it has not been read, the list begins anew with
    // the windows around it: that costs the same wherever the day is. Of a list that can begin with a day.
    int firstFrom(QDate day);
    // Whether there are dates above those that have been read.
    bool canFetchEarlier() const { return m_earlier; }
    void fetchEarlier();
    int find(const DateRow& wanted) const; // near or -1
    int fetches() const { return m_fetches; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const chairside::Error& error);

private:
    struct Line final
    {
        std::optional<DateRow> date; // none: a title
        DatesWords::Part part = DatesWords::Part::Soon;
    };
    std::vector<Line> titled(std::vector<DateRow> rows, std::optional<DatesWords::Part> above);
    std::optional<std::vector<DateRow>> read(const Window& window);
    void append(std::vector<DateRow> rows);
    const DateRow* firstDate() const;
    int findFrom(QDate day) const;
    QVariant title(const Line& line, int column, int role) const;
    QString text(const DateRow& row, int column) const;
    QString detail(const DateRow& row, int column) const;
    QString spoken(const DateRow& row, int column) const;

    const Look& m_look;
    Fetch m_fetch;
    DatesWords m_words;
    std::vector<Line> m_lines;
    int m_dates = 0;
    int m_fetches = 0;
    bool m_more = false;
    bool m_earlier = false;
    bool m_cards = false;
};

// Every row there is, window by window.
Result<std::vector<DateRow>> everyRow(const DatesModel::Fetch& fetch);

} // namespace chairside
