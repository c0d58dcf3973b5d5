#include "core/base/Text.h"

#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("dates and times are written the GOV.UK way")
{
    CHECK(longDate(QDate(2026, 11, 22)) == QStringLiteral("22 November 2026"));
    CHECK(dayAndDate(QDate(2026, 11, 24)) == QStringLiteral("Tuesday 24 November 2026"));
    CHECK(clockTime(QTime(17, 30)) == QStringLiteral("5:30pm"));
    CHECK(clockTime(QTime(9, 0)) == QStringLiteral("9am"));
    CHECK(clockTime(QTime(12, 0)) == QStringLiteral("midday"));
    CHECK(clockTime(QTime(0, 5)) == QStringLiteral("12:05am"));
    CHECK(longDate(QDate()).isEmpty());
}

TEST_CASE("elapsed time reads as a person would say it")
{
    CHECK(elapsed(34 * 60 + 5) == QStringLiteral("34 minutes"));
    CHECK(elapsed(62 * 60) == QStringLiteral("1 hour 2 minutes"));
    CHECK(elapsed(60) == QStringLiteral("1 minute"));
    CHECK(elapsed(7200) == QStringLiteral("2 hours"));
    CHECK(elapsed(-5) == QStringLiteral("0 minutes"));
}

TEST_CASE("age counts whole years, and an unborn child has none")
{
    CHECK(ageOn(QDate(2014, 11, 24), QDate(2026, 11, 23)) == 11);
    CHECK(ageOn(QDate(2014, 11, 24), QDate(2026, 11, 24)) == 12);
    CHECK(ageOn(QDate(2024, 2, 29), QDate(2025, 2, 28)) == 0);
    CHECK_FALSE(ageOn(QDate(2027, 1, 3), QDate(2026, 11, 24)).has_value());
    CHECK_FALSE(ageOn(QDate(), QDate(2026, 11, 24)).has_value());
}

TEST_CASE("initials keep whole letters in any script")
{
    CHECK(initials(QStringLiteral("Zoë O’Connor")) == QStringLiteral("Z.O."));
    CHECK(initials(QStringLiteral("  Łukasz   Żak ")) == QStringLiteral("Ł.Ż."));
    CHECK(initials(QString::fromUtf8("নীলা খান")) == QString::fromUtf8("নী.খা."));
    CHECK(initials(QString()).isEmpty());
}

TEST_CASE("a first line is cut at a word and says that it was cut")
{
    CHECK(firstLine(QStringLiteral("Short"), 20) == QStringLiteral("Short"));
    CHECK(firstLine(QStringLiteral("One line\nand another"), 20) == QStringLiteral("One line…"));
    CHECK(firstLine(QStringLiteral("Step up to pre-proceedings today"), 20).endsWith(QChar(0x2026)));
    CHECK(firstLine(QStringLiteral("Step up to pre-proceedings today"), 20).size() <= 21);
    const QString letter = QStringLiteral("𐌰"); // two of UTF-16's units
    for (const int limit : {20, 21})
        CHECK(firstLine(letter.repeated(30), limit) == letter.repeated((limit - 1) / 2) + QChar(0x2026));
}

TEST_CASE("a sentence that quotes what came from outside is one line of whole characters, and not endless")
{
    CHECK(inOneLine(QStringLiteral("case.json: title is \"Zoë 👪\".")) ==
          QStringLiteral("case.json: title is \"Zoë 👪\"."));
    CHECK(inOneLine(QStringLiteral("a\nb\tc\r\u2028d")) == QStringLiteral("a b c  d"));
    CHECK(inOneLine(QChar(0xd83d) + QStringLiteral("a") + QChar(0xdc6a)) == QStringLiteral("\ufffda\ufffd"));
    const QString cut =
        inOneLine(QStringLiteral("case.json: ") + QStringLiteral("👪").repeated(5'000) + QStringLiteral(" mend it."));
    CHECK(cut.size() == 1'000);
    CHECK(cut.startsWith(QStringLiteral("case.json: 👪")));
    CHECK(cut.endsWith(QStringLiteral("👪 mend it.")));
    CHECK(cut.isValidUtf16());
}
