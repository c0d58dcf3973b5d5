#include "app/discussion/DiscussionView.h"
#include "app/journey/Casework.h"
#include "app/journey/WholeProcedure.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

TEST_CASE("a case that is not agreed to meet the criteria ends with the case note (W12)")
{
    Chair chair;
    chair.startRecords();
    begin(chair, u"Wokingham: Case of Most Concern"_qs);
    CHECK_FALSE(chair.visible(u"Screening"_qs));
    chair.pick(u"raised.agreed"_qs, u"No"_qs);
    CHECK(chair.visible(u"otherwise.raised.agreed"_qs));
    REQUIRE(chair.visible(u"Screening"_qs));
    chair.pick(u"Screening"_qs, u"Declined"_qs);
    chair.fill(u"Why"_qs, u"The criteria are not met; the plan holds."_qs);
    chair.click(u"decline"_qs);
    CHECK(chair.record().state == State::Declined);
    CHECK_FALSE(chair.session().editable());
    const auto dates = chair.window().store()->read().dates(DatesQuery());
    REQUIRE(dates.ok());
    CHECK(dates->empty());
}

TEST_CASE("a request is declined with a reason, filed as a note, shown to the second request, and taken up again "
          "(H14, H15)")
{
    Chair chair;
    chair.startRecords();
    begin(chair, [&] { chair.fill(u"child.name"_qs, u"Zoë O'Connor"_qs); });
    const QString ref = chair.record().ref;
    const Id<Discussion> first = chair.record().id;
    CHECK_FALSE(chair.visible(u"decline"_qs));
    chair.pick(u"Screening"_qs, u"Declined"_qs);
    CHECK(qobject_cast<QLineEdit*>(chair.named(u"On"_qs))->text() == longDate(QDate::currentDate()));
    REQUIRE(chair.visible(u"decline"_qs));
    CHECK_FALSE(chair.named(u"decline"_qs)->isEnabled());
    chair.fill(u"Why"_qs, u"Group supervision has not been held."_qs);
    CHECK(chair.named(u"decline"_qs)->isEnabled());
    chair.click(u"decline"_qs);
    CHECK(chair.record().state == State::Declined);
    CHECK_FALSE(chair.session().editable());
    CHECK(qobject_cast<QLabel*>(chair.named(u"declined"_qs))->text().contains(u"Margaret Ashworth"_qs));

    chair.inDialog([&] { chair.click(u"decision.note"_qs); },
                   [&](QWidget& dialog) {
                       auto* kind = dialog.findChild<QComboBox*>();
                       CHECK(kind->currentText() == u"Management decision note"_qs);
                       chair.press(Qt::Key_Escape);
                   });

    // The second request about her shows the first.
    chair.press(Qt::Key_Home, Qt::AltModifier);
    const QString said = u"Asked before: %1, declined on "_qs.arg(ref);
    const auto tells = [&](QWidget& where) {
        const QString words = wordsOn(where);
        return words.contains(said) && words.contains(u"Group supervision has not been held."_qs);
    };
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       chair.fill(u"child.name"_qs, u"Zoë O'Con"_qs);
                       chair.press(Qt::Key_Down);
                       chair.press(Qt::Key_Return);
                       CHECK(tells(dialog));
                       chair.inDialog([&] { chair.click(u"earlier.open"_qs); },
                                      [&](QWidget&) { chair.press(Qt::Key_Escape); });
                       chair.click(u"begin"_qs);
                   });
    REQUIRE(chair.window().session());
    CHECK(chair.record().ref != ref);
    CHECK_FALSE(chair.record().follows); // a request that was declined is not reviewed
    CHECK(tells(chair.window()));
    chair.click(u"earlier.open"_qs);
    CHECK(chair.record().id == first);

    chair.click(u"reopen"_qs);
    CHECK(chair.record().state == State::Declined); // not without a reason
    chair.fill(u"reopen.reason"_qs, u"Supervision was held and failed."_qs);
    chair.click(u"reopen"_qs);
    CHECK(chair.record().state == State::Draft);
    CHECK(chair.session().editable());
    CHECK(chair.record().stepsOf(StepKind::Reopened).size() == 1);
}
