// What the chair's declaration needs, and what it is bound to, before a version is signed.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Canonical.h"
#include "core/rules/Readiness.h"

namespace chairside {

// NotReady, with the sentence for the chair: something comes before signing, or the declaration lacks a reason for what
// is missing, a name, a role or a signature.
Result<void> isComplete(const Declaration& declaration, const Readiness& ready);

// The declaration with the moment, the version that it makes, the one before, and what is signed without.
Declaration bound(Declaration declaration, const Discussion& discussion, const Readiness& ready, const QDateTime& at);

} // namespace chairside
