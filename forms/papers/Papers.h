// The pieces of paper a record becomes: the form, the one-page sheet, and the forms of its procedure's own, each in
// full or redacted. A signed version is issued as all of them at once, and the bytes are kept.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/CanonicalReader.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"
#include "forms/document/Document.h"
#include "forms/fonts/FontShelf.h"

namespace chairside::forms {

struct Paper final
{
    enum class Kind { Form, Sheet, Own, Note }; // the note: of a declined request, never issued
    Kind kind = Kind::Form;
    chairside::Audience audience = chairside::Audience::Full;
    QString own; // Kind::Own: the id of one of the protocol's forms

    friend bool operator==(const Paper&, const Paper&) = default;
};

// As it stands in the store beside the issued bytes: "form", "sheet", the id of a form of the protocol's own; "note" in
// the trail alone.
QString paperName(const Paper& paper);

// A form of the protocol's own is one that it has.
// `at`: the moment it is printed, the only date in its file.
Document draftPaper(const Discussion& discussion, const Protocol& protocol, const Paper& paper, const QDateTime& at);

// A version as it was signed, from its signed text.
Document signedPaper(const CanonicalRecord& record, const Protocol& protocol, const VersionInfo& version,
                     const Paper& paper);

// Every paper of a version that is being signed. This is what a session renders with
// (core/session/DiscussionSession.h).
Result<std::vector<IssuedPdf>> issuedPapers(const Discussion& discussion, const Protocol& protocol,
                                            const Declaration& declaration, const VersionInfo& version);

} // namespace chairside::forms
