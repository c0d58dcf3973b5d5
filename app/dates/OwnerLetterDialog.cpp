#include "app/dates/OwnerLetterDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/SaveFile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

OwnerLetterDialog::OwnerLetterDialog(OwnerLetter letter, std::function<Result<void>(const QString& format)> leave,
                                     const Look& look, QWidget* parent)
    : QDialog(parent), m_letter(std::move(letter)), m_leave(std::move(leave)), m_body(new QPlainTextEdit(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setWindowTitle(tr("Draft an e-mail"));
    m_body->setObjectName(QStringLiteral("letter"));
    m_body->setPlainText(m_letter.body);
    m_body->setTabChangesFocus(true);
    m_body->setAccessibleName(tr("The draft, which you may change"));
    auto* copy = make.primaryButton(QStringLiteral("copy"), tr("Copy"));
    copy->setObjectName(QStringLiteral("copy"));
    auto* message = make.plainButton(QStringLiteral("envelope"), tr("Save as an e-mail draft"));
    message->setObjectName(QStringLiteral("save-message"));
    auto* text = make.plainButton(QStringLiteral("document"), tr("Save as text"));
    text->setObjectName(QStringLiteral("save-text"));
    auto* close = make.quietButton({}, tr("Close"));
    m_said = make.detail({});
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(true);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(t.px(20), t.px(16), t.px(20), t.px(16));
    all->setSpacing(t.px(8));
    if (!m_letter.to.isEmpty())
        all->addWidget(make.text(tr("To: %1").arg(m_letter.to)));
    for (const QString& note : m_letter.notes) {
        auto* line = make.noted(note, QStringLiteral("info"), Ink::Muted);
        line->setWordWrap(true);
        all->addWidget(line);
    }
    if (m_letter.leftOut > 0)
        all->addWidget(
            make.notice(m_letter.leftOut == 1
                            ? tr("One restricted action is left out, and the draft says so.")
                            : tr("%1 restricted actions are left out, and the draft says so.").arg(m_letter.leftOut),
                        QStringLiteral("restricted"), Tone::Restricted));
    all->addWidget(m_body, 1);
    all->addWidget(make.text(tr("Read it before you send it. An action’s own words may name a child.")));
    all->addWidget(m_said);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowRow(buttons, t.px(8));
    for (QPushButton* button : {copy, message, text, close}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    all->addWidget(buttons);
    resize(QSize(t.px(640), t.px(520)).boundedTo(parent->window()->size()));

    connect(copy, &QPushButton::clicked, this, &OwnerLetterDialog::copy);
    connect(message, &QPushButton::clicked, this, [this] { save(true); });
    connect(text, &QPushButton::clicked, this, [this] { save(false); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_body->setFocus();
}

OwnerLetter OwnerLetterDialog::letter() const
{
    OwnerLetter out = m_letter;
    out.body = m_body->toPlainText();
    return out;
}

void OwnerLetterDialog::copy()
{
    if (const Result<void> may = m_leave(QStringLiteral("copy")); !may)
        return m_said->setText(may.error().message);
    QGuiApplication::clipboard()->setText(m_body->toPlainText());
    m_said->setText(tr("Copied. Paste it into an e-mail."));
}

void OwnerLetterDialog::save(bool asMail)
{
    const auto leave = [&] { return m_leave(asMail ? QStringLiteral("eml") : QStringLiteral("text")); };
    const SavedFile file = asMail ? saveFile(this, tr("Save the letter"), tr("Actions to follow up.eml"),
                                             tr("E-mail drafts (*.eml)"), asMessage(letter()), leave)
                                  : saveFile(this, tr("Save the letter"), tr("Actions to follow up.txt"),
                                             tr("Text files (*.txt)"), m_body->toPlainText().toUtf8(), leave);
    if (file.asked)
        m_said->setText(file.words);
}

} // namespace chairside
