// Restricting an answer, in the real window: by key, by mouse and by menu, each an edit of its own.
#include "Chair.h"
#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"
#include "forms/writers/TextWriter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString secret = QStringLiteral("Her father does not know where she sleeps");

// A draft, and the keyboard in an answer that holds the secret.
const Prompt& answerSecret(Chair& chair)
{
    chair.openWindow();
    chair.click(QStringLiteral("look-round"));
    const auto rows = chair.window().store()->read().home({}, chair.window().store()->clock()().date());
    REQUIRE(rows.ok());
    chair.window().openDiscussion(rows->front().id, {});
    REQUIRE(chair.session().editable());
    chair.window().discussionView()->goTo(Place{QStringLiteral("request"), {}, {}, {}, {}});
    chair.settle();
    const Prompt& prompt = *chair.session().protocol().prompt(QStringLiteral("request.stuck"));
    chair.fill(prompt.ask, secret);
    return prompt;
}

bool isRestricted(Chair& chair, const Prompt& prompt)
{
    return chair.record().answer(prompt.id)->restricted;
}

QString lockOf(const Prompt& prompt)
{
    return QStringLiteral("Restricted: %1").arg(prompt.ask);
}

QString paper(Chair& chair, Audience audience)
{
    return forms::writeText(forms::draftPaper(chair.record(), chair.session().protocol(),
                                              {forms::Paper::Kind::Form, audience, {}},
                                              chair.session().store().clock()()));
}

// Chooses the entry of the menu that is about to open.
void chooseWhenOpen(const QString& words)
{
    QTimer::singleShot(50, qApp, [words] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        QAction* wanted = nullptr;
        for (QAction* action : menu->actions())
            if (action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&')) == words)
                wanted = action;
        if (wanted)
            wanted->trigger();
        menu->close();
        CHECK(wanted);
    });
}

} // namespace

TEST_CASE(
    "an answer is restricted by Ctrl+Shift+L from within it, says so, and its words stay out of the redacted copy")
{
    Chair chair;
    const Prompt& prompt = answerSecret(chair);
    CHECK(paper(chair, Audience::Redacted).contains(secret));
    auto* lock = qobject_cast<QAbstractButton*>(chair.named(lockOf(prompt)));
    REQUIRE(lock);
    CHECK_FALSE(lock->isChecked());
    chair.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(isRestricted(chair, prompt));
    CHECK(lock->isChecked());
    CHECK(lock->text() == QStringLiteral("Restricted"));
    CHECK(chair.named(prompt.ask)->accessibleDescription().contains(QStringLiteral("Restricted")));
    CHECK(chair.window().focusWidget() == chair.named(prompt.ask));
    CHECK_FALSE(paper(chair, Audience::Redacted).contains(secret));
    CHECK(paper(chair, Audience::Full).contains(secret));

    // One step: undo lifts it and leaves the words, redo brings it back.
    CHECK(chair.session().undoLabel() == QStringLiteral("Restrict answer"));
    REQUIRE(chair.session().flush().ok());
    chair.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(isRestricted(chair, prompt));
    CHECK(chair.record().answer(prompt.id)->body.contains(secret));
    CHECK_FALSE(lock->isChecked());
    REQUIRE(chair.session().flush().ok());
    chair.press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(isRestricted(chair, prompt));
    REQUIRE(chair.session().flush().ok());
    chair.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(isRestricted(chair, prompt));
    REQUIRE(chair.session().flush().ok());

    const auto audit = chair.window().store()->read().audit(chair.record().id);
    REQUIRE(audit.ok());
    const Id<Answer> answer = chair.record().answer(prompt.id)->id;
    CHECK(std::count_if(audit->begin(), audit->end(), [&](const AuditLine& line) {
              return line.row == answer.value && line.body.contains(QStringLiteral("\"restricted\""));
          }) == 4);
}

TEST_CASE("the lock is quiet until pointer or keyboard is with the answer, and a click on it restricts")
{
    Chair chair;
    const Prompt& prompt = answerSecret(chair);
    QWidget* lock = chair.named(lockOf(prompt));
    const auto inked = [&] {
        chair.settle();
        const QImage picture = lock->grab().toImage();
        const QColor ground =
            lock->parentWidget()->grab(QRect(lock->geometry().topLeft(), QSize(1, 1))).toImage().pixelColor(0, 0);
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y).alpha() > 0 && picture.pixelColor(x, y) != ground)
                    return true;
        return false;
    };
    CHECK(inked());
    const QRect place = lock->geometry();
    chair.click(chair.session().protocol().prompt(QStringLiteral("request.outcomes"))->ask);
    CHECK_FALSE(inked());
    CHECK(lock->geometry() == place);
    chair.click(lock);
    CHECK(isRestricted(chair, prompt));
    CHECK(inked());
    // The keyboard stayed where it was, and the way of Tab does not stop at locks.
    CHECK(chair.window().focusWidget()->accessibleName() ==
          chair.session().protocol().prompt(QStringLiteral("request.outcomes"))->ask);
    CHECK(lock->focusPolicy() == Qt::NoFocus);
    chair.click(lock);
    CHECK_FALSE(isRestricted(chair, prompt));
}

TEST_CASE("the menu of an answer and the Edit menu restrict it too")
{
    Chair chair;
    const Prompt& prompt = answerSecret(chair);
    QWidget* field = chair.named(prompt.ask);
    chooseWhenOpen(QStringLiteral("Restricted"));
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(4, 4), field->mapToGlobal(QPoint(4, 4)));
    QApplication::sendEvent(field, &key);
    CHECK(isRestricted(chair, prompt));

    QMenu* edit = chair.window().menus().editMenu;
    edit->popup(chair.window().mapToGlobal(QPoint(40, 40)));
    CHECK(chair.window().menus().restrict->isChecked());
    edit->close();
    chair.window().menus().restrict->trigger();
    CHECK_FALSE(isRestricted(chair, prompt));
}

TEST_CASE(
    "Ctrl+Shift+L restricts what is about to be said, the contribution that is selected, and the row with the keyboard")
{
    Chair chair;
    answerSecret(chair);
    chair.press(Qt::Key_1, Qt::ControlModifier);
    chair.type(QStringLiteral("The police know"));
    chair.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto* tick = qobject_cast<QCheckBox*>(chair.named(QStringLiteral("Restricted")));
    REQUIRE(tick);
    CHECK(tick->isChecked());
    chair.press(Qt::Key_Return);
    const Id<Contribution> said = chair.record().ranked<Contribution>().back()->id;
    CHECK(chair.record().find(said)->restricted);
    CHECK_FALSE(tick->isChecked());
    chair.window().discussionView()->goTo(Place{QStringLiteral("log"), {}, {}, refOf(said), {}});
    chair.settle();
    chair.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(chair.record().find(said)->restricted);

    const RowRef risk = refOf(chair.record().ranked<Risk>().at(0)->id);
    chair.window().discussionView()->goTo(Place{QStringLiteral("assessment"), QStringLiteral("risks"), {}, risk, {}});
    chair.settle();
    chair.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(chair.record().find(Id<Risk>{risk.id})->restricted);
}
