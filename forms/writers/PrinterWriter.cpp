#include "forms/writers/PrinterWriter.h"

#include "forms/preview/PagePainter.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <vector>

namespace chairside::forms {

namespace {

std::vector<int> chosenPages(const LaidOut& document, const QPrinter& printer)
{
    const int count = static_cast<int>(document.pages.size());
    const bool all = printer.printRange() == QPrinter::AllPages || printer.fromPage() == 0;
    const int from = all ? 1 : std::clamp(printer.fromPage(), 1, count);
    const int to = all || printer.toPage() == 0 ? count : std::clamp(printer.toPage(), from, count);
    std::vector<int> once;
    for (int page = from; page <= to; ++page)
        once.push_back(page - 1);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(once.begin(), once.end());

    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    std::vector<int> pages;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            pages.insert(pages.end(), once.begin(), once.end());
    } else {
        for (const int page : once)
            pages.insert(pages.end(), static_cast<std::size_t>(copies), page);
    }
    return pages;
}

} // namespace

Result<void> printPages(const LaidOut& document, QPrinter& printer)
{
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setFullPage(true);
    QPainter painter;
    const Error failed{ErrorCode::Io,
                       QCoreApplication::translate("PrinterWriter",
                                                   "The printer did not accept the form. Check that it "
                                                   "is switched on and connected, or save the form as "
                                                   "a PDF and print that."),
                       QStringLiteral("QPrinter")};
    if (document.pages.empty() || !painter.begin(&printer))
        return failed;
    const QRectF paper(QPointF(0, 0), printer.paperRect(QPrinter::DevicePixel).size());
    bool first = true;
    for (const int page : chosenPages(document, printer)) {
        if (!first && !printer.newPage())
            return failed;
        first = false;
        paintPage(painter, document, page, paper);
    }
    return painter.end() ? Result<void>() : Result<void>(failed);
}

} // namespace chairside::forms
