#include "app/shell/AboutDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Make.h"
#include "app/page/Lapsed.h"
#include "app/policy/Policy.h"
#include "app/policy/SetByOrganisation.h"
#include "app/procedures/Procedures.h"
#include "app/version/Version.h"
#include "core/protocol/ProtocolWords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

AboutDialog::AboutDialog(const Procedures& procedures, const Policy& policy, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("About Chairside"), {560, 0}, parent)
{
    const Make make(&look);
    body()->addWidget(make.heading(QStringLiteral("Chairside")));
    const Result<QString> versions = versionText();
    auto* version = make.metaLabel(
        versions ? tr("Version %1").arg(QString(*versions).replace(QLatin1Char('\n'), QStringLiteral(", ")))
                 : versions.error().message);
    version->setObjectName(QStringLiteral("version"));
    version->setWordWrap(true);
    version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard); // to be sent on
    body()->addWidget(version);
    body()->addWidget(
        make.text(tr("Sits beside you while you chair a complex case discussion, and keeps the record. "
                     "Everything stays on this laptop. Your council’s case system stays the master record.")));
    addSet(policy, procedures.usualTrouble(), look);
    for (const ProtocolPtr& protocol : procedures.current()) {
        body()->addWidget(make.sectionTitle(tr("%1: %2").arg(protocol->council, protocol->title)));
        body()->addWidget(make.text(protocolwords::sourceWords(protocol->sourceTitle)));
        if (const QString lapsed = lapsedWords(*protocol, QDate::currentDate()); !lapsed.isEmpty())
            body()->addWidget(make.text(lapsed));
        if (!protocol->reconstruction.isEmpty())
            body()->addWidget(make.text(protocol->reconstruction));
    }
    body()->addWidget(make.metaLabel(tr("Free software under the GNU General Public License, version 3 or later.")));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    foot()->addWidget(buttons);
}

void AboutDialog::addSet(const Policy& policy, const QString& further, const Look& look)
{
    if (policy.from.isEmpty())
        return;
    const Make make(&look);
    body()->addWidget(make.sectionTitle(setByOrganisation()));
    body()->addWidget(make.text(
        tr("Your council’s IT has set this for everybody here. It stands in %1, and is read when Chairside starts.")
            .arg(policy.from)));
    auto* list = new QFormLayout;
    list->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const SetWords& each : policy.set) {
        auto* value = make.text(each.value);
        value->setObjectName(QStringLiteral("set"));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        make.row(list, each.what, value)->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    body()->addLayout(list);
    QStringList troubles = policy.troubles;
    if (!further.isEmpty())
        troubles << further;
    if (troubles.isEmpty())
        return;
    troubles.prepend(tr("Some of it cannot be used, and is left to you. Show this to your council’s IT."));
    QFrame* notice = make.notice(troubles.join(QLatin1Char('\n')), QStringLiteral("warning"), Tone::Warn);
    notice->setObjectName(QStringLiteral("set-troubles"));
    body()->addWidget(notice);
}

} // namespace chairside
