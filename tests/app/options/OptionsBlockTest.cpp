#include "app/discussion/DiscussionView.h"
#include "app/journey/Chair.h"
#include "core/storage/StoreReader.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

// A discussion that weighs four options, at its Options page.
void openFourOptions(Chair& chair, int width, int height)
{
    chair.openWindow(width, height);
    chair.click(QStringLiteral("look-round"));
    const auto rows = chair.window().store()->read().home({}, chair.window().store()->clock()().date());
    REQUIRE(rows.ok());
    for (const HomeRow& row : *rows)
        if (chair.window().store()->read().discussion(row.id)->rows<Option>().size() == 4)
            chair.window().openDiscussion(row.id, {});
    REQUIRE(chair.window().session());
    chair.window().discussionView()->goTo(Place{QStringLiteral("options"), {}, {}, {}, {}});
    for (int i = 0; i < 10; ++i)
        chair.settle();
}

QRect placeOf(Chair& chair, const QString& line, char letter)
{
    QWidget* field = chair.named(QStringLiteral("%1, option %2").arg(line).arg(QLatin1Char(letter)));
    return {field->mapTo(&chair.window(), QPoint(0, 0)), field->size()};
}

const QStringList lines{QStringLiteral("What it is"),   QStringLiteral("For"),       QStringLiteral("Against"),
                        QStringLiteral("Child’s view"), QStringLiteral("Necessary"), QStringLiteral("Outcome")};

// Whether every line of the second option stands level with the first one's, to its right.
bool beside(Chair& chair, char left, char right)
{
    for (const QString& line : lines) {
        const QRect one = placeOf(chair, line, left);
        const QRect other = placeOf(chair, line, right);
        if (one.top() != other.top() || other.left() <= one.right())
            return false;
    }
    return true;
}

bool below(Chair& chair, char upper, char lower)
{
    return placeOf(chair, lines.front(), lower).top() > placeOf(chair, lines.back(), upper).bottom() &&
           placeOf(chair, lines.front(), lower).left() == placeOf(chair, lines.front(), upper).left();
}

} // namespace

TEST_CASE("four options stand beside each other in a window of 1366, line by line")
{
    Chair chair;
    openFourOptions(chair, 1366, 768);
    CHECK(beside(chair, 'A', 'B'));
    CHECK(beside(chair, 'B', 'C'));
    CHECK(beside(chair, 'C', 'D'));
    // There is no room for a reason beside its result: it stands beneath.
    const QRect result = placeOf(chair, QStringLiteral("Necessary"), 'A');
    const QRect reason = placeOf(chair, QStringLiteral("Necessary, why"), 'A');
    CHECK(reason.top() > result.bottom());
    CHECK(reason.left() <= result.left());
}

TEST_CASE("where three have room, four options stand two and two, and each reason beside its result")
{
    Chair chair;
    openFourOptions(chair, 1280, 720);
    CHECK(beside(chair, 'A', 'B'));
    CHECK(below(chair, 'A', 'C'));
    CHECK(beside(chair, 'C', 'D'));
    CHECK(placeOf(chair, QStringLiteral("Necessary, why"), 'A').left() >
          placeOf(chair, QStringLiteral("Necessary"), 'A').right());
    // One more makes three and two; undo, and they stand as before.
    chair.press(Qt::Key_R, Qt::ControlModifier);
    for (int i = 0; i < 10; ++i)
        chair.settle();
    CHECK(beside(chair, 'A', 'B'));
    CHECK(beside(chair, 'B', 'C'));
    CHECK(below(chair, 'A', 'D'));
    CHECK(beside(chair, 'D', 'E'));
    chair.session().undo();
    for (int i = 0; i < 10; ++i)
        chair.settle();
    CHECK(beside(chair, 'A', 'B'));
    CHECK(below(chair, 'A', 'C'));
}

TEST_CASE("with text of twice the size options stack")
{
    Chair chair;
    chair.look().setTextScale(200);
    openFourOptions(chair, 1280, 720);
    CHECK(below(chair, 'A', 'B'));
    CHECK(below(chair, 'B', 'C'));
    CHECK(below(chair, 'C', 'D'));
}
