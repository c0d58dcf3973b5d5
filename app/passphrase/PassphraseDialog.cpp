#include "app/passphrase/PassphraseDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"
#include "app/opening/NewSecret.h"
#include "app/opening/RecoveryOffer.h"
#include "app/opening/SecretLine.h"
#include "app/passphrase/BackUpBeside.h"
#include "app/passphrase/EscrowDialog.h"
#include "app/policy/SetByOrganisation.h"
#include "core/storage/Store.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

QString stageWords(RekeyStage stage)
{
    switch (stage) {
    case RekeyStage::Copying:
        return PassphraseDialog::tr("Copying the records…");
    case RekeyStage::Rewriting:
        return PassphraseDialog::tr("Writing them under the new key…");
    case RekeyStage::Checking:
        return PassphraseDialog::tr("Reading them back…");
    }
    return {};
}

QVBoxLayout* columnOf(QWidget* page, const Look& look)
{
    auto* out = new QVBoxLayout(page);
    out->setContentsMargins(0, 0, 0, 0);
    out->setSpacing(look.tokens().px(8));
    return out;
}

} // namespace

PassphraseDialog::PassphraseDialog(Store& store, const QString& chair, const Look& look, QWidget* parent, BackUp backUp,
                                   const Policy& policy)
    : FittedDialog(look, tr("Passphrase"), {620, 0}, parent),
      m_store(store),
      m_chair(chair),
      m_look(look),
      m_policy(policy),
      m_backUp(backUp ? std::move(backUp) : backUpBeside),
      m_offer(new RecoveryOffer(look, this))
{
    const Make make(&look);
    const bool has = store.hasPassphrase();
    m_change = make.primaryButton(QStringLiteral("key"), has ? tr("Change the passphrase") : tr("Add the passphrase"));
    m_change->setObjectName(QStringLiteral("change-passphrase"));
    m_sheet = make.plainButton(QStringLiteral("printer"), tr("Recovery sheet…"));
    m_sheet->setObjectName(QStringLiteral("recovery-sheet"));
    m_escrow = make.plainButton(QStringLiteral("key"), tr("Key for the council…"));
    m_escrow->setObjectName(QStringLiteral("escrow"));
    m_cancel = make.plainButton({}, tr("Cancel"));
    for (QPushButton* button : {m_cancel, m_escrow, m_sheet, m_change}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    m_choice = buildChoice();
    m_work = buildWork();
    m_sheetPage = new QWidget;
    auto* sheet = columnOf(m_sheetPage, look);
    sheet->addWidget(make.sectionTitle(tr("The recovery sheet")));
    sheet->addWidget(m_offer);
    for (QWidget* page : {m_choice, m_work, m_sheetPage})
        body()->addWidget(page);
    body()->addStretch(1);
    showPage(m_choice);

    connect(m_change, &QPushButton::clicked, this, &PassphraseDialog::change);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sheet, &QPushButton::clicked, this, [this] {
        if (presentFits())
            offerSheet();
    });
    connect(m_escrow, &QPushButton::clicked, this, [this] {
        if (presentFits())
            EscrowDialog(m_store, m_chair, m_look, this, {}, m_policy.councilKey).exec();
    });
    connect(m_offer, &RecoveryOffer::answered, this, &QDialog::accept);
    // As tall as their words are at the width there is, not at the least there might be.
    for (QLabel* words : findChildren<QLabel*>())
        if (words->wordWrap())
            words->setMinimumHeight(1);
    showChoice();
    QLineEdit* first = m_present ? m_present->edit() : m_secret->firstLine();
    first->setFocus(Qt::OtherFocusReason);
}

QWidget* PassphraseDialog::buildChoice()
{
    const Make make(&m_look);
    const bool has = m_store.hasPassphrase();
    auto* page = new QWidget;
    auto* column = columnOf(page, m_look);
    column->addWidget(
        make.text(has ? tr("These records have a passphrase.")
                      : tr("These records have no passphrase: whoever can use this laptop can open them.")));
    if (const QString sheet = recoverySheetWords(m_store); !sheet.isEmpty()) {
        auto* words = make.text(sheet);
        words->setObjectName(QStringLiteral("sheet-words"));
        column->addWidget(words);
    }
    if (has && m_store.openedWithRecovery())
        column->addWidget(make.notice(tr("You opened the records with the recovery sheet, so the old passphrase is not "
                                         "asked for. Choose a new one now."),
                                      QStringLiteral("key"), Tone::Accent));
    else if (has) {
        m_present = new SecretLine(m_look, page);
        m_present->edit()->setObjectName(QStringLiteral("present-passphrase"));
        m_present->edit()->setAccessibleName(tr("Present passphrase"));
        auto* label = make.strong(tr("Present passphrase"));
        label->setBuddy(m_present->edit());
        column->addWidget(label);
        column->addWidget(m_present);
        connect(m_present->edit(), &QLineEdit::returnPressed, this, &PassphraseDialog::change);
    }
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    m_protect = new QRadioButton(has ? tr("Another passphrase") : tr("A passphrase"));
    m_protect->setObjectName(QStringLiteral("protect"));
    m_protect->setChecked(true);
    column->addWidget(m_protect);
    if (m_policy.passphraseRequired)
        column->addWidget(makeSetByOrganisation(m_look, m_protect, tr("records have a passphrase")));
    m_secret = new NewSecret(
        m_look,
        [this] {
            return QStringList{m_chair, QFileInfo(m_store.path()).completeBaseName()};
        },
        page);
    m_secret->setContentsMargins(m_look.tokens().px(28), 0, 0, 0);
    column->addWidget(m_secret);
    m_remove = new QRadioButton(tr("No passphrase: this laptop’s disk encryption protects it"));
    m_remove->setObjectName(QStringLiteral("remove"));
    column->addWidget(m_remove);
    if (!has || m_policy.passphraseRequired)
        m_remove->hide();
    auto* note =
        make.text(tr("A backup is made first, beside the records, and looked through. It and all earlier backups "
                     "keep the passphrase and the recovery sheet of their day."));
    note->setProperty("role", QStringLiteral("meta"));
    column->addWidget(note);
    connect(m_remove, &QRadioButton::toggled, this, &PassphraseDialog::showChoice);
    connect(m_secret, &NewSecret::submitted, this, &PassphraseDialog::change);
    return page;
}

QWidget* PassphraseDialog::buildWork()
{
    const Make make(&m_look);
    auto* page = new QWidget;
    auto* column = columnOf(page, m_look);
    m_step = make.strong({});
    m_step->setObjectName(QStringLiteral("step"));
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("The records are being written"));
    column->addWidget(m_step);
    column->addWidget(bar);
    column->addWidget(
        make.text(tr("If the laptop stops meanwhile, the old passphrase or the new one opens the records, and "
                     "nothing is lost.")));
    return page;
}

// Each page has its own way on; only the first one's stand at the foot.
void PassphraseDialog::showPage(QWidget* page)
{
    for (QWidget* each : {m_choice, m_work, m_sheetPage})
        each->setVisible(each == page);
    const bool choosing = page == m_choice;
    m_cancel->setVisible(choosing);
    m_change->setVisible(choosing);
    for (QPushButton* ofKey : {m_sheet, m_escrow})
        ofKey->setVisible(choosing && m_store.hasPassphrase());
}

void PassphraseDialog::showChoice()
{
    m_secret->setEnabled(m_protect->isChecked());
    m_change->setText(m_remove->isChecked()     ? tr("Remove the passphrase")
                      : m_store.hasPassphrase() ? tr("Change the passphrase")
                                                : tr("Add the passphrase"));
}

bool PassphraseDialog::presentFits()
{
    if (!m_present || m_store.isPassphrase(m_present->edit()->text()))
        return true;
    say(m_present->edit()->text().isEmpty() ? tr("Type the present passphrase first.")
                                            : tr("That is not the present passphrase. Nothing has been changed."),
        m_present->edit());
    m_present->edit()->selectAll();
    return false;
}

void PassphraseDialog::change()
{
    if (m_working || m_choice->isHidden())
        return;
    say({});
    if (!presentFits())
        return;
    const bool protect = m_protect->isChecked();
    if (const QString fault = protect ? m_secret->fault() : QString(); !fault.isEmpty()) {
        say(fault, m_secret->firstLine());
        return;
    }
    m_working = true;
    showPage(m_work);
    const Result<void> changed = changeNow(protect ? m_secret->passphrase() : QString());
    m_working = false;
    // What was typed does not stay.
    if (changed) {
        m_secret->clear();
        if (m_present)
            m_present->edit()->clear();
        return protect ? offerSheet() : accept();
    }
    showPage(m_choice);
    say(changed.error().message);
}

Result<void> PassphraseDialog::changeNow(const QString& passphrase)
{
    step(tr("Making a backup…"));
    const auto meanwhile = [] { QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents); };
    meanwhile();
    if (const auto kept = m_backUp(m_store, meanwhile); !kept)
        return kept.error();
    return m_store.changePassphrase(passphrase, m_chair, [&](RekeyStage stage) {
        step(stageWords(stage));
        meanwhile();
    });
}

void PassphraseDialog::offerSheet()
{
    showPage(m_sheetPage);
    m_offer->ask(&m_store, m_chair);
}

void PassphraseDialog::reject()
{
    if (!m_working)
        QDialog::reject();
}

void PassphraseDialog::step(const QString& words)
{
    if (m_step->text() == words)
        return;
    m_step->setText(words);
    QAccessibleEvent event(m_step, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void PassphraseDialog::say(const QString& sentence, QWidget* at)
{
    if (at)
        at->setFocus(Qt::OtherFocusReason);
    saySentence(m_trouble, sentence);
    bringInSight(m_trouble);
}

} // namespace chairside
