#include "forms/writers/PdfFinisher.h"

#include "support/QtStrings.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;

TEST_CASE("without its module no PDF is made, and a sentence says what to do")
{
    const QTemporaryDir folder;
    const auto missing = PdfFinisher::open(folder.path());
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().message.contains(QStringLiteral("Install Chairside again")));
    CHECK(missing.error().message.contains(QStringLiteral("safe and unchanged")));
    CHECK(missing.error().detail.contains(folder.path()));

    // Nor with a file by its name that is something else.
    for (const char* name : {"chairsidepdf.so", "chairsidepdf.dll"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("not a module");
    }
    CHECK_FALSE(PdfFinisher::open(folder.path()));
    CHECK(PdfFinisher::open());
}

TEST_CASE("a file that Qt did not write, or specimens of other glyphs, give no PDF and say why")
{
    const auto finisher = PdfFinisher::open();
    REQUIRE(finisher);
    PdfParts parts;
    parts.pages = [](const Specimens&) { return std::vector<std::string>(); };
    const FinishedPdf none = (*finisher)->finish(QByteArrayLiteral("no PDF at all"), parts);
    CHECK(none.bytes.isEmpty());
    CHECK(none.trouble.startsWith(QStringLiteral("qpdf: ")));

    const QByteArray onePage(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
        "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
        "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<<>>>>/Contents 4 0 R>> "
        "endobj\n4 0 obj <</Length 2>> stream\nn\n\nendstream endobj\n"
        "xref\n0 5\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n"
        "0000000104 00000 n \n0000000200 00000 n \n"
        "trailer <</Root 1 0 R/Size 5>>\nstartxref\n250\n%%EOF\n");
    std::string drawing;
    parts.pages = [&](const Specimens& specimens) {
        drawing = specimens.drawing;
        return std::vector<std::string>();
    };
    const FinishedPdf other = (*finisher)->finish(onePage, parts);
    CHECK(drawing.starts_with("n"));
    CHECK(other.bytes.isEmpty());
    CHECK(other.trouble.contains(QStringLiteral("glyphs")));
}
