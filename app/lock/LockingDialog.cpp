#include "app/lock/LockingDialog.h"

#include "app/lock/LockSetting.h"
#include "app/lock/WindowLock.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/policy/Policy.h"
#include "app/policy/SetByOrganisation.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

LockingDialog::LockingDialog(WindowLock& lock, Settings settings, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("When Chairside locks"), {560, 0}, parent)
{
    const Make make(&look);
    const QString whyNot = lock.whyNot();
    if (!whyNot.isEmpty()) {
        auto* notice = make.notice(whyNot, QStringLiteral("unlock"), Tone::Warn);
        notice->setObjectName(QStringLiteral("no-lock"));
        body()->addWidget(notice);
    }
    auto* minutes = make.comboBox();
    minutes->setObjectName(QStringLiteral("lock-minutes"));
    for (const int each : lockMinutesOffered(settings.policy))
        minutes->addItem(each == 1 ? tr("One minute") : tr("%1 minutes").arg(each), each);
    minutes->setCurrentIndex(minutes->findData(lockMinutes(settings)));
    minutes->setEnabled(whyNot.isEmpty() && minutes->count() > 1);
    auto* label = make.strong(tr("When no key and no mouse has been used for"));
    label->setWordWrap(true);
    label->setBuddy(minutes);
    minutes->setAccessibleName(label->text());
    body()->addWidget(label);
    body()->addWidget(minutes, 0, Qt::AlignLeft);
    if (const auto most = settings.policy.lockMinutes)
        body()->addWidget(makeSetByOrganisation(
            look, minutes, *most == 1 ? tr("at most one minute") : tr("at most %1 minutes").arg(*most)));
    body()->addWidget(
        make.text(tr("A strip along the foot of the window says so a minute before. A meeting in which you "
                     "only listen counts too: touch a key or the mouse to stay.")));
    body()->addWidget(make.text(
        lock.hearsSystem()
            ? tr("It also locks when the laptop goes to sleep or its screen is locked, and at once with Ctrl+L.")
            : tr("It also locks at once with Ctrl+L. This computer does not tell Chairside when it goes to sleep or "
                 "locks its screen, so lock before you close the lid.")));
    auto* note =
        make.text(tr("While it is locked every window is covered, saving goes on, and the passphrase brings you "
                     "back to where you were."));
    note->setProperty("role", QStringLiteral("meta"));
    body()->addWidget(note);
    auto* close = make.plainButton({}, tr("Close"));
    foot()->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(minutes, &QComboBox::activated, this, [minutes, &lock, settings] {
        setLockMinutes(settings.own, minutes->currentData().toInt());
        lock.readSetting();
    });
}

} // namespace chairside
