// Sends the pages of a laid-out document to a printer: the same pages as the preview and the PDF.
#pragma once

#include "core/base/Result.h"
#include "forms/layout/LaidOut.h"

class QPrinter;

namespace chairside::forms {

// Sets the printer to A4 without margins of its own, then prints the pages its dialog chose (all, or from and to, in
// either order), in as many copies as were asked for where the printer cannot repeat them itself.
Result<void> printPages(const LaidOut& document, QPrinter& printer);

} // namespace chairside::forms
