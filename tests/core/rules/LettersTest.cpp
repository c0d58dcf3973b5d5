#include "core/rules/Letters.h"

#include "core/protocol/ProtocolWords.h"
#include "core/rules/PapersSent.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Protocol withLetter(const char* to, const char* body = "Dear colleague")
{
    Protocol out = *sample::knowsley();
    Letter letter;
    letter.id = QStringLiteral("notify");
    letter.title = QStringLiteral("Notice of the meeting");
    letter.to = QString::fromLatin1(to);
    letter.subject = QStringLiteral("Meeting {reference}");
    letter.body = QString::fromUtf8(body);
    out.letters = {letter};
    return out;
}

Participant person(const char* name, Involvement involvement, Attendance attendance = Attendance::Expected)
{
    Participant out;
    out.name = QString::fromUtf8(name);
    out.involvement = involvement;
    out.attendance = attendance;
    out.email = QString::fromUtf8(name).toLower().remove(u' ') + u"@example.org"_qs;
    return out;
}

QStringList names(const LetterDue& letter)
{
    QStringList out;
    for (const Addressee& each : letter.to)
        out << each.name;
    return out;
}

LetterDue only(const Discussion& d, const Protocol& protocol)
{
    const auto all = lettersOf(d, protocol, WorkingDays());
    REQUIRE(all.size() == 1);
    return all.front();
}

} // namespace

TEST_CASE("a procedure without letters asks for none")
{
    Protocol silent = *sample::knowsley();
    silent.letters.clear();
    CHECK(lettersOf(sample::complete(), silent, WorkingDays()).empty());
}

TEST_CASE("a letter goes to those the procedure names, each once (H24, W13)")
{
    Discussion d = sample::blank();
    sample::add(d, person("Now One", Involvement::Current, Attendance::Attended));
    sample::add(d, person("Before One", Involvement::Past));
    sample::add(d, person("Here One", Involvement::NotRecorded, Attendance::InPart));
    sample::add(d, person("", Involvement::Current));
    Participant mother = person("Dawn", Involvement::Current);
    mother.family = true;
    sample::add(d, mother);
    sample::request(d).by = u"Dan Pryce"_qs;
    Subject child;
    child.name = u"Zoë O’Connor"_qs;
    child.worker = u"now  one"_qs;
    child.reviewingOfficer = u"Ruth Okafor"_qs;
    sample::add(d, child);
    sample::add(d, child);

    CHECK(names(only(d, withLetter("involved-now"))) == QStringList{u"Now One"_qs});
    CHECK(names(only(d, withLetter("involved-before"))) == QStringList{u"Before One"_qs});
    CHECK(names(only(d, withLetter("invited"))) == QStringList{u"Now One"_qs, u"Before One"_qs, u"Here One"_qs});
    CHECK(names(only(d, withLetter("participants"))) == QStringList{u"Now One"_qs, u"Here One"_qs});
    CHECK(names(only(d, withLetter("requester"))) == QStringList{u"Dan Pryce"_qs});
    // The worker is at the table: their address comes from there, and two children's one worker gets one letter.
    const LetterDue worker = only(d, withLetter("worker"));
    CHECK(names(worker) == QStringList{u"Now One"_qs});
    CHECK(worker.to.front().email == u"nowone@example.org"_qs);
    CHECK(names(only(d, withLetter("reviewing-officer"))) == QStringList{u"Ruth Okafor"_qs});
    CHECK(names(only(d, withLetter("manager"))) == QStringList());
    Protocol managers = withLetter("named");
    managers.letters.front().named = u"All Service Managers"_qs;
    CHECK(names(only(d, managers)) == QStringList{u"All Service Managers"_qs});
}

TEST_CASE("a letter to the rows of a table goes to each of them by itself (S20, S22)")
{
    const Protocol protocol = *sample::protocol("stoke");
    Discussion d = sample::blank();
    const auto asked = [&] {
        for (const LetterDue& each : lettersOf(d, protocol, WorkingDays()))
            if (each.letter.id == u"information"_qs)
                return each;
        return LetterDue();
    };
    CHECK(asked().letter.column == u"agency"_qs);
    CHECK(names(asked()).isEmpty());
    for (const QString& agency : protocol.block(u"checks"_qs)->start) {
        Item item;
        item.block = u"checks"_qs;
        item = sample::add(d, item);
        sample::answer(d, u"agency"_qs, agency).item = item.id;
    }
    Item other;
    other.block = u"another"_qs;
    sample::add(d, other);
    CHECK(asked().to.size() == 12);
    CHECK(names(asked()).contains(u"Youth Offending Service"_qs));
    CHECK(asked().left() == 12);
    Step told;
    told.id = Id<Step>{1};
    told.kind = StepKind::Told;
    told.who = u"Youth Offending Service"_qs;
    told.code = u"information"_qs;
    d.steps = {told};
    CHECK(asked().left() == 11);
    // Asked by telephone: the day stands in the table, and no letter is waited for.
    const auto written = [&](const Item* item, QDate day) {
        Answer& cell = sample::answer(d, u"asked"_qs, {});
        cell.item = item->id;
        cell.day = day;
    };
    written(d.ranked<Item>().front(), {2026, 11, 24});
    CHECK(asked().left() == 10);
    CHECK(asked().to.front().noted == QDate(2026, 11, 24));
    CHECK(asked().to.front().told.empty());
    CHECK_FALSE(toldAll(d, asked().letter));
    for (const Item* item : d.ranked<Item>())
        written(item, {2026, 11, 25});
    CHECK(asked().left() == 0);
    CHECK(toldAll(d, asked().letter)->day == QDate(2026, 11, 25));
}

TEST_CASE("who has been told of this letter is known, each by themselves, until it is taken back")
{
    Discussion d = sample::blank();
    const Participant one = sample::add(d, person("One", Involvement::Current));
    sample::add(d, person("Two", Involvement::Current));
    Step told;
    told.id = Id<Step>{1};
    told.kind = StepKind::Told;
    told.participant = one.id;
    told.code = u"another-letter"_qs;
    d.steps = {told};
    CHECK(only(d, withLetter("invited")).left() == 2);
    told.id = Id<Step>{2};
    told.code = u"notify"_qs;
    d.steps.push_back(told);
    CHECK(only(d, withLetter("invited")).left() == 1);
    CHECK(only(d, withLetter("invited")).to.front().told == std::vector<Step>{told});
    Step back;
    back.id = Id<Step>{3};
    back.kind = StepKind::TakenBack;
    back.about = 2;
    d.steps.push_back(back);
    CHECK(only(d, withLetter("invited")).left() == 2);
}

TEST_CASE("a letter that hangs on an answer is asked for only then (H15)")
{
    Discussion d = sample::blank();
    sample::add(d, person("One", Involvement::Current));
    Protocol protocol = withLetter("invited");
    protocol.letters.front().when = {Condition::Kind::Answer, u"assess.now"_qs, u"yes"_qs, {}};
    CHECK(lettersOf(d, protocol, WorkingDays()).empty());
    sample::answer(d, u"assess.now"_qs, {}, u"yes"_qs);
    CHECK(lettersOf(d, protocol, WorkingDays()).size() == 1);
}

TEST_CASE("a letter that waits for the request to be accepted goes out only then, and none about a meeting once it is "
          "declined (H14, H23)")
{
    const Protocol protocol = *sample::protocol("hartlepool-stockton");
    Discussion d = sample::blank();
    sample::request(d).by = u"Dan Pryce"_qs;
    const auto ids = [&] {
        QStringList out;
        for (const LetterDue& each : lettersOf(d, protocol, WorkingDays()))
            out << each.letter.id;
        return out;
    };
    CHECK(ids() == QStringList{u"now"_qs, u"before"_qs, u"officer"_qs, u"papers"_qs});
    sample::request(d).screening = Screening::Accepted;
    CHECK(ids() == QStringList{u"accepted"_qs, u"now"_qs, u"before"_qs, u"officer"_qs, u"papers"_qs});
    sample::request(d).screening = Screening::Declined;
    CHECK_FALSE(ids().contains(u"accepted"_qs));
    d.state = State::Declined;
    CHECK(ids() == QStringList());
    // A council's own word to whoever asked in vain.
    Protocol kind = protocol;
    kind.letters.front().when.is = u"declined"_qs;
    CHECK(lettersOf(d, kind, WorkingDays()).size() == 1);
}

TEST_CASE(
    "Wokingham's form, its copy and the list go out only for a case that is agreed to meet the criteria (W13, W18, "
    "W20)")
{
    const Protocol protocol = *sample::protocol("wokingham");
    Discussion d = sample::blank();
    CHECK(lettersOf(d, protocol, WorkingDays()).empty());
    sample::answer(d, u"raised.agreed"_qs, u"Not yet"_qs, u"no"_qs);
    CHECK(lettersOf(d, protocol, WorkingDays()).empty());
    sample::answer(d, u"raised.agreed"_qs, u"Two of category A"_qs, u"yes"_qs);
    CHECK(lettersOf(d, protocol, WorkingDays()).size() == 5);
}

TEST_CASE("the draft says what the record says, and what it does not say stands in brackets")
{
    Discussion d = sample::complete();
    sample::meeting(d).place = u"Room 2 {child}"_qs;
    sample::meeting(d).startedAt = QTime(13, 30);
    const Protocol protocol =
        withLetter("invited", "{child} on {date} at {time} in {place}; {chair}; {result}; {due}; {who} {");
    const LetterDraft draft = draftOf(only(d, protocol), d, protocol);
    CHECK(draft.subject == u"Meeting "_qs + d.ref);
    // What was filled in is not looked at again, unknown braces stay, and no day is made up.
    CHECK(draft.body == u"Zoë O’Connor on Tuesday 24 November 2026 at 1:30pm in Room 2 {child}; "_qs +
                            d.meeting().chairName + u"; decision; [the day it is due: not recorded yet]; {who} {"_qs);
    CHECK(draft.missing == QStringList{u"the day it is due"_qs});
}

TEST_CASE("each blank that a procedure's letter may hold is filled in")
{
    Discussion d = sample::complete();
    const QByteArray all = "{" + protocolwords::letterBlanks().join(u"} {"_qs).toUtf8() + "}";
    const Protocol protocol = withLetter("invited", all.constData());
    const LetterDraft draft = draftOf(only(d, protocol), d, protocol);
    CAPTURE(draft.body.toStdString());
    CHECK_FALSE(draft.body.contains(u'{'));
}

TEST_CASE("nothing restricted finds its way into a letter")
{
    Discussion d = sample::complete();
    Answer& decision = sample::answer(d, u"plan.decision"_qs, u"Alderbank refuge"_qs);
    decision.restricted = true;
    const Protocol protocol = withLetter("invited", "{child} {reference} {date} {time} {place} {chair} {result} {due}");
    CHECK_FALSE(draftOf(only(d, protocol), d, protocol).body.contains(u"Alderbank"_qs));
}

namespace {

Protocol sendingPapers(const char* body = "Please read:\n{papers}")
{
    Protocol out = withLetter("invited", body);
    out.letters.front().step = QStringLiteral("papers");
    return out;
}

Paper& paper(Discussion& d, const char* title, const char* file)
{
    Paper out;
    out.title = QString::fromUtf8(title);
    out.fileName = QString::fromUtf8(file);
    return sample::add(d, out);
}

Step& send(Discussion& d, const Protocol& protocol, std::size_t to)
{
    const LetterDue letter = only(d, protocol);
    Step step;
    step.id = Id<Step>{static_cast<qint64>(d.steps.size()) + 1};
    step.kind = StepKind::Papers;
    step.code = letter.letter.id;
    step.participant = letter.to[to].participant;
    step.who = letter.to[to].name;
    step.note = papersNote(papersFor(letter, letter.to[to], d));
    d.steps.push_back(step);
    return d.steps.back();
}

} // namespace

TEST_CASE("the papers go to each who comes, and who has had which stays known (H22, H26)")
{
    Discussion d = sample::blank();
    sample::add(d, person("One", Involvement::Current));
    sample::add(d, person("Two", Involvement::Current));
    const Protocol protocol = sendingPapers();
    paper(d, "Chronology", "Chronology.pdf");
    const Id<Paper> risks = paper(d, "Risks in May", "Risk assessment 3.docx").id;
    paper(d, "The psychiatrist's letter", "letter.pdf").restricted = true;
    CHECK(draftOf(only(d, protocol), d, protocol, papersFor(only(d, protocol), only(d, protocol).to[0], d)).body ==
          u"Please read:\n1. Chronology\n2. Risks in May"_qs);

    CHECK(send(d, protocol, 0).note == u"Chronology.pdf\nRisks in May (Risk assessment 3.docx)"_qs);
    CHECK(only(d, protocol).left() == 1);
    CHECK_FALSE(toldAll(d, protocol.letters.front()));
    send(d, protocol, 1);
    CHECK(only(d, protocol).left() == 0);
    CHECK(toldAll(d, protocol.letters.front()));

    // Another title is no other paper.
    d.rows<Paper>()[risks].title = u"Risk assessment of May"_qs;
    CHECK(only(d, protocol).left() == 0);
    // What comes late is lacking to everyone, and goes by itself.
    const Id<Paper> late = paper(d, "Last review", "Review.pdf").id;
    CHECK(only(d, protocol).left() == 2);
    CHECK(only(d, protocol).to[0].lacks == std::vector<Id<Paper>>{late});
    CHECK(send(d, protocol, 0).note == u"Last review (Review.pdf)"_qs);
    CHECK(only(d, protocol).to[0].done());
    CHECK(only(d, protocol).left() == 1);
    // Taken back, it has not gone.
    Step back;
    back.id = Id<Step>{100};
    back.kind = StepKind::TakenBack;
    back.about = d.steps.back().id.value;
    d.steps.push_back(back);
    CHECK(only(d, protocol).to[0].lacks == std::vector<Id<Paper>>{late});
}

TEST_CASE("two files of one name are two papers")
{
    Discussion d = sample::blank();
    sample::add(d, person("One", Involvement::Current));
    const Protocol protocol = sendingPapers();
    paper(d, "Report of March", "report.pdf");
    send(d, protocol, 0);
    const Id<Paper> second = paper(d, "Report of May", "report.pdf").id;
    CHECK(only(d, protocol).to[0].lacks == std::vector<Id<Paper>>{second});
}

TEST_CASE("a letter that takes papers along says so where there are none")
{
    Discussion d = sample::blank();
    sample::add(d, person("One", Involvement::Current));
    const Protocol protocol = sendingPapers();
    CHECK(draftOf(only(d, protocol), d, protocol).missing == QStringList{u"the papers"_qs});
    CHECK(only(d, protocol).left() == 1);
}

TEST_CASE("feedback is asked for by the procedure's own letter, which stands with the answers alone (H32, H33)")
{
    Discussion d = sample::complete();
    const ProtocolPtr protocol = sample::protocol("hartlepool-stockton");
    for (const LetterDue& letter : lettersOf(d, *protocol, WorkingDays()))
        CHECK(letter.letter.id != u"feedback"_qs);
    const LetterDraft draft = feedbackLetter(d, *protocol, WorkingDays(), u"Priya Nair"_qs);
    CHECK(draft.body.contains(u"Please tell us by 24 February 2027"_qs));
    CHECK(draft.body.contains(u"1. How effective was the Complex Case Meeting? (Very effective / "_qs));
    CHECK(draft.body.contains(u"3. What should be different about the service?"_qs));
    CHECK_FALSE(draft.body.contains(u"O’Connor"_qs));
    CHECK(draft.missing.isEmpty());
    // Where it has none, the questions are put all the same.
    const LetterDraft plain = feedbackLetter(d, *sample::protocol("oxfordshire"), WorkingDays(), u"Priya Nair"_qs);
    CHECK(plain.body.startsWith(u"Dear Priya Nair"_qs));
    CHECK(plain.body.contains(u"1. How effective was the panel for this child?"_qs));
}

TEST_CASE("a child’s sensitive address stands in no letter, whether as the place or in the subject (promise 6)")
{
    Discussion d = sample::blank();
    sample::add(d, person("One", Involvement::Current));
    Subject child;
    child.name = u"Zoë O’Connor"_qs;
    child.address = u"14 Mill Lane, Huyton L36 1AB"_qs;
    sample::add(d, child);
    sample::meeting(d).place = u"The home, 14 mill lane"_qs;
    const Protocol protocol = withLetter("invited", "We meet at {place}.");
    CHECK(draftOf(only(d, protocol), d, protocol).body == u"We meet at The home, 14 mill lane."_qs);
    CHECK(draftOf(only(d, protocol), d, protocol).withheld == 0);
    d.rows<Subject>().begin()->second.addressSensitive = true;
    const LetterDraft draft = draftOf(only(d, protocol), d, protocol);
    CHECK(draft.body == u"We meet at The home, [address withheld]."_qs);
    CHECK(draft.withheld == 1);
}
