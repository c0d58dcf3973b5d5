#include "core/discussion/FieldWords.h"

#include "core/discussion/RowAccess.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("every field of every kind of row has words of its own")
{
    for (std::size_t i = 0; i < AllRows::size; ++i)
        for (const FieldInfo& field : fieldsOf(static_cast<RowKind>(i))) {
            CAPTURE(field.name);
            CHECK_FALSE(wordsOfField(field.name).isEmpty());
        }
    CHECK(wordsOfField(QStringLiteral("no_such_field")).isEmpty());
}
