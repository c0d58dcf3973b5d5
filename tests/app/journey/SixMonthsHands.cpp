// What the chapters do again and again.
#include "SixMonths.h"
#include "app/dates/ActionsPage.h"
#include "app/dates/DatesList.h"
#include "app/dates/DatesPage.h"
#include "app/home/HomePage.h"
#include "app/look/LineTable.h"
#include "core/storage/StoreReader.h"

#include <QComboBox>
#include <QLineEdit>

#include <catch2/catch_test_macros.hpp>

namespace chairside::journey {

using namespace words;

QString Case::ref(Id<Discussion> id)
{
    const auto record = m.window().store()->read().discussion(id);
    REQUIRE(record.ok());
    return record->ref;
}

void Case::open(Id<Discussion> id)
{
    m.window().openDiscussion(id, {});
    m.settle();
    REQUIRE(m.window().session());
    REQUIRE(m.record().id == id);
}

const DatesModel& Case::dates()
{
    m.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(m.window().homePage()->view() == HomeView::Dates);
    return m.window().homePage()->dates().list().model();
}

const DatesModel& Case::actions()
{
    m.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(m.window().homePage()->view() == HomeView::Actions);
    return m.window().homePage()->actions().list().model();
}

void Case::answer(const QString& prompt, const QString& words, const QString& choice)
{
    const Prompt* asked = m.session().protocol().prompt(prompt);
    INFO("prompt " << prompt.toStdString());
    REQUIRE(asked);
    if (asked->as == AnswerAs::Tick)
        m.tick(asked->ask);
    else if (!choice.isEmpty())
        m.pick(asked->ask, choice);
    const QString beside = asked->as == AnswerAs::Tick ? u" Note"_qs : choice.isEmpty() ? QString() : u" Reason"_qs;
    if (!words.isEmpty())
        m.fill(asked->ask + beside, words);
    if (asked->as == AnswerAs::Date)
        m.press(Qt::Key_Tab);
}

void Case::progress(const QString& action, const QString& status, const QString& due, const QString& evidence)
{
    DatesList& list = m.window().homePage()->actions().list();
    for (int row = 0; row < list.model().rowCount(); ++row)
        if (list.model().index(row, DatesModel::What).data().toString() == action)
            list.table().selectRow(row);
    REQUIRE(list.selected());
    REQUIRE(list.selected()->deadline.title == action);
    list.table().setFocus();
    m.inDialog([&] { m.press(Qt::Key_D, Qt::ControlModifier); },
               [&](QWidget& dialog) {
                   auto* box = dialog.findChild<QComboBox*>();
                   m.pick(box->accessibleName(), status);
                   if (!due.isEmpty()) {
                       m.click(dialog.findChild<QLineEdit*>(u"progress.due"_qs));
                       m.type(due);
                   }
                   m.fill(u"Note on action %1"_qs.arg(box->accessibleName().section(u' ', -1)), evidence);
                   m.click(u"Record progress"_qs);
               });
}

} // namespace chairside::journey
