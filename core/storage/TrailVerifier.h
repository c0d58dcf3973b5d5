// Looks at the trail of a store, and at those of other records that discussions came in from. Reads only.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Records.h"

#include <QSet>

#include <map>
#include <vector>

namespace chairside {

class Connection;
class LostRows;
class SqlRow;

class TrailVerifier final
{
public:
    // All outlive it.
    TrailVerifier(Connection& connection, const LostRows& lost, VerifyReport& report)
        : m_connection(connection), m_lost(lost), m_report(report)
    {
    }

    Result<void> run();
    // Every hash that a signed version may name.
    const QSet<QByteArray>& heads() const { return m_heads; }

private:
    // A line whose words are not there.
    struct Silent final
    {
        QString where;
        qint64 seq = 0; // in our own trail; 0 in another
        qint64 discussion = 0;
        qint64 sitting = 0;
    };
    struct Arrival final
    {
        qint64 discussion = 0;
        QString where;
        QString body;
    };

    Result<void> own();
    Result<void> others();
    Result<void> arrivals();
    Result<void> erased();
    Result<void> removals();
    Result<void> rescues();
    void body(const SqlRow& row, int salt, const QByteArray& hash, const Silent& silent, const char* changed);

    Connection& m_connection;
    const LostRows& m_lost;
    VerifyReport& m_report;
    QSet<QByteArray> m_heads;
    std::vector<Silent> m_silent;
    std::vector<Arrival> m_arrivals;
    std::map<qint64, QString> m_rescues;        // line, what it says
    std::map<qint64, qint64> m_removed;         // discussion, line
    std::map<qint64, qint64> m_removedSittings; // likewise
};

} // namespace chairside
