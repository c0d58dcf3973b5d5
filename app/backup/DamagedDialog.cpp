#include "app/backup/DamagedDialog.h"

#include "app/backup/BackupSetting.h"
#include "app/backup/BackupWords.h"
#include "app/look/AskFile.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/WorkLine.h"
#include "core/base/Text.h"
#include "core/storage/CipherKey.h"
#include "core/storage/PutBack.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace chairside {

DamagedDialog::DamagedDialog(BackupSource damaged, DamagedContext context, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("Damaged records"), QSize(680, 0), parent),
      m_damaged(std::move(damaged)),
      m_context(std::move(context)),
      m_look(look),
      m_work(new WorkLine(look, QStringLiteral("damaged.said"), this))
{
    const Make make(&look);
    body()->addWidget(make.text(tr("“%1” is damaged: parts of it are not what was written. The file stays as it is, "
                                   "whatever you do here.")
                                    .arg(QFileInfo(m_damaged.path).fileName())));
    addCopies();
    addReport();
    body()->addWidget(m_work);
    addButtons();
    connect(m_work, &WorkLine::changed, this, &DamagedDialog::follow);
    follow();
}

void DamagedDialog::addCopies()
{
    const Make make(&m_look);
    m_choice = new QWidget(this);
    auto* column = new QVBoxLayout(m_choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().px(12));
    body()->addWidget(m_choice);
    column->addWidget(
        make.text(tr("Rescue: everything that can be read goes into new records. What cannot is taken from "
                     "the copy below, or listed as lost, discussion by discussion.")));
    column->addWidget(make.text(tr("Put back: the copy below takes the place of these records. What was written since "
                                   "it was made stays in the damaged file alone.")));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_copies = make.comboBox();
    m_copies->setObjectName(QStringLiteral("damaged.copies"));
    make.row(form, tr("Earlier copy"), m_copies);
    column->addLayout(form);
    const QByteArray origin = trailOriginOf(m_damaged);
    const QString folder = backupFolder(m_context.settings, origin, m_damaged.path);
    for (const BackupFile& copy :
         origin.isEmpty() ? BackupShelf::ofAnyStore(folder) : BackupShelf(folder, m_damaged.path, origin).all())
        offer(copy.path, tr("%1 (%2)").arg(backupwords::moment(copy.at), backupwords::size(copy.size)));
    m_copies->addItem(tr("None"));
    m_copies->setCurrentIndex(0);
    m_another = make.plainButton(QStringLiteral("folder"), tr("Another copy…"));
    m_another->setObjectName(QStringLiteral("damaged.another"));
    m_another->setAutoDefault(false);
    column->addWidget(m_another, 0, Qt::AlignLeft);
    connect(m_another, &QPushButton::clicked, this, &DamagedDialog::chooseCopy);
    connect(m_copies, &QComboBox::currentIndexChanged, this, &DamagedDialog::follow);
}

void DamagedDialog::addReport()
{
    const Make make(&m_look);
    m_summary = make.strong({});
    m_summary->setObjectName(QStringLiteral("damaged.summary"));
    m_summary->setWordWrap(true);
    m_summary->hide();
    m_report = new QPlainTextEdit(this);
    m_report->setObjectName(QStringLiteral("damaged.report"));
    m_report->setAccessibleName(tr("What could not be read"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setMinimumHeight(m_look.tokens().px(200));
    m_report->hide();
    body()->addWidget(m_summary);
    body()->addWidget(m_report, 1);
}

void DamagedDialog::addButtons()
{
    const Make make(&m_look);
    m_close = make.plainButton({}, tr("Close"));
    m_save = make.plainButton(QStringLiteral("save"), tr("Save this list…"));
    m_putBack = make.plainButton(QStringLiteral("undo"), tr("Put the copy back"));
    m_rescue = make.primaryButton(QStringLiteral("download"), tr("Rescue into new records…"));
    m_open = make.primaryButton(QStringLiteral("folder"), tr("Open the new records"));
    const std::pair<QPushButton*, const char*> named[] = {{m_close, "damaged.close"},
                                                          {m_save, "damaged.save"},
                                                          {m_putBack, "damaged.putback"},
                                                          {m_rescue, "damaged.rescue"},
                                                          {m_open, "damaged.open"}};
    for (const auto& [button, name] : named) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    m_save->hide();
    m_open->hide();
    connect(m_close, &QPushButton::clicked, this, &DamagedDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &DamagedDialog::saveReport);
    connect(m_putBack, &QPushButton::clicked, this, &DamagedDialog::putCopyBack);
    connect(m_rescue, &QPushButton::clicked, this, &DamagedDialog::rescueInto);
    connect(m_open, &QPushButton::clicked, this, &DamagedDialog::accept);
}

// Only copies with the key that these records have: of others nobody here knows the passphrase.
void DamagedDialog::offer(const QString& path, const QString& words)
{
    const auto salt = storeSalt(path);
    if (salt && *salt == m_damaged.key->salt())
        m_copies->insertItem(m_copies->count(), words, path);
}

void DamagedDialog::chooseCopy()
{
    const QString path = m_context.askPath(this);
    if (path.isEmpty())
        return;
    const auto salt = storeSalt(path);
    if (!salt)
        return m_work->say(salt.error().message);
    if (*salt != m_damaged.key->salt())
        return m_work->say(tr("“%1” has another passphrase than these records. It opens by itself, with the one of its "
                              "day: close this, and choose Open other records.")
                               .arg(QFileInfo(path).fileName()));
    m_work->say({});
    m_copies->insertItem(0, QFileInfo(path).fileName(), path);
    m_copies->setCurrentIndex(0);
}

std::optional<BackupSource> DamagedDialog::chosenCopy() const
{
    const QString path = m_copies->currentData().toString();
    if (path.isEmpty())
        return std::nullopt;
    return BackupSource{path, m_damaged.key, m_damaged.clock};
}

void DamagedDialog::follow()
{
    const bool busy = m_work->underWay();
    const bool done = m_open->isVisibleTo(this);
    for (QWidget* each :
         {static_cast<QWidget*>(m_copies), static_cast<QWidget*>(m_another), static_cast<QWidget*>(m_rescue)})
        each->setEnabled(!busy);
    m_putBack->setEnabled(!busy && chosenCopy());
    m_putBack->setVisible(!done);
    m_rescue->setVisible(!done);
    m_close->setText(busy ? tr("Stop") : tr("Close"));
}

void DamagedDialog::rescueInto()
{
    const QFileInfo file(m_damaged.path);
    const QString to = m_context.askNewPath(
        this, file.dir().filePath(tr("%1, rescued.%2").arg(file.completeBaseName(), file.suffix())));
    if (to.isEmpty())
        return;
    auto report = std::make_shared<Result<RescueReport>>(Error{});
    const RescueFrom from{m_damaged, chosenCopy(), m_context.protocols};
    m_work->apart(
        tr("Reading what can be read…"),
        [this, report, from, to] {
            *report = rescue(from, to, {}, m_context.store,
                             [this](int table, int tables) { return m_work->step(table, tables); });
        },
        [this, report] {
            if (*report)
                showReport(**report);
            else
                m_work->say(report->error().message);
        });
}

void DamagedDialog::showReport(const RescueReport& report)
{
    m_toOpen = report.path;
    m_summary->setText(report.whole() ? tr("%1 were read, and nothing is missing. They stand in “%2”.")
                                            .arg(counted(report.discussions, tr("discussion"), tr("discussions")),
                                                 QFileInfo(report.path).fileName())
                                      : tr("%1 stand in “%2”. Of the rest this is what could not be read:")
                                            .arg(counted(report.discussions, tr("discussion"), tr("discussions")),
                                                 QFileInfo(report.path).fileName()));
    m_choice->hide();
    m_summary->show();
    m_report->setPlainText(rescueText(report));
    m_report->show();
    m_save->show();
    m_open->show();
    follow();
    m_report->setFocus();
}

void DamagedDialog::saveReport()
{
    const QFileInfo file(m_toOpen);
    const QString to =
        askSavePath(this, tr("Save this list"),
                    file.dir().filePath(tr("%1, what could not be read.txt").arg(file.completeBaseName())));
    if (to.isEmpty())
        return;
    QSaveFile out(to);
    if (!out.open(QIODevice::WriteOnly) || out.write(m_report->toPlainText().toUtf8()) < 0 || !out.commit())
        m_work->say(tr("The list could not be saved there: %1. Choose another place.").arg(out.errorString()));
    else
        m_work->say(tr("Saved as “%1”.").arg(QFileInfo(to).fileName()));
}

void DamagedDialog::putCopyBack()
{
    const auto copy = chosenCopy();
    if (!copy)
        return;
    auto made = std::make_shared<Result<QString>>(Error{});
    m_work->apart(
        tr("Reading the copy whole…"),
        [this, made, copy = *copy] {
            *made = preparePutBack(copy, m_damaged, {}, m_context.store,
                                   [this](BackupStage, int done, int total) { return m_work->step(done, total); });
        },
        [this, made] {
            if (!*made)
                return m_work->say(made->error().message);
            const auto aside = putBack(**made, m_damaged.path, m_context.store);
            if (!aside)
                return m_work->say(aside.error().message);
            m_toOpen = m_damaged.path;
            accept();
        });
}

void DamagedDialog::reject()
{
    if (!m_work->underWay())
        return FittedDialog::reject();
    m_work->stop();
}

} // namespace chairside
