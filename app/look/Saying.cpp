#include "app/look/Saying.h"

#include <QAccessible>
#include <QWidget>

namespace chairside {

void speak(QWidget* widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace chairside
