#include "app/after/LaterCard.h"

#include "app/after/AfterPage.h"
#include "app/after/StepLine.h"
#include "app/fields/Editors.h"
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/DueWords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace chairside {

namespace {

QString doneWords(const Step& step)
{
    const bool asked = step.kind == StepKind::FeedbackAsked && step.participant;
    const QString day = longDate(step.day);
    QStringList parts{asked                 ? LaterCard::tr("%1 was asked on %2").arg(step.who, day)
                      : step.time.isValid() ? LaterCard::tr("Done at %1 on %2").arg(clockTime(step.time), day)
                                            : LaterCard::tr("Done %1").arg(day)};
    if (!step.who.isEmpty() && !asked)
        parts << LaterCard::tr("by %1").arg(step.who);
    if (!step.agreed.isEmpty())
        parts << LaterCard::tr("agreed by %1").arg(step.agreed);
    QStringList sentences{parts.join(QStringLiteral(", "))};
    for (const QString& more : {step.choice, step.note.trimmed()})
        if (!more.isEmpty())
            sentences << more;
    return sentences.join(QStringLiteral(". "));
}

} // namespace

LaterCard::LaterCard(PageContext context, const ExpectedStep& later, QWidget* parent)
    : QFrame(parent), m_context(context), m_later(later), m_column(cardColumn(this, context.look))
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    setProperty("role", QStringLiteral("card"));
    const QString name =
        later.whom.isEmpty() ? later.asks.title : tr("%1: %2").arg(later.asks.title, firstLine(later.whom, 90));
    auto* head = new QHBoxLayout;
    head->setSpacing(t.px(12));
    auto* title = make.strong(name);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    const bool over = context.session.discussion().state == State::Closed;
    auto* state = make.status(!later.open() ? tr("Done")
                              : over        ? tr("Not done")
                                            : tr("Open"),
                              later.open() ? QStringLiteral("circle") : QStringLiteral("tick"),
                              later.open() ? Tone::Muted : Tone::Ok);
    head->addWidget(state, 0, Qt::AlignTop);
    m_column->addLayout(head);
    Deadline due = later.due;
    if (!later.open()) // this step itself, whatever else the same clock waits for
        due.met = later.done.front().day;
    // What met the clock is no sign that this was done: feedback may come in before everyone has been asked.
    const bool passed = later.open() && due.met.isValid();
    if (const QString words = passed ? QString() : dueWords(due, context.session.now(), context.session.workingDays());
        !words.isEmpty()) {
        const bool late = isLate(due, context.session.now());
        auto* when =
            make.noted(words, late ? QStringLiteral("warning") : QStringLiteral("clock"), late ? Ink::Bad : Ink::Muted);
        when->setWordWrap(true);
        if (!due.why.isEmpty())
            when->setText(tr("%1 (%2)").arg(words, due.why.left(1).toLower() + due.why.mid(1)));
        m_column->addWidget(when);
    }
    QStringList about;
    if (!later.asks.who.isEmpty())
        about << later.asks.who;
    if (const QString where = protocolwords::sourceWords(later.asks.source); !where.isEmpty())
        about << tr("Source: %1").arg(where);
    if (!about.isEmpty()) {
        auto* source = make.metaLabel(about.join(QStringLiteral(" · ")));
        source->setWordWrap(true);
        m_column->addWidget(source);
    }
    if (later.left > 0)
        m_column->addWidget(make.text(tr("%1 still to be asked. “Did it help?”, beneath, has a draft for each; record "
                                         "it here where all were asked at once.")
                                          .arg(counted(later.left, tr("person"), tr("people")))));
    for (const Step& step : later.done)
        m_column->addWidget(new StepLine(context, step, doneWords(step), true, this));
    auto* row = new QWidget;
    auto* buttons = new FlowRow(row, t.px(8));
    auto* open = make.plainButton(QStringLiteral("tick"), later.open() ? tr("Record…") : tr("Record again…"));
    open->setObjectName(QStringLiteral("later.%1.%2").arg(later.asks.id).arg(later.subject.value + later.about));
    open->setAccessibleName(tr("Record: %1").arg(name));
    buttons->addWidget(open);
    m_column->addWidget(row);
    connect(open, &QPushButton::clicked, this, &LaterCard::toggle);
}

QWidget* LaterCard::makeForm()
{
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    const Step begun = beginningOf(m_later, m_context.session.today());
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, t.px(4), 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(t.px(12));
    form->setVerticalSpacing(t.px(8));
    if (!m_later.asks.choices.isEmpty()) {
        m_choice = make.comboBox();
        m_choice->setObjectName(QStringLiteral("later.choice"));
        m_choice->addItem(tr("Choose"), QString());
        for (const QString& choice : m_later.asks.choices)
            m_choice->addItem(choice, choice);
        make.row(form, tr("Which"), m_choice);
    }
    m_who = new QLineEdit(begun.who);
    m_who->setObjectName(QStringLiteral("later.who"));
    make.row(form, tr("By whom"), m_who);
    m_day = new QLineEdit(longDate(begun.day));
    m_day->setObjectName(QStringLiteral("later.day"));
    make.row(form, tr("On"), m_day);
    if (m_later.due.dueTime.isValid()) {
        m_time = new QLineEdit;
        m_time->setObjectName(QStringLiteral("later.time"));
        m_time->setPlaceholderText(tr("The hour counts here: like 14:20"));
        make.row(form, tr("At"), m_time);
    }
    if (!m_later.asks.needsAgreement.isEmpty()) {
        m_agreed = new QLineEdit;
        m_agreed->setObjectName(QStringLiteral("later.agreed"));
        m_agreed->setPlaceholderText(tr("Needed from the %1").arg(m_later.asks.agreedBy));
        make.row(form, tr("Agreed by"), m_agreed);
        const auto ask = [this, form] {
            const bool needed = !m_choice || m_later.asks.needsAgreement.contains(m_choice->currentData().toString());
            form->setRowVisible(m_agreed, needed || !m_agreed->text().isEmpty());
        };
        if (m_choice)
            connect(m_choice, &QComboBox::currentIndexChanged, this, ask);
        ask();
    }
    m_note = new GrowingText;
    m_note->setLines(2, 8);
    m_note->setObjectName(QStringLiteral("later.note"));
    m_note->setAccessibleName(m_later.asks.ask.isEmpty() ? tr("Note") : m_later.asks.ask);
    m_note->clearGap(m_later.asks.ask);
    make.row(form, tr("Note"), m_note);
    m_trouble = make.status(QString(), QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("later.trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    form->addRow(m_trouble);
    auto* row = new QWidget;
    auto* buttons = new FlowRow(row, t.px(8));
    auto* done = make.primaryButton(QString(), tr("Record it"));
    done->setObjectName(QStringLiteral("later.record"));
    auto* leave = make.quietButton(QString(), tr("Leave it"));
    buttons->addWidget(done);
    buttons->addWidget(leave);
    form->addRow(row);
    connect(done, &QPushButton::clicked, this, &LaterCard::record);
    connect(leave, &QPushButton::clicked, this, [this] { m_form->hide(); });
    return box;
}

void LaterCard::toggle()
{
    if (!m_form) {
        m_form = makeForm();
        m_column->addWidget(m_form);
        m_form->show();
    } else {
        m_form->setVisible(!m_form->isVisible());
    }
    if (m_form->isVisible())
        (m_choice ? static_cast<QWidget*>(m_choice) : m_who)->setFocus(Qt::OtherFocusReason);
}

void LaterCard::record()
{
    Step step = beginningOf(m_later, m_context.session.today());
    step.who = m_who->text().simplified();
    step.day = readDate(m_day->text(), m_context.session.today());
    if (!step.day.isValid())
        return say(tr("“%1” is not a date. Type it like 24/11/2026.").arg(m_day->text()), m_day);
    if (m_time && !m_time->text().trimmed().isEmpty()) {
        step.time = readTime(m_time->text());
        if (!step.time.isValid())
            return say(tr("“%1” is not a time. Type it like 14:20.").arg(m_time->text()), m_time);
    }
    step.choice = m_choice ? m_choice->currentData().toString() : QString();
    step.agreed = m_agreed ? m_agreed->text().simplified() : QString();
    step.note = m_note->text().trimmed();
    if (const Result<void> done = m_context.session.recordStep(step); !done)
        say(done.error().message, m_note);
}

void LaterCard::say(const QString& sentence, QWidget* field)
{
    m_trouble->setText(sentence);
    m_trouble->show();
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace chairside
