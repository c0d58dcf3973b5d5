// The trails of other records, as far as they tell of the discussions that came in from there.
//
// A line cannot be hashed anew into our own chain without becoming another line. So those about a discussion come with
// it as they are, each with the hash of the line before it: every line is shown to be what it was, and neighbours to be
// neighbours. The lines between them, about other discussions, stay where they belong: their headers would tell another
// team who worked on how many other children, and when. That none of the discussion's own is missing is told by our own
// line of the day it came in, with the number of lines and a digest, under our own chain.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QString>

#include <vector>

namespace chairside {

class Connection;
struct Discussion;

// A line as it stands in its own trail.
struct OtherLine final
{
    qint64 seq = 0;
    QByteArray before;
    QString at; // as stored
    QString osUser;
    QString chair;
    QString kind;
    QString table;
    qint64 row = 0;
    QByteArray bodyHash;
    QByteArray hash;
    QByteArray salt; // empty: the body was erased
    QString body;
};

struct LinesOfTrail final
{
    QByteArray origin; // the hash of the trail's first line
    std::vector<OtherLine> lines;
};

// All lines about a discussion: those that came in with it first, then those of the store's own trail.
Result<std::vector<LinesOfTrail>> linesAbout(Connection& connection, Id<Discussion> discussion);

// Beside the lines already there of the same trail, where they fit together; else as another trail of that origin: two
// copies of one store that both went on. Gives the trails' numbers, in their order.
Result<std::vector<qint64>> placesFor(Connection& connection, const std::vector<LinesOfTrail>& lines,
                                      const QDateTime& now);
// Our own line about it comes first: the locks look for that.
Result<void> addLines(Connection& connection, Id<Discussion> discussion, const std::vector<LinesOfTrail>& lines,
                      const std::vector<qint64>& places);

// What our own line tells of those that come in, and what is there now, in the same form.
QJsonArray told(const std::vector<LinesOfTrail>& lines, const std::vector<qint64>& places);
Result<QJsonArray> arrivedLines(Connection& connection, Id<Discussion> discussion);

} // namespace chairside
