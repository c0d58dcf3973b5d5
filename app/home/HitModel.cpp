#include "app/home/HitModel.h"

#include "app/home/HitPlace.h"
#include "app/look/LineDelegate.h"
#include "app/look/Look.h"
#include "app/look/NameInLine.h"
#include "core/base/Text.h"

#include <QPoint>

#include <utility>

namespace chairside {

namespace {

// One line of a snippet: line ends would draw as boxes.
QString flat(QString text)
{
    for (QChar& c : text)
        if (c.isSpace())
            c = u' ';
    return text;
}

} // namespace

HitModel::HitModel(const Look& look, Words words, Surround surround, QObject* parent)
    : QAbstractTableModel(parent), m_look(look), m_words(std::move(words)), m_surround(std::move(surround))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &HitModel::workOut);
}

void HitModel::show(std::vector<SearchHit> hits, QDate today)
{
    beginResetModel();
    m_today = today;
    m_rows.clear();
    m_wanted.clear();
    m_rows.reserve(hits.size());
    for (SearchHit& hit : hits)
        m_rows.push_back({std::move(hit), false, {}});
    endResetModel();
}

void HitModel::setCards(bool cards)
{
    if (m_cards == cards)
        return;
    m_cards = cards;
    Q_EMIT layoutChanged();
}

const SearchHit* HitModel::hit(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &surrounded(m_rows[std::size_t(row)]) : nullptr;
}

const SearchHit& HitModel::surrounded(const Row& row) const
{
    if (!std::exchange(row.surrounded, true))
        m_surround(row.hit);
    return row.hit;
}

int HitModel::discussions() const
{
    std::set<Id<Discussion>> all;
    for (const Row& row : m_rows)
        all.insert(row.hit.discussion);
    return int(all.size());
}

int HitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HitModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HitModel::where(int row) const
{
    const Row& each = m_rows[std::size_t(row)];
    if (!each.where.isEmpty())
        return each.where;
    if (std::find(m_wanted.begin(), m_wanted.end(), row) == m_wanted.end())
        m_wanted.push_back(row);
    m_timer.start();
    return HitPlace::kindWords(each.hit);
}

void HitModel::workOut()
{
    if (m_wanted.empty())
        return;
    const int row = m_wanted.front();
    m_wanted.pop_front();
    Row& each = m_rows[std::size_t(row)];
    each.where = m_words(each.hit);
    if (each.where.isEmpty())
        each.where = HitPlace::kindWords(each.hit);
    Q_EMIT dataChanged(index(row, Child), index(row, Where));
    if (!m_wanted.empty())
        m_timer.start();
}

QVariant HitModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const SearchHit& hit = index.column() == Found ? surrounded(row) : row.hit;
    switch (role) {
    case Qt::FontRole:
        if (index.column() == Child)
            return m_look.font(Type::Body, true);
        return index.column() == Found ? QVariant(m_look.font(Type::Detail)) : QVariant();
    case MatchRole:
        return index.column() == Found ? QVariant(QPoint(int(hit.before.size()), int(hit.match.size()))) : QVariant();
    case DetailRole:
        if (index.column() != Child)
            return {};
        return m_cards ? where(index.row()) : hit.ref;
    case Qt::DecorationRole:
        // Restricted words are found too: the chair may see them, and must see that they are.
        return index.column() == Found && hit.restricted
                   ? QVariant(m_look.icons().icon(QStringLiteral("restricted"), Ink::Restricted))
                   : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Child:
        return role == Qt::AccessibleTextRole ? hit.title : nameInLine(hit.title);
    case Where:
        return where(index.row());
    case Found: {
        const QString words = flat(hit.before + hit.match + hit.after);
        return role == Qt::AccessibleTextRole && hit.restricted ? tr("Restricted: %1").arg(words) : words;
    }
    case Held:
        if (!hit.heldOn.isValid())
            return tr("Not held yet");
        return hit.heldOn == m_today ? tr("Today") : longDate(hit.heldOn);
    default:
        return {};
    }
}

QVariant HitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Child:
        return tr("Child");
    case Where:
        return tr("Where");
    case Found:
        return tr("What was found");
    case Held:
        return tr("Held");
    default:
        return {};
    }
}

} // namespace chairside
