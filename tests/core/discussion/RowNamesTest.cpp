#include "core/discussion/RowAccess.h"
#include "core/discussion/Step.h"
#include "core/protocol/ProtocolWords.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("the row kinds that a protocol may name are the record's own")
{
    QStringList names;
    for (std::size_t i = 0; i < AllRows::size; ++i)
        names << nameOf(static_cast<RowKind>(i));
    CHECK(names == protocolwords::rowKinds());
}

TEST_CASE("what a letter is kept as is a step that can be recorded")
{
    for (const QString& name : protocolwords::letterSteps()) {
        CAPTURE(name);
        StepKind kind{};
        CHECK(fromCode(name, kind));
    }
}

TEST_CASE("what something due may wait for is how a request can be decided")
{
    for (const QString& name : protocolwords::screenings()) {
        CAPTURE(name);
        Screening screening{};
        CHECK(fromCode(name, screening));
    }
}

TEST_CASE("what a protocol may expect afterwards are steps that can be recorded")
{
    for (const QString& name : protocolwords::laterSteps()) {
        CAPTURE(name);
        StepKind kind{};
        CHECK(fromCode(name, kind));
    }
}
