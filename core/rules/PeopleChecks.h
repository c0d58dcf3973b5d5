// What signing looks at in the meeting: who chairs, who is here, who agrees.
#pragma once

#include "core/rules/SigningChecks.h"

namespace chairside::checks {

Finding held(const SigningGround& ground);
Finding times(const SigningGround& ground);
Finding chair(const SigningGround& ground);
Finding chairRole(const SigningGround& ground);
Finding confidentiality(const SigningGround& ground);
Finding participants(const SigningGround& ground);
Finding quorumKept(const SigningGround& ground);
Finding authority(const SigningGround& ground);
Finding agreement(const SigningGround& ground);
Finding dissentReason(const SigningGround& ground);

} // namespace chairside::checks
