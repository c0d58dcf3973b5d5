// A signature as it stands on its line: typed in a slanting hand, drawn as it was drawn, or nothing yet.
#pragma once

#include "forms/document/Document.h"
#include "forms/layout/Strip.h"

#include <QRectF>

#include <functional>
#include <vector>

namespace chairside::forms {

// Lays out words for a new structure node of their own.
using TextMaker = std::function<StripCell(const Cell& words, const TextStyle& style, qreal width)>;

struct SignatureInk final
{
    std::vector<PageItem> items;
    qreal line = 0; // where the line signed on is: the foot of the room, or lower where a long name needs it

    // Longer names stand in full below the signature, never cut off in it.
    static constexpr qsizetype longestName = 80;
};

// In layout units; a drawn signature keeps its shape within the room, a typed one is set at `size` points.
SignatureInk signatureInk(const SignatureBlock& block, const TextMaker& text, Structure& structure, const QRectF& room,
                          qreal size);

} // namespace chairside::forms
