// Every small harm that can be done to a JSON document: each key taken away, each key renamed, each value changed to
// one of another type, one at a time.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace chairside {

struct JsonMutation final
{
    enum class Kind { Removed, Renamed, Retyped };
    Kind kind = Kind::Removed;
    QString path; // "stages[2].blocks[0].is"
    QString key;  // the last key of the path, without any index
    QByteArray json;
};

std::vector<JsonMutation> mutationsOf(const QByteArray& json);

} // namespace chairside
