#include "Casework.h"
#include "Paper.h"
#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"
#include "forms/support/PrintedWords.h"
#include "forms/support/Record.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString secret = QStringLiteral("Grandmother is in refuge at Alderbank");

void beginDiscussion(Chair& chair)
{
    begin(chair, [&] {
        chair.fill(QStringLiteral("child.name"), QStringLiteral("Zoë O'Connor"));
        chair.fill(QStringLiteral("child.born"), QStringLiteral("24/11/2014"));
        chair.fill(QStringLiteral("Asked for by"), QStringLiteral("Dan Pryce"));
        chair.pick(QStringLiteral("escalation"), QStringLiteral("No"));
    });
}

// What is answered to a prompt: words of its own, so that each can be looked for on the page.
QString wordsFor(const Prompt& prompt)
{
    return QStringLiteral("Said to %1: Zoë's school, kin & carers").arg(prompt.id);
}

void answer(Chair& chair, const Prompt& prompt, bool yes)
{
    const bool choice = prompt.as == AnswerAs::YesNo || prompt.as == AnswerAs::YesNoNotNeeded;
    if (choice)
        chair.pick(prompt.ask, yes ? QStringLiteral("Yes") : QStringLiteral("No"));
    if (prompt.as == AnswerAs::Text || prompt.why != WantsWhy::Never)
        chair.fill(choice ? prompt.ask + QStringLiteral(" Reason") : prompt.ask, wordsFor(prompt));
}

void answerStage(Chair& chair, const QString& id)
{
    INFO("stage " << id.toStdString());
    REQUIRE(chair.window().discussionView()->here().stage == id);
    bool yes = true;
    for (const Block& block : chair.session().protocol().stage(id)->blocks)
        for (const Prompt& prompt : block.prompts)
            answer(chair, prompt, yes = !yes);
}

void nextStage(Chair& chair)
{
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
}

void seat(Chair& chair, const QString& name, const QString& agency, const QString& place)
{
    const QString row = addPerson(chair, name);
    chair.fill(QStringLiteral("Agency") + row, agency);
    chair.pick(QStringLiteral("Here?") + row, QStringLiteral("Here"));
    chair.pick(QStringLiteral("In the place of") + row, place);
    chair.pick(QStringLiteral("Can decide?") + row, QStringLiteral("Yes"));
    chair.press(Qt::Key_Escape);
}

void gatherPeople(Chair& chair)
{
    seat(chair, QStringLiteral("Tom Whelan"), QStringLiteral("Police"), QStringLiteral("Police, Inspector"));
    seat(chair, QStringLiteral("Ruth Okafor"), QStringLiteral("Health"), QStringLiteral("Health, Safeguarding Nurse"));
    seat(chair, QStringLiteral("Dan Pryce"), QStringLiteral("Children's Social Care"),
         QStringLiteral("Children’s Social Care, Team Manager"));
    const auto people = chair.record().ranked<Participant>();
    REQUIRE(people.size() == 3);
    CHECK(people[0]->name == QStringLiteral("Tom Whelan"));
    CHECK(people[1]->fills == QStringLiteral("health"));
    for (const Participant* person : people) {
        CHECK(person->attendance == Attendance::Attended);
        CHECK(person->authority == Reply::Yes);
    }
    chair.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(chair.record().meeting().startedAt.isValid());
    chair.pick(QStringLiteral("Confidentiality statement read?"), QStringLiteral("Yes"));
    chair.fill(QStringLiteral("Review on"), QStringLiteral("in no time"));
    chair.press(Qt::Key_Tab);
    CHECK_FALSE(chair.record().meeting().reviewOn.isValid());
    chair.click(QStringLiteral("Review on"));
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.type(QStringLiteral("tomorrow"));
    chair.press(Qt::Key_Tab);
    CHECK(chair.record().meeting().reviewOn == chair.session().today().addDays(1));
}

void speak(Chair& chair, int speaker, const QString& words, bool restricted)
{
    chair.press(Qt::Key_0 + speaker, Qt::ControlModifier);
    chair.type(words);
    if (restricted) {
        chair.tick(QStringLiteral("Restricted"));
        chair.click(QStringLiteral("contribution"));
    }
    chair.press(Qt::Key_Return);
}

void writeLog(Chair& chair)
{
    speak(chair, 2, QStringLiteral("Zoë was found at the retail park at 02:10"), false);
    speak(chair, 3, secret, true);
    const auto said = chair.record().ranked<Contribution>();
    REQUIRE(said.size() == 2);
    CHECK(said[0]->speaker.contains(QStringLiteral("Tom Whelan")));
    CHECK_FALSE(said[0]->restricted);
    CHECK(said[1]->body == secret);
    CHECK(said[1]->restricted);
}

// The things that count, row by row.
void assess(Chair& chair)
{
    chair.press(Qt::Key_R, Qt::ControlModifier);
    chair.type(QStringLiteral("Exploited by older boys at the retail park"));
    chair.fill(QStringLiteral("To whom, risk 1"), QStringLiteral("Zoë"));
    chair.pick(QStringLiteral("Likelihood, risk 1"), QStringLiteral("Likely"));
    chair.pick(QStringLiteral("Impact, risk 1"), QStringLiteral("Severe"));
    chair.fill(QStringLiteral("Evidence, risk 1"), QStringLiteral("Found there twice, new phone"));
    chair.press(Qt::Key_Escape);
    chair.click(QStringLiteral("Add protective factor"));
    chair.type(QStringLiteral("Trusts Miss Baxter at school"));
    chair.press(Qt::Key_Escape);
    chair.click(QStringLiteral("Add the child’s words"));
    chair.type(QStringLiteral("Nobody asks me where I go"));
    chair.press(Qt::Key_Escape);
    const auto said = chair.record().ranked<Contribution>();
    chair.named(QStringLiteral("contributions"))->setFocus(Qt::TabFocusReason);
    chair.press(Qt::Key_End); // the newest stands first
    chair.choose([&] { chair.press(Qt::Key_M); }, QStringLiteral("Assessment > A new risk"));
    const auto risks = chair.record().ranked<Risk>();
    REQUIRE(risks.size() == 2);
    CHECK(risks[0]->harm == QStringLiteral("Exploited by older boys at the retail park"));
    CHECK(risks[0]->toWhom == QStringLiteral("Zoë"));
    CHECK(risks[0]->likelihood == Likelihood::Likely);
    CHECK(risks[0]->impact == Impact::Severe);
    CHECK(risks[1]->harm == said[0]->body);
    CHECK(risks[1]->source == said[0]->id);
    CHECK(chair.record().rows<ProtectiveFactor>().size() == 1);
    CHECK(chair.record().rows<Voice>().size() == 1);
}

void cite(Chair& chair)
{
    chair.inDialog([&] { chair.press(Qt::Key_R, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       chair.fill(QStringLiteral("Find a power"), QStringLiteral("section 47"));
                       chair.press(Qt::Key_Return);
                       static_cast<QDialog&>(dialog).reject();
                   });
    CHECK(chair.record().rows<Power>().size() == 1);
}

void weigh(Chair& chair)
{
    for (const auto& [letter, title, outcome] :
         {std::tuple("A", "Foster placement", "Chosen"), std::tuple("B", "Stay at home", "Rejected")}) {
        const QString which = QStringLiteral(", option %1").arg(QLatin1String(letter));
        chair.press(Qt::Key_R, Qt::ControlModifier);
        chair.fill(QStringLiteral("Name") + which, QLatin1String(title));
        for (const char* line : {"What it is", "For", "Against", "Child’s view"})
            chair.fill(QString::fromUtf8(line) + which,
                       QStringLiteral("%1 %2").arg(QString::fromUtf8(line), QLatin1String(title)));
        for (const char* test : {"Proportionate", "Legitimate", "Necessary", "Ethical", "Reasonable"}) {
            chair.pick(QLatin1String(test) + which, QStringLiteral("Met"));
            chair.fill(QLatin1String(test) + QStringLiteral(", why") + which,
                       QStringLiteral("%1 because %2").arg(QLatin1String(test), QLatin1String(title)));
        }
        chair.pick(QStringLiteral("Outcome") + which, QLatin1String(outcome));
        chair.fill(QStringLiteral("Outcome, why") + which, QStringLiteral("Weighed %1").arg(QLatin1String(title)));
    }
    const auto options = chair.record().ranked<Option>();
    REQUIRE(options.size() == 2);
    CHECK(options[0]->outcome == OptionOutcome::Chosen);
    CHECK(options[1]->outcome == OptionOutcome::Rejected);
    CHECK(options[1]->reasonableWhy == QStringLiteral("Reasonable because Stay at home"));
    CHECK(options[0]->childView == QStringLiteral("Child’s view Foster placement"));
}

void plan(Chair& chair)
{
    chair.click(QStringLiteral("Add action"));
    chair.type(QStringLiteral("Find a foster placement near school"));
    chair.fill(QStringLiteral("Owner, action 1"), QStringLiteral("Dan Pryce"));
    chair.fill(QStringLiteral("Due, action 1"), QStringLiteral("tomorrow"));
    chair.press(Qt::Key_Tab);
    chair.fill(QStringLiteral("Measure, action 1"), QStringLiteral("Zoë has slept there"));
    chair.press(Qt::Key_Escape);
    chair.click(QStringLiteral("Add contingency"));
    chair.type(QStringLiteral("No placement is found"));
    chair.fill(QStringLiteral("Then, contingency 1"), QStringLiteral("Aunt, with support overnight"));
    chair.fill(QStringLiteral("Owner, contingency 1"), QStringLiteral("Ruth Okafor"));
    chair.press(Qt::Key_Escape);
    int number = 0;
    for (const Participant* person : chair.record().ranked<Participant>()) {
        ++number;
        chair.click(QStringLiteral("participant-%1").arg(person->id.value));
        chair.pick(QStringLiteral("Agreement, participant %1").arg(number),
                   number == 2 ? QStringLiteral("Dissents") : QStringLiteral("Agrees"));
        if (number == 2)
            chair.fill(QStringLiteral("Reason, participant 2"), QStringLiteral("Health would wait a week"));
        chair.press(Qt::Key_Escape);
    }
    const Action& action = *chair.record().ranked<Action>().at(0);
    CHECK(action.owner == QStringLiteral("Dan Pryce"));
    CHECK(action.agency == QStringLiteral("Children's Social Care"));
    CHECK(action.due == chair.session().today().addDays(1));
    CHECK(action.measure == QStringLiteral("Zoë has slept there"));
    CHECK(chair.record().ranked<Contingency>().at(0)->owner == QStringLiteral("Ruth Okafor"));
    CHECK(chair.record().ranked<Participant>().at(1)->agreementReason == QStringLiteral("Health would wait a week"));
}

void signHere(Chair& chair)
{
    chair.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(chair.window().discussionView()->here().stage == QStringLiteral("sign"));
    declare(chair, QStringLiteral("Margaret Ashworth"), QStringLiteral("The rest follows at the review"));
    // The keyboard goes to what was made, not back to the first button of the window.
    REQUIRE(chair.window().focusWidget());
    CHECK(chair.window().focusWidget()->accessibleName() ==
          QStringLiteral("Show version %1 as it was signed").arg(chair.record().versions.size()));
}

QByteArray form(Chair& chair, int version, Audience audience)
{
    return issued(chair, QStringLiteral("form"), audience, version);
}

// The fields of the record that one of its papers does not print, as pdftotext reads it.
QStringList notPrinted(Chair& chair, int version, Audience audience)
{
    const auto text = chair.window().store()->read().version(chair.record().id, version);
    REQUIRE(text.ok());
    const auto record = readCanonical(text->canonical);
    REQUIRE(record.ok());
    const Protocol& protocol = chair.session().protocol();
    const forms::Document document =
        forms::signedPaper(*record, protocol, text->info, {forms::Paper::Kind::Form, audience, {}});
    const forms::test::PrintedWords paper(form(chair, version, audience), document);
    const auto expected = forms::test::expectedOn(chair.record(), protocol);
    CHECK(expected.size() > 100);
    QStringList out;
    for (const forms::test::Expected& each : expected) {
        if (each.secret && audience == Audience::Redacted)
            continue;
        if (std::none_of(each.words.begin(), each.words.end(), [&](const QString& words) { return paper.says(words); }))
            out << QStringLiteral("%1.%2: %3").arg(each.row, each.field, each.words.join(u'|'));
    }
    return out;
}

QByteArray utf16(const QString& words)
{
    QByteArray out;
    for (const QChar c : words)
        out.append(static_cast<char>(c.row())).append(static_cast<char>(c.cell()));
    return out;
}

} // namespace

TEST_CASE("a chair's whole hour: from a first start to a second signed version, by keys and clicks")
{
    Chair chair;
    chair.startRecords();
    beginDiscussion(chair);
    CHECK(chair.record().ranked<Subject>().at(0)->name == QStringLiteral("Zoë O'Connor"));
    CHECK(chair.record().ranked<Subject>().at(0)->born == QDate(2014, 11, 24));
    CHECK(chair.record().request().escalation == Reply::No);
    CHECK(chair.record().meeting().chairName == QStringLiteral("Margaret Ashworth"));

    answerStage(chair, QStringLiteral("request"));
    nextStage(chair);
    gatherPeople(chair);
    nextStage(chair);
    answerStage(chair, QStringLiteral("information"));
    writeLog(chair);
    nextStage(chair);
    answerStage(chair, QStringLiteral("assessment"));
    assess(chair);
    nextStage(chair);
    answerStage(chair, QStringLiteral("powers"));
    cite(chair);
    nextStage(chair);
    weigh(chair);
    nextStage(chair);
    answerStage(chair, QStringLiteral("plan"));
    plan(chair);
    chair.press(Qt::Key_E, Qt::ControlModifier);
    for (const Prompt& prompt : chair.session().protocol().ethics)
        answer(chair, prompt, true);

    // Every prompt of the protocol holds what was typed to it.
    const Protocol& protocol = chair.session().protocol();
    const auto holdsWords = [&](const Prompt& prompt) {
        const Answer* given = chair.record().answer(prompt.id);
        INFO(prompt.id.toStdString());
        REQUIRE(given);
        CHECK(given->body == wordsFor(prompt));
    };
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                holdsWords(prompt);
    for (const Prompt& prompt : protocol.ethics)
        holdsWords(prompt);

    signHere(chair);
    REQUIRE(chair.record().versions.size() == 1);
    const QByteArray first = form(chair, 1, Audience::Full);
    const QByteArray redacted = form(chair, 1, Audience::Redacted);
    CHECK(notPrinted(chair, 1, Audience::Full) == QStringList());
    CHECK(wordsOf(first, chair.folder()).contains(packed(secret)));
    CHECK_FALSE(wordsOf(redacted, chair.folder()).contains(packed(secret)));
    // The redacted copy lacks that one thing, and is no empty page.
    CHECK(notPrinted(chair, 1, Audience::Redacted) == QStringList());
    // On the pages words are numbers of glyphs, which pdftotext has read; what is left to search are names and notes
    // beside the pages, where plain words would stand.
    const QByteArray bytes = unpacked(redacted, chair.folder());
    for (const QString& part : {secret, QStringLiteral("Alderbank"), QStringLiteral("refuge")}) {
        CHECK_FALSE(bytes.contains(part.toUtf8()));
        CHECK_FALSE(bytes.contains(utf16(part)));
        CHECK_FALSE(bytes.toLower().contains(utf16(part).toHex()));
    }

    // Left in the middle of a sentence of the plan, and found there again.
    const Prompt& rationale = *protocol.prompt(QStringLiteral("plan.rationale"));
    const QString ask = rationale.ask;
    const QString before = wordsFor(rationale);
    chair.press(Qt::Key_PageUp, Qt::ControlModifier);
    chair.click(ask);
    const Place left = chair.window().discussionView()->here();
    CHECK(left.prompt == QStringLiteral("plan.rationale"));
    const Discussion signedRecord = chair.record();
    chair.closeWindow();

    chair.openWindow();
    CHECK_FALSE(chair.window().store());
    chair.fill(QStringLiteral("passphrase"), QStringLiteral("seven loud herons wade"));
    chair.press(Qt::Key_Return);
    CHECK_FALSE(chair.window().store());
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.type(Chair::passphrase());
    chair.press(Qt::Key_Return);
    REQUIRE(chair.window().store());
    REQUIRE(chair.window().homePage()->model().rowCount() == 1);
    QWidget* table = chair.named(QStringLiteral("discussions"));
    chair.click(table);
    chair.press(Qt::Key_Home);
    chair.press(Qt::Key_Return);
    REQUIRE(chair.window().session());
    CHECK(chair.record() == signedRecord);
    CHECK(chair.window().discussionView()->here() == left);

    // Locked: keys change nothing, and the session says why.
    chair.fill(ask, QStringLiteral(" and more"));
    chair.press(Qt::Key_Delete);
    chair.press(Qt::Key_R, Qt::ControlModifier);
    chair.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(chair.record() == signedRecord);
    const auto refused = chair.session().setAnswer({QStringLiteral("plan.rationale"), {}, {}}, QStringLiteral("body"),
                                                   QStringLiteral("other"), Entry::Typed);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Locked);

    chair.press(Qt::Key_Return, Qt::ControlModifier);
    chair.fill(QStringLiteral("amend.reason"), QStringLiteral("The rationale lacked the aunt's part"));
    chair.click(QStringLiteral("amend"));
    REQUIRE(chair.record().state == State::Amending);
    REQUIRE(chair.window().focusWidget());
    CHECK(chair.named(QStringLiteral("sign"))->isAncestorOf(chair.window().focusWidget()));
    chair.press(Qt::Key_PageUp, Qt::ControlModifier);
    chair.fill(ask, QStringLiteral(" Aunt Bridget was asked."));
    CHECK(chair.record().answer(QStringLiteral("plan.rationale"))->body ==
          before + QStringLiteral(" Aunt Bridget was asked."));
    signHere(chair);
    REQUIRE(chair.record().versions.size() == 2);
    CHECK(chair.record().versions[1].amendReason == QStringLiteral("The rationale lacked the aunt's part"));
    CHECK(form(chair, 1, Audience::Full) == first);
    CHECK(form(chair, 1, Audience::Redacted) == redacted);
    CHECK(notPrinted(chair, 2, Audience::Full) == QStringList());
    CHECK_FALSE(wordsOf(first, chair.folder()).contains(QStringLiteral("AuntBridget")));
    const auto verified = chair.window().store()->read().verify();
    REQUIRE(verified.ok());
    CHECK(verified->problems == QStringList());
    chair.closeWindow();
}
