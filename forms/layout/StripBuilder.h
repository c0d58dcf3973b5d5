// Turns the blocks of a Document into strips, and builds the structure tree beside them.
#pragma once

#include "forms/layout/LaidOut.h"
#include "forms/layout/Strip.h"

namespace chairside::forms {

class StripBuilder final
{
public:
    // What it meets goes into `out`: structure and tally.
    StripBuilder(FontShelf& shelf, LaidOut& out) : m_shelf(shelf), m_out(out) {}

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

    StripCell text(const Cell& words, const TextStyle& style, qreal left, qreal width, int node);
    void addItem(int list, const Cell& marker, const TextStyle& markerStyle, const Cell& body, qreal gap);
    Strip& push(Strip strip);

    FontShelf& m_shelf;
    LaidOut& m_out;
    std::vector<Strip> m_strips;
    int m_tables = 0;
    bool m_breakNext = false;
};

} // namespace chairside::forms
