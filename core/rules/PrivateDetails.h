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
    // The addresses that are marked as sensitive and nothing else, in capitals or not, with "Rd" for "Road", their
    // street and their postcode alone too. "[address withheld]" stands in their places.
    static PrivateDetails sensitiveAddresses(const Discussion& discussion);

    struct Hidden final
    {
        QString text;
        int details = 0; // how many were hidden

        friend bool operator==(const Hidden&, const Hidden&) = default;
    };
    // "[address]", "[number]", "[birth date]" stand in their places.
    Hidden hide(const QString& text) const;
    bool empty() const { return m_patterns.empty(); }

private:
    struct Pattern final
    {
        QRegularExpression expression;
        QString instead;
    };
    PrivateDetails() = default;
    void add(const QString& pattern, const QString& instead,
             QRegularExpression::PatternOptions options = QRegularExpression::NoPatternOption);
    void learn(const Subject& child);
    void learnSensitive(const QString& address);

    std::vector<Pattern> m_patterns;
};

} // namespace chairside
