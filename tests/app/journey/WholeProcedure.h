// One discussion under a procedure, from its beginning to its papers, whatever the procedure asks: every question of
// every block is answered by keys and clicks with words that can be found again.
#pragma once

#include "Casework.h"

namespace chairside::journey {

// A new discussion about Zoë O'Connor under the procedure of that title: "Knowsley: Complex Case Discussion".
void begin(Chair& chair, const QString& procedure);
// Answers whatever the stage on screen asks.
void holdStage(Chair& chair, const Stage& stage);
// The same for every stage, from one to the next by its key.
void holdAll(Chair& chair);
// Begun, held and signed; what was given stands in the record, on the form, on the sheet and on the procedure's own
// forms.
void holdAndSign(Chair& chair, const QString& procedure);

} // namespace chairside::journey
