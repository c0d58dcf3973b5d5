#include "core/exchange/OwnerLetter.h"

#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

DateRow action(const QString& ref, const QString& what, QDate due, bool restricted = false)
{
    DateRow out;
    out.ref = ref;
    out.title = QStringLiteral("Zoë O’Connor, 12");
    out.deadline.kind = DeadlineKind::Action;
    out.deadline.title = what;
    out.deadline.due = due;
    out.deadline.restricted = restricted;
    return out;
}

} // namespace

TEST_CASE("a draft to an owner lists their open actions by reference, and says what it leaves out")
{
    const QDate today(2026, 11, 24);
    const OwnerLetter letter = ownerLetter(u"Karen Doyle"_qs, u"k.doyle@example.org"_qs,
                                           {action(u"CMC-26-009"_qs, u"Housing needs\nassessment"_qs, {2026, 11, 23}),
                                            action(u"CCD-26-014"_qs, u"The secret address"_qs, {2026, 12, 1}, true),
                                            action(u"CCD-26-015"_qs, u"Find a flat"_qs, {2026, 12, 8}),
                                            action(u"CCD-26-016"_qs, u"Ring back"_qs, QDate())},
                                           u"Margaret Ashworth"_qs, today);
    CHECK(letter.body ==
          QStringLiteral("Dear Karen Doyle,\n\n"
                         "These actions are open in your name. How far have they got?\n\n"
                         "1. CMC-26-009: Housing needs assessment (was due 23 November 2026)\n"
                         "2. CCD-26-015: Find a flat (due 8 December 2026)\n"
                         "3. CCD-26-016: Ring back (no date agreed)\n\n"
                         "One action in your name is restricted and not written here. Please ask me about it.\n\n"
                         "Please tell me what has been done and how we know, or a new date and the "
                         "reason for it.\n\n"
                         "Thank you,\nMargaret Ashworth\n"));
    CHECK(letter.leftOut == 1);
    CHECK(letter.subject == QStringLiteral("Actions to follow up"));
}

TEST_CASE("a draft saved as a message is one that e-mail programs open unsent")
{
    OwnerLetter letter;
    letter.to = u"k.doyle@example.org\r\nBcc: somebody@else"_qs;
    letter.subject = u"Zoë’s actions, and a subject that is too long for one encoded word"_qs;
    letter.body = u"Dear Zoë,\n\nüber\n"_qs;
    const QByteArray message = asMessage(letter);
    const qsizetype gap = message.indexOf("\r\n\r\n");
    REQUIRE(gap > 0);
    const QByteArray head = message.left(gap);
    CHECK(head.contains("X-Unsent: 1"));
    CHECK_FALSE(head.contains("\r\nBcc"));
    CHECK(QByteArray::fromBase64(message.mid(gap + 4)) == QByteArray("Dear Zoë,\r\n\r\nüber\r\n"));
    QByteArray words;
    for (qsizetype at = head.indexOf("=?UTF-8?B?"); at >= 0; at = head.indexOf("=?UTF-8?B?", at + 1)) {
        const qsizetype end = head.indexOf("?=", at + 10);
        CHECK(end + 2 - at <= 75);
        words += QByteArray::fromBase64(head.mid(at + 10, end - at - 10));
    }
    CHECK(QString::fromUtf8(words) == letter.subject);
    for (const QByteArray& line : message.split('\n'))
        CHECK(line.size() <= 78);
}
