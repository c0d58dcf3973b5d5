// A version as it was issued: what its paper says, and the very bytes.
#pragma once

#include "forms/papers/Papers.h"

namespace chairside {

class DiscussionSession;

// Built again from the signed text, to be shown; the same words and pages as the issued file.
Result<forms::Document> signedDocument(const DiscussionSession& session, int version, const forms::Paper& paper);

// Byte for byte what was issued at signing.
Result<QByteArray> issuedBytes(const DiscussionSession& session, int version, const forms::Paper& paper);

// A name that says nothing of the child: "CCD-26-014 version 1 redacted".
QString neutralName(const DiscussionSession& session, int version, const forms::Paper& paper);

} // namespace chairside
