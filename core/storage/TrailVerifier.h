// Looks at the trail of a store, and at those of other records that discussions came in from. Reads only.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Records.h"

#include <QHash>
#include <QSet>

#include <map>
#include <tuple>
#include <vector>

namespace chairside {

class Connection;
class LostRows;
class SqlRow;

// What the trails say of signed versions and issued copies: hashes, in hexadecimal letters.
struct Sealed final
{
    struct Copy final
    {
        qint64 discussion = 0;
        qint64 version = 0;
        QString audience;
        QString form;

        friend bool operator<(const Copy& a, const Copy& b)
        {
            return std::tie(a.discussion, a.version, a.audience, a.form) <
                   std::tie(b.discussion, b.version, b.audience, b.form);
        }
    };

    std::map<std::pair<qint64, qint64>, QByteArray> versions; // by discussion and number
    std::map<Copy, QByteArray> copies;
};

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
    const Sealed& sealed() const { return m_sealed; }
    // Whether the trail that was read holds each of the hashes that were kept elsewhere.
    void compare(const std::vector<QByteArray>& given);

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
    void seal(qint64 discussion, const QString& kind, const QString& body);
    void body(const SqlRow& row, int salt, const QByteArray& hash, const Silent& silent, const char* changed);

    Connection& m_connection;
    const LostRows& m_lost;
    VerifyReport& m_report;
    QSet<QByteArray> m_heads;
    QHash<QByteArray, qint64> m_own; // the lines of our own trail
    Sealed m_sealed;
    std::vector<Silent> m_silent;
    std::vector<Arrival> m_arrivals;
    std::map<qint64, QString> m_rescues;        // line, what it says
    std::map<qint64, qint64> m_removed;         // discussion, line
    std::map<qint64, qint64> m_removedSittings; // likewise
};

} // namespace chairside
