#include "app/shell/AboutDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Make.h"
#include "app/page/Lapsed.h"
#include "app/version/Version.h"
#include "core/protocol/ProtocolWords.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

AboutDialog::AboutDialog(const std::vector<ProtocolPtr>& protocols, const Look& look, QWidget* parent)
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
    for (const ProtocolPtr& protocol : protocols) {
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

} // namespace chairside
