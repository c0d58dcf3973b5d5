// Draws and measures every control of the program, over Qt's Fusion. This class only says which of the painters beside
// it draws what; there is no style sheet, which keeps thousands of bytes for every widget.
#pragma once

#include "app/look/Icons.h"
#include "app/look/Tokens.h"

#include <QProxyStyle>

namespace chairside {

class LookStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    // `icons` outlives the style.
    explicit LookStyle(const Icons* icons);

    // Takes effect at the next polish or painting; Look sees to both.
    void setTokens(const Tokens& tokens);

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;

private:
    // False where the element is one that Fusion draws.
    bool drawOurs(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const;

    const Icons* m_icons;
    Tokens m_tokens;
};

} // namespace chairside
