#include "WholeProcedure.h"

#include "Casework.h"
#include "Paper.h"
#include "app/discussion/DiscussionView.h"
#include "app/log/EthicsPanel.h"
#include "app/wheel/ModelWheel.h"
#include "core/base/Text.h"
#include "core/rules/Readiness.h"
#include "core/storage/StoreReader.h"

#include <catch2/catch_test_macros.hpp>

namespace chairside::journey {

namespace {

bool isYesNo(const Prompt& prompt)
{
    return prompt.as == AnswerAs::YesNo || prompt.as == AnswerAs::YesNoNotNeeded;
}

// One that typing its first word chooses.
QString choiceFor(const Prompt& prompt)
{
    return prompt.choices.size() > 3 ? prompt.choices[1] : prompt.choices.back();
}

QString wordsFor(const Prompt& prompt)
{
    return prompt.as == AnswerAs::Person ? QStringLiteral("Ruth Okafor") : QStringLiteral("Said to %1").arg(prompt.id);
}

// Enough to make "met, and not started" a question.
QString replyTo(const Prompt& prompt)
{
    return prompt.means == QStringLiteral("s47-started") ? QStringLiteral("No") : QStringLiteral("Yes");
}

bool hasWords(const Prompt& prompt)
{
    return prompt.as == AnswerAs::Text || prompt.as == AnswerAs::Person || prompt.why != WantsWhy::Never;
}

void answer(Chair& chair, const Prompt& prompt)
{
    INFO("prompt " << prompt.id.toStdString());
    if (isYesNo(prompt)) {
        chair.pick(prompt.ask, replyTo(prompt));
    } else if (prompt.as == AnswerAs::Choice) {
        chair.pick(prompt.ask, choiceFor(prompt));
    } else if (prompt.as == AnswerAs::Tick) {
        chair.tick(prompt.ask);
    } else if (prompt.as == AnswerAs::Date || prompt.as == AnswerAs::Moment) {
        chair.fill(prompt.ask, QStringLiteral("24/11/2026"));
        chair.press(Qt::Key_Tab);
    }
    if (prompt.as == AnswerAs::Moment) {
        chair.fill(prompt.ask + QStringLiteral(" At what time"), QStringLiteral("14:20"));
        chair.press(Qt::Key_Tab);
    } else if (hasWords(prompt)) {
        const QString beside = prompt.as == AnswerAs::Tick ? QStringLiteral(" Note")
                               : isYesNo(prompt)           ? QStringLiteral(" Reason")
                                                           : QString();
        chair.fill(prompt.ask + beside, wordsFor(prompt));
        if (prompt.as == AnswerAs::Person)
            chair.press(Qt::Key_Tab); // and the names offered beneath it go
    }
}

void decide(Chair& chair, const Prompt& prompt)
{
    chair.fill(prompt.ask + QStringLiteral(" Who"), QStringLiteral("Dan Pryce"));
    chair.fill(prompt.ask + QStringLiteral(" How"), QStringLiteral("How of %1").arg(prompt.id));
    chair.fill(prompt.ask + QStringLiteral(" When"), QStringLiteral("25/11/2026"));
    chair.press(Qt::Key_Tab);
}

// Every row of a table is opened with Enter and filled cell by cell.
void fillTable(Chair& chair, const Block& table)
{
    int number = 0;
    for (const Item* item : chair.record().ranked<Item>()) {
        if (item->block != table.id)
            continue;
        ++number;
        chair.named(QStringLiteral("item-%1").arg(item->id.value))->setFocus(Qt::TabFocusReason);
        chair.press(Qt::Key_Return);
        for (std::size_t i = 1; i < table.columns.size(); ++i) {
            const Column& column = table.columns[i];
            const QString name =
                QStringLiteral("%1, %2 %3").arg(column.title, table.columns.front().title.toLower()).arg(number);
            if (column.as == AnswerAs::Tick) {
                chair.tick(name);
            } else if (column.as == AnswerAs::Date) {
                chair.fill(name, QStringLiteral("24/11/2026"));
                chair.press(Qt::Key_Tab);
            } else {
                chair.fill(name, QStringLiteral("%1 of row %2").arg(column.id).arg(number));
            }
        }
        chair.press(Qt::Key_Escape);
    }
    CHECK(number == table.start.size());
}

void seat(Chair& chair, const QString& name)
{
    const QString row = addPerson(chair, name);
    chair.pick(QStringLiteral("Here?") + row, QStringLiteral("Here"));
    chair.press(Qt::Key_Escape);
}

// A row of each kind that the procedure's blocks take, begun with its own button.
void addRows(Chair& chair, const Block& block)
{
    const std::map<QString, QString> buttons{{QStringLiteral("relative"), QStringLiteral("Add relative")},
                                             {QStringLiteral("risk"), QStringLiteral("Add risk")},
                                             {QStringLiteral("history"), QStringLiteral("Add event")},
                                             {QStringLiteral("action"), QStringLiteral("Add action")},
                                             {QStringLiteral("recommendation"), QStringLiteral("Add recommendation")}};
    const auto button = buttons.find(block.of);
    if (block.of == QStringLiteral("participant") && block.filter.isEmpty()) {
        seat(chair, QStringLiteral("Ruth Okafor"));
        seat(chair, QStringLiteral("Dan Pryce"));
    } else if (button != buttons.end()) {
        chair.click(button->second);
        chair.type(QStringLiteral("A row of %1").arg(block.of));
        if (block.of == QStringLiteral("action")) {
            chair.fill(QStringLiteral("Owner, action 1"), QStringLiteral("Dan Pryce"));
            chair.fill(QStringLiteral("Due, action 1"), QStringLiteral("tomorrow"));
            chair.press(Qt::Key_Tab);
        }
        if (block.with.contains(QStringLiteral("threshold")))
            chair.fill(QStringLiteral("Threshold for more, action 1"), QStringLiteral("A second bruise"));
        if (block.with.contains(QStringLiteral("found"))) {
            chair.fill(QStringLiteral("Records checked on, relative 1"), QStringLiteral("24/11/2026"));
            chair.press(Qt::Key_Tab);
            chair.fill(QStringLiteral("What they say, relative 1"), QStringLiteral("Known since 2019"));
        }
        if (block.of == QStringLiteral("recommendation"))
            chair.fill(QStringLiteral("To whom, recommendation 1"), QStringLiteral("Safeguarding Board"));
        chair.press(Qt::Key_Escape);
    }
}

// Each prompt that was asked holds what was given, part by part.
void checkAnswers(const Chair&, const Discussion& record, const Protocol& protocol)
{
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts) {
                if (!holds(prompt.when, record))
                    continue;
                INFO(prompt.id.toStdString());
                const Answer* given = record.answer(prompt.id);
                REQUIRE(given);
                CHECK(answered(prompt, given));
                CHECK(given->restricted == prompt.restricted);
                CHECK(given->meaning == prompt.means);
                if (hasWords(prompt))
                    CHECK(given->body == wordsFor(prompt));
                if (prompt.as == AnswerAs::Choice)
                    CHECK(given->choice == choiceFor(prompt));
                if (prompt.as == AnswerAs::Moment)
                    CHECK(given->at == QTime(14, 20));
                if (prompt.as == AnswerAs::Moment || prompt.as == AnswerAs::Date)
                    CHECK(given->day == QDate(2026, 11, 24));
                if (block.is == BlockKind::Decisions) {
                    CHECK(given->who == QStringLiteral("Dan Pryce"));
                    CHECK(given->how == QStringLiteral("How of %1").arg(prompt.id));
                    CHECK(given->day == QDate(2026, 11, 25));
                }
            }
}

QStringList notOn(const QString& paper, const QStringList& words)
{
    QStringList out;
    for (const QString& each : words)
        if (!each.trimmed().isEmpty() && !paper.contains(packed(each)))
            out << each;
    return out;
}

// What was said within some blocks: their prompts and their tables' cells.
QStringList saidIn(const Discussion& record, const Protocol& protocol, const QStringList& blocks)
{
    QStringList out;
    for (const QString& id : blocks) {
        const Block* block = protocol.block(id);
        REQUIRE(block);
        for (const auto& [answerId, answer] : record.rows<Answer>()) {
            const Item* item = record.find(answer.item);
            const bool asked = std::any_of(block->prompts.begin(), block->prompts.end(),
                                           [&](const Prompt& prompt) { return prompt.id == answer.prompt; });
            if (item ? item->block == block->id : asked)
                out << answer.body << answer.who << answer.how << (item ? shortDate(answer.day) : longDate(answer.day));
        }
    }
    return out;
}

QStringList everyBlock(const Protocol& protocol)
{
    QStringList out;
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            out << block.id;
    return out;
}

} // namespace

void begin(Chair& chair, const QString& procedure)
{
    begin(chair, [&] {
        chair.pick(QStringLiteral("Procedure"), procedure);
        chair.fill(QStringLiteral("child.name"), QStringLiteral("Zoë O'Connor"));
        chair.fill(QStringLiteral("child.born"), QStringLiteral("24/11/2014"));
        chair.fill(QStringLiteral("Asked for by"), QStringLiteral("Dan Pryce"));
    });
}

void holdStage(Chair& chair, const Stage& stage)
{
    INFO("stage " << stage.id.toStdString());
    REQUIRE(chair.window().discussionView()->here().stage == stage.id);
    // What the procedure says beside its questions is in sight: aims, roles, how a list is meant.
    const QString shown = wordsOn(chair.window());
    CHECK(shown.contains(stage.subtitle));
    for (const Block& block : stage.blocks) {
        INFO("block " << block.id.toStdString());
        if (holds(block.when, chair.record()))
            CHECK(shown.contains(block.note));
    }
    for (const Block& block : stage.blocks) {
        for (const Prompt& prompt : block.prompts) {
            if (!holds(prompt.when, chair.record()))
                continue;
            answer(chair, prompt);
            if (block.is == BlockKind::Decisions)
                decide(chair, prompt);
        }
        if (block.is == BlockKind::Table)
            fillTable(chair, block);
        else if (block.is == BlockKind::Rows)
            addRows(chair, block);
    }
}

void holdAll(Chair& chair)
{
    bool first = true;
    for (const Stage& stage : chair.session().protocol().stages) {
        if (!first)
            chair.press(Qt::Key_PageDown, Qt::ControlModifier);
        first = false;
        holdStage(chair, stage);
    }
}

void holdAndSign(Chair& chair, const QString& procedure)
{
    begin(chair, procedure);
    // No code of ethics and no model: nothing empty stands in for them.
    for (const EthicsPanel* panel : chair.window().findChildren<EthicsPanel*>())
        CHECK_FALSE(panel->isVisible());
    for (const ModelWheel* wheel : chair.window().findChildren<ModelWheel*>())
        CHECK_FALSE(wheel->isVisible());
    holdAll(chair);
    checkAnswers(chair, chair.record(), chair.session().protocol());
    sign(chair);
    const Protocol& protocol = chair.session().protocol();
    const QString form = paper(chair, QStringLiteral("form"), Audience::Full);
    CHECK(form.contains(packed(protocol.formTitle)));
    CHECK_FALSE(form.contains(packed(QStringLiteral("Code of Ethics"))));
    CHECK(notOn(form, saidIn(chair.record(), protocol, everyBlock(protocol))) == QStringList());
    CHECK(notOn(paper(chair, QStringLiteral("sheet"), Audience::Full),
                {wordsFor(*protocol.promptMeaning(QStringLiteral("decision")))}) == QStringList());
    for (const PrintedForm& own : protocol.forms) {
        const QString printed = paper(chair, own.id, Audience::Full);
        CHECK(printed.contains(packed(own.title)));
        CHECK(notOn(printed, saidIn(chair.record(), protocol, own.blocks)) == QStringList());
    }
    CHECK(chair.window().store()->read().verify().value().problems == QStringList());
}

} // namespace chairside::journey
