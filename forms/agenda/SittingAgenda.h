// What the people of a sitting are sent before it: when, where, who, and which children in which order. Children are
// named by reference alone, or with their initials for members who are in for every item: it goes to everybody, and
// most are in for some items only. By reference a presenter is a name without role or agency, which could tell whose
// child it is.
#pragma once

#include "core/session/SittingDesk.h"
#include "forms/document/Document.h"

namespace chairside::forms {

enum class AgendaNames { Initials, References };

// `at`: the moment it is made, the only date in its file. `council` may be empty; so may `marking`, which is the usual
// one then.
Document sittingAgenda(const Sitting& sitting, const std::vector<SittingItem>& items, AgendaNames names,
                       const QString& council, const QDateTime& at, const QString& marking = {});

} // namespace chairside::forms
