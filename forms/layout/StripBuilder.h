// Turns the blocks of a Document into strips, and builds the structure tree beside them.
#pragma once

#include "forms/layout/LaidOut.h"
#include "forms/layout/Strip.h"

namespace chairside::forms {

// How tightly a form is set; 1 is the usual.
struct Density final
{
    qreal text = 1;
    qreal space = 1;

    friend bool operator==(const Density&, const Density&) = default;
};

class StripBuilder final
{
public:
    // What it meets goes into `out`: structure and tally.
    StripBuilder(FontShelf& shelf, LaidOut& out, Density density) : m_shelf(shelf), m_out(out), m_density(density) {}

    std::vector<Strip> build(const std::vector<Block>& blocks);

private:
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const KeyValues& pairs);
    void add(const Table& table);
    void add(const Checklist& checklist);
    void add(const List& list);
    void add(const SignatureBlock& block);
    void add(const Note& note);
    void add(const PageBreak&);
    // A short declaration above a signature stays with it.
    void keepDeclaration();

    // Where labels and values stand, from the left edge of the text; short facts stand two in a row.
    struct PairColumns
    {
        bool facts = false;
        qreal label = 0;  // width
        qreal value = 0;  // left edge
        qreal second = 0; // left edge of a row's second fact
    };
    static PairColumns pairColumns(const KeyValues& pairs);
    bool fitsHalf(const KeyValue& pair, const PairColumns& columns) const;

    StripCell text(const Cell& words, const TextStyle& style, qreal left, qreal width, int node);
    void addItem(int list, const Cell& marker, const TextStyle& markerStyle, const Cell& body, qreal gap);
    void push(Strip strip);
    // The first two and the last two rows since `first` stay together, a short block as a whole: no row stands alone.
    void keepRowsTogether(std::size_t first);

    FontShelf& m_shelf;
    LaidOut& m_out;
    Density m_density;
    std::vector<Strip> m_strips;
    int m_tables = 0;
    bool m_breakNext = false;
};

} // namespace chairside::forms
