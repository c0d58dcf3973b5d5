// A document as a window shows it: in the window's own sizes, a fact to a line, and what stands beneath an entry close
// to it.
#pragma once

#include "forms/document/Document.h"

class QFont;
class QObject;
class QTextDocument;

namespace chairside {

class Look;

// Ready to be shown: nothing in it changes any more. `parent` owns it.
QTextDocument* screenText(const forms::Document& document, const Look& look, const QFont& font, QObject* parent);

} // namespace chairside
