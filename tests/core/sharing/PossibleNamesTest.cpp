#include "core/sharing/PossibleNames.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QStringList possible(const char* text)
{
    Discussion record = sample::blank();
    sample::answer(record, QStringLiteral("info.known"), QString::fromUtf8(text));
    return possibleNames(record, *sample::knowsley());
}

} // namespace

TEST_CASE("a capital inside a sentence may be a name")
{
    CHECK(possible("She was with Danny Price and Kez. He owes Danny money.") ==
          QStringList({QStringLiteral("Danny Price"), QStringLiteral("Kez")}));
    CHECK(possible("It was somebody called O’Hara.") == QStringList{QStringLiteral("O’Hara")});
    CHECK(possible("বাবা রহিম এসেছিল").size() == 1);
}

TEST_CASE("the first word of a sentence is one where it does something or owns something")
{
    CHECK(possible("Danny said no. Kez’s flat is near.") ==
          QStringList({QStringLiteral("Danny"), QStringLiteral("Kez")}));
    CHECK(possible("Danny Price. \"Josh Hart\" followed.") ==
          QStringList({QStringLiteral("Danny Price"), QStringLiteral("Josh Hart")}));
    CHECK(possible("Everything is ready. Carrying a phone. There was nothing. Today’s plan holds.") == QStringList());
}

TEST_CASE("ordinary words, places that say so, dates and abbreviations are not names")
{
    CHECK(possible("On Tuesday 24 November the CAMHS team met at St Wilfrid’s Hospital and Larkfield Family Centre.") ==
          QStringList());
    CHECK(possible("A safety plan. The Plan holds, and her Grandmother agrees.") == QStringList());
    CHECK(possible("Z. told F. and আ. র. what A.-M. saw.") == QStringList());
    CHECK(possible("Children’s Social Care and the Police agree with the Head of Service.") == QStringList());
}

TEST_CASE("public things are not names")
{
    CHECK(possible("Under the Human Rights Act and the Equality Act the Care Quality Commission told Ofsted and the "
                   "President of the Family Division on Fridays.") == QStringList());
    CHECK(possible("Seen on Snapchat, in Fennel Road, by the Dynamic Support Register.") == QStringList());
}

TEST_CASE("a whole sentence in a script without capitals is not offered as a name")
{
    CHECK(possible("She said আমার খুব দাঁত ব্যথা করে and went.") == QStringList());
}

TEST_CASE("roles and agencies of the record are not names")
{
    Discussion record = sample::blank();
    Participant person;
    person.name = QStringLiteral("P. N.");
    person.agency = QStringLiteral("Harbour Way Fostering");
    person.role = QStringLiteral("Matron of Bramble Wing");
    sample::add(record, person);
    sample::answer(record, QStringLiteral("info.known"), QStringLiteral("Ask Harbour Way about Bramble, and Danny."));
    CHECK(possibleNames(record, *sample::knowsley()) == QStringList{QStringLiteral("Danny")});
}
