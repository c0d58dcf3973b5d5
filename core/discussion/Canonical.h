// The signed text, canonical-1: what a version's hash is of. Its bytes are stored; an old format is never recomputed.
//
// UTF-8 lines `path TAB value`, each ended by a line feed: "action/3/due", "answer/12/body". Fixed order: the head, the
// tables in the order of AllRows, the declaration. Rows are numbered from 1 in rank order, answers in the protocol's
// order. Text as typed: backslash, tab, line feed and carriage return become \\, \t, \n and \r; nothing is normalised.
// Times in UTC. A field that holds nothing has no line. Holds the protocol's hash, the wording of every prompt that was
// answered, restricted text and the signature's strokes, the version number, the previous version's hash and the
// reasons. Leaves out ids (a row about one child names the child's number), progress, circulation and filing.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

inline constexpr int canonicalFormat = 1;

// Drawn strokes in a unit box (x right, y down), or a typed name; one of them is empty.
struct Signature final
{
    QString typed;
    std::vector<std::vector<std::pair<double, double>>> strokes;

    bool empty() const { return typed.trimmed().isEmpty() && strokes.empty(); }
    friend bool operator==(const Signature&, const Signature&) = default;
};

// What signing adds to the record.
struct Declaration final
{
    QString chair;
    QString role;
    QString words; // the sentence that was ticked
    QDateTime at;
    Signature signature;
    QString gapsReason;
    QStringList gaps; // titles of the gaps signed over
    QString amendReason;
    int version = 1;
    QByteArray previousSha256;

    friend bool operator==(const Declaration&, const Declaration&) = default;
};

QByteArray canonicalText(const Discussion& discussion, const Protocol& protocol, const Declaration& declaration);

} // namespace chairside
