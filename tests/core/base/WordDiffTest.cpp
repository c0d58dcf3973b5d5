#include "core/base/WordDiff.h"

#include "support/QtStrings.h"

#include <QElapsedTimer>

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace chairside;

namespace {

using Kind = DiffPart::Kind;

QString side(const std::vector<DiffPart>& parts, Kind without)
{
    QString out;
    for (const DiffPart& part : parts)
        if (part.kind != without)
            out += part.text;
    return out;
}

} // namespace

TEST_CASE("a word that was replaced stands as what went, then what came")
{
    const auto parts = wordDiff(QStringLiteral("She is safe at home."), QStringLiteral("She is unsafe at home."));
    CHECK(parts == std::vector<DiffPart>{{Kind::Same, QStringLiteral("She is ")},
                                         {Kind::Out, QStringLiteral("safe")},
                                         {Kind::In, QStringLiteral("unsafe")},
                                         {Kind::Same, QStringLiteral(" at home.")}});
}

TEST_CASE("two words that were replaced next to each other are one change")
{
    const auto parts = wordDiff(QStringLiteral("by old friends today"), QStringLiteral("by new people today"));
    CHECK(parts == std::vector<DiffPart>{{Kind::Same, QStringLiteral("by ")},
                                         {Kind::Out, QStringLiteral("old friends")},
                                         {Kind::In, QStringLiteral("new people")},
                                         {Kind::Same, QStringLiteral(" today")}});
}

TEST_CASE("texts that are the same, empty or altogether other")
{
    CHECK(wordDiff({}, {}).empty());
    CHECK(wordDiff(QStringLiteral("same"), QStringLiteral("same")) ==
          std::vector<DiffPart>{{Kind::Same, QStringLiteral("same")}});
    CHECK(wordDiff({}, QStringLiteral("new")) == std::vector<DiffPart>{{Kind::In, QStringLiteral("new")}});
    CHECK(wordDiff(QStringLiteral("old"), {}) == std::vector<DiffPart>{{Kind::Out, QStringLiteral("old")}});
}

TEST_CASE("whatever the texts, both can be read off the parts, to the last space")
{
    std::mt19937 random(2026);
    const QStringList words{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("زينب"),
                            QStringLiteral("  "),  QStringLiteral("\n"),  QStringLiteral("😀")};
    const auto text = [&] {
        QString out;
        const int count = static_cast<int>(random() % 12);
        for (int i = 0; i < count; ++i)
            out += words[random() % static_cast<unsigned>(words.size())] +
                   (random() % 3 ? QStringLiteral(" ") : QString());
        return out;
    };
    for (int i = 0; i < 2000; ++i) {
        const QString before = text(), after = text();
        const auto parts = wordDiff(before, after);
        CHECK(side(parts, Kind::In) == before);
        CHECK(side(parts, Kind::Out) == after);
    }
}

TEST_CASE("very long texts without a word in common are compared within a moment")
{
    QString before, after;
    for (int i = 0; i < 20'000; ++i) {
        before += QStringLiteral("a%1 ").arg(i);
        after += QStringLiteral("b%1 ").arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    const auto parts = wordDiff(before, after);
    CHECK(side(parts, Kind::In) == before);
    CHECK(side(parts, Kind::Out) == after);
    CHECK(timer.elapsed() < 2000);
}
