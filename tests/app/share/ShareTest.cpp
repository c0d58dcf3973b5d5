#include "Onlooker.h"
#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/share/SharedScreen.h"
#include "app/share/Sharing.h"
#include "app/shell/Menus.h"
#include "core/rules/Summary.h"
#include "core/session/Places.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStatusBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

constexpr int liveMs = 2000;

void openSamples(Chair& chair, int width = 1366, int height = 768)
{
    chair.openWindow(width, height);
    chair.click(QStringLiteral("look-round"));
    REQUIRE(chair.window().homePage());
}

std::vector<HomeRow> discussions(Chair& chair)
{
    auto rows = chair.window().store()->read().home({}, QDate(2026, 11, 24));
    REQUIRE(rows.ok());
    return *rows;
}

void open(Chair& chair, const QString& words)
{
    for (const HomeRow& row : discussions(chair))
        if (row.summary.title.contains(words)) {
            chair.window().openDiscussion(row.id, {});
            REQUIRE(chair.window().session());
            chair.settle();
            return;
        }
    FAIL("no such sample");
}

void go(Chair& chair, const Place& place)
{
    chair.window().discussionView()->goTo(place);
    chair.settle();
}

void beginSharing(Chair& chair)
{
    chair.press(Qt::Key_F5);
    REQUIRE(chair.window().sharing());
    REQUIRE(chair.visible(QStringLiteral("share-check")));
    chair.press(Qt::Key_Return);
    REQUIRE(chair.window().sharing()->screen()->showing());
    REQUIRE_FALSE(chair.visible(QStringLiteral("share-check")));
}

void stop(Chair& chair, int key = Qt::Key_F5)
{
    chair.press(key);
    chair.settle();
    REQUIRE_FALSE(chair.window().sharing());
}

bool shows(Chair& chair, const QString& words)
{
    for (const QString& text : share::seen(chair.window()))
        if (text.contains(words))
            return true;
    return false;
}

bool comesToShow(Chair& chair, const QString& words)
{
    return QTest::qWaitFor([&] { return shows(chair, words); }, liveMs);
}

} // namespace

TEST_CASE("no name, no restricted word, no address and no log is on the shared screen, on any stage of any sample")
{
    Chair chair;
    openSamples(chair);
    const std::vector<HomeRow> all = discussions(chair);
    REQUIRE(all.size() == 3);
    for (const HomeRow& row : all) {
        chair.window().openDiscussion(row.id, {});
        REQUIRE(chair.window().session());
        chair.settle();
        INFO(row.summary.title.toStdString());
        const QStringList names = share::namesIn(chair.record());
        const QStringList hidden = share::hiddenTexts(chair.record());
        REQUIRE(names.size() > 10);
        REQUIRE(hidden.size() > 10);
        // The search finds them where they are.
        CHECK(share::wordsFound(share::seen(chair.window()), names).size() > 3);
        CHECK_FALSE(share::textsFound(share::seen(chair.window()), hidden).isEmpty());

        chair.press(Qt::Key_F5);
        REQUIRE(chair.window().sharing());
        CHECK(share::wordsFound(share::seen(chair.window()), names) == QStringList());
        CHECK(share::textsFound(share::seen(chair.window()), hidden) == QStringList());
        chair.press(Qt::Key_Return);
        for (const Stage& stage : chair.session().protocol().stages) {
            INFO("stage " << stage.id.toStdString());
            CHECK(chair.window().sharing()->screen()->stage() == stage.id);
            const QStringList seen = share::seen(chair.window());
            CHECK(seen.contains(stage.title));
            CHECK(share::wordsFound(seen, names) == QStringList());
            CHECK(share::textsFound(seen, hidden) == QStringList());
            chair.press(Qt::Key_PageDown, Qt::ControlModifier);
        }
        stop(chair);
    }
}

TEST_CASE("the shared screen shows the stage in initials, its marking, and no name in the window’s title")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Finley"));
    go(chair, Place{QStringLiteral("assessment"), {}, {}, {}, {}});
    const QString title = chair.window().windowTitle();
    beginSharing(chair);
    CHECK(chair.window().windowTitle() == QStringLiteral("Shared screen – Chairside"));
    CHECK_FALSE(chair.window().menuBar()->isVisible());
    CHECK_FALSE(chair.window().statusBar()->isVisible());
    CHECK(shows(chair, QStringLiteral("OFFICIAL-SENSITIVE")));
    CHECK(shows(chair, QStringLiteral("F. M.")));
    CHECK(shows(chair, QStringLiteral("What keeps F. safe")));
    CHECK(shows(chair, QStringLiteral("What F. says")));
    CHECK(shows(chair, QStringLiteral("There is no next on my board.")));
    CHECK(shows(chair, QStringLiteral("Very likely, serious")));
    CHECK(shows(chair, QStringLiteral("J. A., C. T., P. M., Mr B. at school")));
    stop(chair, Qt::Key_Escape);
    CHECK(chair.window().windowTitle() == title);
    CHECK(chair.window().menuBar()->isVisible());
    CHECK(chair.window().statusBar()->isVisible());
}

TEST_CASE("sharing opens with a check, and Escape stays")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Keira"));
    go(chair, Place{QStringLiteral("assessment"), {}, QStringLiteral("assess.now"), {}, {}});
    QWidget* before = QApplication::focusWidget();
    chair.press(Qt::Key_F5);
    REQUIRE(chair.window().sharing());
    CHECK_FALSE(chair.window().sharing()->screen()->showing());
    CHECK(shows(chair, QStringLiteral("names became initials in this record")));
    CHECK(shows(chair, QStringLiteral("What will be shown")));
    CHECK(shows(chair, QStringLiteral("Do I need to take action immediately?")));
    // Nothing goes on to another stage before the chair has looked.
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(chair.window().sharing()->screen()->stage() == QStringLiteral("assessment"));
    stop(chair, Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == before);
}

TEST_CASE("the question now is the one at which the chair is, and else the first without an answer")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Keira"));
    go(chair, Place{QStringLiteral("assessment"), {}, QStringLiteral("assess.acceptable"), {}, {}});
    chair.press(Qt::Key_F5);
    CHECK(shows(chair, QStringLiteral("Is that level of risk acceptable and manageable?")));
    stop(chair);
    // An answer that others must not see is no question either.
    REQUIRE(chair.session().setAnswer({QStringLiteral("assess.acceptable"), {}, {}}, QStringLiteral("body"),
                                      QStringLiteral("Said in confidence"), Entry::Typed));
    REQUIRE(chair.session().setAnswer({QStringLiteral("assess.acceptable"), {}, {}}, QStringLiteral("restricted"), true,
                                      Entry::Chosen));
    go(chair, Place{QStringLiteral("assessment"), {}, QStringLiteral("assess.acceptable"), {}, {}});
    chair.press(Qt::Key_F5);
    CHECK_FALSE(shows(chair, QStringLiteral("Is that level of risk acceptable and manageable?")));
    CHECK_FALSE(shows(chair, QStringLiteral("Said in confidence")));
    CHECK(shows(chair, QStringLiteral("The question now")));
    stop(chair);
}

TEST_CASE("after sharing the chair is in the same field, at the same letter, with the page where it was")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Finley"));
    go(chair, Place{QStringLiteral("assessment"), {}, QStringLiteral("assess.strategy"), {}, QStringLiteral("body")});
    auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    REQUIRE(text);
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(17);
    cursor.setPosition(23, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    auto* area = chair.window().discussionView()->findChild<QScrollArea*>(QStringLiteral("assessment"));
    REQUIRE(area);
    const int scrolled = area->verticalScrollBar()->value();
    const int scale = chair.look().textScale();

    beginSharing(chair);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.press(Qt::Key_Plus, Qt::ControlModifier);
    chair.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(chair.look().textScale() > scale);
    CHECK(chair.window().sharing()->screen()->stage() == QStringLiteral("options"));
    stop(chair);

    CHECK(QApplication::focusWidget() == text);
    CHECK(text->textCursor().position() == 23);
    CHECK(text->textCursor().anchor() == 17);
    CHECK(area->verticalScrollBar()->value() == scrolled);
    CHECK(chair.look().textScale() == scale);
    const Place here = chair.window().discussionView()->here();
    CHECK(here.prompt == QStringLiteral("assess.strategy"));
    CHECK(here.field == QStringLiteral("body"));
}

TEST_CASE("a row that is open stays open, with the cursor in its line")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Finley"));
    const Relative* relative = chair.record().ranked<Relative>().front();
    go(chair, Place{QStringLiteral("request"),
                    QStringLiteral("family"),
                    {},
                    refOf(relative->id),
                    QStringLiteral("relationship")});
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(line);
    line->setCursorPosition(3);
    beginSharing(chair);
    chair.press(Qt::Key_Minus, Qt::ControlModifier);
    stop(chair, Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == line);
    CHECK(line->cursorPosition() == 3);
    const Place here = chair.window().discussionView()->here();
    REQUIRE(here.row);
    CHECK(*here.row == refOf(relative->id));
    CHECK(here.field == QStringLiteral("relationship"));
}

TEST_CASE("the shared screen follows the record as it changes")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Finley"));
    go(chair, Place{QStringLiteral("assessment"), {}, {}, {}, {}});
    beginSharing(chair);
    auto added =
        chair.session().add(RowKind::Risk, {{QStringLiteral("harm"), QStringLiteral("Finley runs with Amelia")}});
    REQUIRE(added.ok());
    CHECK(comesToShow(chair, QStringLiteral("F. runs with A.")));
    REQUIRE(chair.session().setField(*added, QStringLiteral("restricted"), true, Entry::Chosen));
    CHECK(QTest::qWaitFor([&] { return !shows(chair, QStringLiteral("F. runs with A.")); }, liveMs));

    // Somebody who becomes known is hidden from then on.
    auto factor = chair.session().add(RowKind::Protective, {{QStringLiteral("what"), QStringLiteral("trusts quilla")}});
    REQUIRE(factor.ok());
    CHECK(comesToShow(chair, QStringLiteral("trusts quilla")));
    REQUIRE(chair.session().add(RowKind::Relative, {{QStringLiteral("name"), QStringLiteral("Quilla Marsden")}}).ok());
    CHECK(comesToShow(chair, QStringLiteral("trusts Q.")));
    CHECK_FALSE(shows(chair, QStringLiteral("quilla")));
    stop(chair);
}

TEST_CASE("nothing is changed behind the shared screen by a key")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Keira"));
    go(chair, Place{QStringLiteral("assessment"), {}, {}, {}, {}});
    beginSharing(chair);
    const Discussion before = chair.record();
    for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_R, Qt::Key_B, Qt::Key_Z, Qt::Key_Y, Qt::Key_K, Qt::Key_E,
                          Qt::Key_N, Qt::Key_P, Qt::Key_F, Qt::Key_Return})
        chair.press(key, Qt::ControlModifier);
    chair.press(Qt::Key_F1);
    chair.type(QStringLiteral("words that go nowhere"));
    CHECK(chair.record() == before);
    CHECK(chair.window().sharing());
    CHECK_FALSE(QApplication::activeModalWidget());
    CHECK(chair.window().sharing()->screen()->stage() == QStringLiteral("assessment"));
    stop(chair);
    chair.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(QApplication::focusWidget()->accessibleName() == QStringLiteral("What was said"));
}

TEST_CASE("a word that the chair says is a name becomes an initial while the record is shared")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Keira"));
    go(chair, Place{QStringLiteral("information"), {}, {}, {}, {}});
    REQUIRE(chair.session().setAnswer({QStringLiteral("info.known"), {}, {}}, QStringLiteral("body"),
                                      QStringLiteral("She is afraid of Danny Quirke and his car."), Entry::Typed));
    chair.press(Qt::Key_F5);
    CHECK(shows(chair, QStringLiteral("She is afraid of Danny Quirke and his car.")));
    auto* box = qobject_cast<QCheckBox*>(chair.named(QStringLiteral("Danny Quirke is a name")));
    REQUIRE(box);
    chair.tick(QStringLiteral("Danny Quirke is a name"));
    CHECK(shows(chair, QStringLiteral("She is afraid of D. Q. and his car.")));
    chair.click(QStringLiteral("Show on the shared screen"));
    CHECK(shows(chair, QStringLiteral("She is afraid of D. Q. and his car.")));
    CHECK_FALSE(shows(chair, QStringLiteral("Danny")));
    CHECK_FALSE(shows(chair, QStringLiteral("Quirke")));
    stop(chair);
    CHECK(chair.record().answer(QStringLiteral("info.known"))->body.contains(QStringLiteral("Danny Quirke")));
}

TEST_CASE("a child or a professional whom only other records know is hidden too")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Keira"));
    go(chair, Place{QStringLiteral("information"), {}, {}, {}, {}});
    // Finley Marsden and Siân Pritchard belong to another discussion.
    REQUIRE(chair.session().setAnswer({QStringLiteral("info.known"), {}, {}}, QStringLiteral("body"),
                                      QStringLiteral("Seen with Finley Marsden; ask Pritchard, not Danny."),
                                      Entry::Typed));
    beginSharing(chair);
    CHECK(shows(chair, QStringLiteral("Seen with F. M.; ask P., not Danny.")));
    stop(chair);
}

TEST_CASE("from Sign the last stage is shared, and the chair comes back to Sign")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Finley"));
    go(chair, Place{QStringLiteral("sign"), {}, {}, {}, {}});
    chair.window().menus().share->trigger();
    REQUIRE(chair.window().sharing());
    CHECK(chair.window().sharing()->screen()->stage() == QStringLiteral("plan"));
    stop(chair);
    CHECK(chair.window().discussionView()->here().stage == QStringLiteral("sign"));
}

TEST_CASE("a window closed while it is shared remembers the chair’s place and size of text")
{
    Chair chair;
    openSamples(chair);
    open(chair, QStringLiteral("Finley"));
    go(chair, Place{QStringLiteral("plan"), {}, QStringLiteral("plan.rationale"), {}, QStringLiteral("body")});
    const Id<Discussion> id = chair.record().id;
    const int scale = chair.look().textScale();
    beginSharing(chair);
    chair.press(Qt::Key_PageUp, Qt::ControlModifier);
    chair.press(Qt::Key_Plus, Qt::ControlModifier);
    QString place;
    REQUIRE(chair.window().closeDiscussion());
    CHECK_FALSE(chair.window().sharing());
    CHECK(chair.window().menuBar()->isVisible());
    const auto kept = chair.window().store()->read().place(id);
    REQUIRE(kept.ok());
    CHECK(readPlace(*kept).prompt == QStringLiteral("plan.rationale"));
    CHECK(chair.look().textScale() == scale);
}

TEST_CASE("the command to share is in the View menu, with its key, while a discussion is open")
{
    Chair chair;
    openSamples(chair);
    const Menus& menus = chair.window().menus();
    CHECK(menus.share->shortcut() == QKeySequence(Qt::Key_F5));
    CHECK(menus.menus.at(3)->actions().contains(menus.share));
    CHECK_FALSE(menus.share->isEnabled());
    open(chair, QStringLiteral("Finley"));
    CHECK(menus.share->isEnabled());
    chair.click(QStringLiteral("Share screen (F5)"));
    CHECK(chair.window().sharing());
    stop(chair, Qt::Key_Escape);
}
