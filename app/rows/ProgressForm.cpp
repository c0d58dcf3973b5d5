#include "app/rows/ProgressForm.h"

#include "app/fields/Editors.h"
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/page/BlockWidget.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

ProgressForm::ProgressForm(const PageContext& context, Id<Action> action, QWidget* parent)
    : RowForm(parent), m_session(context.session), m_action(action)
{
    const Make make(&context.look);
    const Action* now = m_session.discussion().find(action);
    const QString number = tr("action %1").arg(now ? now->rank + 1 : 0);

    m_status = make.comboBox();
    for (const ActionStatus each :
         {ActionStatus::Done, ActionStatus::NotDone, ActionStatus::Open, ActionStatus::Replaced})
        m_status->addItem(each == ActionStatus::Open ? tr("Still open") : words(each), code(each));
    m_status->setAccessibleName(tr("What became of %1").arg(number));
    m_due = new QLineEdit;
    m_due->setPlaceholderText(tr("As before"));
    m_due->setAccessibleName(tr("New date of %1, as 8/12/2026").arg(number));
    m_note = new GrowingText;
    m_note->setAccessibleName(tr("Note on %1").arg(number));
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    QPushButton* record = make.primaryButton({}, tr("Record progress"));
    QPushButton* leave = make.quietButton({}, tr("Leave it"));

    auto* buttons = new QWidget;
    auto* flow = new FlowRow(buttons, context.look.tokens().px(8));
    flow->addWidget(record);
    flow->addWidget(leave);
    // A choice and a date need no more than their words; a note takes what there is.
    m_status->setMaximumWidth(context.look.tokens().px(240));
    m_due->setMaximumWidth(context.look.tokens().px(240));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, context.look.tokens().px(4), 0, context.look.tokens().px(8));
    column->setSpacing(context.look.tokens().px(8));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    make.row(form, tr("It is"), m_status);
    make.row(form, tr("New date"), m_due);
    make.row(form, tr("Note"), m_note);
    // Not in the form, which would ask how tall they are at a width they never have.
    column->addLayout(form);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    setFocusProxy(m_status);
    setFocusPolicy(Qt::StrongFocus); // its place in the order of Tab
    setAccessibleName(tr("Progress of %1").arg(number));
    connect(record, &QPushButton::clicked, this, &ProgressForm::record);
    connect(leave, &QPushButton::clicked, this, &ProgressForm::finished);
}

void ProgressForm::record()
{
    ActionProgress progress;
    progress.action = m_action;
    progress.who = m_session.chair();
    progress.note = m_note->text().trimmed();
    fromCode(m_status->currentData().toString(), progress.status);
    if (const QString typed = m_due->text().trimmed(); !typed.isEmpty()) {
        progress.newDue = readDate(typed, m_session.today());
        if (!progress.newDue.isValid()) {
            say(tr("“%1” is not a date. Type it like 24/11/2026.").arg(typed));
            m_due->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (const auto done = m_session.recordProgress(progress); !done) {
        say(done.error().message);
        return;
    }
    Q_EMIT finished();
}

void ProgressForm::say(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

} // namespace chairside
