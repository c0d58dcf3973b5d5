// What is sent to those who are asked to come: who, when, where, the papers that they are sent, and the questions that
// will be put. Holds nothing that was answered, and no paper that is restricted.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "forms/document/Document.h"

namespace chairside::forms {

// `at`: the moment it is made, the only date in its file.
Document agenda(const Discussion& discussion, const Protocol& protocol, const QDateTime& at);

} // namespace chairside::forms
