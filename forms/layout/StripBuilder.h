// Turns the blocks of a Document into strips, and builds the structure tree beside them.
#pragma once

#include "forms/layout/LaidOut.h"
#include "forms/layout/PageStyle.h"
#include "forms/layout/SignatureInk.h"
#include "forms/layout/Strip.h"

namespace chairside::forms {

// How closely a form is set; 1 is the usual.
struct Density final
{
    qreal text = 1;  // sizes of type
    qreal space = 1; // gaps and padding
    qreal line = 1;  // from line to line

    friend bool operator==(const Density&, const Density&) = default;
};

class StripBuilder final
{
public:
    // What it meets goes into `out`: structure and tally.
    StripBuilder(FontShelf& shelf, LaidOut& out, Density density, style::TextColumn column)
        : m_shelf(shelf), m_out(out), m_density(density), m_column(column)
    {
    }

    std::vector<Strip> build(const std::vector<Block>& blocks);

private:
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const KeyValues& pairs);
    void add(const Table& table);
    void add(const Checklist& checklist);
    void add(const List& list);
    void add(const SignatureBlock& block);
    void add(const SignatureGrid& grid);
    void add(const Note& note);
    void add(const PageBreak&);
    // A short declaration above a signature stays with it.
    void keepDeclaration();
    // Facts of a signature that are too long to stand beside it.
    void addLongFacts(const SignatureBlock& block);
    TextMaker textMaker();

    // Where labels and values stand, from the left edge of the text; short facts stand two in a row.
    struct PairColumns
    {
        bool facts = false;
        qreal label = 0;  // width
        qreal value = 0;  // left edge
        qreal second = 0; // left edge of a row's second fact
    };
    PairColumns pairColumns(const KeyValues& pairs) const;
    bool fitsHalf(const KeyValue& pair, const PairColumns& columns) const;

    qreal sized(qreal usual) const; // points, at this density
    StripCell text(const Cell& words, const TextStyle& style, qreal left, qreal width, int node);
    void addItem(int list, const Cell& marker, const TextStyle& markerStyle, const Cell& body, qreal gap);
    Strip wide() const; // as wide as the text
    void push(Strip strip);
    // The first two and the last two rows since `first` stay together, a short block as a whole: no row stands alone.
    void keepRowsTogether(std::size_t first);

    FontShelf& m_shelf;
    LaidOut& m_out;
    Density m_density;
    style::TextColumn m_column;
    std::vector<Strip> m_strips;
    int m_tables = 0;
    bool m_breakNext = false;
};

} // namespace chairside::forms
