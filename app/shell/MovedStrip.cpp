#include "app/shell/MovedStrip.h"

#include "app/handover/Moved.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QPushButton>

namespace chairside {

namespace {

QPushButton* stayButton(const Look& look)
{
    auto* stay = Make(&look).plainButton(QStringLiteral("pencil"), MovedStrip::tr("Work here all the same"));
    stay->setObjectName(QStringLiteral("moved-stay"));
    return stay;
}

} // namespace

MovedStrip::MovedStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("moved"), QStringLiteral("warning"), Tone::Warn, stayButton(look), parent)
{
    connect(findChild<QPushButton*>(), &QPushButton::clicked, this, &MovedStrip::stayingRequested);
}

void MovedStrip::follow(const Store* store)
{
    const QString words = store ? movedWords(*store) : QString();
    if (!words.isEmpty())
        say(words);
    setVisible(!words.isEmpty());
}

} // namespace chairside
