#include "app/history/HistoryModel.h"

#include "app/look/LineDelegate.h"
#include "app/look/Look.h"

namespace chairside {

HistoryModel::HistoryModel(const Look& look, Fetch fetch, HistorySpeech speech, bool withReference, QObject* parent)
    : QAbstractTableModel(parent),
      m_look(look),
      m_fetch(std::move(fetch)),
      m_speech(speech),
      m_withReference(withReference)
{
    connect(&m_timer, &QTimer::timeout, this, &HistoryModel::goOn);
}

void HistoryModel::show(const HistoryQuery& query)
{
    m_timer.stop();
    beginResetModel();
    m_query = query;
    m_query.limit = pageSize;
    m_lines.clear();
    m_reached.reset();
    m_begun = false;
    m_wanted = 0;
    endResetModel();
    fetchMore({});
}

void HistoryModel::stop()
{
    m_timer.stop();
    Q_EMIT looked();
}

const TrailLine* HistoryModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !complete() && !looking();
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = m_lines.size() + pageSize;
    m_timer.start(0);
    goOn();
}

void HistoryModel::goOn()
{
    m_query.before = m_reached;
    auto page = m_fetch(m_query);
    if (!page) {
        m_timer.stop();
        return Q_EMIT failed(page.error());
    }
    m_begun = true;
    m_reached = page->reached;
    if (!page->lines.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page->lines.size()) - 1);
        m_lines.insert(m_lines.end(), std::make_move_iterator(page->lines.begin()),
                       std::make_move_iterator(page->lines.end()));
        endInsertRows();
    }
    if (!m_reached || m_lines.size() >= m_wanted)
        m_timer.stop();
    Q_EMIT looked();
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const TrailLine* of = index.isValid() ? line(index.row()) : nullptr;
    if (!of)
        return {};
    const bool restricted = of->restricted;
    switch (index.column()) {
    case When:
        if (role == Qt::DisplayRole)
            return HistorySpeech::when(*of);
        if (role == DetailRole && m_withReference)
            return of->ref;
        break;
    case Who:
        if (role == Qt::DisplayRole)
            return HistorySpeech::who(*of);
        if (role == DetailRole)
            return of->place.trail == 0 ? of->line.chair.isEmpty() ? QString() : of->line.osUser
                                        : tr("in other records");
        break;
    case What:
        if (role == Qt::DisplayRole)
            return restricted ? tr("Restricted · %1").arg(m_speech.what(*of)) : m_speech.what(*of);
        if (role == DetailRole)
            return m_speech.detail(*of);
        if (role == Qt::DecorationRole && (restricted || of->silent))
            return m_look.icons().icon(restricted ? QStringLiteral("restricted") : QStringLiteral("warning"),
                                       restricted ? Ink::Restricted : Ink::Bad);
        break;
    default:
        break;
    }
    if (role == Qt::AccessibleTextRole) {
        const QString detail = data(index, DetailRole).toString();
        const QString text = data(index, Qt::DisplayRole).toString();
        return detail.isEmpty() ? text : tr("%1, %2").arg(text, detail);
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    default:
        return tr("What");
    }
}

} // namespace chairside
