// Qt writes no marked content; so each piece that needs a mark is written as a page of its own, a slice, and the slices
// of one page are laid on top of one another afterwards, each between its marks.
#pragma once

#include <QString>

#include <vector>

class QPDF;

namespace chairside::forms {

struct Slice final
{
    int page = 0;       // the page it belongs to
    QString actualText; // the words its glyphs show, where these do not tell; empty: no mark

    friend bool operator==(const Slice&, const Slice&) = default;
};

// The file's pages are the slices, in the same order.
void mergeSlices(QPDF& pdf, const std::vector<Slice>& slices);

} // namespace chairside::forms
