#include "app/discussion/DiscussionHeader.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/NameInLine.h"
#include "core/base/Text.h"
#include "core/rules/Summary.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

namespace chairside {

namespace {

constexpr int referencesFrom = 900; // pixels at 100 % text
constexpr int statusFrom = 760;
constexpr int homeWordFrom = 760;
constexpr int shareFrom = 900;
constexpr int gap = 12;

} // namespace

DiscussionHeader::DiscussionHeader(DiscussionSession& session, const Look& look, QWidget* parent)
    : QFrame(parent), m_session(session), m_look(look)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setProperty("role", QStringLiteral("header"));
    m_home = make.quietButton(QStringLiteral("chevron-left"), tr("Home"));
    m_home->setToolTip(tr("Back to all discussions (Alt+Home)"));
    m_home->setObjectName(QStringLiteral("home"));
    m_name = make.heading(QString());
    m_status = make.chip(QString());
    m_references = make.metaLabel(QString());
    m_elapsed = make.noted(QString(), QStringLiteral("clock"), Ink::Text);
    m_elapsed->setProperty("role", QStringLiteral("section"));
    m_started = make.metaLabel(QString());
    m_started->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(t.px(8), t.px(6), t.px(16), t.px(6));
    row->setSpacing(t.px(gap));
    row->addWidget(m_home);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(t.px(10));
    first->addWidget(m_name);
    first->addWidget(m_status);
    first->addStretch(1);
    words->addLayout(first);
    words->addWidget(m_references);
    row->addLayout(words, 1);
    auto* time = new QVBoxLayout;
    time->setSpacing(0);
    time->addWidget(m_elapsed, 0, Qt::AlignRight);
    time->addWidget(m_started, 0, Qt::AlignRight);
    row->addLayout(time);
    m_share = make.plainButton(QStringLiteral("monitor"), tr("Share screen (F5)"));
    m_share->setToolTip(tr("Large type, initials only; first a look over what others will see"));
    m_share->setFocusPolicy(Qt::TabFocus); // clicked, it leaves the keyboard where the chair will want it back
    row->addWidget(m_share);

    connect(m_home, &QPushButton::clicked, this, &DiscussionHeader::homeRequested);
    connect(m_share, &QPushButton::clicked, this, &DiscussionHeader::shareRequested);
    connect(&session, &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        for (const RowRef& changed : rows)
            if (changed.kind == RowKind::Subject || changed.kind == RowKind::Meeting) {
                refresh();
                return;
            }
    });
    connect(&session, &DiscussionSession::recordChanged, this, &DiscussionHeader::refresh);
    m_minute.setInterval(5000);
    connect(&m_minute, &QTimer::timeout, this, &DiscussionHeader::showTime);
    m_minute.start();
    refresh();
}

void DiscussionHeader::refresh()
{
    const Discussion& discussion = m_session.discussion();
    m_name->setText(nameInLine(childrenTitle(discussion)));
    const QString status = legalStatusWords(discussion);
    m_status->setText(status);

    QStringList references;
    for (const Subject* subject : discussion.ranked<Subject>())
        if (!subject->icsNumber.isEmpty())
            references << tr("ICS %1").arg(subject->icsNumber);
    references << discussion.ref;
    references << tr("%1 %2").arg(m_session.protocol().council, m_session.protocol().title);
    if (const QDate held = discussion.meeting().heldOn; held.isValid())
        references << dayAndDate(held);
    m_references->setText(references.join(QStringLiteral("   ·   ")));
    showTime();
    fit();
}

void DiscussionHeader::showTime()
{
    const Meeting meeting = m_session.discussion().meeting();
    const bool began = meeting.heldOn.isValid() && meeting.startedAt.isValid();
    m_elapsed->setVisible(began);
    m_started->setVisible(began);
    if (!began)
        return;
    const QDateTime start(meeting.heldOn, meeting.startedAt);
    const QDateTime now = m_session.store().clock()().toLocalTime();
    const QDateTime end = meeting.endedAt.isValid() ? QDateTime(meeting.heldOn, meeting.endedAt) : now;
    // A record opened on another day without an end has no meaningful length.
    const bool running = meeting.endedAt.isValid() || meeting.heldOn == now.date();
    m_elapsed->setVisible(running && end >= start);
    m_started->setVisible(end >= start);
    m_elapsed->setText(elapsed(start.secsTo(end)));
    m_started->setText(meeting.endedAt.isValid()
                           ? tr("%1 to %2").arg(clockTime(meeting.startedAt), clockTime(meeting.endedAt))
                           : tr("started %1").arg(clockTime(meeting.startedAt)));
}

// References leave first, then the legal status; the name and the time never. A name too long for its line wraps.
void DiscussionHeader::fit()
{
    const double room = width() * 100.0 / m_look.tokens().percent;
    m_references->setVisible(room >= referencesFrom);
    m_share->setVisible(room >= shareFrom);
    m_home->setText(room >= homeWordFrom ? tr("Home") : QString());
    m_home->setAccessibleName(tr("Home"));

    const QMargins around = layout()->contentsMargins();
    const int time = std::max(m_elapsed->isHidden() ? 0 : m_elapsed->sizeHint().width(),
                              m_started->isHidden() ? 0 : m_started->sizeHint().width());
    const int share = room >= shareFrom ? m_share->sizeHint().width() + m_look.tokens().px(gap) : 0;
    const int words = width() - around.left() - around.right() - m_home->sizeHint().width() - time - share -
                      m_look.tokens().px(3 * gap);
    const int name = m_name->fontMetrics().horizontalAdvance(m_name->text()) + 1;
    m_name->setWordWrap(name > words);
    m_name->setMinimumWidth(std::max(0, std::min(name, words)));
    m_status->setVisible(room >= statusFrom && !m_status->text().isEmpty() &&
                         name + m_look.tokens().px(gap) + m_status->sizeHint().width() <= words);
}

void DiscussionHeader::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

} // namespace chairside
