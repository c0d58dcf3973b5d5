// The Complex Case Discussion Form: the whole record in the protocol's stage order; the one-page sheet of its signed
// recommendations; and the forms of a procedure's own.
#pragma once

#include "core/discussion/Canonical.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"
#include "forms/document/Document.h"

namespace chairside::forms {

struct Issue final
{
    Audience audience = Audience::Full;
    // As it is signed; without, the form is a draft.
    std::optional<Declaration> declaration;
    VersionInfo version; // of the signed record; unused for a draft
    QDateTime at;        // a draft's moment, the only date in its file; a signed one has the moment of signing

    friend bool operator==(const Issue&, const Issue&) = default;
};

// Every row and field, every question with its answer. A redacted copy leaves out restricted rows, restricted answers
// with their questions, and sensitive addresses, and says so in one sentence.
Document complexCaseForm(const Discussion& discussion, const Protocol& protocol, const Issue& issue);

// A form of the procedure's own, from the blocks it names, in its order: "Information gathering form".
Document ownForm(const Discussion& discussion, const Protocol& protocol, const PrintedForm& asked, const Issue& issue);

// Decision, actions, contingency and review, and lines to sign by hand for those who were there. One page
// unless what was decided needs more; nothing is shortened to fit.
Document signedRecommendations(const Discussion& discussion, const Protocol& protocol, const Issue& issue);

} // namespace chairside::forms
