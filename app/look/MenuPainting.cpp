#include "app/look/MenuPainting.h"

#include "app/look/Box.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace chairside {

namespace {

constexpr double lineStart = 12;
constexpr double lineEnd = 28;
constexpr double lineEnds = 6;
constexpr double markStart = 10;
constexpr double markSide = 16;
constexpr double iconSide = 18;
constexpr double arrowSide = 14;
constexpr double arrowEnd = 8;
constexpr double separatorAir = 4;
constexpr int beforeKeys = 12;

// What stands before the words, icon or tick, in every line of a menu that has one in any.
int beforeWords(const QStyleOptionMenuItem& option, const Tokens& t)
{
    return std::max(option.maxIconWidth, option.menuHasCheckableItems ? t.px(markSide) : 0);
}

QRect middle(const QStyleOptionMenuItem& option, int from, int side)
{
    const QRect& line = option.rect;
    return QStyle::visualRect(option.direction, line,
                              QRect(line.x() + from, line.y() + (line.height() - side) / 2, side, side));
}

void paintMark(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& t, const Icons& icons)
{
    if (!option.icon.isNull()) {
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        option.icon.paint(&painter, middle(option, t.px(markStart), t.px(iconSide)), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    } else if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
        icons.paint(&painter, middle(option, t.px(markStart), t.px(markSide)), QStringLiteral("tick"), t.text);
    }
}

} // namespace

void paintMenuGround(QPainter& painter, const QRect& rect, const Tokens& t)
{
    paintBox(painter, rect, {t.surface, t.border, t.borderWidth});
}

void paintMenuLine(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& t, const Icons& icons)
{
    const QRect& line = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(line.x(), line.y() + t.px(separatorAir), line.width(), 1), t.line);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(line, t.accentSoft);
    paintMark(painter, option, t, icons);

    painter.save();
    painter.setFont(option.font);
    painter.setPen(enabled ? t.text : t.muted);
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    const auto paintWords = [&](const QRect& rect, const QString& words) {
        painter.drawText(QStyle::visualRect(option.direction, line, rect),
                         int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | (flags & ~Qt::AlignLeft),
                         words);
    };
    const QRect room = line.adjusted(t.px(lineStart) + beforeWords(option, t), 0, -t.px(lineEnd), 0);
    paintWords(room, option.text.section(u'\t', 0, 0));
    const QString keys = option.text.section(u'\t', 1, 1);
    if (!keys.isEmpty())
        paintWords(QRect(room.right() + 1 - option.reservedShortcutWidth, line.y(), option.reservedShortcutWidth,
                         line.height()),
                   keys);
    painter.restore();

    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        icons.paint(&painter, middle(option, line.width() - t.px(arrowEnd) - t.px(arrowSide), t.px(arrowSide)),
                    mirrored ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"),
                    enabled ? t.text : t.muted);
    }
}

QSize menuLineSize(const QStyleOptionMenuItem& option, const QSize& contents, const Tokens& t)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), 2 * t.px(separatorAir) + 1};
    const int keys = option.text.contains(u'\t') ? beforeKeys : 0;
    return {t.px(lineStart) + beforeWords(option, t) + contents.width() + keys + t.px(lineEnd),
            contents.height() + 2 * t.px(lineEnds)};
}

void paintMenuBarGround(QPainter& painter, const QRect& bar, const Tokens& t)
{
    paintBox(painter, bar, {t.sunken, t.line, t.lineWidth, 0, Qt::BottomEdge});
}

void paintMenuBarName(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& t)
{
    paintMenuBarGround(painter, option.menuRect, t); // clipped to this name
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && (option.state & (QStyle::State_Selected | QStyle::State_Sunken)))
        paintBox(painter, option.rect.adjusted(0, t.px(2), 0, -t.px(2)), {t.accentSoft, {}, 0, t.px(3)});
    painter.setPen(enabled ? t.text : t.muted);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                     option.text);
}

QSize menuBarNameSize(const QSize& contents, const Tokens& t)
{
    return contents + QSize(2 * t.px(12), 4 * t.px(2));
}

} // namespace chairside
