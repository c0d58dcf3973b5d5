// What the signing checks share: how a person, a child or a row is called in a sentence, and where its field is.
#pragma once

#include "core/rules/SigningChecks.h"

#include <QCoreApplication>

namespace chairside::checks {

// The context of every sentence about what is missing.
struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Readiness)
};

bool blank(const QString& text);
QString called(const Participant& person); // "Insp Tom Whelan", "Participant 2"
QString called(const Subject& child);      // "Zoë O’Connor", "The unborn baby", "Child 1"
// "Interim care order. Which, and why?": the first words of a text, and a question about it.
QString about(const QString& text, const QString& question);

template <class Row>
Place field(Place block, Id<Row> row, const char* name)
{
    block.row = refOf(row);
    block.field = QString::fromLatin1(name);
    return block;
}

} // namespace chairside::checks
