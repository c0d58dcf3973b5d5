// What a search found, one place a row. What stands around the words is read for rows that are looked at; the exact
// place in words needs the discussion, so it is filled in after the rows have been shown, one discussion at a time
// between keys.
#pragma once

#include "core/storage/Records.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <functional>
#include <set>

namespace chairside {

class Look;

class HitModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Child, Where, Found, Held, ColumnCount };
    // "Option B, against"; empty where the discussion cannot be read.
    using Words = std::function<QString(const SearchHit&)>;
    // Fills in what stands around the words.
    using Surround = std::function<void(SearchHit&)>;

    HitModel(const Look& look, Words words, Surround surround, QObject* parent);

    void show(std::vector<SearchHit> hits, QDate today);
    // The place as second line of the first column, for a narrow window.
    void setCards(bool cards);
    // With what stands around the words.
    const SearchHit* hit(int row) const;
    int discussions() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        mutable SearchHit hit;
        mutable bool surrounded = false;
        QString where; // empty: not worked out yet
    };
    const SearchHit& surrounded(const Row& row) const;
    QString where(int row) const;
    void workOut();

    const Look& m_look;
    Words m_words;
    Surround m_surround;
    std::vector<Row> m_rows;
    QDate m_today;
    bool m_cards = false;
    mutable std::deque<int> m_wanted; // rows that were shown
    mutable QTimer m_timer;
};

} // namespace chairside
