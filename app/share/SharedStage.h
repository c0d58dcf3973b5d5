// One stage as the whole room reads it: the question now, what stands in tables, what has been answered. Built from a
// SharedRecord and nothing else, so it cannot say what that does not hold.
#pragma once

#include "app/look/Icons.h"
#include "core/protocol/Protocol.h"

#include <QCoreApplication>

#include <vector>

namespace chairside {

class SharedRecord;

// A label and its words; either may be empty.
struct SharedFact final
{
    QString label;
    QString text;
};

struct SharedLine final
{
    QString lead; // small, above: the question that was asked, "If …"
    QString icon;
    Ink ink = Ink::Text;
    QString text;
    QString value; // bold, at the end of the line
    std::vector<SharedFact> facts;
};

struct SharedSection final
{
    QString title;
    std::vector<SharedLine> lines; // none: nothing recorded yet
};

struct SharedStage final
{
    QString title;
    QString question; // asked now; empty where every question here has its answer
    QString answer;   // as far as it is written
    std::vector<SharedSection> sections;
};

// `prompt` is the question at which the chair is, or empty; where it may not be shown the next open one is asked.
SharedStage sharedStage(const SharedRecord& record, const Protocol& protocol, const Stage& stage,
                        const QString& prompt);

// The words of this room.
class ShareWords final
{
    Q_DECLARE_TR_FUNCTIONS(ShareWords)
};

} // namespace chairside
