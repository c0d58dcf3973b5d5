// What signing looks at in the plan, and what is still parked.
#pragma once

#include "core/rules/SigningChecks.h"

namespace chairside::checks {

Finding decision(const SigningGround& ground);
Finding rationale(const SigningGround& ground);
Finding action(const SigningGround& ground);
Finding smart(const SigningGround& ground);
Finding actionAgency(const SigningGround& ground);
Finding contingency(const SigningGround& ground);
Finding contingencyComplete(const SigningGround& ground);
Finding review(const SigningGround& ground);
Finding parked(const SigningGround& ground);

} // namespace chairside::checks
