#include "app/lock/Coverings.h"

#include "app/lock/Shade.h"
#include "app/lock/SilentAccess.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDrag>
#include <QEvent>
#include <QToolTip>

#include <algorithm>

namespace chairside {

namespace {

const QString lockedTitle = QStringLiteral("Chairside");

// What a person or another program does to a widget, and what tells it that it has or has lost the keyboard.
bool isFromOutside(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
    case QEvent::NativeGesture:
    case QEvent::Gesture:
    case QEvent::GestureOverride:
    case QEvent::ToolTip:
    case QEvent::WhatsThis:
    case QEvent::StatusTip:
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
    case QEvent::HoverLeave:
    case QEvent::Enter:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::FocusAboutToChange:
        return true;
    default:
        return false;
    }
}

bool isPassing(const QWidget* window)
{
    return window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip;
}

void closePassing()
{
    QDrag::cancel();
    QToolTip::hideText();
    // A list that closes may leave the one that it came from.
    for (QWidget* popup = QApplication::activePopupWidget(); popup;) {
        popup->close();
        QWidget* next = QApplication::activePopupWidget();
        if (next == popup)
            break;
        popup = next;
    }
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && isPassing(window))
            window->hide();
}

} // namespace

Coverings::Coverings(const Look& look, QWidget& open) : m_look(look), m_open(open) {}

Coverings::~Coverings()
{
    uncover();
}

void Coverings::cover()
{
    if (m_covering)
        return;
    m_covering = true;
    m_active = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : QApplication::activeWindow();
    closePassing();
    qApp->installEventFilter(this);
    beginSilences();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && !isOpen(window))
            coverWindow(window);
}

void Coverings::uncover()
{
    if (!m_covering)
        return;
    m_covering = false;
    qApp->removeEventFilter(this);
    endSilences();
    for (const Covered& each : std::exchange(m_covered, {})) {
        delete each.shade;
        if (!each.window)
            continue;
        each.window->setWindowTitle(each.title);
        unsilence(each.window);
    }
    if (m_active && m_active->isVisible()) {
        m_active->raise();
        m_active->activateWindow();
    }
}

std::vector<QWidget*> Coverings::dialogs() const
{
    std::vector<QWidget*> out;
    for (const Covered& each : m_covered)
        if (each.window && each.window->isVisible() && qobject_cast<QDialog*>(each.window))
            out.push_back(each.window);
    // Each stands before the one that it belongs to.
    const auto depth = [](const QWidget* widget) {
        int count = 0;
        while ((widget = widget->parentWidget()))
            ++count;
        return count;
    };
    std::stable_sort(out.begin(), out.end(), [&](const QWidget* a, const QWidget* b) { return depth(a) < depth(b); });
    return out;
}

bool Coverings::isOpen(const QObject* object) const
{
    for (; object; object = object->parent())
        if (object == &m_open)
            return true;
    return false;
}

Coverings::Covered* Coverings::find(const QWidget* window)
{
    const auto found =
        std::find_if(m_covered.begin(), m_covered.end(), [&](const Covered& each) { return each.window == window; });
    return found == m_covered.end() ? nullptr : &*found;
}

void Coverings::coverWindow(QWidget* window)
{
    if (find(window))
        return;
    m_covered.push_back({window, new Shade(m_look, window), window->windowTitle()});
    window->setWindowTitle(lockedTitle);
    silence(window);
}

// The program may name a window anew while it is locked: that name waits.
void Coverings::keepTitle(QWidget* window)
{
    Covered* covered = find(window);
    if (!covered || window->windowTitle() == lockedTitle)
        return;
    covered->title = window->windowTitle();
    window->setWindowTitle(lockedTitle);
}

bool Coverings::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (!watched->isWidgetType())
        return type == QEvent::Shortcut && !isOpen(watched);
    auto* widget = static_cast<QWidget*>(watched);
    if (isFromOutside(type))
        return !isOpen(widget);
    if (!widget->isWindow() || isOpen(widget))
        return false;
    if (type == QEvent::Show && isPassing(widget)) {
        QMetaObject::invokeMethod(widget, &QWidget::close, Qt::QueuedConnection);
    } else if (type == QEvent::Show) {
        coverWindow(widget);
        QMetaObject::invokeMethod(this, &Coverings::windowCame, Qt::QueuedConnection);
    } else if (type == QEvent::WindowTitleChange) {
        keepTitle(widget);
    } else if (type == QEvent::Resize || type == QEvent::ChildPolished) {
        if (const Covered* covered = find(widget); covered && covered->shade)
            covered->shade->fit();
    }
    return false;
}

} // namespace chairside
