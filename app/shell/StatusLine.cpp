#include "app/shell/StatusLine.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"

#include <QEvent>
#include <QPushButton>
#include <QStatusBar>

#include <algorithm>

namespace chairside {

StatusLine::StatusLine(QStatusBar* bar, const Look& look) : QObject(bar), m_bar(bar), m_look(look)
{
    const Make make(&look);
    bar->setSizeGripEnabled(false);
    m_saved = make.noted(QString(), QStringLiteral("tick"), Ink::Ok);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_gaps = make.quietButton(QStringLiteral("warning"), QString());
    m_parked = make.quietButton(QStringLiteral("parked"), QString());
    m_gaps->setProperty("role", QStringLiteral("bar"));
    m_parked->setProperty("role", QStringLiteral("bar"));
    m_gaps->setObjectName(QStringLiteral("gaps"));
    m_gaps->setToolTip(tr("Show what comes before signing (Ctrl+Enter)"));
    m_parked->setToolTip(tr("Put aside for later (Ctrl+K)"));
    m_parked->setObjectName(QStringLiteral("parked"));
    m_state = make.noted(QString(), QString(), Ink::Muted);
    bar->setContentsMargins(look.tokens().px(8), 0, look.tokens().px(8), 0);
    bar->addWidget(m_saved);
    bar->addWidget(m_gaps);
    bar->addPermanentWidget(m_parked);
    bar->addPermanentWidget(m_state);
    connect(m_gaps, &QPushButton::clicked, this, &StatusLine::gapsRequested);
    connect(m_parked, &QPushButton::clicked, this, &StatusLine::parkedRequested);
    bar->installEventFilter(this);
    // Once the new text has its size.
    connect(&look, &Look::changed, this, &StatusLine::refresh, Qt::QueuedConnection);
    connect(bar, &QStatusBar::messageChanged, this, [this](const QString& message) {
        if (message.isEmpty())
            refresh();
    });
    refresh();
}

void StatusLine::follow(DiscussionSession* session, const Protection& protection)
{
    m_session = session;
    m_protection = protection;
    if (session) {
        connect(session, &DiscussionSession::saveStateChanged, this, &StatusLine::refresh);
        connect(session, &DiscussionSession::readinessChanged, this, &StatusLine::refresh);
        connect(session, &DiscussionSession::recordChanged, this, &StatusLine::refresh);
        connect(session, &QObject::destroyed, this, [this, session] {
            if (m_session == session)
                m_session = nullptr;
        });
    }
    refresh();
}

void StatusLine::refresh()
{
    say();
    fit();
}

void StatusLine::say()
{
    const bool open = m_session != nullptr;
    if (open && m_session->saveState().kind == SaveState::Kind::Failed)
        m_bar->clearMessage();                           // nothing stands before that
    const bool free = m_bar->currentMessage().isEmpty(); // a passing message has the place for a moment
    m_gaps->setVisible(open && free);
    m_parked->setVisible(open);
    m_state->setVisible(open);
    if (!open) {
        if (m_protection.locked)
            m_saved->setIcon(QStringLiteral("lock"), Ink::Ok);
        else
            m_saved->setIcon(QStringLiteral("warning"), Ink::Warn);
        m_saved->setText(m_protection.words);
        m_saved->setVisible(free && !m_protection.words.isEmpty());
        return;
    }
    const Discussion& discussion = m_session->discussion();
    const SaveState state = m_session->saveState();
    m_saved->setVisible(free);
    if (!m_session->editable() && state.kind == SaveState::Kind::Saved) {
        m_saved->setIcon(QStringLiteral("lock"), Ink::Muted);
        m_saved->setText(m_session->lockedBecause());
    } else if (state.kind == SaveState::Kind::Failed) {
        m_saved->setIcon(QStringLiteral("warning"), Ink::Bad);
        m_saved->setText(state.at.isValid() ? tr("Not saved since %1: %2").arg(savedTime(state.at), state.trouble)
                                            : tr("Not saved: %1").arg(state.trouble));
    } else if (state.kind == SaveState::Kind::Saving) {
        m_saved->setIcon(QStringLiteral("save"), Ink::Muted);
        m_saved->setText(tr("Saving…"));
    } else {
        m_saved->setIcon(QStringLiteral("tick"), Ink::Ok);
        m_saved->setText(state.at.isValid() ? tr("Saved %1").arg(savedTime(state.at)) : tr("All is saved"));
    }
    const Readiness& readiness = m_session->readiness();
    const int left = readiness.count(Need::Sign) + readiness.count(Need::Reason);
    m_gaps->setVisible(free && m_session->editable());
    m_gaps->setText(left == 0 ? tr("Ready to sign")
                              : tr("%1 before signing").arg(counted(left, tr("thing"), tr("things"))));
    if (const bool ready = left == 0; m_shownReady != ready) {
        m_shownReady = ready;
        m_gaps->setIcon(m_look.icons().icon(ready ? QStringLiteral("tick") : QStringLiteral("warning"),
                                            ready ? Ink::Ok : Ink::Text, Icons::Place::Leading));
    }
    int parked = 0;
    for (const auto& [id, item] : discussion.rows<ParkedItem>())
        parked += item.settled ? 0 : 1;
    m_parked->setText(tr("Parked %1").arg(parked));
    m_state->setText(words(discussion.state));
}

// The first sentence is never cut off: what cannot be saved, or why nothing can be typed, may want a second line.
void StatusLine::fit()
{
    const auto wrap = [this](bool on) {
        if (m_saved->wordWrap() != on) // or the bar is laid out again at every key
            m_saved->setWordWrap(on);
    };
    wrap(false);
    const int whole = m_saved->sizeHint().width();
    int room = m_bar->width() - m_look.tokens().px(40);
    for (const QWidget* other : std::initializer_list<QWidget*>{m_gaps, m_parked, m_state})
        if (!other->isHidden())
            room -= other->sizeHint().width() + m_look.tokens().px(8);
    wrap(whole > room);
    m_saved->setMinimumWidth(whole > room ? std::max(room, 0) : 0);
}

bool StatusLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_bar && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace chairside
