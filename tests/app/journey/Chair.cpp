#include "Chair.h"

#include "app/look/Segmented.h"
#include "app/policy/ReadPolicy.h"
#include "core/exchange/SampleRecords.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolShelf.h"
#include "core/storage/StoreWriter.h"
#include "support/SampleDiscussion.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QTimer>

namespace chairside::journey {

namespace {

// A test that a dialog holds up for ever says nothing.
constexpr int dialogMs = 20000;

QWidget* top()
{
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    return QApplication::activeWindow();
}

// Does it once, as soon as it is there: what opens it may itself have to wait for the page to show its button.
template <typename Widget, typename Find, typename Act>
void whenSeen(QTimer& watch, const Find& find, const Act& act)
{
    QObject::connect(&watch, &QTimer::timeout, [&watch, find, act] {
        Widget* seen = find();
        if (!seen)
            return;
        watch.stop();
        act(seen);
    });
    watch.start(0);
}

} // namespace

Chair::Chair() : m_settings(m_folder.file(QStringLiteral("settings.ini")), QSettings::IniFormat), m_look(qApp)
{
    auto protocols = shippedProtocols();
    REQUIRE(protocols.ok());
    m_protocols = *protocols;
    // Nobody's own procedures but those that a test puts there.
    REQUIRE(QDir().mkpath(proceduresFolder()));
    chooseProtocolFolder(m_settings, proceduresFolder());
}

Chair::~Chair() = default;

void Chair::setPolicy(const QString& lines)
{
    QFile file(policyFile());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(lines.toUtf8());
    file.close();
    m_policy = readPolicyFile(policyFile());
}

void Chair::openWindow(int width, int height)
{
    OpeningContext opening;
    opening.settings = &m_settings;
    opening.recordsFolder = m_folder.path();
    opening.fillWithSamples = [this](Store& store) { return addSampleRecords(store, m_protocols); };
    opening.askNewPath = [this](QWidget*, const QString&) {
        return m_folder.file(QStringLiteral("records.chairside"));
    };
    opening.askPath = [this](QWidget*) { return m_folder.file(QStringLiteral("records.chairside")); };
    opening.store.clock = [now = m_now] { return now->isValid() ? *now : QDateTime::currentDateTimeUtc(); };
    m_window = std::make_unique<MainWindow>(m_look, Settings(m_settings, m_policy), std::move(opening), m_protocols);
    m_window->resize(width, height);
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    m_window->begin({});
    settle();
}

void Chair::openRecord(const Discussion& discussion, const std::vector<Discussion>& others)
{
    const QString path = m_folder.file(QStringLiteral("records.chairside"));
    {
        auto made = Store::create(path, QString());
        REQUIRE(made.ok());
        for (const Discussion& each : others)
            REQUIRE((*made)->write().begin(sample::begun(each)).ok());
        REQUIRE((*made)->write().begin(sample::begun(discussion)).ok());
        REQUIRE((*made)->write().setSetting(QStringLiteral("chair.name"), discussion.meeting().chairName).ok());
    }
    openWindow();
    click(QStringLiteral("open-records"));
    REQUIRE(m_window->store());
    m_window->openDiscussion(discussion.id, {});
    REQUIRE(m_window->session());
    settle();
}

void Chair::startRecords(const QString& name)
{
    openWindow();
    click(QStringLiteral("start"));
    fill(QStringLiteral("chair"), name);
    fill(QStringLiteral("new-passphrase"), passphrase());
    fill(QStringLiteral("again"), passphrase());
    click(QStringLiteral("make"));
    click(QStringLiteral("sheet-later"));
    REQUIRE(m_window->store());
}

void Chair::closeWindow()
{
    REQUIRE(m_window->close());
    m_window.reset();
    settle();
}

QWidget* Chair::visible(const QString& name) const
{
    QWidget* within = top() ? top() : m_window.get();
    const auto isCalled = [&](const QWidget* each) {
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        return each->accessibleName() == name || each->objectName() == name || (button && button->text() == name);
    };
    for (QWidget* each : within->findChildren<QWidget*>())
        if (each->isVisible() && isCalled(each)) {
            // A row's field and its control share a name: the control is what a hand would reach.
            QWidget* proxy = each->focusProxy();
            return proxy && !qobject_cast<Segmented*>(each) ? proxy : each;
        }
    return nullptr;
}

QWidget* Chair::named(const QString& name) const
{
    // A page that is made anew shows its parts in a moment; a hand waits for them.
    QWidget* found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = visible(name)) != nullptr; }, 1000);
    INFO("nothing on screen is called " << name.toStdString());
    REQUIRE(found);
    return found;
}

void Chair::click(QWidget* widget)
{
    for (QWidget* outer = widget->parentWidget(); outer; outer = outer->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(outer))
            area->ensureWidgetVisible(widget);
    auto* area = qobject_cast<QAbstractScrollArea*>(widget);
    QTest::mouseClick(area ? area->viewport() : widget, Qt::LeftButton);
    settle();
}

void Chair::press(int key, Qt::KeyboardModifiers modifiers)
{
    // As the system does: names offered beneath a field have the keyboard first.
    QWidget* to = QApplication::activePopupWidget();
    if (!to)
        to = QApplication::focusWidget() ? QApplication::focusWidget() : top();
    REQUIRE(to);
    QTest::keyClick(to, static_cast<Qt::Key>(key), modifiers);
    settle();
}

void Chair::type(const QString& words)
{
    for (const QChar key : words) {
        REQUIRE(QApplication::focusWidget());
        const auto code = static_cast<Qt::Key>(key.toUpper().unicode());
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), code, QString(key), Qt::NoModifier);
    }
    settle();
}

void Chair::fill(const QString& name, const QString& words)
{
    QWidget* field = named(name);
    if (auto* box = qobject_cast<QComboBox*>(field))
        field = box->lineEdit() ? static_cast<QWidget*>(box->lineEdit()) : box;
    click(field);
    INFO("the keyboard should be in " << name.toStdString());
    QWidget* focus = QApplication::focusWidget();
    REQUIRE(focus);
    REQUIRE((focus == field || focus->isAncestorOf(field) || field->isAncestorOf(focus)));
    press(Qt::Key_End, qobject_cast<QPlainTextEdit*>(field) ? Qt::ControlModifier : Qt::NoModifier);
    type(words);
}

void Chair::pick(const QString& name, const QString& choice)
{
    QWidget* field = named(name);
    INFO(name.toStdString() << " should offer " << choice.toStdString());
    if (auto* segmented = qobject_cast<Segmented*>(field)) {
        for (int i = 0; i < segmented->count(); ++i)
            if (segmented->button(i)->text() == choice) {
                click(segmented->button(i));
                return;
            }
        FAIL("no such segment");
    }
    auto* box = qobject_cast<QComboBox*>(field);
    REQUIRE(box);
    box->setFocus(Qt::TabFocusReason);
    for (const QChar key : choice.section(QLatin1Char(' '), 0, 0))
        QTest::sendKeyEvent(QTest::Click, box, static_cast<Qt::Key>(key.toUpper().unicode()), QString(key),
                            Qt::NoModifier);
    settle();
    // Another choice may begin with the same word, or the letters have been taken for more of the word before.
    if (box->currentText() != choice && !box->currentText().startsWith(choice.section(QLatin1Char(' '), 0, 0)))
        press(Qt::Key_Home);
    while (box->currentText() != choice && box->currentIndex() + 1 < box->count())
        press(Qt::Key_Down);
    REQUIRE(box->currentText() == choice);
}

void Chair::tick(const QString& name)
{
    QWidget* box = named(name);
    box->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
}

void Chair::choose(const std::function<void()>& open, const QString& path)
{
    bool chosen = false;
    const auto walk = [&](QMenu* menu) {
        QMenu* const whole = menu;
        for (const QString& step : path.split(QStringLiteral(" > "))) {
            QAction* found = nullptr;
            for (QAction* action : menu ? menu->actions() : QList<QAction*>())
                if (action->text().section(QLatin1Char('\t'), 0, 0).replace(QLatin1String("&&"), QLatin1String("&")) ==
                    step)
                    found = action;
            if (!found)
                break;
            if (!found->menu()) {
                chosen = true;
                found->trigger();
            }
            menu = found->menu();
        }
        whole->close();
    };
    QTimer watch;
    whenSeen<QMenu>(
        watch, [] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }, walk);
    open();
    INFO("there should have been a menu with " << path.toStdString());
    CHECK(chosen);
    m_window->activateWindow();
    settle();
}

void Chair::inDialog(const std::function<void()>& open, const std::function<void(QWidget&)>& act)
{
    bool opened = false;
    const QWidget* before = QApplication::activeModalWidget();
    const auto another = [before] {
        QWidget* modal = QApplication::activeModalWidget();
        return modal == before ? nullptr : modal;
    };
    QTimer watch;
    whenSeen<QWidget>(watch, another, [&](QWidget* dialog) {
        opened = true;
        dialog->activateWindow();
        settle();
        act(*dialog);
    });
    QTimer lateness;
    lateness.setSingleShot(true);
    QObject::connect(&lateness, &QTimer::timeout, [] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    lateness.start(dialogMs);
    open();
    INFO("a dialog should have opened, and closed by itself");
    CHECK(opened);
    CHECK(lateness.isActive());
    m_window->activateWindow();
    settle();
}

void Chair::wait() const
{
    constexpr int momentMs = 250;
    QTest::qWait(momentMs);
}

void Chair::settle() const
{
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // A list of names that has closed stays the active window where there is no screen; a system goes back by itself.
    if (const QWidget* active = QApplication::activeWindow(); active && !active->isVisible())
        (QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_window.get())->activateWindow();
}

} // namespace chairside::journey
