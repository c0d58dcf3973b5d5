// What changed between two texts, word by word.
#pragma once

#include <QString>

#include <vector>

namespace chairside {

struct DiffPart final
{
    enum class Kind { Same, Out, In };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffPart&, const DiffPart&) = default;
};

// In reading order, what went before what came in its place. The parts but for In are the first text, those but for Out
// the second, to the last space. Of very long texts that differ throughout the middle is one change.
std::vector<DiffPart> wordDiff(const QString& before, const QString& after);

} // namespace chairside
