#include "app/after/StepLine.h"

#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

StepLine::StepLine(PageContext context, const Step& step, const QString& words, bool mayTakeBack, QWidget* parent)
    : QWidget(parent), m_context(context), m_step(step.id)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(6));
    auto* line = new QHBoxLayout;
    line->setSpacing(t.px(8));
    auto* said = make.noted(words, QStringLiteral("tick"), Ink::Ok);
    said->setWordWrap(true);
    line->addWidget(said, 1);
    column->addLayout(line);
    if (!mayTakeBack)
        return;
    auto* back = make.linkButton(tr("Take back…"));
    back->setAccessibleName(tr("Take back: %1").arg(words));
    line->addWidget(back, 0, Qt::AlignTop);
    connect(back, &QPushButton::clicked, this, [this, words] { open(words); });
}

void StepLine::open(const QString& words)
{
    if (m_form) {
        m_form->setVisible(!m_form->isVisible());
        if (m_form->isVisible())
            m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    m_form = new QWidget(this);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(t.px(24), 0, 0, t.px(8));
    column->setSpacing(t.px(6));
    auto* label = make.text(tr("Why it is taken back. Both stay in sight."));
    m_reason = new GrowingText(m_form);
    m_reason->setLines(1, 4);
    m_reason->setAccessibleName(tr("Why it is taken back: %1").arg(words));
    m_reason->setObjectName(QStringLiteral("take-back.reason"));
    label->setBuddy(m_reason);
    m_trouble = make.status(QString(), QStringLiteral("warning"), Tone::Bad);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* buttons = new QWidget(m_form);
    auto* flow = new FlowRow(buttons, t.px(8));
    auto* record = make.plainButton(QStringLiteral("undo"), tr("Take it back"));
    record->setObjectName(QStringLiteral("take-back"));
    auto* leave = make.quietButton(QString(), tr("Leave it"));
    flow->addWidget(record);
    flow->addWidget(leave);
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    layout()->addWidget(m_form);
    connect(record, &QPushButton::clicked, this, &StepLine::takeBack);
    connect(leave, &QPushButton::clicked, this, [this] { m_form->hide(); });
    m_form->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void StepLine::takeBack()
{
    Step back;
    back.kind = StepKind::TakenBack;
    back.about = m_step.value;
    back.day = m_context.session.today();
    back.note = m_reason->text().trimmed();
    const Result<void> done = m_context.session.recordStep(back);
    m_trouble->setVisible(!done);
    if (!done) {
        m_trouble->setText(done.error().message);
        m_reason->setFocus(Qt::OtherFocusReason);
    }
}

QString doneWhen(const Step& step)
{
    const QDateTime at = step.at.toLocalTime();
    // What happened on the day it was entered has the hour of its entry.
    const QTime time = step.time.isValid() ? step.time : step.day == at.date() ? at.time() : QTime();
    return time.isValid() ? StepLine::tr("%1 on %2").arg(clockTime(time), longDate(step.day)) : longDate(step.day);
}

} // namespace chairside
