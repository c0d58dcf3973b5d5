// Signing in the real window: gaps and their places, the drawn signature, what is locked, and amending.
#include "app/discussion/DiscussionView.h"
#include "app/journey/Chair.h"
#include "app/journey/Paper.h"
#include "app/look/GrowingText.h"
#include "core/discussion/CanonicalReader.h"
#include "core/storage/StoreReader.h"
#include "support/SampleDiscussion.h"

#include <QAbstractButton>
#include <QCryptographicHash>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void goToSign(Chair& chair)
{
    chair.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(chair.window().discussionView()->here().stage == QStringLiteral("sign"));
}

bool canSign(Chair& chair)
{
    return chair.named(QStringLiteral("sign.now"))->isEnabled();
}

void draw(Chair& chair)
{
    QWidget* pad = chair.named(QStringLiteral("Signature"));
    const QSize size = pad->size();
    const auto at = [&](double x, double y) { return QPoint(int(x * size.width()), int(y * size.height())); };
    QTest::mousePress(pad, Qt::LeftButton, {}, at(0.2, 0.6));
    for (const auto& [x, y] : {std::pair(0.3, 0.2), std::pair(0.4, 0.7), std::pair(0.6, 0.3)})
        QTest::mouseMove(pad, at(x, y));
    QTest::mouseRelease(pad, Qt::LeftButton, {}, at(0.6, 0.3));
    chair.settle();
}

QStringList words(Chair& chair)
{
    QStringList out;
    for (const QLabel* label : chair.window().findChildren<QLabel*>())
        if (label->isVisible())
            out << label->text();
    return out;
}

void signNow(Chair& chair)
{
    goToSign(chair);
    chair.tick(QStringLiteral("sign.true"));
    draw(chair);
    chair.click(QStringLiteral("sign.now"));
    REQUIRE(chair.record().locked());
}

} // namespace

TEST_CASE("a hard gap keeps the record from being signed, and its link goes to the very field")
{
    Discussion d = sample::complete();
    sample::answer(d, QStringLiteral("plan.decision"), QString());
    Chair chair;
    chair.openRecord(d);
    goToSign(chair);
    chair.tick(QStringLiteral("sign.true"));
    draw(chair);
    CHECK_FALSE(canSign(chair));
    CHECK(words(chair).contains(
        QStringLiteral("One thing on the left comes first. You can leave and come back; everything is saved.")));
    chair.click(QStringLiteral("No decision recorded: go to Plan"));
    const Place here = chair.window().discussionView()->here();
    CHECK(here.stage == QStringLiteral("plan"));
    CHECK(here.prompt == QStringLiteral("plan.decision"));
    chair.type(QStringLiteral("Zoë lives with her grandmother"));
    chair.press(Qt::Key_Return, Qt::ControlModifier);
    chair.wait();
    CHECK(canSign(chair)); // the tick and the drawing are still there
}

TEST_CASE("advisory gaps are signed over with one reason, which is kept and printed")
{
    Discussion d = sample::complete();
    for (auto& [id, person] : d.rows<Participant>())
        if (person.fills == QStringLiteral("police"))
            person.attendance = Attendance::Apologies;
    Chair chair;
    chair.openRecord(d);
    goToSign(chair);
    chair.tick(QStringLiteral("sign.true"));
    draw(chair);
    CHECK_FALSE(canSign(chair));
    chair.fill(QStringLiteral("sign.reason"), QStringLiteral("The report was read to all"));
    REQUIRE(canSign(chair));
    chair.click(QStringLiteral("sign.now"));
    REQUIRE(chair.record().versions.size() == 1);
    CHECK(chair.record().versions[0].gapsReason == QStringLiteral("The report was read to all"));
    const auto text = chair.window().store()->read().version(chair.record().id, 1);
    REQUIRE(text.ok());
    CHECK(QString::fromUtf8(text->canonical).contains(QStringLiteral("The report was read to all")));
    CHECK(words(chair).join(u'\n').contains(
        QStringLiteral("Signed with things missing because: The report was read to all")));
}

TEST_CASE("a stage whose advice is not taken lacks nothing, and is not called complete")
{
    Discussion d = sample::complete();
    sample::answer(d, QStringLiteral("plan.family"), QString()); // advised, and no more
    Chair chair;
    chair.openRecord(d);
    goToSign(chair);
    const auto all = chair.session().readiness().stages;
    const auto plan = std::find_if(all.begin(), all.end(),
                                   [](const StageProgress& each) { return each.stage == QStringLiteral("plan"); });
    REQUIRE(plan != all.end());
    REQUIRE(plan->left == 0);
    REQUIRE(plan->answered == plan->total - 1);
    CHECK(words(chair).contains(QStringLiteral("Worth a thought")));
    CHECK(words(chair).contains(QStringLiteral("Nothing needed is missing here")));
    CHECK_FALSE(words(chair).join(u'\n').contains(QStringLiteral("Complete")));
    const auto count = [&](const char* stage) {
        return qobject_cast<QLabel*>(chair.named(QStringLiteral("ready.%1").arg(QLatin1String(stage))))->text();
    };
    CHECK(count("plan") ==
          QStringLiteral("%1 of %2 answered; the rest may stay empty").arg(plan->answered).arg(plan->total));
    CHECK_FALSE(count("options").contains(QStringLiteral("empty")));
}

TEST_CASE("name, role, declaration and signature are each asked for before the button wakes")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToSign(chair);
    CHECK_FALSE(canSign(chair));
    CHECK(words(chair).contains(QStringLiteral("Tick the declaration when it is true.")));
    chair.tick(QStringLiteral("sign.true"));
    CHECK(words(chair).contains(QStringLiteral("Draw your signature, or choose Type.")));
    draw(chair);
    CHECK(canSign(chair));
    chair.click(QStringLiteral("Clear the signature"));
    CHECK_FALSE(canSign(chair));
    draw(chair);
    chair.click(QStringLiteral("sign.role"));
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.press(Qt::Key_Delete);
    CHECK_FALSE(canSign(chair));
    CHECK(words(chair).contains(QStringLiteral("Your name and your role come first.")));
}

TEST_CASE("a drawn signature is in the signed text as it was drawn, and the issued papers are kept")
{
    Chair chair;
    chair.openRecord(sample::complete());
    signNow(chair);
    const auto& read = chair.window().store()->read();
    const auto text = read.version(chair.record().id, 1);
    REQUIRE(text.ok());
    const auto record = readCanonical(text->canonical);
    REQUIRE(record.ok());
    REQUIRE(record->declaration.signature.strokes.size() == 1);
    const auto& stroke = record->declaration.signature.strokes[0];
    REQUIRE(stroke.size() == 4);
    CHECK(std::abs(stroke[0].first - 0.2) < 0.02);
    CHECK(std::abs(stroke[3].second - 0.3) < 0.02);
    CHECK(record->declaration.chair == QStringLiteral("Margaret Ashworth"));
    // The hash on every page is that of the signed text, which verify recomputes.
    const QByteArray sha256 = QCryptographicHash::hash(text->canonical, QCryptographicHash::Sha256);
    CHECK(text->info.sha256 == sha256);
    const auto verified = read.verify();
    REQUIRE(verified.ok());
    CHECK(verified->problems == QStringList());
    for (const Audience audience : {Audience::Full, Audience::Redacted})
        for (const QString& form : {QStringLiteral("form"), QStringLiteral("sheet")}) {
            const auto pdf = read.issued(chair.record().id, 1, audience, form);
            INFO(form.toStdString());
            REQUIRE(pdf.ok());
            const QString words = wordsOf(*pdf, chair.folder());
            const auto pages = words.count(QStringLiteral("Page1of")) + words.count(QStringLiteral("Page2of"));
            CHECK(words.count(QString::fromLatin1(sha256.toHex())) >= std::max<qsizetype>(1, pages));
            CHECK(words.contains(QString::fromLatin1(text->info.chainHead.toHex())));
        }
}

TEST_CASE("a declaration that comes to say something else is ticked anew")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToSign(chair);
    chair.tick(QStringLiteral("sign.true"));
    draw(chair);
    REQUIRE(canSign(chair));
    const RowRef meeting{RowKind::Meeting, chair.record().id.value};
    REQUIRE(chair.session().setField(meeting, QStringLiteral("held_on"), QDate(2026, 11, 23), Entry::Chosen));
    chair.wait();
    CHECK_FALSE(canSign(chair));
    CHECK(words(chair).contains(QStringLiteral("Tick the declaration when it is true.")));
    CHECK(words(chair).join(u'\n').contains(QStringLiteral("I chaired on 23 November 2026. The decision is mine")));
}

TEST_CASE("amending wants a reason; without one nothing opens")
{
    Chair chair;
    chair.openRecord(sample::complete());
    signNow(chair);
    chair.click(QStringLiteral("amend"));
    CHECK(chair.record().locked());
    CHECK(words(chair).contains(QStringLiteral("Say why the record is amended. The reason is printed with it.")));
    chair.fill(QStringLiteral("amend.reason"), QStringLiteral("A name was wrong"));
    chair.click(QStringLiteral("amend"));
    CHECK(chair.record().state == State::Amending);
    CHECK(chair.record().amendReason == QStringLiteral("A name was wrong"));
    CHECK(chair.session().editable());
    CHECK(chair.record().versions.size() == 1);
    CHECK(chair.named(QStringLiteral("sign.now"))->isVisible());
}

TEST_CASE("a reason typed before its signing or its amendment is there again after closing, and gone once it is used")
{
    Discussion d = sample::complete();
    for (auto& [id, person] : d.rows<Participant>())
        if (person.fills == QStringLiteral("police"))
            person.attendance = Attendance::Apologies;
    Chair chair;
    chair.openRecord(d);
    const auto comeBack = [&] {
        chair.closeWindow();
        chair.openWindow();
        chair.window().begin(chair.folder().file(QStringLiteral("records.chairside")));
        chair.window().openDiscussion(d.id, {});
        REQUIRE(chair.window().session());
        goToSign(chair);
    };
    const auto typed = [&](const char* name) {
        return qobject_cast<GrowingText*>(chair.named(QLatin1String(name)))->text();
    };
    goToSign(chair);
    chair.fill(QStringLiteral("sign.reason"), QStringLiteral("The report was read to all"));
    comeBack();
    CHECK(typed("sign.reason") == QStringLiteral("The report was read to all"));
    chair.tick(QStringLiteral("sign.true"));
    draw(chair);
    chair.click(QStringLiteral("sign.now"));
    REQUIRE(chair.record().locked());
    chair.fill(QStringLiteral("amend.reason"), QStringLiteral("A name was wrong"));
    comeBack();
    CHECK(typed("amend.reason") == QStringLiteral("A name was wrong"));
    chair.click(QStringLiteral("amend"));
    REQUIRE(chair.record().state == State::Amending);
    CHECK(typed("sign.reason").isEmpty());
    comeBack();
    CHECK(typed("sign.reason").isEmpty());
}

TEST_CASE("records open for reading only offer neither signing nor amending, and say why")
{
    Chair chair;
    chair.openRecord(sample::complete());
    signNow(chair);
    chair.closeWindow();
    const QString path = chair.folder().file(QStringLiteral("records.chairside"));
    auto held = Store::open(path, QString()); // another window
    REQUIRE(held.ok());
    chair.openWindow();
    chair.click(QStringLiteral("read-only"));
    REQUIRE(chair.window().store());
    CHECK(chair.window().store()->readOnly());
    chair.window().openDiscussion(sample::complete().id, {});
    REQUIRE(chair.window().session());
    goToSign(chair);
    CHECK_FALSE(chair.visible(QStringLiteral("amend")));
    CHECK_FALSE(chair.visible(QStringLiteral("sign.now")));
    const auto refused = chair.session().amend(QStringLiteral("A name was wrong"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.contains(QStringLiteral("open for reading only")));
}
