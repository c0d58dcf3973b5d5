// Dates and actions across all discussions, from indexes: a window costs what it shows, however many records there are.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Connection.h"
#include "core/storage/DateRecords.h"

namespace chairside {

class DatesReader final
{
public:
    explicit DatesReader(Connection& connection) : m_connection(connection) {}

    Result<std::vector<DateRow>> dates(const DatesQuery& query) const;
    // `now` is the time on the wall, `until` the last day of what is soon.
    Result<DateCounts> counts(const QDateTime& now, QDate until) const;
    Result<std::vector<DateRow>> actions(const ActionsQuery& query) const;
    Result<int> actionTotal(const ActionsQuery& query) const;
    Result<std::vector<ActionOwner>> owners() const;

    // The statements behind them with their values, so that a test can ask SQLite how it goes about each.
    struct Statement final
    {
        QString sql;
        Values values;
    };
    static Statement datesStatement(const DatesQuery& query);
    static Statement actionsStatement(const ActionsQuery& query);
    static Statement actionTotalStatement(const ActionsQuery& query);
    static std::vector<Statement> countStatements(const QDateTime& now, QDate until);
    static Statement ownersStatement();

private:
    Result<std::vector<DateRow>> rows(const Statement& statement) const;

    Connection& m_connection;
};

} // namespace chairside
