// What was measured, as a table: one line a row of Proof in the issue, with its bound and whether it held.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace chairside::bench {

struct Row final
{
    QString what;
    double bound = 0;
    bool isTime = false;            // `bound` and `measured` are milliseconds, not ratios
    QString ours;                   // "0.61 ms"
    QString yardstick;              // likewise
    std::optional<double> measured; // none where it could not be
    QString note;                   // one sentence beneath the table; why nothing was measured

    bool held() const { return measured && *measured <= bound; }
};

QString table(const std::vector<Row>& rows);

// "0.612 ms", "38.2 ms", "1.40 s".
QString inMilliseconds(double ms);
QString inMegabytes(double kilobytes);

} // namespace chairside::bench
