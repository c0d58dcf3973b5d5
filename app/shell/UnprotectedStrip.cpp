#include "app/shell/UnprotectedStrip.h"

namespace chairside {

UnprotectedStrip::UnprotectedStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("unprotected"), QStringLiteral("shield"), Tone::Warn,
                {QStringLiteral("add-passphrase"), QStringLiteral("key"), tr("Add a passphrase…")}, parent)
{
    say(tr("These records have no passphrase, and your organisation asks for one."));
    connect(this, &HeadStrip::wayOnChosen, this, &UnprotectedStrip::passphraseRequested);
}

} // namespace chairside
