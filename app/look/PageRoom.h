// How much room a page has: what it shows at once, and how, follows from this alone.
#pragma once

#include <QSize>

namespace chairside {

struct Tokens;

struct PageRoom final
{
    bool narrow = false; // lists become a box, and rows become cards
    bool wide = true;    // every column has its room
    bool whole = true;   // every column is there
    bool low = false;    // no room beneath a list for what is selected

    // Of a page of `size` at the text scale of `tokens`: large letters leave as little as a small window.
    static PageRoom of(QSize size, const Tokens& tokens);

    friend bool operator==(const PageRoom&, const PageRoom&) = default;
};

} // namespace chairside
