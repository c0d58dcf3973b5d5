// Somebody who looks at the shared screen: everything a window shows or says, and every word it must not.
#pragma once

#include "core/discussion/Discussion.h"

#include <QStringList>

class QWidget;

namespace chairside::share {

// Every visible word, tooltip and window title, and all that a screen reader could read out of what is visible.
QStringList seen(const QWidget& window);

// The words of every name in the record, as they are written there. Worked out from the rows, not from the rules that
// hide them.
QStringList namesIn(const Discussion& record);

// Texts that must not be seen whole: restricted rows, addresses, numbers, e-mail addresses, the log, what was parked.
QStringList hiddenTexts(const Discussion& record);

// Which of the words stand in the texts, as whole words; and which of the texts.
QStringList wordsFound(const QStringList& texts, const QStringList& words);
QStringList textsFound(const QStringList& texts, const QStringList& hidden);

} // namespace chairside::share
