#include "core/protocol/ProtocolChanges.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolSpeech.h"
#include "core/protocol/ProtocolWords.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

using namespace chairside;

namespace {

QByteArray northmere()
{
    return dataFile(QStringLiteral("northmere.json"));
}

ProtocolPtr read(const QByteArray& json)
{
    const Result<ProtocolPtr> found = readProtocol(json, QStringLiteral("t.json"));
    INFO((found ? QString() : found.error().message).toStdString());
    REQUIRE(found.ok());
    return *found;
}

// "Part: sentence", of Northmere with one thing put in place of another.
QStringList changes(const QByteArray& instead, const QByteArray& with)
{
    QByteArray json = northmere();
    REQUIRE(json.contains(instead));
    json.replace(json.indexOf(instead), instead.size(), with);
    QStringList out;
    for (const ProtocolChange& each : changesBetween(*read(northmere()), *read(json)))
        out << each.part + QStringLiteral(": ") + each.words;
    return out;
}

using Rebuild = std::function<QJsonValue(const QJsonValue&)>;
using Try = std::function<bool(const QString& path, const QJsonValue& whole)>;

template <class E>
QStringList codes(const JsonWords<E>& words)
{
    QStringList out;
    for (const auto& word : words)
        out << word.first;
    return out;
}

// The closed lists that a value may be of, and whatever else stands in the file under the same key.
QJsonArray othersLike(const QString& value)
{
    namespace words = protocolwords;
    QJsonArray out{value + QStringLiteral(" x"), value + QStringLiteral("x"), QStringLiteral("2031-01-02")};
    const QStringList lists[] = {codes(words::answerAs()),
                                 codes(words::need()),
                                 codes(words::wantsWhy()),
                                 codes(words::decides()),
                                 codes(words::blockKind()),
                                 codes(words::stageGroup()),
                                 words::rowKinds(),
                                 words::filtersOf(u"voice"_qs),
                                 words::furtherFieldsOf(u"participant"_qs),
                                 words::furtherFieldsOf(u"relative"_qs),
                                 words::furtherFieldsOf(u"request"_qs),
                                 words::signingChecks(),
                                 words::meanings(),
                                 words::lifeCycles(),
                                 words::clockEvents(),
                                 words::clockUnits(),
                                 words::recipients(),
                                 words::addressees(),
                                 words::letterSteps(),
                                 words::screenings(),
                                 words::laterSteps(),
                                 codes(words::each()),
                                 // What parts of the file call each other by.
                                 {u"asked"_qs, u"copies"_qs},
                                 {u"picture.seen"_qs, u"two.home"_qs},
                                 {u"yes"_qs, u"no"_qs},
                                 {u"children"_qs, u"two"_qs, u"result"_qs, u"worries"_qs, u"actions"_qs},
                                 {u"Early help"_qs, u"Nothing yet"_qs}};
    for (const QStringList& list : lists)
        if (list.contains(value))
            for (const QString& each : list)
                if (each != value)
                    out.append(each);
    return out;
}

// Every value put in another's place, every list without its last entry and with its first two the other way round,
// every key that may be left out.
void vary(const QJsonValue& value, const QString& path, const Rebuild& rebuild, const Try& accepted)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString& key : object.keys()) {
            QJsonObject without = object;
            without.remove(key);
            accepted(path + QStringLiteral("/-") + key, rebuild(without));
            vary(
                object[key], path + QLatin1Char('/') + key,
                [&](const QJsonValue& other) {
                    QJsonObject changed = object;
                    changed.insert(key, other);
                    return rebuild(changed);
                },
                accepted);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        QJsonArray shorter = array, turned = array;
        shorter.removeLast();
        accepted(path + QStringLiteral("/last"), rebuild(shorter));
        if (array.size() > 1) {
            turned.replace(0, array[1]);
            turned.replace(1, array[0]);
            accepted(path + QStringLiteral("/turned"), rebuild(turned));
        }
        for (qsizetype i = 0; i < array.size(); ++i)
            vary(
                array[i], path + QStringLiteral("/%1").arg(i),
                [&](const QJsonValue& other) {
                    QJsonArray changed = array;
                    changed.replace(i, other);
                    return rebuild(changed);
                },
                accepted);
    } else {
        QJsonArray others;
        if (value.isString())
            others = othersLike(value.toString());
        else if (value.isBool())
            others = {!value.toBool()};
        else
            others = {value.toInt() + 1, value.toInt() - 1};
        for (const auto& other : others)
            if (accepted(path, rebuild(other)))
                break;
    }
}

} // namespace

TEST_CASE("a procedure compared with itself has changed in nothing")
{
    const std::vector<ProtocolPtr> shipped = shippedProtocols().value();
    for (const ProtocolPtr& each : shipped)
        CHECK(changesBetween(*each, *each).empty());
}

TEST_CASE("no change that the program would notice passes in silence")
{
    // Said by the list of versions itself.
    const QStringList known{u"/code"_qs, u"/version"_qs};
    // Left out, these are what they were: a default.
    const QStringList same{u"/attendance/1/-min"_qs, u"/attendance/0/-gap"_qs, u"/stages/2/-group"_qs,
                           u"/stages/3/-group"_qs};
    // Other parts of the file lean on these, so that no single one can change; the next test changes them.
    const QStringList leanedOn{u"id"_qs,     u"is"_qs,     u"of"_qs,      u"as"_qs,
                               u"filter"_qs, u"with"_qs,   u"to"_qs,      u"criteria"_qs,
                               u"answer"_qs, u"format"_qs, u"choices"_qs, u"needs_agreement"_qs,
                               u"form"_qs,   u"table"_qs,  u"day"_qs,     u"never"_qs};
    const QStringList signedBy{u"/stages/3/blocks/2/prompts/0/means"_qs, u"/stages/3/blocks/2/prompts/1/means"_qs};
    const ProtocolPtr before = read(northmere());
    QStringList silent, tried, refused;
    vary(
        QJsonDocument::fromJson(northmere()).object(), {}, [](const QJsonValue& whole) { return whole; },
        [&](const QString& path, const QJsonValue& whole) {
            const auto now = readProtocol(QJsonDocument(whole.toObject()).toJson(), QStringLiteral("t.json"));
            (now ? tried : refused) << path;
            if (!now)
                return false;
            const bool said = !changesBetween(*before, **now).empty();
            if (!said && !known.contains(path) && !same.contains(path) && !path.endsWith(u"/-at_least"_qs))
                silent << path;
            return true;
        });
    CHECK(silent == QStringList());
    CHECK(tried.size() > 350);
    refused.removeDuplicates();
    QStringList untried;
    for (const QString& path : std::as_const(refused)) {
        static const QRegularExpression index(u"/\\d+$"_qs);
        const QString key = QString(path).remove(index).section(QLatin1Char('/'), -1);
        const bool value = !key.startsWith(QLatin1Char('-')) && key != u"last"_qs && key != u"turned"_qs;
        if (value && !tried.contains(path) && !leanedOn.contains(key) && !signedBy.contains(path))
            untried << path;
    }
    CHECK(untried == QStringList());
}

TEST_CASE("what other parts of a file lean on is compared as well")
{
    const ProtocolPtr before = read(northmere());
    const std::pair<const char*, std::function<void(Protocol&)>> harms[] = {
        {"is", [](Protocol& p) { p.stages[0].blocks[3].is = BlockKind::Decisions; }},
        {"of", [](Protocol& p) { p.stages[2].blocks[1].of = u"history"_qs; }},
        {"filter", [](Protocol& p) { p.stages[3].blocks[4].filter.clear(); }},
        {"with", [](Protocol& p) { p.stages[3].blocks[3].with.clear(); }},
        {"criteria", [](Protocol& p) { p.stages[0].blocks[2].criteria = u"other"_qs; }},
        {"as of a prompt", [](Protocol& p) { p.stages[0].blocks[3].prompts[1].as = AnswerAs::Text; }},
        {"as of a column", [](Protocol& p) { p.stages[2].blocks[0].columns[0].as = AnswerAs::Person; }},
        {"answer", [](Protocol& p) { p.stages[2].blocks[2].prompts[2].when.of[1].prompt = u"agree.why"_qs; }},
        {"choices", [](Protocol& p) { p.stages[0].blocks[3].prompts[1].choices[1] = u"Other help"_qs; }},
        {"choices afterwards", [](Protocol& p) { p.after[1].choices[1] = u"Elsewhere"_qs; }},
        {"agreement", [](Protocol& p) { p.after[1].needsAgreement.clear(); }},
        {"form", [](Protocol& p) { p.letters[3].form.clear(); }},
        {"table", [](Protocol& p) { p.letters[4].table = u"seeing"_qs; }},
        {"day", [](Protocol& p) { p.letters[4].day.clear(); }},
        {"never", [](Protocol& p) { p.circulate.never.clear(); }},
        {"what signing looks at", [](Protocol& p) { p.stages[3].blocks[2].prompts[0].means.clear(); }},
        {"each involved", [](Protocol& p) { p.attendance[0].eachInvolved = true; }},
        {"to", [](Protocol& p) { p.letters[1].named = u"The board"_qs; }},
        {"id of a prompt", [](Protocol& p) { p.stages[2].blocks[2].prompts[0].id = u"picture.met"_qs; }},
        {"id of a block", [](Protocol& p) { p.stages[3].blocks[1].id = u"both"_qs; }},
        {"id of a clock", [](Protocol& p) { p.clocks[0].id = u"invited"_qs; }},
        {"id of criteria", [](Protocol& p) { p.criteria[0].id = u"worries"_qs; }}};
    for (const auto& [name, harm] : harms) {
        CAPTURE(name);
        Protocol now = *before;
        harm(now);
        CHECK_FALSE(changesBetween(*before, now).empty());
    }
}

TEST_CASE("the questions held up throughout and the model's name are compared too")
{
    const ProtocolPtr before = sample::knowsley();
    const auto with = [&](const QByteArray& instead, const QByteArray& words) {
        QByteArray json = before->json;
        REQUIRE(json.contains(instead));
        json.replace(json.indexOf(instead), instead.size(), words);
        return changesBetween(*before, *read(json));
    };
    const auto ethics = with("Would my decision stand up to scrutiny?", "Would I say it in public?");
    REQUIRE(ethics.size() == 1);
    CHECK(ethics.front().part == before->ethicsTitle);
    CHECK(ethics.front().words ==
          QStringLiteral("“Would my decision stand up to scrutiny?” now reads “Would I say it in public?”"));
    QByteArray model = "\"model\": \"" + before->model.toUtf8() + '"';
    CHECK(with(model, R"("model": "Another Model")").size() == 1);
}

TEST_CASE("what changed is said in plain sentences, with where it is")
{
    CHECK(changes("What has changed this week?", "What has changed today?") ==
          QStringList{
              QStringLiteral("Asking for it: “What has changed this week?” now reads “What has changed today?”")});
    CHECK(changes(R"("as": "yes-no", "why": "always", "need": "sign")",
                  R"("as": "yes-no-not-needed", "need": "reason")") ==
          QStringList{QStringLiteral("The picture: “Was the child seen alone?”: now answered yes, no or not needed; "
                                     "before, answered yes or no."),
                      QStringLiteral("The picture: “Was the child seen alone?”: now without a reason; before, with a "
                                     "reason."),
                      QStringLiteral("The picture: “Was the child seen alone?”: now needed, or a reason why it is "
                                     "missing; before, nothing is signed without it.")});
    CHECK(
        changes(R"("offset": 2, "unit": "working-day")", R"("offset": 48, "unit": "hour")") ==
        QStringList{QStringLiteral("Dates: “Record with everyone”: now 48 hours after the discussion is held; before, "
                                   "2 working days after the discussion is held.")});
    CHECK(
        changes(
            R"({ "id": "worry.missing", "text": "The child goes missing" })",
            R"({ "id": "worry.missing", "text": "The child goes missing" }, { "id": "worry.debt", "text": "Debt" })") ==
        QStringList{QStringLiteral("Criteria: A new criterion: “Debt”.")});
    CHECK(
        changes(R"("level": "Head of year", "authority": true)", R"("level": "Teacher")") ==
        QStringList{QStringLiteral("Who must be there: Who is asked for: now School, Teacher; before, School, Head of "
                                   "year, able to decide.")});
    CHECK(changes(R"({ "check": "quorum", "need": "reason" },)", "") ==
          QStringList{QStringLiteral("Before signing: No longer looked at: everyone who must be there.")});
    CHECK(changes(R"("to": ["participants", "apologies"])", R"("to": ["participants", "requester"])") ==
          QStringList{QStringLiteral("Copies: Who gets a copy: new are whoever asked for it."),
                      QStringLiteral("Copies: Who gets a copy: no longer those who sent apologies.")});
    CHECK(changes(R"("to": "invited", "clock": "asked")", R"("to": "requester")") ==
          QStringList{
              QStringLiteral(
                  "Letters: To whom “Invitation to the conference” goes: now whoever asked for it; before, those who "
                  "are asked to come."),
              QStringLiteral("Letters: “Invitation to the conference” is due: now on no day of its own; before, by the "
                             "date “Latest invitation”.")});
    CHECK(
        changes(R"("review_on": "2026-04-01")", R"("review_on": "2028-04-01")") ==
        QStringList{QStringLiteral("The procedure itself: Its review date: now 1 April 2028; before, 1 April 2026.")});
}

TEST_CASE("a question that moves is said to have moved, and its rewording with it")
{
    const QByteArray moving = R"(,
            { "id": "why.tried", "ask": "What has been tried?", "as": "choice", "choices": ["Nothing yet", "Early help", "A plan for the child"], "need": "advise", "expects": "Early help", "otherwise": "A conference follows early help that has not been enough. Say in the record why it comes first, or what came after." })";
    QByteArray json = northmere();
    REQUIRE(json.contains(moving));
    json.replace(moving, "");
    const QByteArray there = R"({ "id": "agree.again")";
    json.replace(there, moving.mid(1).replace("What has been tried?", "What was tried?") + ", " + there);
    QStringList found;
    for (const ProtocolChange& each : changesBetween(*read(northmere()), *read(json)))
        found << each.part + QStringLiteral(": ") + each.words;
    CHECK(found ==
          QStringList{QStringLiteral("What we agree: “What was tried?” is now asked here; before, in “Asking for it”."),
                      QStringLiteral("What we agree: “What has been tried?” now reads “What was tried?”")});
}

TEST_CASE("stages that come and go are named, and so are the questions that go with them")
{
    QJsonObject file = QJsonDocument::fromJson(northmere()).object();
    QJsonArray stages = file[u"stages"_qs].toArray();
    QJsonObject extra{{u"id"_qs, u"thanks"_qs}, {u"title"_qs, u"Thanks"_qs}, {u"short"_qs, u"Thanks"_qs}};
    extra[u"blocks"_qs] =
        QJsonArray{QJsonObject{{u"is"_qs, u"prompts"_qs},
                               {u"id"_qs, u"thanked"_qs},
                               {u"title"_qs, u"Thanks"_qs},
                               {u"prompts"_qs, QJsonArray{QJsonObject{{u"id"_qs, u"thanks.said"_qs},
                                                                      {u"ask"_qs, u"Who was thanked?"_qs},
                                                                      {u"as"_qs, u"text"_qs}}}}}};
    stages.append(extra);
    file[u"stages"_qs] = stages;
    const ProtocolPtr more = read(QJsonDocument(file).toJson());
    const auto words = [](const std::vector<ProtocolChange>& changes) {
        QStringList out;
        for (const ProtocolChange& each : changes)
            out << each.part + QStringLiteral(": ") + each.words;
        return out;
    };
    CHECK(words(changesBetween(*read(northmere()), *more)) ==
          QStringList{QStringLiteral("Stages: A new stage: “Thanks”."), QStringLiteral("Thanks: New here: “Thanks”."),
                      QStringLiteral("Thanks: A new question: “Who was thanked?” (answered in words).")});
    CHECK(words(changesBetween(*more, *read(northmere()))) ==
          QStringList{QStringLiteral("Stages: No longer a stage: “Thanks”."),
                      QStringLiteral("Thanks: No longer here: “Thanks”.")});
}

TEST_CASE("of a long text what differs is quoted, with a few words around it")
{
    const ProtocolPtr before = sample::protocol("stoke");
    QByteArray json = before->json;
    const QByteArray old = "If you cannot come, send somebody who can speak for your agency";
    REQUIRE(json.contains(old));
    json.replace(old, "If you cannot come, ring somebody who can speak for your agency");
    const auto changes = changesBetween(*before, *read(json));
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().words ==
          QStringLiteral("The text of “Invitation to the strategy discussion” now reads “… If you cannot come, ring "
                         "somebody who can speak …”. Before: “… If you cannot come, send somebody who can speak …”"));
}

TEST_CASE("every closed word of a protocol has plain words of its own")
{
    namespace words = protocolwords;
    namespace speech = protocolspeech;
    const auto distinct = [](const QStringList& codes, const std::function<QString(const QString&)>& said) {
        std::set<QString> all;
        for (const QString& code : codes) {
            CAPTURE(code);
            CHECK_FALSE(said(code).isEmpty());
            CHECK(all.insert(said(code)).second);
        }
    };
    distinct(words::rowKinds(), speech::row);
    distinct(words::signingChecks(), speech::check);
    distinct(words::meanings(), speech::meaning);
    distinct(words::recipients(), speech::recipient);
    distinct(words::lifeCycles(), speech::lifeCycle);
    distinct(words::clockEvents(), speech::event);
    for (const QString& kind : words::rowKinds())
        distinct(words::furtherFieldsOf(kind), speech::further);
    for (const QString& to : words::addressees()) {
        Letter letter;
        letter.to = to;
        letter.named = to == u"named"_qs ? u"All Service Managers"_qs : QString();
        CHECK_FALSE(speech::addressee(letter).isEmpty());
    }
    distinct(words::letterSteps(), [](const QString& step) {
        Letter letter;
        letter.step = step;
        return speech::letterStep(letter);
    });
    for (const auto& [code, as] : words::answerAs())
        CHECK_FALSE(speech::answered(as).isEmpty());
    for (const auto& [code, is] : words::blockKind())
        CHECK_FALSE(speech::kind(is).isEmpty());
}
