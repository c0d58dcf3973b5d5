#include "app/page/NavDelegate.h"

#include "app/look/Look.h"
#include "app/look/ViewPainting.h"

#include <QPainter>

namespace chairside {

void NavDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const QRect row = option.rect;
    painter->save();
    if (index.data(HeadingRole).toBool()) {
        painter->setFont(m_look.font(Type::Meta, true));
        painter->setPen(t.muted);
        painter->drawText(row.adjusted(t.px(14), 0, -t.px(8), -t.px(4)), Qt::AlignLeft | Qt::AlignBottom,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    const bool current = option.state & QStyle::State_Selected;
    paintEntryGround(*painter, option, t);
    const int side = t.px(16);
    const QRectF icon(row.left() + t.px(15), row.center().y() - side / 2.0, side, side);
    m_look.icons().paint(painter, icon, index.data(IconRole).toString(), static_cast<Ink>(index.data(InkRole).toInt()));

    const QString count = index.data(CountRole).toString();
    const QFont countFont = m_look.font(Type::Meta, current);
    const int countWidth = count.isEmpty() ? 0 : QFontMetrics(countFont).horizontalAdvance(count) + t.px(8);
    const QRect inner = row.adjusted(t.px(39), 0, -t.px(14), 0);
    painter->setPen(t.text);
    const QFont nameFont = m_look.font(Type::Body, current);
    painter->setFont(nameFont);
    const QRect nameRect = inner.adjusted(0, 0, -countWidth, 0);
    painter->drawText(
        nameRect, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(nameFont).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, nameRect.width()));
    painter->setPen(current ? t.text : t.muted);
    painter->setFont(countFont);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
    painter->restore();
}

QSize NavDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    return {t.px(160), t.px(index.data(HeadingRole).toBool() ? 28 : 32)};
}

} // namespace chairside
