// Made-up words of case discussions, always the same for the same seed: common words in most passages, and names and
// places that come up a handful of times, as in real records. For tests and measurements that need many.
#pragma once

#include <QString>
#include <QStringList>

#include <initializer_list>
#include <random>

namespace chairside {

class MadeUpWords final
{
public:
    explicit MadeUpWords(quint64 seed) : m_engine(seed) {}

    // 0 to below `below`; the same everywhere, unlike the standard library's distributions.
    int number(int below);
    // From 1 to 2^62.
    qint64 id();
    bool oneIn(int many) { return number(many) == 0; }
    // Which of them, by their weights.
    int weighted(std::initializer_list<int> weights);
    const QString& oneOf(const QStringList& words) { return words[number(int(words.size()))]; }

    QString givenName();
    QString familyName();
    QString place(); // "14 Alderbank Road"
    QString sentence();
    QString sentences(int least, int most);

private:
    std::mt19937_64 m_engine;
};

} // namespace chairside
