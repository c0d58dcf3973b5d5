// A signature as a strip: the signature on its line, beside it name, role and time; or empty lines to sign by hand.
#pragma once

#include "forms/document/Document.h"
#include "forms/layout/Strip.h"

#include <functional>

namespace chairside::forms {

class SignatureStrip final
{
public:
    // Lays out words for a new structure node of their own.
    using TextMaker = std::function<StripCell(const QString& words, const TextStyle& style, qreal width)>;

    // Longer words than these stand in full below the signature, never cut off beside it.
    static constexpr qsizetype longestName = 80;
    static constexpr qsizetype longestFact = 160;

    SignatureStrip(const SignatureBlock& block, TextMaker text, Structure& structure, qreal space);

    Strip take() && { return std::move(m_strip); }

private:
    void signature(const SignatureBlock& block);
    void label(const QString& words);
    void fact(const Fact& fact);
    void put(const StripCell& words, QPointF at);
    void rule(qreal left, qreal y, qreal width, const QColor& colour);

    TextMaker m_text;
    Structure& m_structure;
    bool m_wet;
    qreal m_signHeight;
    qreal m_line = 0;     // the line signed on
    qreal m_factsTop = 0; // of the next fact
    Strip m_strip;
};

} // namespace chairside::forms
