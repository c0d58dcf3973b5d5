// A Document as simple semantic HTML: real headings, lists and table headers, for those who listen instead of look.
#pragma once

#include "forms/document/Document.h"

namespace chairside::forms {

// A whole page without scripts, pictures or anything fetched from elsewhere.
QString writeHtml(const Document& document);

} // namespace chairside::forms
