// The closed words of a protocol file, and its rules, as a chair would say them: for what shows a procedure to people.
// A test holds that every word of the lists in ProtocolWords.h is known here.
#pragma once

#include "core/protocol/Protocol.h"

namespace chairside::protocolspeech {

QString answered(AnswerAs as);       // "answered yes or no"
QString needed(Need need);           // "nothing is signed without it"; empty for Need::None
QString wantsWhy(WantsWhy why);      // "with a reason where the answer is yes"; empty for Never
QString kind(BlockKind is);          // "a table"
QString row(const QString& rowKind); // "risks"
QString further(const QString& field);
QString check(const QString& code);     // of signing: "the child’s name"
QString meaning(const QString& means);  // "what was decided"
QString recipient(const QString& code); // "those who took part"
QString decides(Decides who);
QString addressee(const Letter& letter);
QString letterStep(const Letter& letter); // what it does
QString lifeCycle(const QString& code);
QString event(const QString& code);         // "the request is received"
QString offset(const ProtocolClock& clock); // "10 working days before the discussion is held"
// "where “Is a medical needed?” is answered yes"; empty for Condition::Always.
QString condition(const Condition& condition, const Protocol& protocol);
QString attendance(const AttendanceRule& rule); // "Police, Inspector, able to decide for the agency"
QString choice(const QString& code);            // of a condition: "yes", or the choice's own words
// What a block is called where it has no title.
QString block(const Block& block);

} // namespace chairside::protocolspeech
