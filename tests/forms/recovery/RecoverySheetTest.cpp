#include "forms/recovery/RecoverySheet.h"

#include "core/storage/RecoveryGroups.h"
#include "forms/support/PrintedWords.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/TextWriter.h"
#include "support/QtStrings.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;

namespace {

KeyBytes someKey()
{
    KeyBytes out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<unsigned char>(i * 37 + 5);
    return out;
}

Document sheet()
{
    return recoverySheet({recoveryGroups(someKey()), u"Records.chairside"_qs, u"Margaret Ashworth"_qs,
                          QDateTime(QDate(2026, 11, 27), QTime(10, 0), Qt::UTC)});
}

} // namespace

TEST_CASE("the recovery sheet is one page with every group, the file, the date, and where to keep it")
{
    const Document document = sheet();
    const auto shelf = FontShelf::open();
    REQUIRE(shelf);
    const auto laidOut = layOut(document, **shelf);
    REQUIRE(laidOut);
    CHECK(laidOut->tally.missing.empty());
    const auto pdf = writePdf(*laidOut, fileFacts(document), **shelf);
    REQUIRE(pdf);
    const test::PrintedWords printed(*pdf, document);
    CHECK(printed.pages() == 1);
    for (const char* words : {"Records.chairside", "27 November 2026", "Margaret Ashworth", "Never with the laptop",
                              "Good until the passphrase is changed"})
        CHECK(printed.says(QString::fromUtf8(words)));
    for (const QString& group : recoveryGroups(someKey())) {
        QString spaced;
        for (const QChar c : group)
            spaced += QString(c) + QChar(0x2009);
        CAPTURE(group);
        CHECK(printed.says(spaced.chopped(1)));
    }
}

TEST_CASE("what stands on the sheet opens the records when it is typed back as it stands")
{
    // The table's own order is row by row; the groups are read by their numbers.
    QStringList byNumber(14);
    for (const Block& block : sheet().blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const auto& row : table->rows)
                for (std::size_t at = 0; at + 1 < row.size(); at += 2)
                    byNumber[words(row[at]).toInt() - 1] = words(row[at + 1]);
    CHECK(keyFromRecovery(byNumber.join(u'\n').remove(QChar(0x2009))).value() == someKey());
    // With the spaces between the characters too, as somebody may copy them.
    CHECK(keyFromRecovery(byNumber.join(u"  "_qs)).value() == someKey());
}

// A page to look at: CHAIRSIDE_PICTURES names the folder.
TEST_CASE("the recovery sheet, drawn", "[.pictures]")
{
    if (qEnvironmentVariableIsEmpty("CHAIRSIDE_PICTURES"))
        SKIP("no folder for pictures");
    const auto shelf = FontShelf::open();
    REQUIRE(shelf);
    const auto laidOut = layOut(sheet(), **shelf);
    REQUIRE(laidOut);
    QFile file(qEnvironmentVariable("CHAIRSIDE_PICTURES") + u"/recovery-sheet.pdf"_qs);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(writePdf(*laidOut, fileFacts(sheet()), **shelf).value());
}
