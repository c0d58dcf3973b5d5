// Dates in a table, read from the store a window at a time as the chair goes down, under the titles of their parts.
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
    // The window after a row; the first without one.
    using Fetch = std::function<Result<std::vector<DateRow>>(const std::optional<DateRow>& after)>;

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
    // The first date on `day` or after, reading on as far as it takes; -1 where there is none.
    int firstFrom(QDate day);
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
    void append(std::vector<DateRow> rows);
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
    bool m_cards = false;
};

// Every row there is, window by window.
Result<std::vector<DateRow>> everyRow(const DatesModel::Fetch& fetch);

} // namespace chairside
