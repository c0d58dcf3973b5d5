#include "app/look/BarPainting.h"

#include "app/look/Box.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace chairside {

namespace {

constexpr double handleAir = 3;
constexpr double handleRadius = 3;
constexpr double shortestHandle = 38; // with its air
constexpr double underline = 3;

} // namespace

QRect scrollPart(const QStyleOptionSlider& option, QStyle::SubControl part, const Tokens& t)
{
    const QRect& bar = option.rect;
    const bool across = option.orientation == Qt::Horizontal;
    const int length = across ? bar.width() : bar.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        handle = int(qint64(option.pageStep) * length / (range + option.pageStep));
        handle = std::min(length, std::max(handle, t.px(shortestHandle)));
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto piece = [&](int from, int along) {
        return across ? QRect(bar.x() + from, bar.y(), along, bar.height())
                      : QRect(bar.x(), bar.y() + from, bar.width(), along);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar;
    case QStyle::SC_ScrollBarSlider:
        return QStyle::visualRect(option.direction, bar, piece(start, handle));
    case QStyle::SC_ScrollBarSubPage:
        return QStyle::visualRect(option.direction, bar, piece(0, start));
    case QStyle::SC_ScrollBarAddPage:
        return QStyle::visualRect(option.direction, bar, piece(start + handle, length - start - handle));
    default:
        return {};
    }
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const Tokens& t)
{
    const bool lit =
        option.state.testFlag(QStyle::State_MouseOver) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const int air = t.px(handleAir);
    const QRect handle = scrollPart(option, QStyle::SC_ScrollBarSlider, t).adjusted(air, air, -air, -air);
    paintBox(painter, handle, {lit ? t.accent : t.border, {}, 0, t.px(handleRadius)});
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, const Tokens& t)
{
    paintBox(painter, option.rect, {t.surface, t.border, t.borderWidth, t.px(3)});
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return;
    QRect inside = option.rect.adjusted(t.borderWidth, t.borderWidth, -t.borderWidth, -t.borderWidth);
    const QRect whole = inside;
    inside.setWidth(int(qint64(inside.width()) * (qint64(option.progress) - option.minimum) / range));
    painter.fillRect(QStyle::visualRect(option.direction, whole, inside), t.accent);
}

int progressHeight(const Tokens& t)
{
    return t.px(8) + 2 * t.borderWidth;
}

void paintTabGround(QPainter& painter, const QStyleOptionTab& option, const Tokens& t)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, t.accentSoft);
    if (option.state.testFlag(QStyle::State_Selected))
        paintBox(painter, option.rect, {{}, t.accent, t.px(underline), 0, Qt::BottomEdge});
}

void paintTabWords(QPainter& painter, const QStyleOptionTab& option, const Tokens& t)
{
    painter.save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        QFont bold = painter.font();
        bold.setBold(true);
        painter.setFont(bold);
    }
    painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? t.text : t.muted);
    painter.drawText(option.rect.adjusted(0, 0, 0, -t.px(underline)),
                     Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine, option.text);
    painter.restore();
}

QSize tabSize(const QSize& contents, const Tokens& t)
{
    return {contents.width() + 2 * t.px(14), std::max(contents.height(), t.px(22)) + 2 * t.px(6) + t.px(underline)};
}

void paintStatusGround(QPainter& painter, const QRect& bar, const Tokens& t)
{
    paintBox(painter, bar, {t.sunken, t.line, t.lineWidth, 0, Qt::TopEdge});
}

int statusHeight(const Tokens& t)
{
    return t.px(31) + t.lineWidth;
}

} // namespace chairside
