#include "app/leaving/OtherRecords.h"

#include "app/look/AskFile.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/opening/Opening.h"
#include "app/opening/SecretLine.h"
#include "core/storage/Store.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

QString askWhich(QWidget* parent, const QString& folder)
{
    return askOpenPath(parent, OtherRecords::tr("Take in records"), folder,
                       OtherRecords::tr("Chairside records (*%1)").arg(QLatin1String(recordsSuffix)));
}

} // namespace

// Made in the order in which Tab reaches them.
OtherRecords::OtherRecords(const Look& look, const QString& folder, AskPath askPath, QWidget* parent)
    : QWidget(parent), m_folder(folder), m_askPath(askPath ? std::move(askPath) : askWhich)
{
    const Make make(&look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().px(8));
    auto* where = make.strong(tr("The file"));
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("other.path"));
    m_path->setAccessibleName(where->text());
    where->setBuddy(m_path);
    auto* choose = make.plainButton(QStringLiteral("folder"), tr("Choose…"));
    choose->setObjectName(QStringLiteral("other.choose"));
    choose->setAccessibleName(tr("Choose the file"));
    choose->setAutoDefault(false);
    choose->setParent(this);
    auto* byPassphrase = new QRadioButton(tr("With their passphrase; left empty where they have none"), this);
    byPassphrase->setObjectName(QStringLiteral("other.by-passphrase"));
    byPassphrase->setChecked(true);
    m_secret = new SecretLine(look, this);
    m_secret->edit()->setObjectName(QStringLiteral("other.passphrase"));
    m_secret->edit()->setAccessibleName(tr("Passphrase of the other records"));
    m_bySheet = new QRadioButton(tr("With their recovery sheet"), this);
    m_bySheet->setObjectName(QStringLiteral("other.by-sheet"));
    m_groups = new QPlainTextEdit(this);
    m_groups->setObjectName(QStringLiteral("other.groups"));
    m_groups->setAccessibleName(tr("The 14 groups of the recovery sheet, in their order"));
    m_groups->setTabChangesFocus(true);
    m_groups->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    m_groups->setFixedHeight(look.tokens().px(72));
    column->addWidget(where);
    column->addWidget(m_path);
    column->addWidget(choose, 0, Qt::AlignLeft);
    column->addWidget(make.strong(tr("How they open")));
    for (QWidget* each : std::initializer_list<QWidget*>{byPassphrase, m_secret, m_bySheet, m_groups})
        column->addWidget(each);
    connect(choose, &QPushButton::clicked, this, &OtherRecords::choose);
    connect(m_bySheet, &QRadioButton::toggled, this, &OtherRecords::showSecret);
    for (QLineEdit* line : {m_path, m_secret->edit()})
        connect(line, &QLineEdit::returnPressed, this, &OtherRecords::submitted);
    showSecret();
}

void OtherRecords::choose()
{
    const QString chosen = m_askPath(this, m_folder);
    if (chosen.isEmpty())
        return;
    m_path->setText(QDir::toNativeSeparators(chosen));
    focusSecret();
}

void OtherRecords::showSecret()
{
    m_secret->setVisible(!m_bySheet->isChecked());
    m_groups->setVisible(m_bySheet->isChecked());
}

QString OtherRecords::path() const
{
    const QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    return typed.isEmpty() ? typed : QFileInfo(typed).absoluteFilePath();
}

std::function<Result<BackupSource>()> OtherRecords::opening() const
{
    const bool bySheet = m_bySheet->isChecked();
    const QString secret = bySheet ? m_groups->toPlainText() : m_secret->edit()->text();
    return [file = path(), bySheet, secret]() -> Result<BackupSource> {
        const auto store = bySheet ? Store::openWithRecovery(file, secret, OpenMode::ReadOnly)
                                   : Store::open(file, secret, OpenMode::ReadOnly);
        if (!store)
            return store.error();
        return (*store)->backupSource();
    };
}

void OtherRecords::clearSecret()
{
    m_secret->edit()->clear();
    m_groups->clear();
}

void OtherRecords::focusSecret()
{
    QWidget* const to = m_bySheet->isChecked() ? static_cast<QWidget*>(m_groups) : m_secret->edit();
    to->setFocus(Qt::OtherFocusReason);
}

void OtherRecords::focusPath()
{
    m_path->setFocus(Qt::OtherFocusReason);
}

} // namespace chairside
