#include "app/shell/UnprotectedStrip.h"

#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QPushButton>

namespace chairside {

namespace {

QPushButton* addButton(const Look& look)
{
    auto* add = Make(&look).plainButton(QStringLiteral("key"), UnprotectedStrip::tr("Add a passphrase…"));
    add->setObjectName(QStringLiteral("add-passphrase"));
    return add;
}

} // namespace

UnprotectedStrip::UnprotectedStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("unprotected"), QStringLiteral("shield"), Tone::Warn, addButton(look), parent)
{
    say(tr("These records have no passphrase, and your organisation asks for one."));
    connect(findChild<QPushButton*>(), &QPushButton::clicked, this, &UnprotectedStrip::passphraseRequested);
}

} // namespace chairside
