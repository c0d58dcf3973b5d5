#include "app/after/FeedbackCard.h"

#include "app/after/AfterPage.h"
#include "app/after/MailDialog.h"
#include "app/after/StepLine.h"
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/Leaving.h"
#include "core/base/Text.h"
#include "core/rules/Letters.h"
#include "core/storage/Store.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace chairside {

namespace {

// One question to one person.
struct Question final
{
    QString prompt;
    QComboBox* choice = nullptr;
    GrowingText* words = nullptr;
};

} // namespace

FeedbackCard::FeedbackCard(PageContext context, QWidget* parent) : QFrame(parent), m_context(context)
{
    const Make make(&context.look);
    setProperty("role", QStringLiteral("card"));
    QVBoxLayout* column = cardColumn(this, context.look);
    addCounts(column);
    if (const Step* all = everyoneAsked(context.session.discussion())) {
        const QString day = longDate(all->day);
        auto* asked = make.noted(all->who.isEmpty() ? tr("Everyone was asked on %1").arg(day)
                                                    : tr("Everyone was asked on %1, by %2").arg(day, all->who),
                                 QStringLiteral("tick"), Ink::Ok);
        asked->setObjectName(QStringLiteral("feedback.everyone"));
        asked->setWordWrap(true);
        column->addWidget(asked);
    }
    const auto people = feedbackAsked(context.session.discussion());
    for (const Participant* who : people) {
        column->addWidget(make.rule());
        column->addWidget(person(*who));
    }
    if (people.empty())
        column->addWidget(make.text(tr("Nobody is recorded as having been there.")));
}

void FeedbackCard::addCounts(QVBoxLayout* column)
{
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    const Discussion& discussion = m_context.session.discussion();
    const std::size_t asked = feedbackAsked(discussion).size();
    for (const FeedbackCount& count : feedbackCounts(discussion, m_context.session.protocol())) {
        auto* ask = make.strong(count.prompt.ask);
        ask->setWordWrap(true);
        column->addWidget(ask);
        auto* answered = make.text(tr("%1 of %2 answered").arg(count.answered).arg(asked));
        answered->setObjectName(QStringLiteral("answered.%1").arg(count.prompt.id));
        column->addWidget(answered);
        for (const FeedbackCount::Choice& choice : count.choices) {
            auto* line = new QHBoxLayout;
            line->setSpacing(t.px(12));
            auto* words = make.text(tr("%1: %2").arg(choice.words).arg(choice.count));
            words->setObjectName(QStringLiteral("count.%1.%2").arg(count.prompt.id, choice.code));
            auto* bar = new QProgressBar;
            bar->setTextVisible(false);
            bar->setRange(0, std::max(1, count.answered));
            bar->setValue(choice.count);
            bar->setMaximumWidth(t.px(200));
            bar->setAccessibleName(words->text());
            words->setFixedWidth(t.px(240));
            line->addWidget(words);
            line->addWidget(bar, 1);
            line->addStretch(1);
            column->addLayout(line);
        }
    }
}

QWidget* FeedbackCard::person(const Participant& who)
{
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    const Discussion& discussion = m_context.session.discussion();
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(4));
    auto* name = make.strong(who.name);
    name->setWordWrap(true);
    column->addWidget(name);
    const auto theirs = [&](StepKind kind) {
        std::vector<const Step*> out;
        for (const Step* step : discussion.stepsOf(kind))
            if (step->participant == who.id)
                out.push_back(step);
        return out;
    };
    for (const Step* step : theirs(StepKind::FeedbackAsked))
        column->addWidget(new StepLine(m_context, *step, tr("Asked %1").arg(doneWhen(*step)), true, box));
    for (const Step* step : theirs(StepKind::Feedback)) {
        QString ask = step->code;
        QString choice = step->choice;
        for (const Prompt& prompt : m_context.session.protocol().feedback)
            if (prompt.id == step->code) {
                ask = prompt.ask;
                for (const auto& [code, words] : choicesOf(prompt))
                    choice = code == step->choice ? words : choice;
            }
        QStringList said{choice, step->note};
        said.removeAll(QString());
        column->addWidget(
            new StepLine(m_context, *step, tr("%1 %2").arg(ask, said.join(QStringLiteral(". "))), true, box));
    }
    auto* row = new QWidget;
    auto* buttons = new FlowRow(row, t.px(8));
    auto* ask = make.plainButton(QStringLiteral("envelope"), tr("Ask…"));
    ask->setObjectName(QStringLiteral("feedback.ask.%1").arg(who.rank));
    ask->setAccessibleName(tr("Ask %1 for feedback").arg(who.name));
    auto* enter = make.plainButton(QStringLiteral("pencil"), tr("Enter answers…"));
    enter->setObjectName(QStringLiteral("feedback.enter.%1").arg(who.rank));
    enter->setAccessibleName(tr("Enter the answers of %1").arg(who.name));
    buttons->addWidget(ask);
    buttons->addWidget(enter);
    column->addWidget(row);
    auto* form = answers(who);
    form->hide();
    column->addWidget(form);
    connect(ask, &QPushButton::clicked, this, [this, who] { draft(who); });
    connect(enter, &QPushButton::clicked, form, [form] {
        form->setVisible(!form->isVisible());
        if (QWidget* first = form->focusProxy(); first && form->isVisible())
            first->setFocus(Qt::OtherFocusReason);
    });
    return box;
}

QWidget* FeedbackCard::answers(const Participant& who)
{
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(t.px(16), t.px(4), 0, t.px(8));
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(t.px(6));
    std::vector<Question> fields;
    for (const Prompt& prompt : m_context.session.protocol().feedback) {
        Question field{prompt.id, nullptr, nullptr};
        const QString spoken = tr("%1: %2").arg(who.name, prompt.ask);
        if (const auto choices = choicesOf(prompt); !choices.empty()) {
            field.choice = make.comboBox();
            field.choice->addItem(tr("Not answered"), QString());
            for (const auto& [code, words] : choices)
                field.choice->addItem(words, code);
            field.choice->setAccessibleName(spoken);
            field.choice->setObjectName(QStringLiteral("answer.%1.%2").arg(prompt.id).arg(who.rank));
            make.row(form, prompt.ask, field.choice);
        }
        field.words = new GrowingText;
        field.words->setLines(1, 6);
        field.words->setAccessibleName(field.choice ? tr("%1 In words").arg(spoken) : spoken);
        field.words->setObjectName(QStringLiteral("words.%1.%2").arg(prompt.id).arg(who.rank));
        make.row(form, field.choice ? tr("In words") : prompt.ask, field.words);
        if (fields.empty())
            box->setFocusProxy(field.choice ? static_cast<QWidget*>(field.choice) : field.words);
        fields.push_back(field);
    }
    auto* trouble = make.status(QString(), QStringLiteral("warning"), Tone::Bad);
    trouble->setWordWrap(true);
    trouble->hide();
    form->addRow(trouble);
    auto* record = make.primaryButton(QString(), tr("Record the answers"));
    record->setObjectName(QStringLiteral("feedback.record.%1").arg(who.rank));
    record->setAccessibleName(tr("Record the answers of %1").arg(who.name));
    form->addRow(record);
    connect(record, &QPushButton::clicked, this, [this, who, fields, trouble] {
        bool any = false;
        for (const Question& field : fields) {
            Step step;
            step.kind = StepKind::Feedback;
            step.day = m_context.session.today();
            step.who = who.name;
            step.participant = who.id;
            step.code = field.prompt;
            step.choice = field.choice ? field.choice->currentData().toString() : QString();
            step.note = field.words->text().trimmed();
            if (step.choice.isEmpty() && step.note.isEmpty())
                continue;
            any = true;
            if (const Result<void> done = m_context.session.recordStep(step); !done) {
                trouble->setText(done.error().message);
                trouble->show();
                return;
            }
        }
        trouble->setVisible(!any);
        if (!any)
            trouble->setText(tr("Nothing has been entered yet."));
    });
    return box;
}

void FeedbackCard::draft(const Participant& who)
{
    DiscussionSession& session = m_context.session;
    const LetterDraft letter =
        feedbackLetter(session.discussion(), session.protocol(), session.workingDays(), who.name);
    MailDialog::Content content;
    content.title = tr("Ask for feedback");
    content.mail = {who.name, who.email, letter.subject, letter.body, {}, session.store().clock()()};
    content.name = tr("%1 feedback").arg(session.discussion().ref);
    content.record = tr("Mark as asked");
    content.leave = [&](const QString& format) {
        return tellLeaving(session, QStringLiteral("export"),
                           {{QStringLiteral("format"), format},
                            {QStringLiteral("letter"), QStringLiteral("feedback")},
                            {QStringLiteral("to"), who.name}});
    };
    if (!letter.missing.isEmpty())
        content.warning =
            tr("The record does not say yet: %1. It stands in square brackets.").arg(joined(letter.missing));
    MailDialog dialog(
        content,
        [&](Means how) {
            Step step;
            step.kind = StepKind::FeedbackAsked;
            step.day = session.today();
            step.who = who.name;
            step.participant = who.id;
            step.how = how;
            return session.recordStep(step);
        },
        m_context.look, window());
    dialog.exec();
}

} // namespace chairside
