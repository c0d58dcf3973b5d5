#include "app/share/Sharing.h"

#include "app/look/Look.h"
#include "app/share/SharedScreen.h"
#include "core/session/DiscussionSession.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>

namespace chairside {

namespace {

QLineEdit* lineOf(QWidget* field)
{
    if (auto* box = qobject_cast<QComboBox*>(field))
        return box->lineEdit();
    return qobject_cast<QLineEdit*>(field);
}

} // namespace

Sharing::Sharing(const SharingContext& context, const Place& here)
    : m_context(context),
      m_screen(nullptr),
      m_page(context.stack.currentWidget()),
      m_keyboard(context.window.focusWidget()),
      m_title(context.window.windowTitle()),
      m_scale(context.look.textScale())
{
    if (const QLineEdit* line = lineOf(m_keyboard))
        m_cursor = line->cursorPosition();
    m_context.session.settle();
    m_context.window.setWindowTitle(tr("Shared screen – Chairside"));
    showFrame(false);
    m_screen =
        new SharedScreen(context.session, context.look, context.marking, here.stage, here.prompt, &context.stack);
    context.stack.addWidget(m_screen);
    context.stack.setCurrentWidget(m_screen);
    m_screen->takeKeyboard();
    connect(m_screen, &SharedScreen::stopAsked, this, &Sharing::stopAsked);
}

Sharing::~Sharing()
{
    end();
}

void Sharing::end()
{
    if (!m_screen)
        return;
    SharedScreen* screen = m_screen;
    m_screen = nullptr;
    screen->disconnect(&m_context.look);
    m_context.look.disconnect(screen);
    m_context.look.setTextScale(m_scale);
    showFrame(true);
    m_context.window.setWindowTitle(m_title);
    if (m_page)
        m_context.stack.setCurrentWidget(m_page);
    m_context.stack.removeWidget(screen);
    screen->hide();
    screen->deleteLater();
    if (!m_keyboard)
        return;
    m_keyboard->setFocus(Qt::OtherFocusReason);
    if (QLineEdit* line = lineOf(m_keyboard); line && m_cursor >= 0)
        line->setCursorPosition(m_cursor);
}

// Menus that are not there take no keys: nothing is changed behind the shared screen.
void Sharing::showFrame(bool shown)
{
    for (const QMenu* menu : m_context.menus)
        menu->menuAction()->setVisible(shown);
    m_context.window.menuBar()->setVisible(shown);
    m_context.window.statusBar()->setVisible(shown);
}

} // namespace chairside
