#include "app/rows/ProgressForm.h"

#include "app/fields/Editors.h"
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/page/BlockWidget.h"
#include "core/base/Text.h"

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
    m_doneOn = new QLineEdit(longDate(m_session.today()));
    m_doneOn->setObjectName(QStringLiteral("progress.done-on"));
    m_doneOn->setAccessibleName(tr("On which day %1 was done, as 8/12/2026").arg(number));
    m_due = new QLineEdit;
    m_due->setObjectName(QStringLiteral("progress.due"));
    m_due->setPlaceholderText(tr("As before"));
    m_due->setAccessibleName(tr("New date of %1, as 8/12/2026").arg(number));
    m_note = new GrowingText;
    m_note->setAccessibleName(tr("Note on %1").arg(number));
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("progress.trouble"));
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
    m_doneOn->setMaximumWidth(context.look.tokens().px(240));
    m_due->setMaximumWidth(context.look.tokens().px(240));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, context.look.tokens().px(4), 0, context.look.tokens().px(8));
    column->setSpacing(context.look.tokens().px(8));
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    make.row(m_form, tr("It is"), m_status);
    make.row(m_form, tr("On"), m_doneOn);
    make.row(m_form, tr("New date"), m_due);
    make.row(m_form, tr("Note"), m_note);
    // Not in the form, which would ask how tall they are at a width they never have.
    column->addLayout(m_form);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    setFocusProxy(m_status);
    setFocusPolicy(Qt::StrongFocus); // its place in the order of Tab
    setAccessibleName(tr("Progress of %1").arg(number));
    connect(record, &QPushButton::clicked, this, &ProgressForm::record);
    connect(m_status, &QComboBox::currentIndexChanged, this, &ProgressForm::askForStatus);
    connect(leave, &QPushButton::clicked, this, &ProgressForm::finished);
    askForStatus();
}

// Only what is done has a day, and needs what shows it.
void ProgressForm::askForStatus()
{
    const bool done = m_status->currentData().toString() == code(ActionStatus::Done);
    m_form->setRowVisible(m_doneOn, done);
    m_note->clearGap(done ? tr("Needed: what shows it, such as a visit, a letter, a date") : QString());
    m_trouble->hide(); // it was about the choice before
}

std::optional<QDate> ProgressForm::typed(QLineEdit* field)
{
    const QString text = field->text().trimmed();
    const QDate day = readDate(text, m_session.today());
    if (day.isValid())
        return day;
    say(tr("“%1” is not a date. Type it like 24/11/2026.").arg(text), field);
    return std::nullopt;
}

void ProgressForm::record()
{
    ActionProgress progress;
    progress.action = m_action;
    progress.who = m_session.chair();
    progress.note = m_note->text().trimmed();
    fromCode(m_status->currentData().toString(), progress.status);
    const bool done = progress.status == ActionStatus::Done;
    if (done) {
        const std::optional<QDate> day = typed(m_doneOn);
        if (!day)
            return;
        progress.doneOn = *day;
    }
    if (!m_due->text().trimmed().isEmpty()) {
        const std::optional<QDate> day = typed(m_due);
        if (!day)
            return;
        progress.newDue = *day;
    }
    if (const auto recorded = m_session.recordProgress(progress); !recorded)
        return say(recorded.error().message,
                   done && !progress.note.isEmpty() ? static_cast<QWidget*>(m_doneOn) : m_note);
    Q_EMIT finished();
}

void ProgressForm::say(const QString& sentence, QWidget* field)
{
    m_trouble->setText(sentence);
    m_trouble->show();
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace chairside
