#include "core/base/StrictJson.h"

#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// What is said of a file when it is read in this way.
template <class Read>
QString said(const QByteArray& json, Read read)
{
    JsonTrouble trouble(QStringLiteral("f.json"));
    std::optional<StrictObject> object = StrictObject::parse(json, trouble);
    if (object)
        read(*object);
    return trouble.any() ? trouble.error().message : QString();
}

} // namespace

TEST_CASE("values of the right type are read without trouble")
{
    CHECK(said(R"({"a": "words", "b": true, "c": -3, "d": ["x", "y"], "e": "2024-02-29", "f": {"g": ""}, "h": [{}]})",
               [](StrictObject& o) {
                   CHECK(o.text(QStringLiteral("a")) == QStringLiteral("words"));
                   CHECK(o.flag(QStringLiteral("b"), false));
                   CHECK(o.number(QStringLiteral("c"), -5, 5, std::nullopt) == -3);
                   CHECK(o.texts(QStringLiteral("d"), true).size() == 2);
                   CHECK(o.date(QStringLiteral("e")) == QDate(2024, 2, 29));
                   std::optional<StrictObject> f = o.object(QStringLiteral("f"), true);
                   REQUIRE(f);
                   CHECK(f->optionalText(QStringLiteral("g")).isEmpty());
                   f->close();
                   CHECK(o.objects(QStringLiteral("h"), true).size() == 1);
                   CHECK(o.number(QStringLiteral("i"), 1, 9, 4) == 4);
                   CHECK_FALSE(o.optionalDate(QStringLiteral("j")).isValid());
                   o.close();
               })
              .isEmpty());
}

TEST_CASE("only the first trouble is kept, because the next is often its echo")
{
    CHECK(said(R"({"a": 1, "b": 2})", [](StrictObject& o) {
              (void)o.text(QStringLiteral("a"));
              (void)o.text(QStringLiteral("b"));
              o.close();
          }) == QStringLiteral("f.json: a is 1; write words in quotation marks."));
}

TEST_CASE("a place deep in the file has its whole path")
{
    CHECK(said(R"({"list": [{}, {"inner": {"when": "soon"}}]})", [](StrictObject& o) {
              for (StrictObject& each : o.objects(QStringLiteral("list"), true))
                  if (std::optional<StrictObject> inner = each.object(QStringLiteral("inner"), false))
                      (void)inner->date(QStringLiteral("when"));
          }) == QStringLiteral("f.json: list[1].inner.when is \"soon\"; write a date such as 2026-11-22."));
}

TEST_CASE("numbers are whole and within their limits")
{
    for (const char* wrong : {"1.5", "0", "10", "1e300", "\"3\"", "null", "true"}) {
        CAPTURE(wrong);
        CHECK(said(QByteArray("{\"n\": ") + wrong + "}", [](StrictObject& o) {
                  CHECK(o.number(QStringLiteral("n"), 1, 9, std::nullopt) == 1);
              }).endsWith(QStringLiteral("write a whole number from 1 to 9.")));
    }
}

TEST_CASE("lists of words have no empty entry and none twice")
{
    const auto read = [](StrictObject& o) { (void)o.texts(QStringLiteral("a"), true); };
    CHECK(said(R"({"a": ["x", ""]})", read) == QStringLiteral("f.json: a[1] is \"\"; write words in quotation marks."));
    CHECK(said(R"({"a": ["x", "x"]})", read)
              .startsWith(QStringLiteral("f.json: a[1] is \"x\"; this entry stands before")));
    CHECK(said(R"({"a": []})", read).startsWith(QStringLiteral("f.json: a is a list; write a list of words")));
    CHECK(said(R"({"a": ["x", "z"]})", [](StrictObject& o) {
              (void)o.someOf(QStringLiteral("a"), {QStringLiteral("x"), QStringLiteral("y")});
          }) == QStringLiteral("f.json: a[1] is \"z\"; use one of x, y."));
}
