#include "app/opening/UnlockRecords.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/opening/SecretLine.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

UnlockRecords::UnlockRecords(const Look& look, QWidget* parent) : OpeningCard(look, tr("Open your records"), parent)
{
    setObjectName(QStringLiteral("unlock"));
    const Make make(&look);
    m_where = make.text({});
    m_where->setObjectName(QStringLiteral("where"));
    column()->addWidget(m_where);
    auto* secret = new SecretLine(look, this);
    m_passphrase = secret->edit();
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    addField(tr("Passphrase"), secret);
    m_trouble = addSentence();
    m_trouble->setObjectName(QStringLiteral("trouble"));

    auto* buttons = new QWidget;
    auto* row = new FlowRow(buttons, look.tokens().px(8));
    m_open = make.primaryButton(QStringLiteral("unlock"), tr("Open"));
    m_open->setObjectName(QStringLiteral("unlock-open"));
    m_readOnly = make.plainButton(QStringLiteral("eye"), tr("Open for reading only"));
    m_readOnly->setObjectName(QStringLiteral("read-only"));
    m_mend = make.plainButton(QStringLiteral("warning"), tr("What can be done…"));
    m_mend->setObjectName(QStringLiteral("mend"));
    auto* other = make.plainButton(QStringLiteral("folder"), tr("Open other records"));
    other->setObjectName(QStringLiteral("other"));
    auto* sheet = make.plainButton(QStringLiteral("key"), tr("Use the recovery sheet…"));
    sheet->setObjectName(QStringLiteral("use-sheet"));
    auto* back = make.quietButton({}, tr("Back"));
    back->setObjectName(QStringLiteral("back"));
    for (QPushButton* button : {m_open, m_readOnly, m_mend, sheet, other, back})
        row->addWidget(button);
    column()->addSpacing(look.tokens().px(8));
    column()->addWidget(buttons);

    connect(m_passphrase, &QLineEdit::returnPressed, this, [this] { openAgain(false); });
    connect(m_open, &QPushButton::clicked, this, [this] { openAgain(false); });
    connect(m_readOnly, &QPushButton::clicked, this, [this] { openAgain(true); });
    connect(m_mend, &QPushButton::clicked, this, &UnlockRecords::mendRequested);
    connect(sheet, &QPushButton::clicked, this, &UnlockRecords::sheetRequested);
    connect(other, &QPushButton::clicked, this, &UnlockRecords::otherRequested);
    connect(back, &QPushButton::clicked, this, &UnlockRecords::backRequested);
}

void UnlockRecords::ask(const QString& path)
{
    m_path = path;
    const QFileInfo file(path);
    m_where->setText(tr("%1, in %2").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath())));
    m_wrong = 0;
    m_passphrase->clear();
    OpeningCard::say(m_trouble, {});
    m_readOnly->hide();
    m_mend->hide();
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

QString UnlockRecords::passphrase() const
{
    return m_passphrase->text();
}

void UnlockRecords::openAgain(bool readOnly)
{
    OpeningCard::say(m_trouble, {});
    Q_EMIT openRequested(readOnly);
}

// A damaged first page looks exactly like a wrong passphrase.
QString UnlockRecords::wrongWords() const
{
    constexpr int sureAfter = 3;
    return m_wrong < sureAfter
               ? tr("That passphrase does not open these records. Nothing has been changed. Try again.")
               : tr("That passphrase does not open these records. Nothing has been changed. If you are sure of it, the "
                    "beginning of the file may be damaged: see whether one of the backups opens with it.");
}

void UnlockRecords::say(const Error& error)
{
    const bool wrong = error.code == ErrorCode::WrongPassphrase;
    m_wrong += wrong ? 1 : 0;
    OpeningCard::say(m_trouble, wrong ? wrongWords() : error.message);
    const bool readable = error.code == ErrorCode::Locked || error.code == ErrorCode::ReadOnly;
    const bool damaged = error.code == ErrorCode::Damaged;
    m_readOnly->setVisible(readable);
    m_mend->setVisible(damaged);
    if (readable || damaged) {
        goTo(damaged ? m_mend : m_readOnly);
        return;
    }
    goTo(m_passphrase);
    m_passphrase->selectAll();
}

} // namespace chairside
