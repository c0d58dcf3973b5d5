// What is filed where a request is declined: one page that says who asked, about whom, what was decided and why
// (Hartlepool and Stockton 6.1: "Management Decision" case note).
#pragma once

#include "core/protocol/Protocol.h"
#include "forms/document/Document.h"

namespace chairside {
struct Discussion;
}

namespace chairside::forms {

// `at`: the moment it is printed, the only date in its file. Precondition: the request was declined.
Document decisionNote(const Discussion& discussion, const Protocol& protocol, const QDateTime& at);

} // namespace chairside::forms
