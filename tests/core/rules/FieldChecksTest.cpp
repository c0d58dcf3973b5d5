#include "core/rules/FieldChecks.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate today(2026, 11, 24);

template <class Row>
QString trouble(const Row& row, const char* field, const Discussion& discussion = sample::complete())
{
    return fieldTrouble(discussion, row, QString::fromLatin1(field), today);
}

} // namespace

TEST_CASE("a birth date in the future is a trouble, an expected date is not")
{
    Subject child;
    child.born = today.addDays(1);
    CHECK(trouble(child, "born") ==
          QStringLiteral("This date of birth is in the future. For an unborn child, use the expected date."));
    child.born = today;
    CHECK(trouble(child, "born").isEmpty());
    child.born = QDate();
    CHECK(trouble(child, "born").isEmpty());
    child.dueOn = today.addDays(60);
    CHECK(trouble(child, "due_on").isEmpty());
    child.dueOn = today.addDays(-1);
    CHECK_FALSE(trouble(child, "due_on").isEmpty());
    child.born = today.addDays(-2);
    CHECK(trouble(child, "due_on").isEmpty());
    // Nine months and a wide guess: later than that it is a slip of the hand.
    child.born = QDate();
    child.dueOn = today.addDays(294);
    CHECK(trouble(child, "due_on").isEmpty());
    child.dueOn = today.addYears(1);
    CHECK(trouble(child, "due_on").contains(QStringLiteral("ten months")));
    Relative relative;
    relative.born = today.addDays(1);
    CHECK_FALSE(trouble(relative, "born").isEmpty());
}

TEST_CASE("an end before the start is a trouble beside the end")
{
    Meeting meeting;
    meeting.startedAt = QTime(13, 30);
    CHECK(trouble(meeting, "ended_at").isEmpty());
    meeting.endedAt = QTime(13, 29);
    CHECK(trouble(meeting, "ended_at") == QStringLiteral("The end is before the start, 1:30pm."));
    CHECK(trouble(meeting, "started_at").isEmpty());
    meeting.endedAt = QTime(13, 30);
    CHECK(trouble(meeting, "ended_at").isEmpty());
}

TEST_CASE("a due date in the past is a trouble, unless it was still to come at the discussion")
{
    Action action;
    action.due = today.addDays(-1);
    CHECK(trouble(action, "due") == QStringLiteral("This date has passed."));
    Discussion yesterday = sample::complete();
    sample::meeting(yesterday).heldOn = today.addDays(-1);
    CHECK(trouble(action, "due", yesterday).isEmpty());
    Discussion tomorrow = sample::complete();
    sample::meeting(tomorrow).heldOn = today.addDays(1);
    action.due = today;
    CHECK(trouble(action, "due", tomorrow).isEmpty());
    Gap gap;
    gap.by = today.addDays(-9);
    CHECK_FALSE(trouble(gap, "due").isEmpty());
    Meeting meeting;
    meeting.reviewOn = today.addDays(-9);
    CHECK_FALSE(trouble(meeting, "review_on").isEmpty());
}

TEST_CASE("nobody leaves before they came, or before it began, or comes when it is over")
{
    Participant person;
    person.arrivedAt = QTime(14, 0);
    person.leftAt = QTime(13, 50);
    CHECK(trouble(person, "left_at") == QStringLiteral("They left before they came, at 2pm."));
    person.leftAt = QTime(14, 20);
    CHECK(trouble(person, "left_at").isEmpty());
    person.arrivedAt = QTime();
    person.leftAt = QTime(13, 0);
    CHECK(trouble(person, "left_at") == QStringLiteral("The discussion began later, at 1:30pm."));
    person.arrivedAt = QTime(15, 0);
    CHECK(trouble(person, "arrived_at") == QStringLiteral("The discussion was over by then: it ended at 2:40pm."));
}

TEST_CASE("an e-mail address has its parts")
{
    Participant person;
    for (const char* good : {"", "  ", "p.nair@knowsley.gov.uk", "o'connor@x.org", "zoë@schön.example", " a@b.uk "}) {
        CAPTURE(good);
        person.email = QString::fromUtf8(good);
        CHECK(trouble(person, "email").isEmpty());
    }
    for (const char* bad : {"nair", "@knowsley.gov.uk", "nair@", "nair@gov", "nair@.uk", "nair@gov.", "a@b@c.uk",
                            "p nair@knowsley.gov.uk"}) {
        CAPTURE(bad);
        person.email = QString::fromUtf8(bad);
        CHECK_FALSE(trouble(person, "email").isEmpty());
    }
}

TEST_CASE("an NHS number has its check digit")
{
    // Numbers published as examples, and the range kept for tests.
    CHECK(isNhsNumber(QStringLiteral("943 476 5919")));
    CHECK(isNhsNumber(QStringLiteral("9434765870")));
    CHECK(isNhsNumber(QStringLiteral("999 000 0018")));
    CHECK_FALSE(isNhsNumber(QStringLiteral("943 476 5918")));
    CHECK_FALSE(isNhsNumber(QStringLiteral("943 476 591")));
    CHECK_FALSE(isNhsNumber(QStringLiteral("943 476 59190")));
    CHECK_FALSE(isNhsNumber(QStringLiteral("943-476-5919")));
    CHECK_FALSE(isNhsNumber(QString::fromUtf8("٩٤٣٤٧٦٥٩١٩")));
    CHECK_FALSE(isNhsNumber(QString()));
    Subject child;
    child.nhsNumber = QStringLiteral("943 476 5918");
    CHECK(trouble(child, "nhs_number").startsWith(QStringLiteral("This is not an NHS number")));
    child.nhsNumber = QStringLiteral("  ");
    CHECK(trouble(child, "nhs_number").isEmpty());
}

TEST_CASE("one wrong digit, or two that changed places, is always noticed in an NHS number")
{
    const QString number = QStringLiteral("9434765919");
    for (int at = 0; at < 10; ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = number;
            wrong[at] = QChar(digit);
            CHECK(isNhsNumber(wrong) == (wrong == number));
        }
        if (at < 9) {
            QString swapped = number;
            std::swap(swapped[at], swapped[at + 1]);
            CHECK(isNhsNumber(swapped) == (swapped == number));
        }
    }
}

TEST_CASE("a request is not received tomorrow, nor screened before it came")
{
    Request request;
    request.receivedOn = today.addDays(1);
    CHECK(trouble(request, "received_on") == QStringLiteral("This day is in the future."));
    request.receivedOn = today;
    request.screenedOn = today.addDays(-1);
    CHECK(trouble(request, "screened_on") == QStringLiteral("The request was received later, on 24 November 2026."));
}

TEST_CASE("a complete discussion has no field in trouble, and every field can be asked")
{
    const Discussion d = sample::complete();
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : d.rows<Row>())
            for (const FieldInfo& field : fieldsOf(kindOf<Row>())) {
                CAPTURE(Describe<Row>::name, field.name);
                CHECK(fieldTrouble(d, row, field.name, today).isEmpty());
            }
    });
}
