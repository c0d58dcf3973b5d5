#include "app/people/ScreeningStrip.h"

#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

ScreeningStrip::ScreeningStrip(PageContext context, QWidget* parent)
    : QWidget(parent), m_session(context.session), m_reason(new GrowingText(this))
{
    const Make make(&context.look);
    const int gap = context.look.tokens().px(8);

    m_declining = make.notice(tr("Declining locks the record as it is now. A management decision note can then be "
                                 "printed for the electronic case record."),
                              QStringLiteral("warning"), Tone::Warn);
    m_first = make.text(tr("Say why first; the reason is printed with the note."));
    m_decline = make.primaryButton(QStringLiteral("lock"), tr("Decline this request"));
    m_decline->setObjectName(QStringLiteral("decline"));
    m_declining->layout()->addWidget(m_first);
    static_cast<QVBoxLayout*>(m_declining->layout())->addWidget(m_decline, 0, Qt::AlignLeft);

    m_declined = make.notice({}, QStringLiteral("lock"), Tone::Warn);
    m_what = m_declined->findChild<QLabel*>();
    m_what->setObjectName(QStringLiteral("declined"));
    auto* note = make.plainButton(QStringLiteral("document"), tr("Management decision note…"));
    note->setObjectName(QStringLiteral("decision.note"));
    auto* label = make.strong(tr("Why it is taken up again"));
    m_reason->setLines(1, 4);
    m_reason->setAccessibleName(label->text());
    m_reason->setObjectName(QStringLiteral("reopen.reason"));
    m_reason->clearGap(tr("The reason is kept with the record"));
    label->setBuddy(m_reason);
    auto* reopen = make.plainButton(QStringLiteral("pencil"), tr("Reopen the request"));
    reopen->setObjectName(QStringLiteral("reopen"));
    auto* way = static_cast<QVBoxLayout*>(m_declined->layout());
    way->setSpacing(gap);
    way->addWidget(note, 0, Qt::AlignLeft);
    way->addWidget(label);
    way->addWidget(m_reason);
    way->addWidget(reopen, 0, Qt::AlignLeft);

    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_declining);
    column->addWidget(m_declined);
    column->addWidget(m_trouble);

    connect(m_decline, &QPushButton::clicked, this, &ScreeningStrip::decline);
    connect(note, &QPushButton::clicked, this, &ScreeningStrip::previewRequested);
    connect(reopen, &QPushButton::clicked, this, &ScreeningStrip::reopen);
    connect(&m_session, &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        for (const RowRef& row : rows)
            if (row.kind == RowKind::Request)
                return refresh();
    });
    connect(&m_session, &DiscussionSession::recordChanged, this, &ScreeningStrip::refresh);
    refresh();
}

void ScreeningStrip::refresh()
{
    const Discussion& discussion = m_session.discussion();
    const Request request = discussion.request();
    const bool reason = !request.screeningReason.trimmed().isEmpty();
    m_declining->setVisible(discussion.state == State::Draft && m_session.editable() &&
                            request.screening == Screening::Declined);
    m_first->setVisible(!reason);
    m_decline->setEnabled(reason);
    m_declined->setVisible(discussion.state == State::Declined);
    if (discussion.state != State::Declined)
        return;
    const QString day = longDate(request.screenedOn);
    m_what->setText(request.screenedBy.isEmpty()
                        ? tr("Declined on %1. The record is kept as it was.").arg(day)
                        : tr("Declined on %1 by %2. The record is kept as it was.").arg(day, request.screenedBy));
    const bool open = !m_session.store().readOnly();
    for (QWidget* each : {static_cast<QWidget*>(m_reason), m_declined->findChild<QWidget*>(QStringLiteral("reopen"))})
        each->setEnabled(open);
}

void ScreeningStrip::decline()
{
    say(m_session.decline(m_session.discussion().request().screeningReason));
}

void ScreeningStrip::reopen()
{
    Step step;
    step.kind = StepKind::Reopened;
    step.day = m_session.today();
    step.note = m_reason->text().trimmed();
    const Result<void> done = m_session.recordStep(step);
    if (done)
        m_reason->showText({});
    say(done);
}

void ScreeningStrip::say(const Result<void>& done)
{
    m_trouble->setVisible(!done);
    if (!done)
        m_trouble->setText(done.error().message);
}

} // namespace chairside
