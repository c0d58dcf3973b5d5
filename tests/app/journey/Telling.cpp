#include "Telling.h"

#include "Casework.h"
#include "app/after/AfterPage.h"
#include "app/discussion/DiscussionView.h"
#include "app/look/Segmented.h"
#include "app/page/StagePage.h"
#include "core/rules/DueWords.h"
#include "core/storage/StoreReader.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace chairside::journey {

void Telling::startRecords(const QString& chairName)
{
    m_chair.startRecords(chairName);
}

void Telling::begin(const QString& procedure, const Fields& fields)
{
    journey::begin(m_chair, [&] {
        give(u"Procedure"_qs, procedure);
        give(fields);
    });
}

void Telling::goTo(const QString& page)
{
    if (!m_pictures.isEmpty())
        draw(m_chair.window().discussionView()->here().stage);
    auto* list = qobject_cast<QListWidget*>(m_chair.named(u"stages"_qs));
    REQUIRE(list);
    list->setFocus(Qt::TabFocusReason);
    for (const Qt::Key way : {Qt::Key_Up, Qt::Key_Down})
        for (int i = 0; i < list->count() && list->currentItem()->text() != page; ++i)
            m_chair.press(way);
    INFO("no page is called " << page.toStdString());
    REQUIRE(list->currentItem()->text() == page);
    m_chair.press(Qt::Key_Return);
}

void Telling::give(const Fields& fields)
{
    for (const auto& [name, value] : fields)
        give(name, value);
}

void Telling::give(const QString& name, const QString& value)
{
    INFO(name.toStdString() << ": " << value.toStdString());
    QWidget* field = m_chair.named(name);
    auto* box = qobject_cast<QComboBox*>(field);
    if (qobject_cast<Segmented*>(field)) {
        m_chair.pick(name, value);
    } else if (box && !box->isEditable()) {
        pickFrom(*box, value);
    } else if (qobject_cast<QCheckBox*>(field)) {
        m_chair.tick(name);
    } else {
        m_chair.click(box ? box->lineEdit() : field);
        m_chair.press(Qt::Key_A, Qt::ControlModifier);
        m_chair.type(value);
        if (box || qobject_cast<QLineEdit*>(field))
            m_chair.press(Qt::Key_Tab);
    }
}

void Telling::pickFrom(QComboBox& box, const QString& choice)
{
    box.setFocus(Qt::TabFocusReason);
    m_chair.press(Qt::Key_Home);
    for (int i = 0; i < box.count() && box.currentText() != choice; ++i)
        m_chair.press(Qt::Key_Down);
    REQUIRE(box.currentText() == choice);
}

const Prompt& Telling::prompt(const QString& id) const
{
    INFO("prompt " << id.toStdString());
    const Prompt* found = m_chair.session().protocol().prompt(id);
    REQUIRE(found);
    return *found;
}

void Telling::answer(const QString& id, const QString& choice, const QString& words)
{
    const Prompt& asked = prompt(id);
    if (!choice.isEmpty())
        give(asked.ask, choice);
    if (!words.isEmpty())
        give(choice.isEmpty() ? asked.ask : asked.ask + u" Reason"_qs, words);
    CHECK(answered(asked, m_chair.record().answer(id)));
}

void Telling::moment(const QString& id, const QString& day, const QString& time)
{
    give(prompt(id).ask, day);
    if (!time.isEmpty())
        give(prompt(id).ask + u" At what time"_qs, time);
    CHECK(answered(prompt(id), m_chair.record().answer(id)));
}

void Telling::ticked(const QString& id, const QString& note)
{
    m_chair.tick(prompt(id).ask);
    give(prompt(id).ask + u" Note"_qs, note);
    CHECK(answered(prompt(id), m_chair.record().answer(id)));
}

void Telling::decide(const QString& id, const QString& choice, const QString& why, const QString& who,
                     const QString& how, const QString& when)
{
    answer(id, choice, why);
    const QString& ask = prompt(id).ask;
    if (!who.isEmpty())
        give({{ask + u" Who"_qs, who}, {ask + u" How"_qs, how}, {ask + u" When"_qs, when}});
}

void Telling::row(const QString& button, const QString& words, const Fields& fields)
{
    m_chair.click(button);
    m_chair.type(words);
    give(fields);
    m_chair.press(Qt::Key_Escape);
}

void Telling::tableRow(int number, const Fields& fields)
{
    const auto items = m_chair.record().ranked<Item>();
    REQUIRE(static_cast<int>(items.size()) >= number);
    m_chair.named(u"item-%1"_qs.arg(items[static_cast<std::size_t>(number - 1)]->id.value))
        ->setFocus(Qt::TabFocusReason);
    m_chair.press(Qt::Key_Return);
    give(fields);
    m_chair.press(Qt::Key_Escape);
}

void Telling::person(const QString& name, const Fields& fields)
{
    const QString whose = addPerson(m_chair, name);
    for (const auto& [field, value] : fields)
        give(field + whose, value);
    m_chair.press(Qt::Key_Escape);
}

void Telling::said(const QString& speaker, const QString& words, bool restricted)
{
    int key = 0;
    int at = 1; // the chair has the first key
    for (const Participant* person : m_chair.record().ranked<Participant>())
        if (++at; person->name == speaker)
            key = at;
    REQUIRE((key > 0 && key <= 9));
    m_chair.press(Qt::Key_0 + key, Qt::ControlModifier);
    m_chair.type(words);
    if (restricted) {
        // Answers can be restricted too: the log's own box.
        auto* box = m_chair.named(u"log"_qs)->findChild<QCheckBox*>();
        REQUIRE(box);
        box->setFocus(Qt::TabFocusReason);
        m_chair.press(Qt::Key_Space);
        m_chair.click(u"contribution"_qs);
    }
    m_chair.press(Qt::Key_Return);
    const Contribution* last = m_chair.record().ranked<Contribution>().back();
    CHECK(last->body == words);
    CHECK(last->restricted == restricted);
    CHECK(last->speaker.contains(speaker));
}

void Telling::sign(const QString& name, const QString& reason)
{
    goTo(u"Sign"_qs);
    draw(u"sign-before"_qs);
    CHECK(m_chair.session().readiness().needsReason() == !reason.isEmpty());
    declare(m_chair, name, reason);
}

QString Telling::paper(const QString& form, Audience audience, int version) const
{
    return journey::paper(m_chair, form, audience, version);
}

std::optional<Deadline> Telling::date(const QString& clock) const
{
    for (const Deadline& each :
         deadlines(m_chair.record(), m_chair.session().protocol(), m_chair.session().workingDays()))
        if (each.kind == DeadlineKind::Procedure && each.code == clock)
            return each;
    return std::nullopt;
}

QString Telling::dateWords(const QString& clock) const
{
    const std::optional<Deadline> found = date(clock);
    return found ? dueWords(*found, m_chair.session().now(), m_chair.session().workingDays()) : QString();
}

QString Telling::shown() const
{
    QStringList out;
    for (const QLabel* label : m_chair.window().findChildren<QLabel*>())
        if (label->isVisible())
            out << label->text();
    return out.join(QLatin1Char('\n'));
}

QStringList Telling::startOf(const QString& table) const
{
    const Block* block = m_chair.session().protocol().block(table);
    REQUIRE(block);
    return block->start;
}

void Telling::draw(const QString& name)
{
    if (m_pictures.isEmpty())
        return;
    m_chair.settle();
    m_chair.wait();
    const QString file = u"%1/%2-%3"_qs.arg(m_pictures).arg(++m_drawn, 2, 10, QLatin1Char('0')).arg(name);
    REQUIRE(m_chair.window().grab().save(file + u".png"_qs));
    for (QScrollArea* page : m_chair.window().findChildren<QScrollArea*>())
        if (page->isVisible() && (qobject_cast<StagePage*>(page) || qobject_cast<AfterPage*>(page)))
            REQUIRE(page->widget()->grab().save(file + u"-page.png"_qs));
}

void Telling::drawEveryWay()
{
    if (m_pictures.isEmpty())
        return;
    const auto stages = [&](const QString& way) {
        const auto& all = m_chair.session().protocol().stages;
        for (std::size_t i = 0; i < all.size(); ++i)
            m_chair.press(Qt::Key_PageUp, Qt::ControlModifier);
        for (const Stage& stage : all) {
            draw(way + QLatin1Char('-') + stage.id);
            m_chair.press(Qt::Key_PageDown, Qt::ControlModifier);
        }
        draw(way + u"-sign"_qs);
    };
    m_chair.look().setScheme(Scheme::Dark);
    stages(u"dark"_qs);
    m_chair.look().setScheme(Scheme::HighContrast);
    stages(u"contrast"_qs);
    m_chair.look().setScheme(Scheme::Light);
    m_chair.window().resize(1280, 720);
    m_chair.look().setTextScale(200);
    stages(u"large"_qs);
    m_chair.look().setTextScale(100);
    m_chair.window().resize(1366, 768);
}

void Telling::checkWidths()
{
    m_chair.window().resize(1280, 720);
    m_chair.look().setTextScale(200);
    const auto& stages = m_chair.session().protocol().stages;
    for (std::size_t i = 0; i <= stages.size(); ++i)
        m_chair.press(Qt::Key_PageUp, Qt::ControlModifier);
    for (const Stage& stage : stages) {
        m_chair.settle();
        INFO("stage " << stage.id.toStdString());
        CHECK(m_chair.window().discussionView()->here().stage == stage.id);
        CHECK(m_chair.window().width() == 1280);
        for (const StagePage* page : m_chair.window().findChildren<StagePage*>()) {
            if (!page->isVisible())
                continue;
            for (const QWidget* each : page->widget()->findChildren<QWidget*>())
                if (each->isVisible() && each->minimumSizeHint().width() > page->viewport()->width() / 2 &&
                    each->mapTo(page->widget(), QPoint(each->width(), 0)).x() > page->viewport()->width())
                    UNSCOPED_INFO(each->metaObject()->className() << " " << each->objectName().toStdString() << " "
                                                                  << each->accessibleName().left(40).toStdString()
                                                                  << " min " << each->minimumSizeHint().width());
            CHECK(page->widget()->width() <= page->viewport()->width());
        }
        m_chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    }
    m_chair.look().setTextScale(100);
    m_chair.window().resize(1366, 768);
    m_chair.settle();
}

void Telling::drawPapers()
{
    if (m_pictures.isEmpty())
        return;
    QStringList papers{u"form"_qs, u"sheet"_qs};
    for (const PrintedForm& own : m_chair.session().protocol().forms)
        papers << own.id;
    for (const QString& name : papers)
        for (const Audience audience : {Audience::Full, Audience::Redacted}) {
            const auto pdf = m_chair.window().store()->read().issued(m_chair.record().id, 1, audience, name);
            if (!pdf)
                continue;
            QFile file(u"%1/%2-%3.pdf"_qs.arg(m_pictures, name, code(audience)));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(*pdf);
        }
}

} // namespace chairside::journey
