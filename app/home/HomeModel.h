// The discussions of a list, read from the store a window at a time, so that ten thousand cost what two hundred do.
#pragma once

#include "app/home/NextStep.h"
#include "core/base/Result.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>

namespace chairside {

class Look;

class HomeModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Child, Reference, Held, Procedure, Next, ColumnCount };
    // A window of rows, as the store answers it.
    using Fetch = std::function<Result<std::vector<HomeRow>>(const HomeQuery&)>;
    using StageTitle = std::function<QString(const HomeRow&)>;

    static constexpr int pageSize = 200;
    static constexpr int pagesKept = 8;

    HomeModel(const Look& look, Fetch fetch, StageTitle stageTitle, QObject* parent);

    // Shows what `query` asks for (its window apart): `total` rows, none of them read yet.
    void show(const HomeQuery& query, int total, QDate today);
    const HomeQuery& query() const { return m_query; }
    void setWorkingDays(WorkingDays days) { m_words = NextStepWords(std::move(days)); }
    // Two lines in the first column, for a narrow window.
    void setCards(bool cards);

    // Nothing where the store has no such row any more.
    std::optional<HomeRow> row(int at) const;
    IconWords nextStep(const HomeRow& row) const;
    // Near where it stood, or -1: a discussion moves at most a little between two visits.
    int find(Id<Discussion> id, int near) const;
    // How often the store has been asked.
    int fetches() const { return m_fetches; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // Type-ahead: the next row with a name that begins so, whatever its accents. Reads windows as it goes.
    QModelIndexList match(const QModelIndex& start, int role, const QVariant& value, int hits,
                          Qt::MatchFlags flags) const override;

Q_SIGNALS:
    // A window could not be read.
    void failed(const chairside::Error& error) const;

private:
    const HomeRow* at(int row) const;
    QString text(const HomeRow& row, int column) const;

    const Look& m_look;
    Fetch m_fetch;
    StageTitle m_stageTitle;
    NextStepWords m_words;
    HomeQuery m_query;
    int m_total = 0;
    bool m_cards = false;
    QDate m_today;
    mutable std::map<int, std::vector<HomeRow>> m_pages;
    mutable std::vector<int> m_used; // pages, the newest last
    mutable int m_fetches = 0;
};

} // namespace chairside
