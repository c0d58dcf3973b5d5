#include "core/sharing/SharedCopy.h"

#include "core/sharing/KnownPeople.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

SharedCopy shared(const Discussion& discussion)
{
    return sharedCopy(discussion, Initials(peopleOf(discussion, *sample::knowsley())), PrivateDetails(discussion));
}

// Every text that is left in a record, whichever field holds it.
QStringList textsOf(const Discussion& discussion)
{
    QStringList out;
    AllRows::each([&]<class Row>() {
        for (const auto& entry : discussion.rows<Row>()) {
            const Row& row = entry.second;
            eachField<Row>([&](const auto& field) {
                if constexpr (std::is_same_v<std::decay_t<decltype(row.*field.at)>, QString>)
                    out << row.*field.at;
            });
        }
    });
    for (const ActionProgress& progress : discussion.progress)
        out << progress.who << progress.note;
    for (const VersionInfo& version : discussion.versions)
        out << version.chair << version.gapsReason << version.amendReason;
    for (const Step& step : discussion.steps)
        out << step.who << step.note << step.by << step.agreed;
    return out << discussion.amendReason;
}

} // namespace

TEST_CASE("a shared copy holds initials and no name, in any field")
{
    const Discussion record = sample::complete();
    const SharedCopy copy = shared(record);
    const QString all = textsOf(copy.discussion).join(QLatin1Char('\n'));
    for (const char* name : {"Zoë", "Connor", "Finn", "Priya", "Nair", "Whelan", "Ruth", "Okafor", "Helen", "Baxter",
                             "Margaret", "Ashworth", "Pat O"}) {
        INFO(name << " in\n" << all.toStdString());
        // Pat is a grandmother whom no list knows; her surname is the child’s.
        CHECK(all.contains(QString::fromUtf8(name)) == (QString::fromUtf8(name) == QLatin1String("Pat O")));
    }
    CHECK(copy.discussion.ranked<Subject>().front()->name == QStringLiteral("Z. O’C."));
    CHECK(copy.discussion.ranked<Participant>()[1]->name == QStringLiteral("Insp T. W."));
    CHECK(copy.discussion.answer(QStringLiteral("plan.decision"))->body.startsWith(QStringLiteral("Z. lives with")));
    CHECK(copy.names > 15);
}

TEST_CASE("a name field is initials even where the name is written small or is an ordinary word")
{
    Discussion record = sample::blank();
    Subject child;
    child.name = QStringLiteral("grace");
    sample::add(record, child);
    Participant person;
    person.name = QStringLiteral("will may");
    sample::add(record, person);
    const SharedCopy copy = shared(record);
    CHECK(copy.discussion.ranked<Subject>().front()->name == QStringLiteral("G."));
    CHECK(copy.discussion.ranked<Participant>().front()->name == QStringLiteral("W. M."));
}

TEST_CASE("addresses, numbers, personal details, the log and what was parked are not in a shared copy")
{
    Discussion record = sample::complete();
    Subject& child = record.rows<Subject>().begin()->second;
    child.address = QStringLiteral("27 Hollin Lane, Rainford");
    child.nhsNumber = QStringLiteral("999 204 4179");
    child.school = QStringLiteral("Oakbank School");
    child.ethnicity = QStringLiteral("White British");
    child.disability = QStringLiteral("Asthma");
    child.needs = QStringLiteral("Calms with timetables");
    sample::answer(record, QStringLiteral("info.known"), QStringLiteral("Found at 27 Hollin Lane, NHS 9992044179."));
    Contribution said;
    said.speaker = QStringLiteral("Police");
    said.body = QStringLiteral("Carrying 140 pounds");
    sample::add(record, said);
    ParkedItem parked;
    parked.body = QStringLiteral("Come back to the taxi money");
    sample::add(record, parked);
    record.rows<Participant>().begin()->second.email = QStringLiteral("priya@council.example");
    record.rows<Meeting>().begin()->second.place = QStringLiteral("Committee room 1");
    record.progress.push_back({Id<ActionProgress>{1},
                               Id<Action>{1},
                               {},
                               QStringLiteral("Priya Nair"),
                               ActionStatus::Done,
                               {},
                               QStringLiteral("Visited at night"),
                               {}});
    record.amendReason = QStringLiteral("The date was wrong");
    Step told;
    told.who = QStringLiteral("Quentin Abara");
    told.note = QStringLiteral("Rang twice at home");
    record.steps.push_back(told);
    record.rows<Relative>().begin()->second.found = QStringLiteral("Known to another council");
    Paper paper;
    paper.title = QStringLiteral("Chronology");
    paper.fileName = QStringLiteral("zoeoconnor-chronology.pdf");
    sample::add(record, paper);

    const QString all = textsOf(shared(record).discussion).join(QLatin1Char('\n'));
    for (const char* gone :
         {"Hollin", "9992044179", "999 204", "204417", "Oakbank", "White British", "Asthma", "timetables", "140 pounds",
          "taxi money", "council.example", "Committee room", "Visited at", "date was wrong", "Quentin", "Rang twice",
          "another council", "zoeoconnor"}) {
        INFO(gone);
        CHECK_FALSE(all.contains(QString::fromUtf8(gone)));
    }
    CHECK(all.contains(QStringLiteral("Found at [address], NHS [number].")));
    CHECK(shared(record).details == 2);
}

TEST_CASE("the people a record knows include those on rows that are restricted")
{
    Discussion record = sample::complete();
    Relative hidden;
    hidden.name = QStringLiteral("Declan Moran");
    hidden.restricted = true;
    sample::add(record, hidden);
    sample::answer(record, QStringLiteral("info.known"), QStringLiteral("Declan was seen with Zoë."));
    CHECK(shared(record).discussion.answer(QStringLiteral("info.known"))->body ==
          QStringLiteral("D. was seen with Z."));
}

TEST_CASE("owners and speakers named in passing are known by their whole name")
{
    Discussion record = sample::blank();
    Action action;
    action.what = QStringLiteral("Sandra Obi rings; summer is over");
    action.owner = QStringLiteral("Sandra Obi, with Summer Lane");
    sample::add(record, action);
    Gap gap;
    gap.question = QStringLiteral("What does the Virtual School know?");
    gap.who = QStringLiteral("Virtual School");
    sample::add(record, gap);
    const SharedCopy copy = shared(record);
    CHECK(copy.discussion.ranked<Action>().front()->what == QStringLiteral("S. O. rings; summer is over"));
    CHECK(copy.discussion.ranked<Action>().front()->owner == QStringLiteral("S. O., with S. L."));
    CHECK(copy.discussion.ranked<Gap>().front()->who == QStringLiteral("Virtual School"));
}

TEST_CASE("siblings whose first names begin alike are numbered in their order")
{
    Discussion record = sample::blank();
    for (const char* name : {"Zara Khan", "Omar Khan", "Zoya Khan"}) {
        Subject child;
        child.name = QString::fromUtf8(name);
        sample::add(record, child);
    }
    const SharedCopy copy = shared(record);
    QStringList shown;
    for (const Subject* child : copy.discussion.ranked<Subject>())
        shown << child->name;
    CHECK(shown == QStringList({QString::fromUtf8("Z₁. K."), QStringLiteral("O. K."), QString::fromUtf8("Z₂. K.")}));
}

TEST_CASE("the record itself is not touched")
{
    const Discussion record = sample::complete();
    const Discussion before = record;
    (void)shared(record);
    CHECK(record == before);
}
