#include "app/backup/ClosingBackup.h"

#include "app/backup/BackupKeeper.h"
#include "app/look/FittedDialog.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int quietMs = 400; // most are made before anybody would wonder

class WaitDialog final : public FittedDialog
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ClosingBackup)
public:
    WaitDialog(BackupKeeper& keeper, const Look& look, QWidget* parent)
        : FittedDialog(look, tr("Making a backup"), QSize(440, 0), parent)
    {
        const Make make(&look);
        body()->addWidget(make.text(tr("A copy of the records is made before Chairside closes.")));
        auto* bar = new QProgressBar(this);
        bar->setTextVisible(false);
        bar->setAccessibleName(tr("How far the backup is"));
        body()->addWidget(bar);
        auto* skip = make.plainButton({}, tr("Close without it"));
        skip->setObjectName(QStringLiteral("skip"));
        foot()->addWidget(skip);
        connect(skip, &QPushButton::clicked, &keeper, &BackupKeeper::stop);
        connect(this, &QDialog::rejected, &keeper, &BackupKeeper::stop);
        connect(&keeper, &BackupKeeper::progress, this, [bar](int done, int total) {
            bar->setRange(0, total);
            bar->setValue(done);
        });
        connect(&keeper, &BackupKeeper::finished, this, &QDialog::accept);
    }
};

class FailedDialog final : public FittedDialog
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ClosingBackup)
public:
    FailedDialog(const Error& trouble, const Look& look, QWidget* parent)
        : FittedDialog(look, tr("The backup was not made"), QSize(480, 0), parent)
    {
        const Make make(&look);
        body()->addWidget(make.text(trouble.message));
        body()->addWidget(make.text(tr("The records themselves are saved.")));
        auto* stay = make.primaryButton({}, tr("Stay"));
        stay->setObjectName(QStringLiteral("stay"));
        stay->setDefault(true);
        auto* leave = make.plainButton({}, tr("Close without a backup"));
        leave->setObjectName(QStringLiteral("leave"));
        foot()->addWidget(stay);
        foot()->addWidget(leave);
        connect(stay, &QPushButton::clicked, this, &QDialog::reject);
        connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    }
};

} // namespace

bool backUpBeforeClosing(BackupKeeper& keeper, const Look& look, QWidget* window)
{
    if (!keeper.underWay() && !keeper.isDue())
        return true;
    keeper.start();
    if (keeper.underWay()) {
        QEventLoop quietly;
        QTimer::singleShot(quietMs, &quietly, &QEventLoop::quit);
        QObject::connect(&keeper, &BackupKeeper::finished, &quietly, &QEventLoop::quit);
        quietly.exec(QEventLoop::ExcludeUserInputEvents);
    }
    if (keeper.underWay())
        WaitDialog(keeper, look, window).exec();
    // It ends soon after it was told to.
    while (keeper.underWay()) {
        QEventLoop ending;
        QObject::connect(&keeper, &BackupKeeper::finished, &ending, &QEventLoop::quit);
        ending.exec(QEventLoop::ExcludeUserInputEvents);
    }
    return !keeper.trouble() || FailedDialog(*keeper.trouble(), look, window).exec() == QDialog::Accepted;
}

} // namespace chairside
