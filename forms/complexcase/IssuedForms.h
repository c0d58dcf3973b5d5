// The copies that a signed version is issued as, made at the moment of signing and stored with it: reprints are those
// bytes.
#pragma once

#include "core/discussion/Canonical.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"
#include "forms/fonts/FontShelf.h"

#include <vector>

namespace chairside::forms {

// The form and the sheet of signed recommendations, each full and redacted. Refused as a whole where one cannot be
// made.
Result<std::vector<IssuedPdf>> issueForms(const Discussion& discussion, const Protocol& protocol,
                                          const Declaration& declaration, const VersionInfo& version, FontShelf& shelf);

} // namespace chairside::forms
