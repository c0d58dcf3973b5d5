#include "core/exchange/JsonPlace.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::JsonPlace)
};

// How many letters must change, come or go to turn one word into the other.
std::size_t distance(const QString& from, const QString& to)
{
    const auto columns = static_cast<std::size_t>(to.size());
    std::vector<std::size_t> row(columns + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (qsizetype i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = static_cast<std::size_t>(i) + 1;
        for (std::size_t j = 1; j <= columns; ++j) {
            const std::size_t replaced = diagonal + (from[i] == to[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[columns];
}

} // namespace

JsonPlace JsonPlace::key(const QString& name) const
{
    JsonPlace inner = *this;
    const QString cut = firstLine(name, 200);
    inner.m_path += m_path.isEmpty() ? cut : QLatin1Char('.') + cut;
    return inner;
}

JsonPlace JsonPlace::at(qsizetype index) const
{
    JsonPlace inner = *this;
    inner.m_path += QStringLiteral("[%1]").arg(index);
    return inner;
}

Error JsonPlace::wrong(const QString& says) const
{
    const QString where = m_path.isEmpty() ? m_file + QLatin1Char(':') : m_file + QStringLiteral(": ") + m_path;
    return {ErrorCode::BadInput, inOneLine(where + QLatin1Char(' ') + says + QLatin1Char('.')), m_path};
}

QString didYouMean(const QString& given, const QStringList& known)
{
    if (given.size() > 60)
        return {};
    std::size_t nearest = std::numeric_limits<std::size_t>::max();
    QString best;
    for (const QString& word : known) {
        const std::size_t away = distance(given.toLower(), word);
        if (away < nearest) {
            nearest = away;
            best = word;
        }
    }
    const std::size_t tolerated = std::max<std::size_t>(1, static_cast<std::size_t>(given.size()) / 3);
    return nearest <= tolerated ? Words::tr(" (did you mean \"%1\"?)").arg(best) : QString();
}

} // namespace chairside
