// Discussions under each of the other councils' procedures, through the real window: every question of every block is
// answered by keys and clicks, signed, and read again on the papers that were issued.
#include "Paper.h"
#include "WholeProcedure.h"
#include "app/discussion/DiscussionView.h"
#include "app/page/StagePage.h"
#include "core/rules/Readiness.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

TEST_CASE("a strategy discussion: checks, factors, decisions and target by keys, signed, and on four papers (S8, S9, "
          "S10, S22, S27, S28, S29)")
{
    Chair chair;
    chair.startRecords();
    holdAndSign(chair, QStringLiteral("Stoke-on-Trent: Strategy Discussion"));
    const Discussion& record = chair.record();
    CHECK(record.rows<Item>().size() == 12);
    CHECK(record.ranked<Action>().front()->threshold == QStringLiteral("A second bruise"));
    CHECK(record.ranked<Relative>().front()->checkedOn == QDate(2026, 11, 24));
    CHECK(record.ranked<Relative>().front()->found == QStringLiteral("Known since 2019"));
    // The paediatrician is asked for, because a medical may be needed.
    bool asked = false;
    for (const ReadinessGap& gap : chair.session().readiness().gaps)
        asked = asked || gap.place.prompt == QStringLiteral("attendance.paediatrician");
    CHECK(asked);
    // What was said of the suspected person's home is in the chair's copy and in no other.
    const QString secret = packed(QStringLiteral("Said to suspected.home"));
    CHECK(paper(chair, QStringLiteral("form"), Audience::Full).contains(secret));
    CHECK_FALSE(paper(chair, QStringLiteral("form"), Audience::Redacted).contains(secret));
    CHECK(paper(chair, QStringLiteral("information-gathering"), Audience::Full)
              .contains(packed(QStringLiteral("said of row 12"))));
    CHECK(paper(chair, QStringLiteral("key-decision"), Audience::Redacted)
              .contains(packed(QStringLiteral("Said to basis.partners"))));
}

TEST_CASE("a complex case meeting of Hartlepool and Stockton by keys, signed, with its request (H3, H10, H11, H25)")
{
    Chair chair;
    chair.startRecords();
    holdAndSign(chair, QStringLiteral("Hartlepool and Stockton-on-Tees: Complex Case Meeting"));
    CHECK(chair.record().answer(QStringLiteral("criteria.planning.neglect"))->choice == QStringLiteral("yes"));
    CHECK(chair.record().answer(QStringLiteral("criteria.features.other"))->body ==
          QStringLiteral("Said to criteria.features.other"));
    CHECK(paper(chair, QStringLiteral("sheet"), Audience::Full).contains(packed(QStringLiteral("Recommendation"))));
}

TEST_CASE("a case of most concern by keys, signed, with its concern form (W3, W4, W10, W12, W16, W24)")
{
    Chair chair;
    chair.startRecords();
    holdAndSign(chair, QStringLiteral("Wokingham: Case of Most Concern"));
    const QString concern = paper(chair, QStringLiteral("concern"), Audience::Full);
    CHECK(concern.contains(packed(QStringLiteral("Section 38 interim care orders"))));
    CHECK(concern.contains(packed(QStringLiteral("unlawful since September 2021"))) == false); // a note for the chair
}

TEST_CASE("a child at the Oxfordshire panel by keys, signed (O2, O14)")
{
    Chair chair;
    chair.startRecords();
    holdAndSign(chair, QStringLiteral("Oxfordshire: Complex Case Panel"));
    CHECK(paper(chair, QStringLiteral("form"), Audience::Full)
              .contains(packed(QStringLiteral("A row of recommendation"))));
}

TEST_CASE("the procedure's own forms stand in the File menu and in the preview, and nobody else's do")
{
    Chair chair;
    chair.startRecords();
    begin(chair, QStringLiteral("Stoke-on-Trent: Strategy Discussion"));
    QStringList offered;
    for (const QAction* action : chair.window().findChildren<QAction*>())
        offered << action->text();
    CHECK(offered.contains(QStringLiteral("Information gathering form")));
    CHECK(offered.contains(QStringLiteral("Assessment key decision record")));
    QAction* own = nullptr;
    for (QAction* action : chair.window().findChildren<QAction*>())
        if (action->text() == QStringLiteral("Information gathering form"))
            own = action;
    REQUIRE(own);
    chair.inDialog([&] { own->trigger(); },
                   [&](QWidget& dialog) {
                       auto* which = qobject_cast<QComboBox*>(chair.named(QStringLiteral("Which paper")));
                       REQUIRE(which);
                       CHECK(which->currentText() == QStringLiteral("Information gathering form"));
                       CHECK(which->count() == 4);
                       static_cast<QDialog&>(dialog).reject();
                   });
}

// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures]"
TEST_CASE("the other procedures' pages and papers, drawn", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("CHAIRSIDE_PICTURES");
    const std::pair<QString, QString> procedures[] = {
        {QStringLiteral("stoke"), QStringLiteral("Stoke-on-Trent: Strategy Discussion")},
        {QStringLiteral("hartlepool"), QStringLiteral("Hartlepool and Stockton-on-Tees: Complex Case Meeting")},
        {QStringLiteral("wokingham"), QStringLiteral("Wokingham: Case of Most Concern")},
        {QStringLiteral("oxfordshire"), QStringLiteral("Oxfordshire: Complex Case Panel")}};
    for (const auto& [code, title] : procedures) {
        Chair chair;
        chair.startRecords();
        begin(chair, title);
        const auto draw = [&](const QString& name) {
            chair.settle();
            REQUIRE(chair.window().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, code, name)));
            for (StagePage* page : chair.window().findChildren<StagePage*>())
                if (page->isVisible())
                    REQUIRE(page->widget()->grab().save(QStringLiteral("%1/%2-%3-page.png").arg(folder, code, name)));
        };
        bool first = true;
        for (const Stage& stage : chair.session().protocol().stages) {
            if (!first)
                chair.press(Qt::Key_PageDown, Qt::ControlModifier);
            first = false;
            draw(stage.id + QStringLiteral("-empty"));
            holdStage(chair, stage);
            draw(stage.id);
        }
        chair.look().setScheme(Scheme::Dark);
        draw(QStringLiteral("dark"));
        chair.look().setScheme(Scheme::Light);
        chair.look().setTextScale(200);
        for (std::size_t i = 0; i < chair.session().protocol().stages.size(); ++i) {
            draw(QStringLiteral("200-%1").arg(i));
            chair.press(Qt::Key_PageUp, Qt::ControlModifier);
        }
        chair.look().setTextScale(100);
        sign(chair);
        QStringList papers{QStringLiteral("form"), QStringLiteral("sheet")};
        for (const PrintedForm& own : chair.session().protocol().forms)
            papers << own.id;
        for (const QString& name : papers) {
            QFile file(QStringLiteral("%1/%2-%3.pdf").arg(folder, code, name));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(issued(chair, name, Audience::Full));
        }
    }
}
