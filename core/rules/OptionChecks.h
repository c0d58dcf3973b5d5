// What signing looks at in the options.
#pragma once

#include "core/rules/SigningChecks.h"

namespace chairside::checks {

Finding optionsEnough(const SigningGround& ground);
Finding optionOutcome(const SigningGround& ground);
Finding fiveTests(const SigningGround& ground);

} // namespace chairside::checks
