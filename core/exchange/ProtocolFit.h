// Whether rows from a file are ones that the protocol asks for.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/exchange/JsonPlace.h"
#include "core/protocol/Protocol.h"

#include <set>
#include <tuple>

namespace chairside {

class ProtocolFit final
{
public:
    // `before` holds the rows that came before; items come before answers.
    ProtocolFit(const Protocol& protocol, const Discussion& before) : m_protocol(protocol), m_before(before) {}

    // Fills in an answer's meaning from its prompt. Errors name the field at fault.
    Result<void> check(AnyRow& row, const JsonPlace& place);

private:
    Result<void> checkAnswer(Answer& answer, const JsonPlace& place);
    Result<void> checkCell(const Answer& answer, const Item& item, const JsonPlace& place) const;
    Result<void> checkItem(const Item& item, const JsonPlace& place) const;
    Result<void> checkParticipant(const Participant& participant, const JsonPlace& place) const;
    Result<void> checkChoice(const QString& choice, AnswerAs as, const QStringList& choices,
                             const JsonPlace& place) const;
    QStringList promptIds() const;
    QStringList tableIds() const;

    const Protocol& m_protocol;
    const Discussion& m_before;
    std::set<std::tuple<QString, Id<Item>, Id<Subject>>> m_answered;
};

} // namespace chairside
