#include "forms/layout/SignatureInk.h"

#include "core/base/Text.h"
#include "forms/document/Wording.h"
#include "forms/layout/PageStyle.h"

#include <algorithm>

namespace chairside::forms {

namespace {

SignatureInk typed(const TypedSignature& signature, const TextMaker& text, const QRectF& room, qreal size)
{
    TextStyle hand;
    hand.colour = style::ink;
    hand.italic = true;
    hand.size = size;
    const StripCell name = text(cell(firstLine(signature.name, SignatureInk::longestName)), hand, room.width());
    // A name too long for one line pushes the line down.
    const qreal line = std::max(room.bottom(), room.top() + name.flow->height());
    const QPointF at(room.left(), line - name.flow->height());
    return {{PageItem{name.node, TextPiece{name.flow, 0, name.flow->lineCount(), at}}}, line};
}

SignatureInk drawn(const SignatureBlock& block, const DrawnSignature& signature, Structure& structure,
                   const QRectF& room)
{
    const qreal aspect = std::clamp(signature.aspect, 0.2, 20.0);
    const qreal height = std::min(room.height(), room.width() / aspect);
    const qreal width = height * aspect;
    Strokes strokes;
    strokes.colour = style::ink;
    strokes.width = 1.1 * style::pt;
    for (const QPolygonF& stroke : signature.strokes) {
        QPolygonF line;
        for (const QPointF& point : stroke)
            line << QPointF(room.left() + std::clamp(point.x(), 0.0, 1.0) * width,
                            room.bottom() - (1 - std::clamp(point.y(), 0.0, 1.0)) * height);
        strokes.lines.push_back(line);
    }
    const int figure = structure.add(Role::Figure, 0);
    structure.at(figure).alternative = Wording::signatureInWords(block);
    return {{PageItem{figure, std::move(strokes)}}, room.bottom()};
}

} // namespace

SignatureInk signatureInk(const SignatureBlock& block, const TextMaker& text, Structure& structure, const QRectF& room,
                          qreal size)
{
    if (const auto* name = std::get_if<TypedSignature>(&block.signature))
        return typed(*name, text, room, size);
    if (const auto* strokes = std::get_if<DrawnSignature>(&block.signature))
        return drawn(block, *strokes, structure, room);
    return {{}, room.bottom()};
}

} // namespace chairside::forms
