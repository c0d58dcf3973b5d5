// What signing looks at in the request and the children.
#pragma once

#include "core/rules/SigningChecks.h"

namespace chairside::checks {

Finding child(const SigningGround& ground);
Finding birthDate(const SigningGround& ground);
Finding legalStatus(const SigningGround& ground);
Finding worker(const SigningGround& ground);
Finding received(const SigningGround& ground);
Finding escalation(const SigningGround& ground);
Finding screening(const SigningGround& ground);
Finding papersSent(const SigningGround& ground); // where there are any, and a letter takes them along

} // namespace chairside::checks
