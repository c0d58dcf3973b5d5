#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QJsonObject bodyOf(const AuditLine& line)
{
    return QJsonDocument::fromJson(line.body.toUtf8()).object();
}

} // namespace

TEST_CASE("typing is saved at once, and audited and found once its burst settles")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    const Risk risk = *d.ranked<Risk>().front();
    const Typing typing{refOf(risk.id), QStringLiteral("evidence")};
    const auto lines = fixture.read().audit(d.id).value().size();

    Risk shorter = risk, longer = risk;
    shorter.evidence = risk.evidence + QStringLiteral(" A taxi");
    longer.evidence = risk.evidence + QStringLiteral(" A taxi driver at the zebra crossing");
    REQUIRE_FALSE(fixture.save(fixture.request(d, {{AnyRow{risk}, AnyRow{shorter}}}, {typing})));
    REQUIRE_FALSE(fixture.save(fixture.request(d, {{AnyRow{shorter}, AnyRow{longer}}}, {typing})));
    CHECK(fixture.read().discussion(d.id).value().find(risk.id)->evidence == longer.evidence);
    CHECK(fixture.read().audit(d.id).value().size() == lines);
    CHECK(fixture.read().search(QStringLiteral("zebra")).value().empty());

    REQUIRE_FALSE(fixture.save(fixture.request(d, {}, {}, {typing})));
    const auto audit = fixture.read().audit(d.id).value();
    REQUIRE(audit.size() == lines + 1);
    CHECK(audit.back().kind == QStringLiteral("edit"));
    CHECK(audit.back().chair == QStringLiteral("S. Khan"));
    CHECK(audit.back().osUser == QStringLiteral("hos.khan"));
    CHECK(audit.back().table == QStringLiteral("risk"));
    CHECK(audit.back().row == risk.id.value);
    const QJsonObject delta = bodyOf(audit.back()).value(QStringLiteral("evidence")).toObject();
    CHECK(delta.value(QStringLiteral("at")).toInt() == risk.evidence.size());
    CHECK(delta.value(QStringLiteral("del")).toInt() == 0);
    CHECK(delta.value(QStringLiteral("ins")).toString() == QStringLiteral(" A taxi driver at the zebra crossing"));
    REQUIRE(fixture.read().search(QStringLiteral("zebra")).value().size() == 1);
}

TEST_CASE("Home's row follows each save, and the time of the last change to the minute")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    const QDateTime begun = *fixture.now;
    const auto choose = [&](Impact impact) {
        const Risk before = *d.ranked<Risk>().front();
        Risk after = before;
        after.impact = impact;
        REQUIRE_FALSE(fixture.save(fixture.request(d, {{AnyRow{before}, AnyRow{after}}})));
        d = fixture.read().discussion(d.id).value();
        return fixture.read().homeRow(d.id).value().value();
    };
    *fixture.now = begun.addSecs(600);
    CHECK(choose(Impact::Minor).changedAt == *fixture.now);
    *fixture.now = begun.addSecs(640);
    CHECK(choose(Impact::Severe).changedAt == begun.addSecs(600));
    *fixture.now = begun.addSecs(661);
    CHECK(choose(Impact::Minor).changedAt == *fixture.now);

    // A summary that changed is written at once, and what did not change stays.
    const Summary before = fixture.read().homeRow(d.id).value()->summary;
    SaveRequest renamed = fixture.request(d, {});
    renamed.summary.title = QStringLiteral("Zoë, 13");
    *fixture.now = begun.addSecs(670);
    REQUIRE_FALSE(fixture.save(renamed));
    const HomeRow after = fixture.read().homeRow(d.id).value().value();
    CHECK(after.changedAt == *fixture.now);
    CHECK(after.summary.title == QStringLiteral("Zoë, 13"));
    CHECK(after.summary.decision == before.decision);
    CHECK(after.summary.heldOn == before.heldOn);
    CHECK(after.summary.openActions == before.openActions);
}

TEST_CASE("a choice is audited in the transaction that saves it")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    const Risk risk = *d.ranked<Risk>().front();
    Risk after = risk;
    after.impact = risk.impact == Impact::Severe ? Impact::Minor : Impact::Severe;
    REQUIRE_FALSE(fixture.save(fixture.request(d, {{AnyRow{risk}, AnyRow{after}}})));
    const auto audit = fixture.read().audit(d.id).value();
    CHECK(bodyOf(audit.back()) ==
          QJsonObject{{QStringLiteral("impact"), QJsonArray{code(risk.impact), code(after.impact)}}});
}

TEST_CASE("a row that goes takes its words out of the search, and its words' end is audited")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    Risk fresh;
    fresh.id = Id<Risk>{990001};
    fresh.rank = 99;
    fresh.harm = QStringLiteral("Quicksand");
    REQUIRE_FALSE(fixture.save(fixture.request(d, {{std::nullopt, AnyRow{fresh}}})));
    CHECK(fixture.read().search(QStringLiteral("quicksand")).value().size() == 1);
    CHECK(bodyOf(fixture.read().audit(d.id).value().back()).value(QStringLiteral("row")) == QStringLiteral("added"));

    REQUIRE_FALSE(fixture.save(fixture.request(d, {{AnyRow{fresh}, std::nullopt}})));
    CHECK(fixture.read().search(QStringLiteral("quicksand")).value().empty());
    CHECK(fixture.read().discussion(d.id).value().find(fresh.id) == nullptr);
    const QJsonObject body = bodyOf(fixture.read().audit(d.id).value().back());
    CHECK(body.value(QStringLiteral("row")) == QStringLiteral("removed"));
    CHECK(body.value(QStringLiteral("harm")).toObject().value(QStringLiteral("del")).toInt() == 9);
}

TEST_CASE("a request that fails changes nothing and says why")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    const Risk risk = *d.ranked<Risk>().front();
    const auto audit = fixture.read().audit(d.id).value().size();
    const auto trouble =
        fixture.save(fixture.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("No"))}));
    REQUIRE(trouble);
    CHECK(trouble->code == ErrorCode::Locked);
    CHECK(trouble->message == QStringLiteral("This record is signed and locked. Amend it to make a new version, with "
                                             "your reason."));
    CHECK(fixture.read().discussion(d.id).value().find(risk.id)->harm == risk.harm);
    CHECK(fixture.read().audit(d.id).value().size() == audit);
}

TEST_CASE("answers come in the order of the requests")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    std::vector<quint64> answered;
    QObject::connect(&fixture.write(), &StoreWriter::saved, &fixture.write(),
                     [&](quint64 sequence, const QDateTime& at) {
                         answered.push_back(sequence);
                         CHECK(at == *fixture.now);
                     });
    Risk risk = *d.ranked<Risk>().front();
    std::vector<quint64> asked;
    for (int i = 0; i < 20; ++i) {
        Risk next = risk;
        next.evidence += QLatin1Char('x');
        const SaveRequest request =
            fixture.request(d, {{AnyRow{risk}, AnyRow{next}}}, {{refOf(risk.id), QStringLiteral("evidence")}});
        asked.push_back(request.sequence);
        fixture.write().save(request);
        risk = next;
    }
    fixture.write().drain();
    CHECK(answered == asked);
    CHECK(fixture.read().discussion(d.id).value().find(risk.id)->evidence == risk.evidence);
}
