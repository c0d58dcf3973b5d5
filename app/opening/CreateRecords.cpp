#include "app/opening/CreateRecords.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/opening/NewSecret.h"
#include "app/policy/SetByOrganisation.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace chairside {

CreateRecords::CreateRecords(const Look& look, AskPath askPath, bool required, QWidget* parent)
    : OpeningCard(look, tr("Start my own records"), parent), m_askPath(std::move(askPath))
{
    setObjectName(QStringLiteral("create"));
    const Make make(&look);
    m_chair = new QLineEdit;
    m_chair->setObjectName(QStringLiteral("chair"));
    m_role = new QLineEdit;
    m_role->setObjectName(QStringLiteral("role"));
    addPair(makeField(tr("Your name"), m_chair, tr("As it stands under what you sign.")),
            makeField(tr("Your role"), m_role, tr("Beside your name.")));
    m_chairTrouble = addSentence();

    auto* where = new QWidget;
    auto* whereRow = new QHBoxLayout(where);
    whereRow->setContentsMargins(0, 0, 0, 0);
    m_path = new QLineEdit(where);
    m_path->setObjectName(QStringLiteral("path"));
    auto* change = make.plainButton(QStringLiteral("folder"), tr("Change"));
    change->setObjectName(QStringLiteral("change"));
    change->setAccessibleName(tr("Change where the file is kept"));
    whereRow->addWidget(m_path, 1);
    whereRow->addWidget(change);
    addField(tr("Keep the file in"), where, tr("One encrypted file. Its name says nothing about a child."));
    m_pathTrouble = addSentence();

    buildProtection(required);

    m_trouble = addSentence();
    m_trouble->setObjectName(QStringLiteral("trouble"));
    auto* buttons = new QWidget;
    auto* row = new FlowRow(buttons, look.tokens().px(8));
    auto* create = make.primaryButton(QStringLiteral("plus"), tr("Make my records"));
    create->setObjectName(QStringLiteral("make"));
    auto* back = make.quietButton({}, tr("Back"));
    back->setObjectName(QStringLiteral("back"));
    row->addWidget(create);
    row->addWidget(back);
    column()->addSpacing(look.tokens().px(8));
    column()->addWidget(buttons);

    connect(change, &QPushButton::clicked, this, [this] {
        const QString chosen = m_askPath(this, m_path->text());
        if (!chosen.isEmpty())
            m_path->setText(QDir::toNativeSeparators(chosen));
    });
    connect(create, &QPushButton::clicked, this, &CreateRecords::submit);
    connect(back, &QPushButton::clicked, this, &CreateRecords::backRequested);
    for (QLineEdit* line : {m_chair, m_role, m_path})
        connect(line, &QLineEdit::returnPressed, this, &CreateRecords::submit);
}

void CreateRecords::buildProtection(bool required)
{
    const Make make(&look());
    column()->addSpacing(look().tokens().px(4));
    column()->addWidget(make.strong(tr("Protection")));
    m_protected = new QRadioButton(tr("A passphrase"));
    m_protected->setObjectName(QStringLiteral("protected"));
    column()->addWidget(m_protected);
    if (required)
        column()->addWidget(makeSetByOrganisation(look(), m_protected, tr("records have a passphrase")));

    m_secrets = new QWidget;
    auto* secrets = new QVBoxLayout(m_secrets);
    secrets->setContentsMargins(look().tokens().px(28), 0, 0, 0);
    auto* why = make.text(tr("Nobody can read the file without it. Next you are offered a recovery sheet, for the day "
                             "it is forgotten."));
    why->setProperty("role", QStringLiteral("meta"));
    secrets->addWidget(why);
    m_secret = new NewSecret(
        look(),
        [this] {
            return QStringList{m_chair->text(), QFileInfo(m_path->text()).completeBaseName()};
        },
        m_secrets);
    secrets->addWidget(m_secret);
    column()->addWidget(m_secrets);
    m_secretTrouble = addSentence();
    m_secretTrouble->setObjectName(QStringLiteral("secret-trouble"));
    m_unprotected = new QRadioButton(tr("No passphrase: this laptop’s disk encryption protects it"));
    m_unprotected->setObjectName(QStringLiteral("unprotected"));
    column()->addWidget(m_unprotected);
    if (required)
        m_unprotected->hide();

    connect(m_secret, &NewSecret::submitted, this, &CreateRecords::submit);
    connect(m_protected, &QRadioButton::toggled, this, &CreateRecords::showProtection);
}

void CreateRecords::ask(const QString& path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    m_chair->clear();
    m_role->setText(tr("Head of Service"));
    m_secret->clear();
    m_protected->setChecked(true);
    for (IconLabel* sentence : {m_chairTrouble, m_pathTrouble, m_secretTrouble, m_trouble})
        say(sentence, {});
    showProtection();
    m_chair->setFocus(Qt::OtherFocusReason);
}

void CreateRecords::sayTrouble(const QString& sentence)
{
    say(m_trouble, sentence);
}

void CreateRecords::showProtection()
{
    m_secrets->setEnabled(m_protected->isChecked());
}

// Every fault is said beside its field; the keyboard goes to the first.
void CreateRecords::submit()
{
    QWidget* first = nullptr;
    const auto check = [&](IconLabel* sentence, const QString& words, QWidget* field) {
        say(sentence, words);
        if (!words.isEmpty() && !first)
            first = field;
    };
    say(m_trouble, {});
    const QString chair = m_chair->text().trimmed();
    check(m_chairTrouble, chair.isEmpty() ? tr("Your name goes on what you sign.") : QString(), m_chair);

    QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".chairside");
    const QFileInfo file(path);
    QString wrong;
    if (path.isEmpty() || file.fileName().isEmpty())
        wrong = tr("Name a file.");
    else if (file.exists())
        wrong = tr("There is a file of that name already. Choose another name, or go back and open it.");
    else if (!file.absoluteDir().exists())
        wrong = tr("There is no such folder. Choose one with Change.");
    check(m_pathTrouble, wrong, m_path);

    const QString secret = m_secret->passphrase();
    wrong.clear();
    if (m_protected->isChecked())
        wrong = secret.isEmpty() && !m_unprotected->isHidden() ? tr("Choose a passphrase, or choose none below.")
                                                               : m_secret->fault();
    check(m_secretTrouble, wrong, m_secret->firstLine());
    if (first) {
        goTo(first);
        return;
    }
    Q_EMIT createRequested(
        {file.absoluteFilePath(), m_protected->isChecked() ? secret : QString(), chair, m_role->text().trimmed()});
}

} // namespace chairside
