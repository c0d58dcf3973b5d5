// Says beside a control that the council's IT has set it.
#pragma once

#include <QString>

class QWidget;

namespace chairside {

class IconLabel;
class Look;

// "Set by your organisation: at most 10 minutes." Without `more`: "Set by your organisation".
QString setByOrganisation(const QString& more = {});

// The same as a line to stand beneath `control`, which a screen reader says with it. nullptr: of no control alone.
// `look` outlives what is made; a layout adopts it.
IconLabel* makeSetByOrganisation(const Look& look, QWidget* control, const QString& more = {});

} // namespace chairside
