#include "forms/support/Soundness.h"

#include "forms/layout/PageStyle.h"
#include "forms/support/Samples.h"

#include <catch2/catch_test_macros.hpp>
#include <map>

namespace chairside::forms::test {

LaidOut laidOut(const Document& document)
{
    auto pages = layOut(document, shelf());
    REQUIRE(pages);
    return std::move(*pages);
}

std::vector<TextPiece> contentOf(const Page& page)
{
    std::vector<TextPiece> pieces;
    for (const PageItem& item : page.items) {
        if (const auto* text = std::get_if<TextPiece>(&item.picture); text && item.node >= 0)
            pieces.push_back(*text);
    }
    return pieces;
}

namespace {

void everythingIsOnThePage(const LaidOut& document)
{
    const QRectF paper(QPointF(0, 0), document.pageSize);
    for (const Page& page : document.pages) {
        for (const PageItem& item : page.items) {
            const QRectF box = item.box();
            INFO("at " << box.left() / style::pt << ", " << box.top() / style::pt << " size " << box.width() / style::pt
                       << " × " << box.height() / style::pt);
            CHECK(paper.contains(box.isEmpty() ? box.adjusted(0, 0, 1, 1) : box));
            if (const auto* text = std::get_if<TextPiece>(&item.picture))
                CHECK(text->flow->naturalWidth() <= text->flow->width() + 1);
        }
    }
}

// Every line of every flow is placed exactly once, in order.
void nothingIsLeftOut(const LaidOut& document)
{
    std::map<const TextFlow*, int> next;
    for (const Page& page : document.pages) {
        for (const TextPiece& piece : contentOf(page)) {
            CHECK(next[piece.flow.get()] == piece.first);
            next[piece.flow.get()] = piece.end;
        }
    }
    for (const auto& [flow, end] : next)
        CHECK(end == flow->lineCount());
}

// Text never reaches into the foot, and two pieces of one column never overlap.
void nothingOverlaps(const LaidOut& document)
{
    for (const Page& page : document.pages) {
        std::vector<QRectF> boxes;
        for (const PageItem& item : page.items) {
            if (const auto* text = std::get_if<TextPiece>(&item.picture); text && text->end > text->first)
                boxes.push_back(item.box().adjusted(1, 1, -1, -1));
        }
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size(); ++b)
                CHECK_FALSE(boxes[a].intersects(boxes[b]));
        }
    }
}

} // namespace

void sound(const LaidOut& document)
{
    everythingIsOnThePage(document);
    nothingIsLeftOut(document);
    nothingOverlaps(document);
}

} // namespace chairside::forms::test
