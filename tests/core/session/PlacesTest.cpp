#include "core/session/Places.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("a place written down and read again is the same place")
{
    const Place place{QStringLiteral("assessment"),
                      QStringLiteral("risks"),
                      {},
                      RowRef{RowKind::Risk, 42},
                      QStringLiteral("evidence")};
    CHECK(readPlace(placeText(place)) == place);
    CHECK(readPlace(QString()) == Place{});
    CHECK(readPlace(QStringLiteral("not a place")) == Place{});
}

TEST_CASE("every row of a complete discussion has a stage that shows it")
{
    const Discussion d = sample::complete();
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : d.rows<Row>()) {
            INFO(Describe<Row>::name);
            CHECK_FALSE(placeOf(d, *sample::knowsley(), refOf(id), {}).stage.isEmpty());
        }
    });
}

TEST_CASE("a child's words and a parent's stand in different blocks")
{
    Discussion d = sample::blank();
    Voice child;
    Voice parent;
    parent.whose = Whose::Parent;
    const Id<Voice> childId = sample::add(d, child).id;
    const Id<Voice> parentId = sample::add(d, parent).id;
    CHECK(placeOf(d, *sample::knowsley(), refOf(childId), {}).block == QStringLiteral("child-voice"));
    CHECK(placeOf(d, *sample::knowsley(), refOf(parentId), {}).block == QStringLiteral("family-views"));
}

TEST_CASE("a date leads to the row that it stands in, an answer to where it is kept once there is a record")
{
    const Protocol& protocol = *sample::protocol("oxfordshire");
    Discussion d = sample::blank();
    Recommendation asked;
    asked.what = QStringLiteral("A consultation");
    Deadline answer;
    answer.kind = DeadlineKind::Answer;
    answer.code = QString::number(sample::add(d, asked).id.value);
    CHECK(placeOf(d, protocol, answer).block == QStringLiteral("recommendations"));
    CHECK(placeOf(d, protocol, answer).field == QStringLiteral("answer_by"));

    Deadline question;
    question.kind = DeadlineKind::Gap;
    question.code = QString::number(sample::add(d, Gap{}).id.value);
    const Place place = placeOf(d, *sample::knowsley(), question);
    CHECK(place.row == RowRef{RowKind::Gap, question.code.toLongLong()});
    CHECK_FALSE(place.block.isEmpty());
    CHECK(place.field == QStringLiteral("due"));

    d.versions.emplace_back(); // from now on both are answered beside the record
    CHECK(placeOf(d, protocol, answer).stage == QStringLiteral("sign"));
    CHECK(placeOf(d, *sample::knowsley(), question).stage == QStringLiteral("sign"));
}
