// The discussions that ship: whole, in order, and worth reading.
#include "core/exchange/Samples.h"

#include "core/discussion/CanonicalReader.h"
#include "core/exchange/ExchangeKeys.h"
#include "core/exchange/ExchangeReader.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/rules/FieldChecks.h"
#include "core/rules/Readiness.h"
#include "core/rules/WorkingDays.h"
#include "support/QtStrings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;

namespace {

Discussion shippedDiscussion(const char* name)
{
    const QString file = QString::fromLatin1(name);
    const auto read = readExchange(shippedSample(file), file, {knowsley()}, randomIds());
    INFO((read.ok() ? QString() : read.error().message).toStdString());
    REQUIRE(read.ok());
    REQUIRE(read->size() == 1);
    return read->front().discussion;
}

Readiness ready(const Discussion& discussion)
{
    return readiness(discussion, *knowsley(), discussion.meeting().heldOn);
}

QStringList titles(const Readiness& readiness)
{
    QStringList out;
    for (const ReadinessGap& gap : readiness.gaps)
        out.append(gap.title);
    return out;
}

// Words that somebody typed as prose, in every row.
qsizetype proseWords(const Discussion& discussion)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    qsizetype words = 0;
    for (std::size_t i = 0; i < AllRows::size; ++i)
        for (const AnyRow& row : rowsInOrder(discussion, static_cast<RowKind>(i), *knowsley()))
            for (const FieldInfo& field : exchangeFields(static_cast<RowKind>(i)))
                if ((field.traits & Prose) != 0 && field.name != u"email" && field.name != u"wording")
                    words += valueOf(row, field.name).toString().split(space, Qt::SkipEmptyParts).size();
    return words;
}

constexpr auto placement = "placement-breakdown.json";
constexpr auto siblings = "sibling-group.json";
constexpr auto half = "half-finished.json";

} // namespace

TEST_CASE("every sample is read, and an export of it says the same as its file")
{
    const char* name = GENERATE(placement, siblings, half);
    CAPTURE(name);
    const Discussion discussion = shippedDiscussion(name);
    // A sample does not name the exact wording, so that it outlives a corrected protocol.
    const auto spoken = [](const QByteArray& json) {
        QJsonObject said = QJsonDocument::fromJson(json).object().value(u"discussions").toArray().at(0).toObject();
        QJsonObject protocol = said.value(u"protocol").toObject();
        protocol.remove(u"sha256");
        protocol.remove(u"wording");
        said.insert(u"protocol", protocol);
        return said;
    };
    CHECK(spoken(writeExchange({{&discussion, knowsley().get(), nullptr}})) ==
          spoken(shippedSample(QString::fromLatin1(name))));
}

TEST_CASE("no field of a sample would be questioned as it is typed")
{
    const char* name = GENERATE(placement, siblings, half);
    const Discussion discussion = shippedDiscussion(name);
    for (std::size_t i = 0; i < AllRows::size; ++i)
        for (const AnyRow& row : rowsInOrder(discussion, static_cast<RowKind>(i), *knowsley()))
            for (const FieldInfo& field : exchangeFields(static_cast<RowKind>(i))) {
                CAPTURE(name, nameOf(static_cast<RowKind>(i)), field.name);
                CHECK(fieldTrouble(discussion, row, field.name, discussion.meeting().heldOn) == QString());
            }
}

TEST_CASE("the samples were held in November 2026 and every due date is a working day after that")
{
    const char* name = GENERATE(placement, siblings, half);
    CAPTURE(name);
    const Discussion discussion = shippedDiscussion(name);
    const QDate held = discussion.meeting().heldOn;
    const WorkingDays days;
    CHECK(held.year() == 2026);
    CHECK(held.month() == 11);
    CHECK(days.isWorkingDay(held));
    for (const auto& [id, action] : discussion.rows<Action>()) {
        CAPTURE(action.what, action.due);
        CHECK(action.due >= held);
        CHECK(days.isWorkingDay(action.due));
        CHECK(smartGap(action).isEmpty());
    }
}

TEST_CASE("the samples are fictional: reserved e-mail domains, test NHS numbers")
{
    const char* name = GENERATE(placement, siblings, half);
    const Discussion discussion = shippedDiscussion(name);
    for (const Participant* person : discussion.ranked<Participant>())
        CHECK((person->email.isEmpty() || person->email.endsWith(QStringLiteral(".example"))));
    for (const Subject* subject : discussion.ranked<Subject>())
        CHECK((subject->nhsNumber.isEmpty() ||
               (subject->nhsNumber.startsWith(QStringLiteral("999")) && isNhsNumber(subject->nhsNumber))));
}

TEST_CASE("the placement breakdown is a complete discussion of three thousand words and more")
{
    const Discussion discussion = shippedDiscussion(placement);
    const Readiness state = ready(discussion);
    CHECK(titles(state) == QStringList());
    CHECK(proseWords(discussion) >= 3000);

    for (const Stage& stage : knowsley()->stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts) {
                CAPTURE(prompt.id);
                CHECK(answered(prompt, discussion.answer(prompt.id)));
            }
    const auto log = discussion.ranked<Contribution>();
    CHECK(log.size() >= 10);
    CHECK(std::count_if(log.begin(), log.end(), [](const Contribution* c) { return c->restricted; }) == 2);
    for (const ContributionKind kind :
         {ContributionKind::Fact, ContributionKind::Observation, ContributionKind::Allegation,
          ContributionKind::Opinion, ContributionKind::ThirdParty})
        CHECK(std::any_of(log.begin(), log.end(), [&](const Contribution* c) { return c->kind == kind; }));
    CHECK(discussion.rows<Option>().size() >= 3);
    CHECK(discussion.rows<Action>().size() >= 8);
    CHECK(discussion.rows<ParkedItem>().size() >= 1);
    CHECK(discussion.rows<Gap>().size() >= 1);
    CHECK_FALSE(discussion.rows<HistoryEvent>().empty());
    const auto people = discussion.ranked<Participant>();
    CHECK(std::count_if(people.begin(), people.end(), [](const Participant* p) {
              return p->agreement == Agreement::Dissents && !p->agreementReason.isEmpty();
          }) == 1);
    // Needs, never "traits".
    for (const Subject* subject : discussion.ranked<Subject>())
        CHECK_FALSE(subject->needs.contains(QStringLiteral("trait")));
}

TEST_CASE("what was moved from a restricted contribution is restricted too")
{
    const char* name = GENERATE(placement, siblings, half);
    const Discussion discussion = shippedDiscussion(name);
    AllRows::each([&]<class Row>() {
        if constexpr (FromContribution<Row> && Restrictable<Row>)
            for (const auto& [id, row] : discussion.rows<Row>())
                if (const Contribution* source = discussion.find(row.source)) {
                    CAPTURE(source->body);
                    CHECK((!source->restricted || row.restricted));
                }
    });
}

TEST_CASE("the signed text of a sample is read back as it was signed")
{
    const char* name = GENERATE(placement, siblings, half);
    CAPTURE(name);
    const Discussion discussion = shippedDiscussion(name);
    Declaration declaration;
    declaration.at = QDateTime(QDate(2026, 11, 24), QTime(16, 0), Qt::UTC);
    const QByteArray text = canonicalText(discussion, *knowsley(), declaration);
    const Result<CanonicalRecord> back = readCanonical(text);
    INFO((back.ok() ? QString() : back.error().message).toStdString());
    REQUIRE(back.ok());
    // Every field but links is in it, in the same order.
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        const auto before = rowsInOrder(discussion, kind, *knowsley());
        const auto after = rowsInOrder(back->discussion, kind, *knowsley());
        REQUIRE(after.size() == before.size());
        for (std::size_t row = 0; row < before.size(); ++row)
            for (const FieldInfo& field : exchangeFields(kind)) {
                CAPTURE(nameOf(kind), row, field.name);
                if (field.type != FieldType::Link)
                    CHECK(valueOf(after[row], field.name) == valueOf(before[row], field.name));
            }
    }
}

TEST_CASE("the sibling group can be signed, its names are in their own scripts, and each child has rows of their own")
{
    const Discussion discussion = shippedDiscussion(siblings);
    const Readiness state = ready(discussion);
    CAPTURE(titles(state));
    CHECK(state.canSign());
    CHECK_FALSE(state.needsReason());
    const auto children = discussion.ranked<Subject>();
    REQUIRE(children.size() == 3);
    CHECK(children[0]->name.startsWith(QStringLiteral("আমিনা রহমান")));
    CHECK(children[2]->name.startsWith(QStringLiteral("زينب حداد")));
    for (const Subject* child : children) {
        const auto own = [&](const auto& rows) {
            return std::any_of(rows.begin(), rows.end(), [&](const auto& r) { return r.second.subject == child->id; });
        };
        CHECK(own(discussion.rows<Risk>()));
        CHECK(own(discussion.rows<Voice>()));
        CHECK(own(discussion.rows<Action>()));
    }
}

TEST_CASE("the half-finished discussion cannot be signed, and says why")
{
    const Readiness state = ready(shippedDiscussion(half));
    CHECK_FALSE(state.canSign());
    const QString all = titles(state).join(QLatin1Char('\n'));
    CAPTURE(all);
    CHECK(all.contains(QStringLiteral("Mark Lisle: authority to decide not recorded")));
    CHECK(state.count(Need::Sign) >= 2);
}
