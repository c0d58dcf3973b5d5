#include "forms/preview/PagePainter.h"

#include "forms/support/Samples.h"
#include "forms/support/Tools.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/PrinterWriter.h"
#include "support/QtStrings.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QImage painted(const LaidOut& pages, int page, int width)
{
    const int height = qRound(width * pages.pageSize.height() / pages.pageSize.width());
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, pages, page, QRectF(0, 0, width, height));
    return image;
}

// Mean darkness of each of 20 × 28 fields.
std::vector<double> ink(const QImage& image)
{
    const QImage small = image.convertToFormat(QImage::Format_Grayscale8);
    std::vector<double> fields(20 * 28, 0.0);
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const auto field = static_cast<std::size_t>(y * 28 / small.height() * 20 + x * 20 / small.width());
            fields[field] += 255 - qGray(small.pixel(x, y));
        }
    }
    const double area = double(small.width()) * small.height() / (20 * 28);
    for (double& field : fields)
        field /= area;
    return fields;
}

} // namespace

TEST_CASE("the preview shows what the PDF shows, page by page")
{
    const auto pages = layOut(rich(), shelf());
    REQUIRE(pages);
    const auto pdf = writePdf(*pages, fileFacts(rich()), shelf());
    REQUIRE(pdf);
    QTemporaryDir folder;
    QFile file(folder.filePath(q("form.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(*pdf);
    file.close();
    for (int page = 0; page < int(pages->pages.size()); ++page) {
        const QString picture = folder.filePath(QStringLiteral("page%1").arg(page));
        const QString number = QString::number(page + 1);
        run(q("pdftoppm"), {q("-r"), q("100"), q("-png"), q("-singlefile"), q("-f"), number, file.fileName(), picture},
            {});
        const QImage other(picture + q(".png"));
        REQUIRE_FALSE(other.isNull());
        const auto ours = ink(painted(*pages, page, other.width()));
        const auto theirs = ink(other);
        for (std::size_t i = 0; i < ours.size(); ++i) {
            INFO("page " << page << " field " << i);
            CHECK(std::abs(ours[i] - theirs[i]) < 16);
        }
    }
}

TEST_CASE("a page that does not exist paints nothing")
{
    const auto pages = layOut(rich(), shelf());
    REQUIRE(pages);
    QImage white(200, 283, QImage::Format_RGB32);
    white.fill(Qt::white);
    CHECK(painted(*pages, -1, 200) == white);
    CHECK(painted(*pages, 99, 200) == white);
    CHECK_FALSE(painted(*pages, 0, 200) == white);
}

TEST_CASE("a printer gets the pages that were asked for, as laid out")
{
    const auto pages = layOut(rich(), shelf());
    REQUIRE(pages);
    REQUIRE(pages->pages.size() >= 3);
    QTemporaryDir folder;
    const auto print = [&](int from, int to) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(q("printed.pdf")));
        if (from > 0) {
            printer.setPrintRange(QPrinter::PageRange);
            printer.setFromTo(from, to);
        }
        REQUIRE(printPages(*pages, printer));
        QFile file(folder.filePath(q("printed.pdf")));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return pdfPages(file.readAll());
    };
    const QString of = QStringLiteral(" of %1").arg(pages->pages.size());
    const QStringList all = print(0, 0);
    REQUIRE(all.size() == qsizetype(pages->pages.size()));
    CHECK(all[0].contains(q("Page 1") + of));
    const QStringList some = print(2, 3);
    REQUIRE(some.size() == 2);
    CHECK(some[0].contains(q("Page 2") + of));
    CHECK(some[1].contains(q("Page 3") + of));
}
