#include "app/lock/LockedRoom.h"

#include "app/lock/Shade.h"
#include "core/storage/StoreWriter.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTest>

namespace chairside {

LockedRoom::LockedRoom()
{
    chair.startRecords();
    REQUIRE(chair.window().store()->write().begin(sample::begun(sample::complete())).ok());
    chair.window().openDiscussion(sample::complete().id, {});
    REQUIRE(chair.window().session());
    chair.settle();
}

void LockedRoom::answer(const QString& passphrase)
{
    chair.settle();
    auto* line = qobject_cast<QLineEdit*>(chair.named(QStringLiteral("lock-passphrase")));
    REQUIRE(line);
    REQUIRE(line->hasFocus());
    line->selectAll();
    chair.type(passphrase);
    chair.press(Qt::Key_Return);
    QWidget* looking = lock().cover().findChild<QWidget*>(QStringLiteral("lock-looking"));
    REQUIRE(QTest::qWaitFor([&] { return looking->isHidden(); }, 20000));
    chair.settle();
}

void LockedRoom::unlock()
{
    answer(journey::Chair::passphrase());
    REQUIRE_FALSE(lock().locked());
}

QWidget* LockedRoom::happening()
{
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    QWidget* field = chair.named(QStringLiteral("What is happening?"));
    chair.click(field);
    return field;
}

bool isCovered(QWidget& window)
{
    const Shade* shade = window.findChild<Shade*>(QString(), Qt::FindDirectChildrenOnly);
    if (!shade || !shade->isVisible() || shade->geometry() != window.rect())
        return false;
    for (int y = 1; y < window.height(); y += 7)
        for (int x = 1; x < window.width(); x += 7)
            if (window.childAt(x, y) != shade)
                return false;
    return window.grab().toImage() == const_cast<Shade*>(shade)->grab().toImage();
}

namespace {

void hear(QAccessibleInterface* from, QStringList& out)
{
    if (!from)
        return;
    for (const QAccessible::Text what :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        if (const QString words = from->text(what); !words.isEmpty())
            out.append(words);
    if (QAccessibleTextInterface* text = from->textInterface(); text && text->characterCount() > 0)
        out.append(text->text(0, text->characterCount()));
    for (int i = 0; i < from->childCount(); ++i)
        hear(from->child(i), out);
}

} // namespace

QStringList heard(QWidget& window)
{
    QStringList out;
    hear(QAccessible::queryAccessibleInterface(&window), out);
    return out;
}

} // namespace chairside
