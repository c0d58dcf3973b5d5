#include "app/leaving/PastModel.h"

#include "app/leaving/KeepingWords.h"
#include "app/look/LineDelegate.h"
#include "app/look/Look.h"
#include "app/look/NameInLine.h"
#include "core/base/Text.h"

namespace chairside {

void PastModel::show(std::vector<PastPeriod> rows, PastList which)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_which = which;
    endResetModel();
}

const PastPeriod* PastModel::row(int at) const
{
    return at >= 0 && at < rowCount() ? &m_rows[static_cast<std::size_t>(at)] : nullptr;
}

int PastModel::find(Id<Discussion> id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const PastPeriod& each) { return each.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void PastModel::setCards(bool cards)
{
    if (m_cards == cards)
        return;
    m_cards = cards;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PastModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PastModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PastModel::text(const PastPeriod& row, int column) const
{
    switch (column) {
    case Child:
        return row.title;
    case Reference:
        return row.ref;
    case From:
        return keepingwords::from(row);
    case Passed:
        return m_which == PastList::Kept ? tr("Until %1").arg(longDate(row.keptUntil)) : longDate(row.passed);
    default:
        return {};
    }
}

QVariant PastModel::data(const QModelIndex& index, int role) const
{
    const PastPeriod* past = index.isValid() ? row(index.row()) : nullptr;
    if (!past)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == Child ? nameInLine(past->title) : text(*past, index.column());
    case Qt::AccessibleTextRole: // as it is kept, without the marks of a drawn line
        return text(*past, index.column());
    case Qt::FontRole:
        return index.column() == Child ? QVariant(m_look.font(Type::Body, true)) : QVariant();
    case DetailRole:
        if (!m_cards || index.column() != Child)
            return {};
        return tr("%1, %2").arg(past->ref, text(*past, From));
    default:
        return {};
    }
}

QVariant PastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Child:
        return tr("Child");
    case Reference:
        return tr("Reference");
    case From:
        return tr("Counted from");
    case Passed:
        return m_which == PastList::Kept ? tr("Kept longer") : tr("Period ended");
    default:
        return {};
    }
}

} // namespace chairside
