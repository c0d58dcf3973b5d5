#include "app/after/MailDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Roles.h"
#include "app/print/SaveFile.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

MailDialog::MailDialog(const Content& content, std::function<Result<void>(Means)> record, const Look& look,
                       QWidget* parent)
    : QDialog(parent),
      m_mail(content.mail),
      m_name(content.name),
      m_leave(content.leave),
      m_to(new QLineEdit(content.mail.toAddress, this)),
      m_subject(new QLineEdit(content.mail.subject, this)),
      m_body(new QPlainTextEdit(content.mail.body, this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setWindowTitle(content.title);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(t.px(20), t.px(16), t.px(20), t.px(16));
    all->setSpacing(t.px(10));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(t.px(12));
    make.row(form, content.mail.toName.isEmpty() ? tr("To") : tr("To %1").arg(content.mail.toName), m_to);
    m_to->setPlaceholderText(tr("Their secure e-mail address"));
    make.row(form, tr("Subject"), m_subject);
    m_subject->setCursorPosition(0);
    all->addLayout(form);
    m_body->setTabChangesFocus(true);
    m_body->setAccessibleName(tr("The words of the draft"));
    m_body->setObjectName(QStringLiteral("mail.body"));
    all->addWidget(m_body, 1);
    if (!content.mail.attached.empty()) {
        QStringList names;
        for (const forms::Mail::Attachment& each : content.mail.attached)
            names << each.fileName;
        auto* attached =
            make.noted(tr("Attached: %1").arg(names.join(QStringLiteral(", "))), QStringLiteral("attach"), Ink::Muted);
        attached->setObjectName(QStringLiteral("mail.attached"));
        attached->setWordWrap(true);
        all->addWidget(attached);
    }
    if (!content.warning.isEmpty())
        all->addWidget(make.notice(content.warning, QStringLiteral("warning"), Tone::Warn));
    m_said = make.text(QString());
    m_said->setProperty("role", QStringLiteral("status"));
    m_said->hide();
    all->addWidget(m_said);

    auto* row = new QWidget(this);
    auto* buttons = new FlowRow(row, t.px(8));
    auto* copyWords = make.plainButton(QStringLiteral("copy"), tr("Copy the words"));
    copyWords->setObjectName(QStringLiteral("mail.copy"));
    auto* asMail = make.primaryButton(QStringLiteral("envelope"), tr("Save as e-mail…"));
    asMail->setObjectName(QStringLiteral("mail.save"));
    auto* asText = make.plainButton(QStringLiteral("save"), tr("Save as text…"));
    asText->setObjectName(QStringLiteral("mail.text"));
    auto* close = make.quietButton(QString(), tr("Close"));
    for (QPushButton* each : {asMail, copyWords, asText, close})
        buttons->addWidget(each);
    all->addWidget(row);
    all->addWidget(make.rule());
    m_how = make.comboBox();
    m_how->setAccessibleName(tr("How it went"));
    m_how->setObjectName(QStringLiteral("mail.how"));
    for (const ChoiceEntry& means : entries<Means>())
        if (!means.code.isEmpty())
            m_how->addItem(means.words, means.code);
    m_how->setCurrentIndex(m_how->findData(code(content.how)));
    auto* done = make.plainButton(QStringLiteral("tick"), content.record);
    done->setObjectName(QStringLiteral("mail.record"));
    auto* below = new QWidget(this);
    auto* recording = new FlowRow(below, t.px(8));
    recording->addWidget(make.text(tr("Once it has gone:")));
    recording->addWidget(m_how);
    recording->addWidget(done);
    all->addWidget(below);
    resize(QSize(t.px(640), t.px(560)).boundedTo(parent->window()->size()));

    connect(copyWords, &QPushButton::clicked, this, &MailDialog::copy);
    connect(asMail, &QPushButton::clicked, this, [this] { save(true); });
    connect(asText, &QPushButton::clicked, this, [this] { save(false); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, [this, record = std::move(record)] {
        Means how = Means::NotRecorded;
        fromCode(m_how->currentData().toString(), how);
        if (const Result<void> recorded = record(how); !recorded)
            say(recorded.error().message, true);
        else
            accept();
    });
    m_body->setFocus();
}

forms::Mail MailDialog::mail() const
{
    forms::Mail out = m_mail;
    out.toAddress = m_to->text().trimmed();
    out.subject = m_subject->text();
    out.body = m_body->toPlainText();
    return out;
}

void MailDialog::copy()
{
    if (const Result<void> may = m_leave(QStringLiteral("copy")); !may)
        return say(may.error().message, true);
    QGuiApplication::clipboard()->setText(m_body->toPlainText());
    m_used = true;
    say(tr("Copied. Paste it into your mail program, and attach what belongs to it there."), false);
}

void MailDialog::save(bool asMail)
{
    const forms::Mail now = mail();
    const auto leave = [&] { return m_leave(asMail ? QStringLiteral("eml") : QStringLiteral("text")); };
    const SavedFile file = asMail ? saveFile(this, tr("Save as e-mail"), m_name + QStringLiteral(".eml"),
                                             tr("E-mail drafts (*.eml)"), forms::writeMail(now), leave)
                                  : saveFile(this, tr("Save as text"), m_name + QStringLiteral(".txt"),
                                             tr("Text files (*.txt)"), now.body.toUtf8(), leave);
    if (!file.asked)
        return;
    m_used = m_used || file.saved;
    say(file.words, !file.saved);
}

void MailDialog::say(const QString& sentence, bool bad)
{
    m_said->setText(sentence);
    m_said->setProperty("tone", bad ? QStringLiteral("bad") : QStringLiteral("ok"));
    restyle(m_said);
    m_said->show();
}

} // namespace chairside
