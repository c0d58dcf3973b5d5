// The specs of all row blocks. What each asks follows DOMAIN's reading of the procedures; a protocol file decides which
// of them a page has, and what they are called.
#pragma once

#include "app/rows/RowsSpec.h"

#include <optional>

namespace chairside {

// Nothing for blocks that are not tables of rows.
std::optional<RowsSpec> rowsSpec(const Block& block, const DiscussionSession& session);

// Request, and who is here.
// `with`: further fields that the block asks for, as its file names them.
RowsSpec relativeRows(const QStringList& with);
RowsSpec participantRows(const Protocol& protocol, const QStringList& with);
// Information.
RowsSpec historyRows();
RowsSpec gapRows();
// Assessment.
RowsSpec riskRows();
RowsSpec protectiveRows();
RowsSpec childVoiceRows(bool severalChildren);
RowsSpec familyVoiceRows();
// Powers and policy.
RowsSpec powerRows();
// Plan. A locked record shows what became of its actions, and takes what more becomes of them.
RowsSpec actionRows(bool locked, const QStringList& with);
RowsSpec contingencyRows();
RowsSpec agreementRows();
// The papers that came with the request; app/papers attaches them.
RowsSpec paperRows();
RowsSpec recommendationRows();
// At any stage.
RowsSpec parkedRows();
// A table of the procedure's own: its rows are items, its cells answers.
RowsSpec tableRows(const Block& block);

} // namespace chairside
