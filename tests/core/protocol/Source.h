// What a shipped procedure is asked when it is compared with its published source.
#pragma once

#include "core/protocol/Protocol.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

namespace chairside::source {

inline QStringList asksOf(const Protocol& protocol, const char* block)
{
    const Block* found = protocol.block(QLatin1String(block));
    REQUIRE(found);
    QStringList out;
    for (const Prompt& prompt : found->prompts)
        out << prompt.ask;
    return out;
}

inline QStringList criteriaOf(const Protocol& protocol, std::size_t group)
{
    QStringList out;
    for (const CriterionGroup::Criterion& each : protocol.criteria[group].of)
        out << each.text;
    return out;
}

// Each of the source's items is the beginning of what is asked, in the source's order; there are no more.
inline void asksInOrder(const QStringList& asked, std::initializer_list<const char*> source)
{
    REQUIRE(asked.size() == static_cast<qsizetype>(source.size()));
    qsizetype i = 0;
    for (const char* const words : source) {
        CAPTURE(words, asked[i].toStdString());
        CHECK(asked[i++].startsWith(QString::fromUtf8(words)));
    }
}

// Word for word, as the source prints it; only the spaces about a stroke and the shape of an apostrophe are ours.
inline void quotes(const QStringList& asked, std::initializer_list<const char*> source)
{
    REQUIRE(asked.size() == static_cast<qsizetype>(source.size()));
    qsizetype i = 0;
    for (const char* const words : source)
        CHECK(asked[i++] == QString::fromUtf8(words));
}

inline const ProtocolClock& clockOf(const Protocol& protocol, const char* id)
{
    const ProtocolClock* found = protocol.clock(QLatin1String(id));
    REQUIRE(found);
    return *found;
}

inline void runs(const Protocol& protocol, const char* id, const char* from, int offset, const char* unit,
                 const char* metBy)
{
    const ProtocolClock& clock = clockOf(protocol, id);
    CAPTURE(id);
    CHECK(clock.from == QLatin1String(from));
    CHECK(clock.offset == offset);
    CHECK(clock.unit == QLatin1String(unit));
    CHECK(clock.metBy == QLatin1String(metBy));
}

inline const LaterStep& later(const Protocol& protocol, const char* id)
{
    for (const LaterStep& step : protocol.after)
        if (step.id == QLatin1String(id))
            return step;
    FAIL("no later step " << id);
    return protocol.after.front();
}

inline Need needOf(const Protocol& protocol, const char* check)
{
    for (const SigningCheck& each : protocol.signing)
        if (each.check == QLatin1String(check))
            return each.need;
    return Need::None;
}

// Every word that the file says about where it comes from.
inline QString sourcesOf(const Protocol& protocol)
{
    return QString::fromUtf8(protocol.json);
}

} // namespace chairside::source
