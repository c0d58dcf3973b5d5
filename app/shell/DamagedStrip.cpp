#include "app/shell/DamagedStrip.h"

namespace chairside {

DamagedStrip::DamagedStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("damaged"), QStringLiteral("warning"), Tone::Bad,
                {QStringLiteral("mend-open"), QStringLiteral("warning"), tr("What can be done…")}, parent)
{
    say(tr("The file of these records is damaged, and something in it could not be read. What you see may not be all "
           "there is. Keep the file: what can be read of it can be rescued, or an earlier copy be put back."));
    connect(this, &HeadStrip::wayOnChosen, this, &DamagedStrip::mendingRequested);
}

} // namespace chairside
