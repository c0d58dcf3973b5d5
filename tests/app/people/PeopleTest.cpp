// Who is here: people used before, late and early, authority, the quorum and the chair's own role.
#include "app/journey/Chair.h"
#include "core/rules/Quorum.h"
#include "support/SampleDiscussion.h"

#include <QLabel>
#include <QListWidget>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

// An earlier discussion, with somebody who is known from it.
Discussion earlier()
{
    Discussion d = sample::complete();
    d.id = Id<Discussion>{70'000};
    for (auto* rows : {&d})
        AllRows::each([&]<class Row>() {
            Rows<Row> moved;
            for (auto [id, row] : rows->rows<Row>()) {
                row.id = Id<Row>{id.value + 50'000};
                if constexpr (std::is_same_v<Row, Meeting> || std::is_same_v<Row, Request>)
                    row.id = Id<Row>{d.id.value};
                moved[row.id] = row;
            }
            rows->rows<Row>() = moved;
        });
    qint64 contact = 80'000;
    for (auto& [id, person] : d.rows<Participant>())
        person.contact = Id<Contact>{contact++};
    return d;
}

Discussion nobodyYet()
{
    Discussion d = sample::complete();
    d.rows<Participant>().clear();
    for (auto& [id, action] : d.rows<Action>())
        action.participant = {};
    return d;
}

void goToPeople(Chair& chair)
{
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
}

QString words(const Chair& chair)
{
    QStringList out;
    for (const QLabel* label : const_cast<Chair&>(chair).window().findChildren<QLabel*>())
        if (label->isVisible())
            out << label->text();
    return out.join(u'\n');
}

} // namespace

TEST_CASE("people who took part before are offered, and bring role, agency, e-mail and place along")
{
    Chair chair;
    Discussion before = earlier();
    for (auto& [id, person] : before.rows<Participant>())
        if (person.name == QStringLiteral("Ruth Okafor"))
            person.email = QStringLiteral("ruth.okafor@health.example");
    chair.openRecord(nobodyYet(), {before});
    goToPeople(chair);
    chair.fill(QStringLiteral("participant.add"), QStringLiteral("oka"));
    auto* offered =
        qobject_cast<QListWidget*>(chair.named(QStringLiteral("People who took part before. Enter picks one.")));
    REQUIRE(offered);
    REQUIRE(offered->count() == 1);
    CHECK(offered->item(0)->text() == QStringLiteral("Ruth Okafor, Safeguarding Nurse, Health"));
    chair.press(Qt::Key_Down);
    chair.press(Qt::Key_Return);
    REQUIRE(chair.record().rows<Participant>().size() == 1);
    const Participant& person = *chair.record().ranked<Participant>()[0];
    CHECK(person.name == QStringLiteral("Ruth Okafor"));
    CHECK(person.role == QStringLiteral("Safeguarding Nurse"));
    CHECK(person.agency == QStringLiteral("Health"));
    CHECK(person.email == QStringLiteral("ruth.okafor@health.example"));
    CHECK(person.fills == QStringLiteral("health"));
    CHECK(person.contact);
}

TEST_CASE("who came late and left early, and whether they can decide, is told in the row")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToPeople(chair);
    const Participant& police = *chair.record().ranked<Participant>()[1];
    chair.click(QStringLiteral("participant-%1").arg(police.id.value));
    chair.pick(QStringLiteral("Here?, participant 2"), QStringLiteral("Here in part"));
    chair.fill(QStringLiteral("Came late, at, participant 2"), QStringLiteral("1:50pm"));
    chair.press(Qt::Key_Tab);
    chair.fill(QStringLiteral("Left early, at, participant 2"), QStringLiteral("14:20"));
    chair.press(Qt::Key_Tab);
    chair.pick(QStringLiteral("Can decide?, participant 2"), QStringLiteral("No"));
    chair.press(Qt::Key_Escape);
    const Participant& now = *chair.record().ranked<Participant>()[1];
    CHECK(now.attendance == Attendance::InPart);
    CHECK(now.arrivedAt == QTime(13, 50));
    CHECK(now.leftAt == QTime(14, 20));
    CHECK(now.authority == Reply::No);
    const QString shown = words(chair);
    CHECK(shown.contains(QStringLiteral("came at 1:50pm, left at 2:20pm")));
    CHECK(shown.contains(QStringLiteral("Cannot decide")));
}

TEST_CASE("a place at the table that nobody fills wants a reason, which is kept")
{
    Chair chair;
    Discussion d = sample::complete();
    for (auto& [id, person] : d.rows<Participant>())
        if (person.fills == QStringLiteral("police"))
            person.attendance = Attendance::Apologies;
    chair.openRecord(d);
    goToPeople(chair);
    CHECK(words(chair).contains(QStringLiteral("Not here")));
    CHECK(words(chair).count(QStringLiteral("Here, can decide")) == 2);
    CHECK(chair.session().readiness().needsReason());
    chair.fill(QStringLiteral("Why go on without Police, Inspector"), QStringLiteral("Written report is enough today"));
    const Answer* reason = chair.record().answer(quorumReasonPrompt(QStringLiteral("police")));
    REQUIRE(reason);
    CHECK(reason->body == QStringLiteral("Written report is enough today"));
    CHECK_FALSE(chair.session().readiness().needsReason());
}

TEST_CASE("a chair of another role is told so beside the field, and says why")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToPeople(chair);
    CHECK_FALSE(chair.visible(QStringLiteral("Why another role chairs")));
    chair.click(QStringLiteral("Chair’s role"));
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.type(QStringLiteral("Team Manager"));
    chair.press(Qt::Key_Tab);
    CHECK(words(chair).contains(
        QStringLiteral("The procedure asks for this role to chair: Head of Service. Say why another does.")));
    chair.fill(QStringLiteral("Why another role chairs"), QStringLiteral("Both Heads of Service are on leave"));
    chair.press(Qt::Key_Tab);
    CHECK(chair.record().meeting().chairRoleReason == QStringLiteral("Both Heads of Service are on leave"));
    CHECK_FALSE(words(chair).contains(
        QStringLiteral("The procedure asks for this role to chair: Head of Service. Say why another does.")));
}
