#include "core/rules/PrivateDetails.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Discussion withDetails()
{
    Discussion discussion = sample::blank();
    Subject child;
    child.name = QStringLiteral("Zoë O’Connor");
    child.born = QDate(2014, 2, 3);
    child.address = QStringLiteral("27 Hollin Lane, Rainford (her aunt’s). Since 3 November: Ward 3B.");
    child.nhsNumber = QStringLiteral("999 204 4179");
    child.icsNumber = QStringLiteral("204417");
    sample::add(discussion, child);
    Subject sister;
    sister.address = QStringLiteral("The Old Mill\nL36 1AB");
    sample::add(discussion, sister);
    return discussion;
}

QString hidden(const char* text)
{
    return PrivateDetails(withDetails()).hide(QString::fromUtf8(text)).text;
}

} // namespace

TEST_CASE("a known address is hidden however much of it is written")
{
    CHECK(hidden("She lives at 27 Hollin Lane, Rainford with her aunt.") ==
          QStringLiteral("She lives at [address], Rainford with her aunt."));
    CHECK(hidden("seen in Hollin Lane at night") == QStringLiteral("seen in [address] at night"));
    CHECK(hidden("27  hollin Lane") == QStringLiteral("27  hollin Lane")); // not a street as it is written
    CHECK(hidden("behind The Old Mill.") == QStringLiteral("behind [address]."));
}

TEST_CASE("streets with a number, postcodes and e-mail addresses are hidden wherever they stand")
{
    CHECK(hidden("at 14a Elm Road, Flat 3, 9 St John’s Close") == QStringLiteral("at [address], [address]"));
    CHECK(hidden("L34 1PQ, l341pq; M1 1AE") == QStringLiteral("[address], [address]; [address]"));
    CHECK(hidden("Write to zoe.o’connor@school.example.") == QStringLiteral("Write to [e-mail]."));
    CHECK(hidden("Ward 3B, 24 November 2026, 14 risks, section 20 and 5 Green bags, Elm Road") ==
          QStringLiteral("Ward 3B, 24 November 2026, 14 risks, section 20 and 5 Green bags, Elm Road"));
}

TEST_CASE("numbers of the child and telephone numbers are hidden, dates are not")
{
    CHECK(hidden("NHS 999 204 4179, or 9992044179; ICS 204417") ==
          QStringLiteral("NHS [number], or [number]; ICS [number]"));
    CHECK(hidden("Ring 07700 900123 or +44 7700 900123") == QStringLiteral("Ring [number] or [number]"));
    CHECK(hidden("2026-11-24 and 204418, £140, 1204417") == QStringLiteral("2026-11-24 and 204418, £140, 1204417"));
}

TEST_CASE("a birth date is hidden in the ways in which people write it")
{
    CHECK(hidden("Born 3 February 2014 (3 Feb 2014, 03/02/2014, 3/2/2014, 2014-02-03).") ==
          QStringLiteral("Born [birth date] ([birth date], [birth date], [birth date], [birth date])."));
    CHECK(hidden("13 February 2014, 3 February 2015") == QStringLiteral("13 February 2014, 3 February 2015"));
}

TEST_CASE("hidden details are counted")
{
    const auto out = PrivateDetails(withDetails()).hide(QStringLiteral("204417, 204417 and Hollin Lane"));
    CHECK(out.details == 3);
    CHECK(PrivateDetails(withDetails()).hide(QString()).details == 0);
}

TEST_CASE("only a sensitive address is withheld from paper, and that however it is written")
{
    Discussion discussion = withDetails();
    Subject& child = discussion.rows<Subject>().begin()->second;
    child.address = QStringLiteral("Flat 2, 11 Whinfell Court, Hartlepool TS24 8XX");
    const auto left = [&](const char* text) {
        return PrivateDetails::sensitiveAddresses(discussion).hide(QString::fromUtf8(text)).text;
    };
    CHECK(left("She is at 11 Whinfell Court.") == QStringLiteral("She is at 11 Whinfell Court."));
    child.addressSensitive = true;
    CHECK(left("Moved to Flat 2, 11 Whinfell Court, Hartlepool TS24 8XX.") ==
          QStringLiteral("Moved to [address withheld]."));
    CHECK(left("Moved to flat 2 11 whinfell court hartlepool ts24 8xx.") ==
          QStringLiteral("Moved to [address withheld]."));
    CHECK(left("now at 11  WHINFELL COURT, with her aunt") ==
          QStringLiteral("now at [address withheld], with her aunt"));
    CHECK(left("seen at Whinfell Ct") == QStringLiteral("seen at [address withheld]"));
    CHECK(left("post to TS248XX") == QStringLiteral("post to [address withheld]"));
    // What is nobody's secret stays: the town, other streets, the other child's address, numbers and birth dates.
    for (const char* open : {"Hartlepool", "12 Other Court", "The Old Mill, L36 1AB", "NHS 999 204 4179",
                             "born 3 February 2014", "the court heard", "a flat"})
        CHECK(left(open) == QString::fromUtf8(open));

    child.address = QStringLiteral("Alderbank");
    CHECK(left("in refuge at alderbank since May") == QStringLiteral("in refuge at [address withheld] since May"));
}
