// How paper looks: measures, sizes and colours, in one place. Lengths are layout units of 1/1200 inch.
#pragma once

#include <QColor>
#include <QRectF>
#include <QSizeF>

namespace chairside::forms::style {

inline constexpr int unitsPerInch = 1200;
inline constexpr qreal pt = unitsPerInch / 72.0;
inline constexpr qreal mm = unitsPerInch / 25.4;

// A4 as PDF counts it: 595 × 842 points.
inline constexpr QSizeF page{595 * pt, 842 * pt};

// What everything on a page stands in.
struct TextColumn final
{
    qreal left = 0;
    qreal width = 0;
};

struct PageFrame final
{
    TextColumn column;
    qreal topMargin = 0;    // to the running head
    qreal bottomMargin = 0; // to the running foot's last line
    qreal headGap = 0;      // between the running head and the text
    qreal footGap = 0;
};
constexpr TextColumn between(qreal sideMargin)
{
    return {sideMargin, page.width() - 2 * sideMargin};
}
inline constexpr PageFrame formFrame{between(21 * mm), 13 * mm, 11 * mm, 8 * mm, 6 * mm};
// Where one page has to be enough.
inline constexpr PageFrame sheetFrame{between(16 * mm), 10 * mm, 9 * mm, 3.5 * mm, 2.5 * mm};

inline constexpr qreal bodySize = 10.5;
inline constexpr qreal tableSize = 9.5;
inline constexpr qreal copiedSize = 15; // what is copied by hand
inline constexpr qreal tableHeadSize = 8.5;
inline constexpr qreal leastSize = 7.5; // however closely a sheet is set
inline constexpr qreal furnitureSize = 7.5;
inline constexpr qreal factSize = 6.5;

inline constexpr qreal paragraphGap = 5 * pt;
inline constexpr qreal blockGap = 8 * pt;
inline constexpr qreal cellPad = 5 * pt;
inline constexpr qreal hairline = 0.6 * pt;

// A table row higher than this share of a page is split between lines.
inline constexpr qreal tallestWholeRow = 0.60;
// A table or list lower than this stays on one page.
inline constexpr qreal shortBlock = 0.13;
inline constexpr qreal tallestWholeNote = 0.40;
inline constexpr qreal tallestWholePair = 0.12;

inline constexpr QColor ink{0x16, 0x1D, 0x24};
inline constexpr QColor muted{0x4B, 0x57, 0x63};
inline constexpr QColor accent{0x0A, 0x56, 0x6E};
inline constexpr QColor line{0xD2, 0xD7, 0xDC};
inline constexpr QColor headFill{0xEE, 0xF3, 0xF5};
inline constexpr QColor neutralFill{0xF4, 0xF5, 0xF7};
inline constexpr QColor good{0x1A, 0x65, 0x38};
inline constexpr QColor goodFill{0xE2, 0xF1, 0xE7};
inline constexpr QColor warning{0x74, 0x46, 0x00};
inline constexpr QColor warningFill{0xFD, 0xF1, 0xD3};
inline constexpr QColor bad{0xA3, 0x1B, 0x1B};
inline constexpr QColor badFill{0xFB, 0xE7, 0xE5};
inline constexpr QColor restricted{0x56, 0x3A, 0x86};
inline constexpr QColor restrictedFill{0xEE, 0xE8, 0xF7};
inline constexpr QColor draft{0xEC, 0xEE, 0xF0};

} // namespace chairside::forms::style
