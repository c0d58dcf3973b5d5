#include "core/session/Restoring.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

TrailLine lineAbout(const AnyRow& row, const QString& body)
{
    TrailLine out;
    out.line.kind = QStringLiteral("edit");
    out.line.table = tableOf(refOf(row).kind);
    out.line.row = refOf(row).id;
    out.line.body = body;
    return out;
}

} // namespace

TEST_CASE("restoring changes the words that the line changed, and nothing else of the row")
{
    const Discussion d = sample::complete();
    const AnyRow risk = *d.ranked<Risk>().front();
    const TrailLine line = lineAbout(risk, QStringLiteral("{}"));
    const std::vector<HistoryWords> words{{QStringLiteral("harm"), QStringLiteral("was"), QStringLiteral("came")}};
    for (const auto& [side, text] : {std::pair{Restore::Before, "was"}, std::pair{Restore::After, "came"}}) {
        const auto edit = restoring(d, line, words, side);
        REQUIRE(edit);
        REQUIRE(edit->changes.size() == 1);
        AnyRow expected = risk;
        REQUIRE(setValue(expected, QStringLiteral("harm"), QLatin1String(text)));
        CHECK(edit->changes.front() == Change{risk, expected});
    }
}

TEST_CASE("restoring what is there already, or into a row that is gone, is refused with a sentence")
{
    Discussion d = sample::complete();
    const AnyRow risk = *d.ranked<Risk>().front();
    const TrailLine line = lineAbout(risk, QStringLiteral("{}"));
    const QString now = valueOf(risk, QStringLiteral("harm")).toString();
    const auto same = restoring(d, line, {{QStringLiteral("harm"), now, now}}, Restore::Before);
    REQUIRE_FALSE(same.ok());
    CHECK(same.error().code == ErrorCode::NotReady);
    apply(d, {{}, {{risk, std::nullopt}}, {}});
    const auto gone = restoring(d, line, {{QStringLiteral("harm"), now, now}}, Restore::Before);
    REQUIRE_FALSE(gone.ok());
    CHECK(gone.error().code == ErrorCode::NotFound);
}

TEST_CASE("a row that was taken away comes back without what it referred to and is gone")
{
    Discussion d = sample::complete();
    const AnyRow risk = *d.ranked<Risk>().front();
    const auto taken = [&](qint64 source) {
        return lineAbout(risk,
                         QStringLiteral("{\"row\":\"removed\",\"likelihood\":[\"likely\",\"\"],\"source_id\":[\"%1\","
                                        "\"0\"]}")
                             .arg(source));
    };
    const std::vector<HistoryWords> words{{QStringLiteral("harm"), QStringLiteral("Cold"), {}}};
    apply(d, {{}, {{risk, std::nullopt}}, {}});
    const auto edit = restoring(d, taken(987654321), words, Restore::Before);
    REQUIRE(edit);
    const auto& back = std::get<Risk>(*edit->changes.front().after);
    CHECK(back.harm == QStringLiteral("Cold"));
    CHECK(back.likelihood == Likelihood::Likely);
    CHECK_FALSE(back.source);
    const qint64 there = d.ranked<Action>().front()->id.value;
    const auto linked = restoring(d, taken(there), words, Restore::Before);
    REQUIRE(linked);
    CHECK(std::get<Risk>(*linked->changes.front().after).source.value == there);
}

TEST_CASE("an answer does not come back beside another one to the same question")
{
    Discussion d = sample::complete();
    const AnyRow answer = AnyRow(d.rows<Answer>().begin()->second);
    TrailLine line = lineAbout(
        answer, QStringLiteral("{\"row\":\"removed\",\"prompt\":[\"%1\",\"\"]}").arg(std::get<Answer>(answer).prompt));
    line.line.row = 31337; // one that was there before it
    const Answer& now = std::get<Answer>(answer);
    REQUIRE_FALSE((now.item || now.subject));
    const auto back = restoring(d, line, {{QStringLiteral("body"), QStringLiteral("old"), {}}}, Restore::Before);
    REQUIRE_FALSE(back.ok());
    CHECK(back.error().code == ErrorCode::NotFound);
}
