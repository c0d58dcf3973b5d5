// JSON to other JSON: bytes alone seldom change a long file without breaking its syntax, and then only the syntax is
// tried.
#pragma once

#include <QByteArray>

namespace chairside::fuzz {

// One to four changes: something removed, renamed, doubled, or put in the place of something else. The same seed makes
// the same changes. Empty where `json` is no JSON.
QByteArray mutatedJson(const QByteArray& json, unsigned seed);

} // namespace chairside::fuzz
