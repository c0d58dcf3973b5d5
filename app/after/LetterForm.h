// The form of the procedure's own that comes with a letter: "With this comes the Case of Note and Concern Form".
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Protocol.h"
#include "forms/writers/MailWriter.h"

#include <vector>

namespace chairside {

class DiscussionSession;

// As the record stands, or as it was issued once it is signed; without what is restricted, for a letter leaves the
// building. Nothing where the letter brings no form.
Result<std::vector<forms::Mail::Attachment>> formAlong(const DiscussionSession& session, const Letter& letter);

} // namespace chairside
