// Home's lists: windows of rows and counts, from indexes, so that ten thousand discussions feel like ten.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Records.h"

namespace chairside {

class Connection;

class HomeReader final
{
public:
    explicit HomeReader(Connection& connection) : m_connection(connection) {}

    Result<HomeCounts> counts(QDate today) const;
    Result<std::vector<HomeRow>> rows(const HomeQuery& query, QDate today) const;
    Result<int> total(const HomeQuery& query, QDate today) const;
    // In the order they are taken.
    Result<std::vector<HomeRow>> itemsOf(Id<Sitting> sitting) const;
    // Drafts that are no item of a sitting, newest first.
    Result<std::vector<HomeRow>> draftsAlone(const QString& procedure) const;
    Result<std::optional<HomeRow>> row(Id<Discussion> id) const;
    Result<QStringList> procedures() const;
    Result<std::vector<int>> years() const;

    // The statement behind rows(), so that a test can ask SQLite how it goes about it.
    static QString statement(const HomeQuery& query);

    // An action is due from this many days before its date: a fortnight, which holds ten working days.
    static constexpr int dueWithinDays = 14;

private:
    Connection& m_connection;
};

} // namespace chairside
