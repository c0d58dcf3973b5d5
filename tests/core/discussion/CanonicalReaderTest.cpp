#include "core/discussion/CanonicalReader.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Declaration declared()
{
    Declaration out;
    out.chair = QStringLiteral("Margaret Ashworth");
    out.role = QStringLiteral("Head of Service");
    out.words = QStringLiteral("This is a true record.");
    out.at = QDateTime(QDate(2026, 11, 24), QTime(14, 38, 15, 120), Qt::UTC);
    out.signature.strokes = {{{0.1, 0.25}, {0.123, 0.5}}, {{0.9, 0.9}}};
    out.gapsReason = QStringLiteral("Housing could not come;\n\ttold by \\ phone.");
    out.gaps = {QStringLiteral("Action 3 has no measure"), QStringLiteral("Review date")};
    out.amendReason = QStringLiteral("A date was wrong.");
    out.version = 2;
    out.previousSha256 = QByteArray::fromHex("00ff12");
    return out;
}

} // namespace

TEST_CASE("a signed text read back and written again is the same text, byte for byte")
{
    Discussion d = sample::complete();
    Risk odd;
    odd.harm = QString::fromUtf8("tab\there, backslash \\n, new\nline, Łukasz, নীলা, \xF0\x9F\x99\x82");
    odd.restricted = true;
    odd.subject = d.rows<Subject>().begin()->first;
    sample::add(d, odd);
    const QByteArray text = canonicalText(d, *sample::knowsley(), declared());

    const auto read = readCanonical(text);
    REQUIRE(read);
    CHECK(read->declaration == declared());
    CHECK(canonicalText(read->discussion, *sample::knowsley(), read->declaration) == text);
}

TEST_CASE("a signed text that was cut, or is of a later format, is refused with its line")
{
    const QByteArray text = canonicalText(sample::complete(), *sample::knowsley(), declared());
    const auto damaged = readCanonical(text + "risk/not-a-number/harm\tx\n");
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::Damaged);
    CHECK(damaged.error().message.contains(QString::number(text.count('\n') + 1)));

    QByteArray later = text;
    later.replace("canonical\t1\n", "canonical\t9\n");
    const auto newer = readCanonical(later);
    REQUIRE_FALSE(newer);
    CHECK(newer.error().code == ErrorCode::NewerStore);
}
