// Reads the trail: newest first, a window at a time, at a cost that does not grow with what is stored. A call looks at
// `look` lines at most and says where it stopped, so that a filter which few lines fit holds nobody up.
#pragma once

#include "core/base/Result.h"
#include "core/storage/HistoryRecords.h"

#include <map>

namespace chairside {

class Connection;

class HistoryReader final
{
public:
    // The connection outlives it.
    explicit HistoryReader(Connection& connection) : m_connection(connection) {}

    // Our own lines, newest first, and then those of the trails that came in, the newest trail first. What was erased
    // with a discussion that was removed is not among them: the line of the removal is.
    Result<HistoryPage> page(const HistoryQuery& query) const;

    // Every prose field that the line tells of, as its words stood before and after it: all changes of the row are
    // carried out again, from empty. Damaged where they do not give the words that the trail has the hash of.
    Result<std::vector<HistoryWords>> wordsOf(const TrailLine& line) const;
    // What each line about a discussion took out of the words of a field, by its place: for an export, at one go.
    using TakenOut = std::map<HistoryPlace, std::map<QString, QString>>;
    Result<TakenOut> takenOut(Id<Discussion> discussion) const;

    // How many lines there are, the trails that came in among them: to say how far a look back has got.
    Result<qint64> count(Id<Discussion> discussion) const;
    // The day on which the lines of a trail came in.
    Result<QDateTime> cameAt(qint64 trail) const;

    // What a line changed, in the order of its fields; empty where it changed no row.
    static std::vector<HistoryField> fieldsOf(const AuditLine& line);

    // The statement behind a page, so that a test can ask SQLite how it goes about it.
    static QString statement(const HistoryQuery& query, bool own);

private:
    struct Look;
    Result<void> own(const HistoryQuery& query, Look& look) const;
    Result<void> others(const HistoryQuery& query, Look& look) const;
    Result<void> read(const HistoryQuery& query, bool own, HistoryPlace before, Look& look) const;
    Result<void> mark(std::vector<TrailLine>& lines) const;

    Connection& m_connection;
};

} // namespace chairside
