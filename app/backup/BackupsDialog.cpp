#include "app/backup/BackupsDialog.h"

#include "app/backup/BackupKeeper.h"
#include "app/backup/BackupWords.h"
#include "app/backup/CopyDialog.h"
#include "app/look/AskFile.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/policy/Policy.h"
#include "app/policy/SetByOrganisation.h"
#include "core/base/Text.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr qint64 gigabyte = 1LL << 30;

} // namespace

BackupsDialog::BackupsDialog(BackupKeeper& keeper, const Store& store, const QString& chair, const Look& look,
                             QWidget* parent)
    : FittedDialog(look, tr("Backups"), QSize(560, 0), parent),
      m_keeper(keeper),
      m_store(store),
      m_chair(chair),
      m_look(look)
{
    const Make make(&look);
    body()->addWidget(make.text(tr("Copies of these records, locked as they are, and read back whole when they are "
                                   "made. One is made when you close Chairside after a change, and once a day. The "
                                   "newest ten are kept, then one a month. A copy opens with the passphrase that the "
                                   "records had on its day.")));
    addFolder();
    addList();
    addRoom();
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the backup is"));
    m_progress->hide();
    body()->addWidget(m_progress);
    m_said = make.text({});
    m_said->setObjectName(QStringLiteral("backup.said"));
    m_said->hide();
    body()->addWidget(m_said);

    m_mend = make.plainButton(QStringLiteral("warning"), tr("What can be done…"));
    m_mend->setObjectName(QStringLiteral("backup.mend"));
    m_mend->setAutoDefault(false);
    m_mend->hide();
    connect(m_mend, &QPushButton::clicked, this, [this] {
        m_mending = true;
        reject();
    });
    m_now = make.primaryButton({}, tr("Back up now"));
    m_now->setObjectName(QStringLiteral("backup.now"));
    auto* close = make.plainButton({}, tr("Close"));
    foot()->addWidget(close);
    foot()->addWidget(m_mend);
    foot()->addWidget(m_now);
    m_now->setDefault(true);
    m_now->setFocus();
    connect(m_now, &QPushButton::clicked, this, &BackupsDialog::makeOrStop);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&keeper, &BackupKeeper::progress, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(&keeper, &BackupKeeper::finished, this, &BackupsDialog::take);
    if (keeper.trouble())
        take(*keeper.trouble());
    showCopies();
}

void BackupsDialog::addFolder()
{
    const Make make(&m_look);
    body()->addWidget(make.groupTitle(tr("Where they stand")));
    m_folder = make.text({});
    m_folder->setObjectName(QStringLiteral("backup.folder"));
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(m_folder);
    if (!m_keeper.policy().backupFolder.isEmpty()) {
        body()->addWidget(makeSetByOrganisation(m_look, m_folder));
        return;
    }
    auto* choose = make.plainButton(QStringLiteral("folder"), tr("Another folder…"));
    choose->setObjectName(QStringLiteral("backup.choose"));
    body()->addWidget(choose, 0, Qt::AlignLeft);
    connect(choose, &QPushButton::clicked, this, &BackupsDialog::chooseFolder);
}

void BackupsDialog::addList()
{
    const Make make(&m_look);
    body()->addWidget(make.groupTitle(tr("Copies, newest first")));
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("backup.list"));
    m_list->setAccessibleName(tr("Copies, newest first"));
    m_list->setMinimumHeight(m_look.tokens().px(160));
    body()->addWidget(m_list, 1);
    m_into = make.plainButton(QStringLiteral("eye"), tr("Look into it…"));
    m_into->setObjectName(QStringLiteral("backup.into"));
    m_into->setAutoDefault(false);
    body()->addWidget(m_into, 0, Qt::AlignLeft);
    connect(m_into, &QPushButton::clicked, this, &BackupsDialog::lookInto);
    connect(m_list, &QListWidget::itemActivated, this, &BackupsDialog::lookInto);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_into->setEnabled(row >= 0); });
    m_empty = make.text(tr("There is none yet."));
    body()->addWidget(m_empty);
}

void BackupsDialog::addRoom()
{
    const Make make(&m_look);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_room = make.comboBox();
    m_room->setObjectName(QStringLiteral("backup.room"));
    for (const int size : {1, 2, 5, 10, 20, 50})
        m_room->addItem(tr("%1 GB").arg(size), size * gigabyte);
    m_room->addItem(tr("As much as they need"), 0);
    const bool fixed = m_keeper.policy().backupBytes.has_value();
    if (fixed && m_room->findData(m_keeper.mostBytes()) < 0)
        m_room->addItem(tr("%1 GB").arg(m_keeper.mostBytes() / gigabyte), m_keeper.mostBytes());
    m_room->setCurrentIndex(std::max(0, m_room->findData(m_keeper.mostBytes())));
    m_room->setEnabled(!fixed);
    make.row(form, tr("Together they may take"), m_room);
    body()->addLayout(form);
    if (fixed)
        body()->addWidget(makeSetByOrganisation(m_look, m_room));
    connect(m_room, &QComboBox::activated, this, [this] {
        m_keeper.setMostBytes(m_room->currentData().toLongLong());
        showCopies();
    });
}

void BackupsDialog::showCopies()
{
    const BackupShelf shelf = m_keeper.shelf();
    m_folder->setText(QDir::toNativeSeparators(shelf.folder()));
    m_list->clear();
    m_copies = shelf.all();
    for (const BackupFile& each : m_copies)
        m_list->addItem(tr("%1 · %2").arg(backupwords::moment(each.at), backupwords::size(each.size)));
    m_list->setVisible(m_list->count() > 0);
    m_empty->setVisible(m_list->count() == 0);
    m_into->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(0);
    m_now->setText(m_keeper.underWay() ? tr("Stop") : tr("Back up now"));
    m_progress->setVisible(m_keeper.underWay());
}

void BackupsDialog::chooseFolder()
{
    const QString folder = askFolder(this, tr("Folder for backups"), m_keeper.shelf().folder());
    if (folder.isEmpty())
        return;
    m_keeper.setFolder(folder);
    showCopies();
}

void BackupsDialog::makeOrStop()
{
    m_said->hide();
    if (m_keeper.underWay())
        m_keeper.stop();
    else
        m_keeper.start();
    showCopies();
}

void BackupsDialog::lookInto()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_keeper.underWay())
        return;
    CopyDialog dialog(m_store, m_copies[static_cast<std::size_t>(row)], m_chair, m_look, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_prepared = dialog.prepared();
    accept();
}

void BackupsDialog::take(const Result<BackupInfo>& made)
{
    m_said->setText(made ? tr("A copy was made and read back: %1.")
                               .arg(counted(made->discussions, tr("discussion"), tr("discussions")))
                         : made.error().message);
    m_said->show();
    m_mend->setVisible(!made && made.error().code == ErrorCode::Damaged);
    if (m_list)
        showCopies();
}

} // namespace chairside
