// The closed vocabularies of a protocol file. A new word is a line here and the code that gives it a meaning.
#pragma once

#include "core/base/StrictJson.h"
#include "core/protocol/Protocol.h"

namespace chairside::protocolwords {

const JsonWords<AnswerAs>& answerAs();
const JsonWords<Need>& need();
const JsonWords<WantsWhy>& wantsWhy();
const JsonWords<Decides>& decides();
const JsonWords<BlockKind>& blockKind();
const JsonWords<StageGroup>& stageGroup();

// The names of the record's row kinds, for blocks of rows. A test holds them equal to the rows' own names.
const QStringList& rowKinds();
// Which part of a row kind a block may take: "child" or "family" of voice; empty for most kinds.
QStringList filtersOf(const QString& rowKind);
// Fields of a row kind that are asked for only where a block says so: "threshold" of an action.
QStringList furtherFieldsOf(const QString& rowKind);

// What may be looked at before signing. A test holds them equal to the table in core/rules.
const QStringList& signingChecks();
// Where on screen a signing check can be met: rows of a kind, or the prompt of a meaning. Both empty: beside every
// stage.
struct MetBy final
{
    QString rows;
    QString filter;
    QString meaning;
};
MetBy metBy(const QString& signingCheck);
// What an answer means in figures across councils.
const QStringList& meanings();

const QStringList& lifeCycles();
const QStringList& clockEvents();
const QStringList& clockUnits();
const QStringList& recipients();
// From whom a procedure may keep the record.
const QStringList& keptFrom();
// To whom a letter may go.
const QStringList& addressees();
// What a letter does: "told" tells of something, "papers" takes the request's papers along,
// "feedback-asked" asks those who took part whether it helped. A test holds them equal to
// the steps' own codes.
const QStringList& letterSteps();
// What a letter's words may leave open, between braces: "child". A test holds that each is filled in.
const QStringList& letterBlanks();
// How a request may have been decided that something waits for. A test holds them equal to the record's own codes.
const QStringList& screenings();
// What a procedure may expect afterwards. A test holds them equal to the steps' own codes.
const QStringList& laterSteps();
const JsonWords<LaterStep::Each>& each();

// Whether the procedure looks at this before signing: "screening". What it never looks at, it does not ask for either.
bool looksAt(const Protocol& protocol, const QString& check);
// A source as a reader knows it, without the numbers of the requirements behind it: "C 03 (S5, S7)" is "C 03".
QString sourceWords(const QString& source);

// The prompts that hold the reason for going on without somebody: "attendance.police". No file may define one.
const QString& attendancePrefix();

} // namespace chairside::protocolwords
