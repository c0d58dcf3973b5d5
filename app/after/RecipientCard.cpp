#include "app/after/RecipientCard.h"

#include "app/after/AfterPage.h"
#include "app/after/MailDialog.h"
#include "app/after/StepLine.h"
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Roles.h"
#include "app/look/Segmented.h"
#include "app/print/SaveFile.h"
#include "app/print/SignedPaper.h"
#include "core/base/Text.h"
#include "core/rules/Letters.h"
#include "core/storage/Store.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace chairside {

namespace {

enum Which { RedactedCopy, FullCopy };

} // namespace

RecipientCard::RecipientCard(PageContext context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(cardColumn(this, context.look))
{
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("recipient"));
}

Audience RecipientCard::audience() const
{
    if (const Step* sent = sentTo(m_context.session.discussion(), m_recipient, m_version))
        return sent->audience;
    return m_copy && m_copy->chosen() == FullCopy ? Audience::Full : Audience::Redacted;
}

forms::Paper RecipientCard::paper() const
{
    return {forms::Paper::Kind::Form, audience(), {}};
}

void RecipientCard::showNobody()
{
    AfterPage::clearLayout(m_column);
    hide();
}

void RecipientCard::showRecipient(const Recipient& recipient, int version)
{
    AfterPage::clearLayout(m_column);
    m_copy = nullptr;
    m_reason = nullptr;
    m_how = nullptr;
    m_said = nullptr;
    m_recipient = recipient;
    m_version = version;
    const Make make(&m_context.look);
    show();
    auto* name = make.strong(recipient.name);
    name->setWordWrap(true);
    m_column->addWidget(name);
    if (recipient.never) {
        auto* band = make.notice(keptFromWords(m_context.session.protocol(), recipient.name),
                                 QStringLiteral("restricted"), Tone::Restricted);
        band->setObjectName(QStringLiteral("kept-from"));
        m_column->addWidget(band);
        return;
    }
    if (const Step* sent = sentTo(m_context.session.discussion(), recipient, version))
        showSent(*sent);
    else
        showForm();
}

void RecipientCard::showForm()
{
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(t.px(12));
    form->setVerticalSpacing(t.px(8));
    m_copy = make.segmented({tr("Redacted"), tr("Full")});
    m_copy->setClearable(false);
    m_copy->setChosen(RedactedCopy);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setAccessibleName(tr("Which copy %1 gets").arg(m_recipient.name));
    make.row(form, tr("Copy"), m_copy);
    m_reason = new GrowingText;
    m_reason->setLines(1, 4);
    m_reason->setObjectName(QStringLiteral("copy.reason"));
    m_reason->setAccessibleName(tr("Why %1 gets this copy").arg(m_recipient.name));
    m_reason->clearGap(tr("Needed for a full copy. It is kept with the record."));
    m_reason->showText(m_recipient.reason);
    make.row(form, tr("Why"), m_reason);
    m_how = make.comboBox();
    m_how->setObjectName(QStringLiteral("copy.how"));
    for (const ChoiceEntry& means : entries<Means>())
        if (!means.code.isEmpty())
            m_how->addItem(means.words, means.code);
    m_how->setAccessibleName(tr("How it goes to %1").arg(m_recipient.name));
    make.row(form, tr("How"), m_how);
    m_column->addLayout(form);
    const auto showReason = [this, form] {
        form->setRowVisible(m_reason, m_copy->chosen() == FullCopy || m_recipient.added);
    };
    showReason();
    connect(m_copy, &Segmented::choiceMade, this, [this, showReason] {
        showReason();
        Q_EMIT audienceChanged();
    });
    m_said = make.text(QString());
    m_said->setProperty("role", QStringLiteral("status"));
    m_said->setObjectName(QStringLiteral("copy.said"));
    m_said->hide();
    m_column->addWidget(m_said);

    auto* row = new QWidget;
    auto* buttons = new FlowRow(row, t.px(8));
    auto* mail = make.primaryButton(QStringLiteral("envelope"), tr("E-mail draft…"));
    mail->setObjectName(QStringLiteral("copy.mail"));
    mail->setAccessibleName(tr("Make an e-mail draft for %1").arg(m_recipient.name));
    auto* save = make.plainButton(QStringLiteral("save"), tr("Save the copy…"));
    save->setObjectName(QStringLiteral("copy.save"));
    save->setAccessibleName(tr("Save the copy for %1").arg(m_recipient.name));
    auto* sent = make.plainButton(QStringLiteral("tick"), tr("Mark as sent"));
    sent->setObjectName(QStringLiteral("copy.sent"));
    sent->setAccessibleName(tr("Mark the copy for %1 as sent").arg(m_recipient.name));
    for (QPushButton* each : {mail, save, sent})
        buttons->addWidget(each);
    m_column->addWidget(row);
    connect(mail, &QPushButton::clicked, this, &RecipientCard::draft);
    connect(save, &QPushButton::clicked, this, &RecipientCard::saveCopy);
    connect(sent, &QPushButton::clicked, this, &RecipientCard::markSent);
    const bool open = !m_context.session.store().readOnly();
    sent->setEnabled(open);
}

void RecipientCard::showSent(const Step& sent)
{
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    const Discussion& discussion = m_context.session.discussion();
    QString words =
        tr("Version %1 sent %2, %3, %4.")
            .arg(sent.version)
            .arg(doneWhen(sent), chairside::words(sent.audience).toLower(), chairside::words(sent.how).toLower());
    if (!sent.note.isEmpty())
        words += QLatin1Char(' ') + tr("Why: %1").arg(sent.note);
    m_column->addWidget(new StepLine(m_context, sent, words, true, this));
    if (const Step* received = receivedAfter(discussion, sent)) {
        m_column->addWidget(
            new StepLine(m_context, *received, tr("Received: noted on %1.").arg(longDate(received->day)), true, this));
        return;
    }
    m_said = make.text(QString());
    m_said->setProperty("role", QStringLiteral("status"));
    m_said->hide();
    auto* row = new QWidget;
    auto* buttons = new FlowRow(row, t.px(8));
    auto* got = make.plainButton(QStringLiteral("tick"), tr("They have it"));
    got->setObjectName(QStringLiteral("copy.received"));
    got->setAccessibleName(tr("%1 has the copy").arg(m_recipient.name));
    buttons->addWidget(got);
    m_column->addWidget(m_said);
    m_column->addWidget(row);
    connect(got, &QPushButton::clicked, this, [this, about = sent.id.value] {
        Step step;
        step.kind = StepKind::Received;
        step.day = m_context.session.today();
        step.who = m_recipient.name;
        step.participant = m_recipient.participant;
        step.about = about;
        if (const Result<void> done = m_context.session.recordStep(step); !done)
            say(done.error().message, true);
    });
}

void RecipientCard::draft()
{
    const Result<QByteArray> pdf = issuedBytes(m_context.session, m_version, paper());
    if (!pdf)
        return say(pdf.error().message, true);
    const LetterDraft letter = copyLetter(m_context.session.discussion(), m_context.session.protocol(),
                                          m_recipient.name, m_version, audience());
    const QString name = neutralName(m_context.session, m_version, paper());
    MailDialog::Content content;
    content.title = tr("E-mail draft");
    content.mail = {m_recipient.name,
                    m_recipient.email,
                    letter.subject,
                    letter.body,
                    {{name + QStringLiteral(".pdf"), *pdf}},
                    m_context.session.store().clock()()};
    content.name = name;
    content.record = tr("Mark as sent");
    content.leave = [this](const QString& format) { return leave(format); };
    fromCode(m_how->currentData().toString(), content.how);
    MailDialog dialog(
        content, [this](Means how) { return record(how); }, m_context.look, window());
    const bool recorded = dialog.exec() == QDialog::Accepted;
    if (!recorded && dialog.used())
        Q_EMIT drafted();
}

void RecipientCard::saveCopy()
{
    const Result<QByteArray> pdf = issuedBytes(m_context.session, m_version, paper());
    if (!pdf)
        return say(pdf.error().message, true);
    const SavedFile file =
        saveFile(this, tr("Save the copy"), neutralName(m_context.session, m_version, paper()) + QStringLiteral(".pdf"),
                 tr("PDF files (*.pdf)"), *pdf, [this] { return leave(QStringLiteral("pdf")); });
    if (!file.asked)
        return;
    say(file.words, !file.saved);
}

Result<void> RecipientCard::leave(const QString& format)
{
    return tellLeaving(m_context.session, QStringLiteral("export"),
                       {{QStringLiteral("format"), format},
                        {QStringLiteral("to"), m_recipient.name},
                        {QStringLiteral("paper"), forms::paperName(paper())},
                        {QStringLiteral("copy"), code(paper().audience)},
                        {QStringLiteral("version"), m_version}});
}

Result<void> RecipientCard::record(Means how)
{
    const QDateTime now = m_context.session.store().clock()().toLocalTime();
    Step step;
    step.kind = StepKind::Sent;
    step.day = now.date();
    step.time = QTime(now.time().hour(), now.time().minute());
    step.who = m_recipient.name;
    step.participant = m_recipient.participant;
    step.version = m_version;
    step.audience = audience();
    step.form = forms::paperName(paper());
    step.how = how;
    step.note = m_reason->text().trimmed();
    return m_context.session.recordStep(step);
}

void RecipientCard::markSent()
{
    Means how = Means::NotRecorded;
    fromCode(m_how->currentData().toString(), how);
    if (const Result<void> done = record(how); !done) {
        say(done.error().message, true);
        if (done.error().code == ErrorCode::NotReady)
            m_reason->setFocus(Qt::OtherFocusReason);
    }
}

void RecipientCard::say(const QString& sentence, bool bad)
{
    if (!m_said)
        return;
    m_said->setWordWrap(true);
    m_said->setText(sentence);
    m_said->setProperty("tone", bad ? QStringLiteral("bad") : QStringLiteral("ok"));
    restyle(m_said);
    m_said->show();
}

} // namespace chairside
