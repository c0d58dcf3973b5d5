// One or two signatures side by side: the signature on its line or room for one, beneath it who signs. Only part of a
// grid of them; SignatureStrip is the large one that stands alone.
#pragma once

#include "forms/layout/PageStyle.h"
#include "forms/layout/SignatureInk.h"

namespace chairside::forms {

class SignatureRow final
{
public:
    // `space`: how tightly the form is set; the room to sign in never falls below what a hand needs.
    SignatureRow(TextMaker text, Structure& structure, qreal space, style::TextColumn column);

    // At most two.
    void add(const SignatureBlock& block);
    Strip take() && { return std::move(m_strip); }

private:
    void put(const StripCell& words, QPointF at);
    void rule(qreal left, qreal width, qreal y, const QColor& colour);

    TextMaker m_text;
    Structure& m_structure;
    qreal m_room;
    qreal m_width; // of a cell
    int m_cells = 0;
    Strip m_strip;
};

} // namespace chairside::forms
