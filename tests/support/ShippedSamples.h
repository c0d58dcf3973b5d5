// The samples that ship with the program, as an import reads them.
#pragma once

#include "core/discussion/Discussion.h"

#include <QStringList>

namespace chairside::sample {

QStringList shippedNames(); // "placement-breakdown", …
// Fails the test where it cannot be read. Ids are the same at every call.
Discussion shipped(const QString& name);

} // namespace chairside::sample
