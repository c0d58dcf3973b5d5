// Addresses, numbers and birth dates that stand in free text. What is known of the children is looked for as it is
// written; postcodes, e-mail addresses, streets with a number and long numbers wherever they stand.
#pragma once

#include "core/discussion/Discussion.h"

#include <QRegularExpression>

#include <vector>

namespace chairside {

class PrivateDetails final
{
public:
    explicit PrivateDetails(const Discussion& discussion);

    struct Hidden final
    {
        QString text;
        int details = 0; // how many were hidden

        friend bool operator==(const Hidden&, const Hidden&) = default;
    };
    // "[address]", "[number]", "[birth date]" stand in their places.
    Hidden hide(const QString& text) const;

private:
    struct Pattern final
    {
        QRegularExpression expression;
        QString instead;
    };
    void add(const QString& pattern, const QString& instead);
    void learn(const Subject& child);

    std::vector<Pattern> m_patterns;
};

} // namespace chairside
