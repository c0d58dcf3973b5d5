// The first minute of a new discussion, in the real window.
#include "app/journey/Chair.h"
#include "core/base/Text.h"
#include "support/SampleDiscussion.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

QString words(const QWidget& dialog)
{
    QStringList out;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (label->isVisible())
            out << label->text();
    return out.join(u'\n');
}

Discussion held()
{
    Discussion d = sample::complete();
    for (auto& [id, child] : d.rows<Subject>())
        child.child = Id<Child>{90'000};
    return d;
}

void inNew(Chair& chair, const std::function<void(QWidget&)>& act)
{
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); }, act);
}

} // namespace

TEST_CASE("a child known before is offered; picked, the new discussion follows on with people, family and open actions")
{
    Chair chair;
    chair.openRecord(held());
    const Discussion before = chair.record();
    ActionProgress done;
    done.action = before.ranked<Action>()[0]->id;
    done.status = ActionStatus::Done;
    done.note = QStringLiteral("Signed at six");
    REQUIRE(chair.session().recordProgress(done).ok());
    inNew(chair, [&](QWidget& dialog) {
        chair.fill(QStringLiteral("child.name"), QStringLiteral("o'con"));
        auto* known = qobject_cast<QListWidget*>(chair.named(QStringLiteral("child.known")));
        REQUIRE(known);
        REQUIRE(known->count() == 1);
        CHECK(known->item(0)->text().contains(QStringLiteral("Zoë O’Connor, born 3 February 2014, ICS 204417")));
        chair.press(Qt::Key_Down);
        chair.press(Qt::Key_Return);
        CHECK(words(dialog).contains(QStringLiteral("Known before")));
        chair.pick(QStringLiteral("escalation"), QStringLiteral("No"));
        chair.click(QStringLiteral("begin"));
    });
    REQUIRE(chair.window().session());
    const Discussion& now = chair.record();
    REQUIRE(now.id != before.id);
    CHECK(now.follows == before.id);
    const Subject& child = *now.ranked<Subject>()[0];
    CHECK(child.name == QStringLiteral("Zoë O’Connor"));
    CHECK(child.born == QDate(2014, 2, 3));
    CHECK(child.child == Id<Child>{90'000});
    CHECK(child.item == ItemKind::Update);
    CHECK(now.ranked<Relative>()[0]->name == QStringLiteral("Finn O’Connor"));
    REQUIRE(now.rows<Participant>().size() == before.rows<Participant>().size());
    CHECK(now.ranked<Participant>()[0]->attendance == Attendance::Expected);
    CHECK(now.ranked<Participant>()[0]->agreement == Agreement::NotAsked);
    REQUIRE(now.rows<Action>().size() == 2); // what was done stays behind
    CHECK(now.ranked<Action>()[0]->what == before.ranked<Action>()[1]->what);
    CHECK(now.ranked<Action>()[0]->carriedFrom == before.ranked<Action>()[1]->id);
}

TEST_CASE("a child known before can begin afresh, without what was carried over")
{
    Chair chair;
    chair.openRecord(held());
    inNew(chair, [&](QWidget& dialog) {
        chair.fill(QStringLiteral("child.name"), QStringLiteral("connor"));
        chair.press(Qt::Key_Down);
        chair.press(Qt::Key_Return);
        auto* follow = dialog.findChild<QCheckBox*>();
        REQUIRE(follow);
        CHECK(follow->isChecked());
        follow->setFocus(Qt::TabFocusReason);
        chair.press(Qt::Key_Space);
        chair.click(QStringLiteral("begin"));
    });
    CHECK(chair.record().ranked<Subject>()[0]->child == Id<Child>{90'000});
    CHECK_FALSE(chair.record().follows);
    CHECK(chair.record().rows<Action>().empty());
}

TEST_CASE("an escalation is answered with the procedure's own advice, and can still be begun")
{
    Chair chair;
    chair.openRecord(held());
    inNew(chair, [&](QWidget& dialog) {
        const QString advice = sample::knowsley()->escalationNote;
        REQUIRE_FALSE(advice.isEmpty());
        CHECK_FALSE(words(dialog).contains(advice));
        chair.fill(QStringLiteral("child.name"), QStringLiteral("Amir Khan"));
        chair.pick(QStringLiteral("escalation"), QStringLiteral("Yes"));
        CHECK(words(dialog).contains(advice));
        chair.fill(QStringLiteral("Asked for by"), QStringLiteral("Dan Pryce"));
        chair.fill(QStringLiteral("Their role"), QStringLiteral("Social worker"));
        chair.click(QStringLiteral("begin"));
    });
    CHECK(chair.record().request().escalation == Reply::Yes);
    CHECK(chair.record().request().by == QStringLiteral("Dan Pryce"));
    CHECK(chair.record().request().role == QStringLiteral("Social worker"));
    CHECK(chair.record().meeting().chairName == QStringLiteral("Margaret Ashworth"));
    // The request goes on being asked about on its own page, screening with it.
    chair.pick(QStringLiteral("Screening"), QStringLiteral("Accepted"));
    chair.fill(QStringLiteral("Why"), QStringLiteral("Stuck, and at risk"));
    CHECK(chair.record().request().screening == Screening::Accepted);
    CHECK(chair.record().request().screeningReason == QStringLiteral("Stuck, and at risk"));
}

TEST_CASE("names in any script begin a discussion; what is no date says so and holds the button back")
{
    Chair chair;
    chair.openRecord(held());
    inNew(chair, [&](QWidget& dialog) {
        chair.fill(QStringLiteral("child.name"), QStringLiteral("শিরিন O'Neill-García"));
        chair.fill(QStringLiteral("child.born"), QStringLiteral("yesterweek"));
        auto* begin = qobject_cast<QAbstractButton*>(chair.named(QStringLiteral("begin")));
        CHECK_FALSE(begin->isEnabled());
        CHECK(words(dialog).contains(QStringLiteral("“yesterweek” is not a date")));
        chair.click(QStringLiteral("child.born"));
        chair.press(Qt::Key_A, Qt::ControlModifier);
        chair.type(QStringLiteral("24/11/2014"));
        CHECK(begin->isEnabled());
        chair.click(QStringLiteral("Another child"));
        // The line that was added is the one with the keyboard.
        chair.type(QStringLiteral("زينب حداد"));
        chair.click(QStringLiteral("begin"));
    });
    const auto children = chair.record().ranked<Subject>();
    REQUIRE(children.size() == 2);
    CHECK(children[0]->name == QStringLiteral("শিরিন O'Neill-García"));
    CHECK(children[0]->born == QDate(2014, 11, 24));
    CHECK(children[1]->name == QStringLiteral("زينب حداد"));
}

TEST_CASE("a new discussion opens on the procedure that was used last, held today")
{
    Chair chair;
    chair.startRecords();
    const auto opensOn = [&](const std::function<void()>& then) {
        QString procedure;
        inNew(chair, [&](QWidget& dialog) {
            procedure = qobject_cast<QComboBox*>(chair.named(QStringLiteral("Procedure")))->currentText();
            CHECK(qobject_cast<QLineEdit*>(chair.named(QStringLiteral("Held on")))->text() ==
                  longDate(QDate::currentDate()));
            then();
            if (dialog.isVisible())
                static_cast<QDialog&>(dialog).reject();
        });
        return procedure;
    };
    const auto beginStoke = [&] {
        auto* box = qobject_cast<QComboBox*>(chair.named(QStringLiteral("Procedure")));
        box->setCurrentIndex(box->findText(QStringLiteral("Stoke"), Qt::MatchStartsWith));
        chair.fill(QStringLiteral("child.name"), QStringLiteral("Amir Khan"));
        chair.click(QStringLiteral("begin"));
    };
    CHECK(opensOn(beginStoke).startsWith(QStringLiteral("Knowsley")));
    REQUIRE(chair.window().session());
    CHECK(opensOn([] {}).startsWith(QStringLiteral("Stoke")));
}
