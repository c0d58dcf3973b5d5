#include "app/share/SharedScreen.h"

#include "app/look/Look.h"
#include "app/share/ShareCheck.h"
#include "app/share/SharedView.h"
#include "core/session/DiscussionSession.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>

namespace chairside {

namespace {

constexpr int togetherMs = 40;

} // namespace

SharedScreen::SharedScreen(DiscussionSession& session, Look& look, const QString& marking, const QString& stage,
                           const QString& prompt, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_look(look),
      m_marking(marking),
      m_stage(session.protocol().stage(stage) ? stage : session.protocol().stages.back().id),
      m_prompt(prompt),
      m_record(session),
      m_pages(new QStackedLayout(this))
{
    const auto on = [this](const QKeySequence& key, auto what) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    on(Qt::Key_F5, [this] { Q_EMIT stopAsked(); });
    on(Qt::Key_Escape, [this] { Q_EMIT stopAsked(); });
    on(Qt::CTRL | Qt::Key_PageDown, [this] { step(1); });
    on(Qt::CTRL | Qt::Key_PageUp, [this] { step(-1); });
    on(Qt::CTRL | Qt::Key_Plus, [this] { m_look.larger(); });
    on(Qt::CTRL | Qt::Key_Equal, [this] { m_look.larger(); });
    on(Qt::CTRL | Qt::Key_Minus, [this] { m_look.smaller(); });
    on(Qt::CTRL | Qt::Key_0, [this] { m_look.setTextScale(100); });

    m_later.setSingleShot(true);
    m_later.setInterval(togetherMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_record.refresh();
        refresh();
    });
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(&session, &DiscussionSession::changed, this, later);
    connect(&session, &DiscussionSession::recordChanged, this, later);
    connect(&session, &DiscussionSession::readinessChanged, this, later);
    // Sizes are those of the scale at which a page was made.
    connect(&look, &Look::changed, this, &SharedScreen::make);
    make();
}

void SharedScreen::make()
{
    const bool keyboard = isAncestorOf(window()->focusWidget());
    delete m_check;
    delete m_view;
    m_check = new ShareCheck(m_record, m_look, this);
    m_view = new SharedView(m_look, m_marking, this);
    m_pages->addWidget(m_check);
    m_pages->addWidget(m_view);
    m_pages->setCurrentWidget(m_showing ? static_cast<QWidget*>(m_view) : m_check);
    connect(m_check, &ShareCheck::showAsked, this, &SharedScreen::showNow);
    connect(m_check, &ShareCheck::stayAsked, this, &SharedScreen::stopAsked);
    connect(m_check, &ShareCheck::namesTicked, this, [this](const QStringList& words) {
        m_record.setAlsoNames(words);
        refresh();
    });
    connect(m_view, &SharedView::stageAsked, this, &SharedScreen::goTo);
    connect(m_view, &SharedView::stepAsked, this, &SharedScreen::step);
    connect(m_view, &SharedView::stopAsked, this, &SharedScreen::stopAsked);
    refresh();
    if (keyboard)
        takeKeyboard();
}

void SharedScreen::refresh()
{
    const Stage& stage = *m_session.protocol().stage(m_stage);
    const SharedStage words = sharedStage(m_record, m_session.protocol(), stage, m_prompt);
    if (m_showing)
        m_view->showStage(m_record, m_session.protocol(), m_session.readiness(), stage, words);
    else
        m_check->refresh(words);
}

void SharedScreen::showNow()
{
    m_showing = true;
    refresh();
    m_pages->setCurrentWidget(m_view);
    takeKeyboard();
}

void SharedScreen::takeKeyboard()
{
    if (m_showing)
        m_view->takeKeyboard();
    else
        m_check->showButton()->setFocus(Qt::OtherFocusReason);
}

void SharedScreen::goTo(const QString& stage)
{
    m_stage = stage;
    refresh();
}

void SharedScreen::step(int by)
{
    const std::vector<Stage>& stages = m_session.protocol().stages;
    for (std::size_t i = 0; m_showing && i < stages.size(); ++i) {
        const std::size_t wanted = i + static_cast<std::size_t>(by);
        if (stages[i].id == m_stage && wanted < stages.size()) {
            goTo(stages[wanted].id);
            return;
        }
    }
}

} // namespace chairside
