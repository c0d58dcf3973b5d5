#include "app/shell/MovedStrip.h"

#include "app/handover/Moved.h"

namespace chairside {

MovedStrip::MovedStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("moved"), QStringLiteral("warning"), Tone::Warn,
                {QStringLiteral("moved-stay"), QStringLiteral("pencil"), tr("Work here all the same")}, parent)
{
    connect(this, &HeadStrip::wayOnChosen, this, &MovedStrip::stayingRequested);
}

void MovedStrip::follow(const Store* store)
{
    const QString words = store ? movedWords(*store) : QString();
    if (!words.isEmpty())
        say(words);
    setVisible(!words.isEmpty());
}

} // namespace chairside
