// A record under one procedure of the sources, answered bit by bit, and what it lacks at each step.
#pragma once

#include "core/rules/Afterwards.h"
#include "core/rules/Quorum.h"
#include "core/rules/Readiness.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>
#include <functional>

namespace chairside::sourcerules {

inline const QDate today(2026, 11, 24);

struct Case final
{
    explicit Case(const char* code) : protocol(*sample::protocol(code)) {}

    const ReadinessGap* gap(const std::function<bool(const Place&)>& at)
    {
        found = readiness(d, protocol, today);
        for (const ReadinessGap& each : found.gaps)
            if (at(each.place))
                return &each;
        return nullptr;
    }
    // What is missing of a prompt, or of a block that wants rows or ticks. None where nothing is.
    Need prompt(const char* id)
    {
        const auto* each = gap([&](const Place& place) { return place.prompt == QLatin1String(id); });
        return each ? each->need : Need::None;
    }
    ReadinessGap gapAt(const char* id)
    {
        const auto* each = gap([&](const Place& place) { return place.prompt == QLatin1String(id); });
        return each ? *each : ReadinessGap();
    }
    Need block(const char* id)
    {
        const auto* each =
            gap([&](const Place& place) { return place.block == QLatin1String(id) && place.prompt.isEmpty(); });
        return each ? each->need : Need::None;
    }
    void say(const char* id, const char* words, const char* choice = "")
    {
        REQUIRE(protocol.prompt(QLatin1String(id)));
        sample::answer(d, QLatin1String(id), QString::fromUtf8(words), QLatin1String(choice));
    }
    // Ticks all but one of a list, then that one too.
    void tickAll(const char* list)
    {
        const Block* checklist = protocol.block(QLatin1String(list));
        REQUIRE(checklist);
        CHECK(block(list) == Need::Reason);
        for (const Prompt& each : checklist->prompts) {
            CHECK(block(list) == Need::Reason);
            sample::answer(d, each.id, u"Weighed"_qs, u"yes"_qs);
        }
        CHECK(block(list) == Need::None);
    }
    QStringList mustBeHere()
    {
        QStringList out;
        for (const AttendanceRule& rule : protocol.attendance)
            if (prompt(quorumReasonPrompt(rule.id).toLatin1().constData()) == Need::Reason)
                out << askedFor(rule);
        return out;
    }
    bool expected(const char* id)
    {
        for (const ExpectedStep& step : expectedLater(d, protocol, WorkingDays()))
            if (step.asks.id == QLatin1String(id))
                return true;
        return false;
    }

    Protocol protocol;
    Discussion d = sample::blank();
    Readiness found;
};

} // namespace chairside::sourcerules
