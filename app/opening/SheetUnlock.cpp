#include "app/opening/SheetUnlock.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/storage/RecoveryGroups.h"

#include <QDir>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

SheetUnlock::SheetUnlock(const Look& look, QWidget* parent)
    : OpeningCard(look, tr("Open with the recovery sheet"), parent), m_groups(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("sheet-unlock"));
    const Make make(&look);
    m_where = make.text({});
    column()->addWidget(m_where);
    auto* label = make.strong(tr("The 14 groups of the sheet, in their order"));
    label->setBuddy(m_groups);
    column()->addWidget(label);
    auto* hint = make.text(tr("Spaces, dashes and capitals do not matter."));
    hint->setProperty("role", QStringLiteral("meta"));
    column()->addWidget(hint);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setAccessibleName(label->text());
    m_groups->setAccessibleDescription(hint->text());
    m_groups->setTabChangesFocus(true);
    m_groups->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    m_groups->setMinimumHeight(look.tokens().px(96));
    column()->addWidget(m_groups);
    m_trouble = addSentence();
    m_trouble->setObjectName(QStringLiteral("trouble"));

    auto* buttons = new QWidget;
    auto* row = new FlowRow(buttons, look.tokens().px(8));
    auto* open = make.primaryButton(QStringLiteral("unlock"), tr("Open"));
    open->setObjectName(QStringLiteral("sheet-open"));
    m_readOnly = make.plainButton(QStringLiteral("eye"), tr("Open for reading only"));
    m_readOnly->setObjectName(QStringLiteral("sheet-read-only"));
    m_mend = make.plainButton(QStringLiteral("warning"), tr("What can be done…"));
    m_mend->setObjectName(QStringLiteral("sheet-mend"));
    auto* back = make.quietButton({}, tr("Back"));
    back->setObjectName(QStringLiteral("back"));
    for (QPushButton* button : {open, m_readOnly, m_mend, back})
        row->addWidget(button);
    column()->addSpacing(look.tokens().px(8));
    column()->addWidget(buttons);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(false); });
    connect(m_readOnly, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(true); });
    connect(m_mend, &QPushButton::clicked, this, &SheetUnlock::mendRequested);
    connect(back, &QPushButton::clicked, this, &SheetUnlock::backRequested);
    connect(m_groups, &QPlainTextEdit::textChanged, this, &SheetUnlock::showSlip);
}

void SheetUnlock::ask(const QString& path)
{
    m_path = path;
    const QFileInfo file(path);
    m_where->setText(tr("%1, in %2").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath())));
    clear();
    m_readOnly->hide();
    m_mend->hide();
    m_groups->setFocus(Qt::OtherFocusReason);
}

QString SheetUnlock::typed() const
{
    return m_groups->toPlainText();
}

void SheetUnlock::clear()
{
    m_groups->clear();
    OpeningCard::say(m_trouble, {});
}

// Only what is wrong already: that something is missing is plain while it is being typed.
void SheetUnlock::showSlip()
{
    const auto read = keyFromRecovery(typed());
    const QString words = read || read.error().code == ErrorCode::NotReady ? QString() : read.error().message;
    if (words != (m_trouble->isHidden() ? QString() : m_trouble->text()))
        OpeningCard::say(m_trouble, words);
}

void SheetUnlock::say(const Error& error)
{
    OpeningCard::say(m_trouble, error.message);
    const bool readable = error.code == ErrorCode::Locked || error.code == ErrorCode::ReadOnly;
    m_readOnly->setVisible(readable);
    m_mend->setVisible(error.code == ErrorCode::Damaged);
    goTo(readable ? static_cast<QWidget*>(m_readOnly) : m_groups);
}

} // namespace chairside
