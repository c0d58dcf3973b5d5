#include "core/sharing/NameText.h"

#include "core/sharing/NameWords.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QStringList wordsIn(const char* utf8)
{
    const QString text = QString::fromUtf8(utf8);
    QStringList out;
    for (const TextWord& word : wordsOf(text))
        out << text.mid(word.begin, word.end - word.begin);
    return out;
}

QString folded(const char* utf8)
{
    return foldedWord(QString::fromUtf8(utf8));
}

} // namespace

TEST_CASE("words are runs of letters with their signs, in any script")
{
    CHECK(wordsIn("Zoë O’Connor's 2 bags.") ==
          QStringList({QString::fromUtf8("Zoë"), QStringLiteral("O"), QStringLiteral("Connor"), QStringLiteral("s"),
                       QStringLiteral("bags")}));
    CHECK(wordsIn("Zoe\u0308 নীলা زَيْنَب").size() == 3);
    CHECK(wordsIn("见王小明Wang") == QStringList({QString::fromUtf8("见王小明"), QStringLiteral("Wang")}));
    CHECK(wordsIn("12 %").isEmpty());
    CHECK(wordsIn("").isEmpty());
}

TEST_CASE("words that are spelt alike fold to the same")
{
    CHECK(folded("Zoë") == folded("ZOE"));
    CHECK(folded("Zoe\u0308") == folded("zoë"));
    CHECK(folded("Żółkowski") == folded("Zolkowski"));
    CHECK(folded("زَيْنَب") == folded("زينب"));
    CHECK(folded("أحمد") == folded("احمد"));
    CHECK(folded("فاطمة") == folded("فاطمه"));
    CHECK(folded("নীলা") != folded("নলা"));
    CHECK(folded("김민수") == QString::fromUtf8("김민수"));
}

TEST_CASE("words are names, ordinary words, or never names")
{
    CHECK(kindOfWord(QStringLiteral("zoe")) == NameWord::Name);
    CHECK(kindOfWord(QStringLiteral("grace")) == NameWord::Ordinary);
    CHECK(kindOfWord(QStringLiteral("may")) == NameWord::Ordinary);
    CHECK(kindOfWord(QStringLiteral("al")) == NameWord::Ordinary);
    CHECK(kindOfWord(QStringLiteral("grandmother")) == NameWord::Never);
    CHECK(kindOfWord(QStringLiteral("inspector")) == NameWord::Never);
}
