// The shipped procedures against their published sources: the lists are typed from the texts, not from the files. Here
// what is true of all five, Knowsley and Oxfordshire; the other three have files of their own.
#include "Source.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolWords.h"

using namespace chairside;
using namespace chairside::source;

TEST_CASE("five procedures ship, and each can be used from beginning to end")
{
    const std::vector<ProtocolPtr> shipped = shippedProtocols().value();
    QStringList councils;
    for (const ProtocolPtr& protocol : shipped)
        councils << protocol->council;
    CHECK(councils == QStringList{QStringLiteral("Knowsley"), QStringLiteral("Hartlepool and Stockton-on-Tees"),
                                  QStringLiteral("Oxfordshire"), QStringLiteral("Stoke-on-Trent"),
                                  QStringLiteral("Wokingham")});
    for (const ProtocolPtr& protocol : shipped) {
        CAPTURE(protocol->code.toStdString());
        CHECK_FALSE(protocol->reconstruction.isEmpty());
        CHECK(protocol->promptMeaning(QStringLiteral("decision")));
        CHECK(protocol->promptMeaning(QStringLiteral("rationale")));
        for (const char* const rows : {"subject", "request", "meeting", "participant", "action"})
            CHECK(protocol->stageOfRows(QLatin1String(rows)));
        for (const char* const hard : {"child", "chair", "held", "participants", "decision"})
            CHECK(needOf(*protocol, hard) == Need::Sign);
        if (needOf(*protocol, "chair-role") != Need::None)
            CHECK_FALSE(protocol->chairRole.isEmpty());
        // Papers that came with the request are kept with it.
        const Stage* papers = protocol->stageOfRows(QStringLiteral("paper"));
        REQUIRE(papers);
        CHECK(papers == &protocol->stages.front());
        CHECK(papers->group == StageGroup::Before);
    }
    // The Code of Ethics and the model are Knowsley's own.
    for (std::size_t i = 1; i < shipped.size(); ++i) {
        CHECK(shipped[i]->ethics.empty());
        CHECK(shipped[i]->model.isEmpty());
    }
}

TEST_CASE("Knowsley beyond its questions: prepared, recorded for each child, everybody a copy")
{
    const Protocol& knowsley = *sample::protocol("knowsley");
    CHECK(knowsley.model == QStringLiteral("Decision making model"));
    // (K7, K8)
    REQUIRE(knowsley.letters.size() == 1);
    CHECK(knowsley.letters.front().to == QStringLiteral("invited"));
    CHECK(knowsley.letters.front().body.contains(QStringLiteral("come prepared")));
    // (K9)
    CHECK(later(knowsley, "filed").each == LaterStep::Each::Child);
    CHECK(later(knowsley, "filed").title.contains(QStringLiteral("Complex Case Discussion Form")));
    // (K10)
    CHECK(knowsley.circulate.to == QStringList{QStringLiteral("participants")});
    // (K17): Powers and Policy names six, in this order; the Code of Ethics and the terms of reference the other three.
    const QString named = knowsley.block(QStringLiteral("powers"))->note.section(QLatin1Char('.'), 0, 0);
    quotes(named.split(QStringLiteral(", ")), {
                                                  "Working Together",           // (K17.1)
                                                  "CSE Supplementary Guidance", // (K17.2)
                                                  "Children Act 1989",          // (K17.3)
                                                  "Children Act 2004",          // (K17.4)
                                                  "CSE Protocol",               // (K17.5)
                                                  "Child Protection Procedures" // (K17.6)
                                              });
    CHECK(knowsley.ethics.front().ask.contains(QStringLiteral("social work Code of Ethics"))); // (K17.7)
    CHECK(knowsley.ethics.front().ask.contains(QStringLiteral("Council vision")));             // (K17.8)
    CHECK(knowsley.escalationNote.contains(QStringLiteral("Multi-Agency Escalation Policy"))); // (K3, K17.9)
    CHECK(knowsley.chairRole == QStringLiteral("Head of Service"));                            // (K6)
    CHECK(knowsley.clocks.empty());                                                            // the source gives none
}

TEST_CASE("Oxfordshire: a panel of several children, whose recommendations are answered")
{
    const Protocol& p = *sample::protocol("oxfordshire");
    CHECK(p.sittingTitle == QStringLiteral("Complex Case Panel")); // (O3)
    CHECK(p.resultWord == QStringLiteral("recommendation"));
    CHECK(p.promptMeaning(QStringLiteral("prior-routes"))
              ->ask.contains(QStringLiteral("case planning, conferencing or dispute resolution"))); // (O2)
    CHECK(p.prompt(QStringLiteral("case.functional"))->ask ==
          QStringLiteral("An explanation of functional impairment, and an indication of needs"));     // (O13)
    CHECK(p.stageOfRows(QStringLiteral("recommendation")));                                           // (O14)
    CHECK(later(p, "answered").each == LaterStep::Each::Recommendation);                              // (O10, O12)
    CHECK(p.block(QStringLiteral("child-voice"))->note.contains(QStringLiteral("could not be met"))); // (O15)
    CHECK(p.clocks.empty()); // the source sets none
    // Nor does it send a record to anybody who was not there for the child.
    CHECK(p.circulate.to == QStringList{QStringLiteral("participants")});
    CHECK_FALSE(sourcesOf(p).contains(QStringLiteral("autistic traits")));
}

TEST_CASE("a source is shown without the numbers of the requirements behind it")
{
    const auto shown = [](const char* source) { return protocolwords::sourceWords(QString::fromUtf8(source)); };
    CHECK(shown("C 03 (S5, S7, S15)") == QStringLiteral("C 03"));
    CHECK(shown("When a case is identified (W8, W13, W24)") == QStringLiteral("When a case is identified"));
    CHECK(shown("C 03, for review October 2021 (S30)") == QStringLiteral("C 03, for review October 2021"));
    CHECK(shown("How is the list updated (W1, W6, W10.f)") == QStringLiteral("How is the list updated"));
    CHECK(shown("section 3 (K1 to K6)") == QStringLiteral("section 3"));
    CHECK(shown("6.2 (H25.5)") == QStringLiteral("6.2"));
    CHECK(shown("W10.g").isEmpty());
    CHECK(shown("W8, W9").isEmpty());
    CHECK(shown("Working Together; C 03, principles (S13)") == QStringLiteral("Working Together; C 03, principles"));
    CHECK(shown("section 47 (the 2018 edition)") == QStringLiteral("section 47 (the 2018 edition)"));
    CHECK(shown("Appendix 2, Plan 1") == QStringLiteral("Appendix 2, Plan 1"));
}
