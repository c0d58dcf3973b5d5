// A signature as a strip: the signature on its line, beside it name, role and time; or empty lines to sign by hand.
#pragma once

#include "forms/layout/PageStyle.h"
#include "forms/layout/SignatureInk.h"

namespace chairside::forms {

class SignatureStrip final
{
public:
    // Longer words than these stand in full below the signature, never cut off beside it.
    static constexpr qsizetype longestFact = 160;

    SignatureStrip(const SignatureBlock& block, TextMaker text, Structure& structure, qreal space,
                   style::TextColumn column);

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
    qreal m_signWidth;
    qreal m_factsLeft;
    qreal m_valueLeft;
    qreal m_signHeight;
    qreal m_line = 0;     // the line signed on
    qreal m_factsTop = 0; // of the next fact
    Strip m_strip;
};

} // namespace chairside::forms
