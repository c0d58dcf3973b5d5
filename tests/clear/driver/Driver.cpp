#include "Driver.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>
#include <QTimer>
#include <QtGui/qgenericplugin.h>

#include <iostream>
#include <string>

namespace chairside {

namespace {

constexpr int keyMs = 12;

QWidget* top()
{
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    if (QWidget* active = QApplication::activeWindow(); active && active->isVisible())
        return active;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && window->windowType() == Qt::Window)
            return window;
    return nullptr;
}

// For whoever reads why a test failed.
QString where()
{
    const QWidget* window = top();
    QStringList out{window ? window->windowTitle() : QStringLiteral("no window")};
    for (const QWidget* each : window ? window->findChildren<QWidget*>() : QList<QWidget*>())
        if (each->isVisible() && !(each->objectName() + each->accessibleName()).isEmpty() &&
            !each->objectName().startsWith(QLatin1String("qt_")))
            out.append(each->objectName().isEmpty() ? each->accessibleName() : each->objectName());
    return out.join(QStringLiteral(", "));
}

QWidget* keyboard()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    QWidget* window = top();
    // Where there is no screen no system gives the keyboard back to the window before which a dialog has closed.
    if (window && !window->isActiveWindow()) {
        window->activateWindow();
        QCoreApplication::processEvents();
    }
    return QApplication::focusWidget() ? QApplication::focusWidget() : window;
}

void press(QChar key)
{
    if (QWidget* to = keyboard())
        QTest::sendKeyEvent(QTest::Click, to, static_cast<Qt::Key>(key.toUpper().unicode()), QString(key),
                            Qt::NoModifier);
}

} // namespace

Driver::Driver()
{
    m_reader = std::thread([this] {
        for (std::string line; std::getline(std::cin, line);)
            QMetaObject::invokeMethod(this, [this, words = QString::fromStdString(line)] { run(words); });
    });
    m_reader.detach(); // it waits for a line that may never come
}

Driver::~Driver() = default;

void Driver::answer(const QString& words)
{
    std::cout << words.toStdString() << std::endl;
}

QWidget* Driver::find(const QString& name)
{
    const QWidget* within = top();
    if (!within)
        return nullptr;
    for (QWidget* each : within->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        if (each->isVisible() && (each->objectName() == name || each->accessibleName() == name ||
                                  (button && button->text().remove(QLatin1Char('&')) == name)))
            return each->focusProxy() && !button ? each->focusProxy() : each;
    }
    return nullptr;
}

QAction* Driver::entry(const QString& name)
{
    const QWidget* window = top();
    for (QAction* each : window ? window->findChildren<QAction*>() : QList<QAction*>())
        if (each->isEnabled() && each->text().remove(QLatin1Char('&')) == name)
            return each;
    return nullptr;
}

void Driver::run(const QString& line)
{
    const QString verb = line.section(QLatin1Char(' '), 0, 0);
    const QString rest = line.section(QLatin1Char(' '), 1);
    if (verb == QLatin1String("see"))
        return answer(find(rest) ? QStringLiteral("yes") : QStringLiteral("no"));
    if (verb == QLatin1String("where"))
        return answer(where());
    if (verb == QLatin1String("say")) {
        const QWidget* widget = find(rest);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            return answer(label->text());
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            return answer(edit->text());
        const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
        return answer(text ? text->toPlainText() : QString());
    }
    if (verb == QLatin1String("click")) {
        QWidget* widget = find(rest);
        answer(widget ? QStringLiteral("ok") : QStringLiteral("no"));
        if (!widget)
            return;
        for (QWidget* outer = widget->parentWidget(); outer; outer = outer->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(outer))
                area->ensureWidgetVisible(widget);
        auto* area = qobject_cast<QAbstractScrollArea*>(widget);
        return QTest::mouseClick(area ? area->viewport() : widget, Qt::LeftButton);
    }
    if (verb == QLatin1String("choose")) {
        QAction* chosen = entry(rest);
        answer(chosen ? QStringLiteral("ok") : QStringLiteral("no"));
        if (chosen)
            chosen->trigger();
        return;
    }
    if (verb == QLatin1String("pick")) {
        auto* list = qobject_cast<QComboBox*>(find(rest.section(QLatin1String(": "), 0, 0)));
        const int at = list ? list->findText(rest.section(QLatin1String(": "), 1), Qt::MatchStartsWith) : -1;
        answer(at >= 0 ? QStringLiteral("ok") : QStringLiteral("no"));
        if (at >= 0) {
            list->setCurrentIndex(at);
            Q_EMIT list->activated(at);
        }
        return;
    }
    if (verb == QLatin1String("key")) {
        const QKeyCombination key = QKeySequence(rest)[0];
        answer(QStringLiteral("ok"));
        if (QWidget* to = keyboard())
            QTest::keyClick(to, key.key(), key.keyboardModifiers());
        return;
    }
    if (verb == QLatin1String("slowly")) {
        answer(QStringLiteral("ok"));
        return typeSlowly(rest);
    }
    if (verb == QLatin1String("type")) {
        for (const QChar each : rest)
            press(each);
    } else if (verb == QLatin1String("leak")) {
        const QString words = rest.section(QLatin1Char(' '), 1);
        QFile file(rest.section(QLatin1Char(' '), 0, 0));
        if (file.open(QIODevice::WriteOnly))
            file.write(reinterpret_cast<const char*>(words.utf16()), words.size() * 2);
        if (file.fileName().endsWith(QLatin1String(".gone")))
            file.remove();
    }
    answer(QStringLiteral("ok"));
}

void Driver::typeSlowly(const QString& words)
{
    if (words.isEmpty())
        return;
    press(words.at(0));
    QTimer::singleShot(keyMs, this, [this, words] { typeSlowly(words.mid(1)); });
}

class DriverPlugin final : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "driver.json")
public:
    QObject* create(const QString&, const QString&) override { return new Driver; }
};

} // namespace chairside

#include "Driver.moc"
