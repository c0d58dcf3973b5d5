#include "app/sign/SignedCard.h"

#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/sign/HeldWords.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

SignedCard::SignedCard(DiscussionSession& session, const Look& look, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_look(look),
      m_amending(new QWidget(this)),
      m_reason(new GrowingText(m_amending))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(t.px(18), t.px(16), t.px(18), t.px(18));
    column->setSpacing(t.px(10));
    column->addWidget(make.sectionTitle(tr("Versions")));
    m_locked = make.text(QString());
    column->addWidget(m_locked);
    m_versions = new QVBoxLayout;
    m_versions->setSpacing(t.px(8));
    column->addLayout(m_versions);

    auto* amending = new QVBoxLayout(m_amending);
    amending->setContentsMargins(0, t.px(8), 0, 0);
    amending->setSpacing(t.px(6));
    auto* label = make.strong(tr("Why it is amended"));
    m_reason->setLines(2, 6);
    m_reason->setAccessibleName(label->text());
    m_reason->setObjectName(QStringLiteral("amend.reason"));
    m_reason->clearGap(tr("The reason is printed with the next version"));
    label->setBuddy(m_reason);
    m_amend = make.plainButton(QStringLiteral("pencil"), QString());
    m_amend->setObjectName(QStringLiteral("amend"));
    m_trouble = make.text(QString());
    m_trouble->setProperty("role", QStringLiteral("status"));
    m_trouble->setProperty("tone", QStringLiteral("bad"));
    m_trouble->hide();
    amending->addWidget(label);
    amending->addWidget(m_reason);
    amending->addWidget(m_trouble);
    amending->addWidget(m_amend, 0, Qt::AlignLeft);
    column->addWidget(m_amending);
    column->addStretch(1);
    m_held = new HeldWords(m_session, QStringLiteral("amend.reason"), m_reason);
    connect(m_amend, &QPushButton::clicked, this, &SignedCard::amend);
    refresh();
}

void SignedCard::refresh()
{
    const Make make(&m_look);
    const Discussion& discussion = m_session.discussion();
    m_locked->setText(
        discussion.state == State::Amending
            ? tr("Version %1 is being written: %2").arg(discussion.versions.size() + 1).arg(discussion.amendReason)
            : m_session.lockedBecause());
    bool keyboard = false;
    while (QLayoutItem* item = m_versions->takeAt(0)) {
        keyboard = keyboard || item->widget()->isAncestorOf(window()->focusWidget());
        delete item->widget();
        delete item;
    }
    for (auto version = discussion.versions.rbegin(); version != discussion.versions.rend(); ++version) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const QDateTime at = version->signedAt.toLocalTime();
        QString words = tr("%1, signed %2 at %3 by %4, %5")
                            .arg(version->no)
                            .arg(longDate(at.date()), clockTime(at.time()), version->chair, version->role);
        if (!version->amendReason.isEmpty())
            words += QLatin1Char('\n') + tr("Amended because: %1").arg(version->amendReason);
        if (!version->gapsReason.isEmpty())
            words += QLatin1Char('\n') + tr("Signed with things missing because: %1").arg(version->gapsReason);
        auto* show = make.plainButton(QStringLiteral("eye"), tr("Show"));
        show->setAccessibleName(tr("Show version %1 as it was signed").arg(version->no));
        connect(show, &QPushButton::clicked, this, [this, no = version->no] { Q_EMIT previewRequested(no); });
        line->addWidget(make.text(words), 1);
        line->addWidget(show, 0, Qt::AlignTop);
        m_versions->addWidget(row);
    }
    if (keyboard)
        focusFirst();
    m_amending->setVisible(discussion.state == State::Signed && !m_session.store().readOnly());
    m_amend->setText(tr("Amend as version %1").arg(discussion.versions.size() + 1));
}

void SignedCard::focusFirst()
{
    if (const QLayoutItem* newest = m_versions->itemAt(0))
        newest->widget()->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
}

void SignedCard::amend()
{
    const Result<void> done = m_session.amend(m_reason->text().trimmed());
    m_trouble->setVisible(!done);
    if (!done)
        m_trouble->setText(done.error().message);
    else
        m_held->letGo();
}

} // namespace chairside
