// Records past their keeping period as rows: who, since when it is counted, and what became of it.
#pragma once

#include "core/storage/Retention.h"

#include <QAbstractTableModel>

namespace chairside {

class Look;

class PastModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Child, Reference, From, Passed, ColumnCount };

    // `look` outlives the model.
    PastModel(const Look& look, QObject* parent) : QAbstractTableModel(parent), m_look(look) {}

    void show(std::vector<PastPeriod> rows, PastList which);
    const PastPeriod* row(int at) const; // nullptr where there is none
    int find(Id<Discussion> id) const;   // -1: it is not among them
    // A second line beneath the name, where there is no room for columns.
    void setCards(bool cards);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PastPeriod& row, int column) const;

    const Look& m_look;
    std::vector<PastPeriod> m_rows;
    PastList m_which = PastList::Waiting;
    bool m_cards = false;
};

} // namespace chairside
