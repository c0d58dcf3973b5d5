// Lines of the trail, newest first, read as they are scrolled to. Where few lines fit what is asked for, the look back
// goes on between whatever else the window does, and can be stopped.
#pragma once

#include "app/history/HistorySpeech.h"
#include "core/base/Result.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>

namespace chairside {

class Look;

class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Who, What, ColumnCount };
    using Fetch = std::function<Result<HistoryPage>(const HistoryQuery&)>;

    static constexpr int pageSize = 100;

    // The look outlives it. `withReference`: lines are of many discussions, and say of which.
    HistoryModel(const Look& look, Fetch fetch, HistorySpeech speech, bool withReference, QObject* parent);

    void show(const HistoryQuery& query);
    // The look back for more lines ends where it is.
    void stop();
    bool looking() const { return m_timer.isActive(); }
    bool complete() const { return !m_reached && m_begun; }
    // The number of the line that the look back has come to.
    qint64 reached() const { return m_reached ? m_reached->seq : 0; }

    const TrailLine* line(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void looked(); // some way further back; looking() says whether it goes on
    void failed(const chairside::Error& error);

private:
    void goOn();

    const Look& m_look;
    Fetch m_fetch;
    HistorySpeech m_speech;
    bool m_withReference;
    HistoryQuery m_query;
    std::vector<TrailLine> m_lines;
    std::optional<HistoryPlace> m_reached;
    bool m_begun = false;
    std::size_t m_wanted = 0;
    QTimer m_timer;
};

} // namespace chairside
