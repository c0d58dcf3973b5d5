#include "app/shell/AboutDialog.h"

#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

AboutDialog::AboutDialog(const std::vector<ProtocolPtr>& protocols, const Look& look, QWidget* parent) : QDialog(parent)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setWindowTitle(tr("About Chairside"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(t.px(24), t.px(20), t.px(24), t.px(20));
    all->setSpacing(t.px(10));
    all->addWidget(make.heading(QStringLiteral("Chairside")));
    all->addWidget(make.metaLabel(
        tr("Version %1, with Qt %2").arg(QStringLiteral(CHAIRSIDE_VERSION), QString::fromLatin1(qVersion()))));
    all->addWidget(
        make.text(tr("Sits beside you while you chair a complex case discussion, and keeps the record. "
                     "Everything stays on this laptop. Your council’s case system stays the master record.")));
    for (const ProtocolPtr& protocol : protocols) {
        all->addWidget(make.sectionTitle(tr("%1: %2").arg(protocol->council, protocol->title)));
        all->addWidget(make.text(protocol->sourceTitle));
        if (!protocol->reconstruction.isEmpty())
            all->addWidget(make.text(protocol->reconstruction));
    }
    all->addWidget(make.metaLabel(tr("Free software under the GNU General Public License, version 3 or later.")));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    all->addWidget(buttons);
    setMinimumWidth(t.px(520));
}

} // namespace chairside
