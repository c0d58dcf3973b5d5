// Documents the tests print.
#pragma once

#include "forms/document/Document.h"
#include "forms/fonts/FontShelf.h"

namespace chairside::forms::test {

// The shipped fonts, opened once for all tests.
FontShelf& shelf();
// Facts, marking, foot, and nothing in it.
Document blank();
// One of everything a form holds, in words a council would use; three pages or so.
Document rich();
// Words of ordinary length, `characters` long.
QString longText(qsizetype characters);

} // namespace chairside::forms::test
