#include "app/shell/DamagedStrip.h"

#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QPushButton>

namespace chairside {

namespace {

QPushButton* mendButton(const Look& look)
{
    auto* mend = Make(&look).plainButton(QStringLiteral("warning"), DamagedStrip::tr("What can be done…"));
    mend->setObjectName(QStringLiteral("mend-open"));
    return mend;
}

} // namespace

DamagedStrip::DamagedStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("damaged"), QStringLiteral("warning"), Tone::Bad, mendButton(look), parent)
{
    say(tr("The file of these records is damaged, and something in it could not be read. What you see may not be all "
           "there is. Keep the file: what can be read of it can be rescued, or an earlier copy be put back."));
    connect(findChild<QPushButton*>(), &QPushButton::clicked, this, &DamagedStrip::mendingRequested);
}

} // namespace chairside
