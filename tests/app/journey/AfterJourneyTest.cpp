// After the hour, in the real window: the copies go round, Home no longer waits for them, and the review begins from
// what was decided.
#include "Chair.h"
#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"

#include <QLabel>
#include <QListWidget>
#include <QTableView>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void openComplete(Chair& chair)
{
    chair.openWindow();
    chair.click(QStringLiteral("look-round"));
    const auto rows = chair.window().store()->read().home({}, chair.window().store()->clock()().date());
    REQUIRE(rows.ok());
    for (const HomeRow& row : *rows) {
        chair.window().openDiscussion(row.id, {});
        REQUIRE(chair.window().session());
        if (chair.session().readiness().count(Need::Sign) == 0)
            return;
    }
    FAIL("one of the samples can be signed");
}

QStringList rail(Chair& chair)
{
    auto* list = qobject_cast<QListWidget*>(chair.named(QStringLiteral("stages")));
    REQUIRE(list);
    QStringList out;
    for (int i = 0; i < list->count(); ++i)
        out << list->item(i)->text();
    return out;
}

} // namespace

TEST_CASE("copies go to everyone who was there, Home waits no longer, and the review shows the last decision")
{
    Chair chair;
    openComplete(chair);
    CHECK_FALSE(rail(chair).contains(QStringLiteral("Circulate")));
    Declaration declaration;
    declaration.chair = declaration.signature.typed = QStringLiteral("Margaret Ashworth");
    declaration.role = QStringLiteral("Head of Service");
    declaration.gapsReason = QStringLiteral("The rest follows");
    REQUIRE(chair.session().sign(declaration, forms::issuedPapers).ok());
    chair.settle();
    CHECK(rail(chair).contains(QStringLiteral("Circulate")));
    CHECK(rail(chair).contains(QStringLiteral("Afterwards")));

    // By the keyboard: the page after Sign, then down the list of recipients.
    chair.press(Qt::Key_Return, Qt::ControlModifier);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    REQUIRE(chair.window().discussionView()->here().stage == QStringLiteral("circulate"));
    const auto today = chair.window().store()->clock()().date();
    REQUIRE(chair.window().store()->read().counts(today)->toCirculate == 1);
    auto* table = qobject_cast<QTableView*>(chair.named(QStringLiteral("recipients")));
    REQUIRE(table);
    const int all = table->model()->rowCount();
    REQUIRE(all > 1);
    for (int row = 0; row < all; ++row) {
        table->setFocus();
        chair.press(Qt::Key_Home, Qt::ControlModifier);
        for (int down = 0; down < row; ++down)
            chair.press(Qt::Key_Down);
        chair.click(QStringLiteral("copy.sent"));
    }
    CHECK(static_cast<int>(chair.record().stepsOf(StepKind::Sent).size()) == all);
    CHECK(chair.window().store()->read().counts(today)->toCirculate == 0);

    const QString before = chair.record().ref;
    const std::size_t openActions = chair.record().rows<Action>().size();
    QString decision;
    for (const auto& [id, answer] : chair.record().rows<Answer>())
        if (answer.meaning == QStringLiteral("decision"))
            decision = answer.body;
    REQUIRE_FALSE(decision.isEmpty());
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    REQUIRE(chair.window().discussionView()->here().stage == QStringLiteral("afterwards"));
    chair.click(QStringLiteral("begin-review"));
    chair.settle();
    REQUIRE(chair.window().session());
    CHECK(chair.record().ref != before);
    CHECK(chair.record().state == State::Draft);
    CHECK(chair.record().rows<Action>().size() == openActions);
    QStringList shown;
    for (const QLabel* each : chair.named(QStringLiteral("last-time"))->findChildren<QLabel*>())
        shown << each->text();
    CHECK(shown.join(QLatin1Char('\n')).contains(decision));
    CHECK(shown.join(QLatin1Char('\n')).contains(before));
}
