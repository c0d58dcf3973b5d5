#include "app/procedures/ProcedureDelegate.h"

#include "app/look/Look.h"
#include "app/look/ViewPainting.h"

#include <QAbstractItemView>
#include <QPainter>

namespace chairside {

namespace {

constexpr int side = 12, above = 7, between = 2, iconSide = 14;
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int heightFor(const QFont& font, const QString& words, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), wrapped, words).height();
}

} // namespace

int ProcedureDelegate::wordsWidth(int row) const
{
    return qMax(40, row - 2 * m_look.tokens().px(side));
}

int ProcedureDelegate::heightOf(const QModelIndex& index, int width, int* title) const
{
    const Tokens& t = m_look.tokens();
    const bool heading = index.data(HeadingRole).toBool();
    const int first = heightFor(heading ? m_look.font(Type::Meta, true) : m_look.font(Type::Body),
                                index.data(Qt::DisplayRole).toString(), wordsWidth(width));
    if (title)
        *title = first;
    if (heading)
        return first + t.px(12) + t.px(4);
    const int indent = index.data(WrongRole).toBool() ? t.px(iconSide + 6) : 0;
    return first + t.px(between) + 2 * t.px(above) +
           heightFor(m_look.font(Type::Meta), index.data(DetailRole).toString(), wordsWidth(width) - indent);
}

void ProcedureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const QRect row = option.rect;
    int title = 0;
    heightOf(index, row.width(), &title);
    const QRect words(row.left() + t.px(side), row.top(), wordsWidth(row.width()), row.height());
    painter->save();
    if (index.data(HeadingRole).toBool()) {
        painter->setFont(m_look.font(Type::Meta, true));
        painter->setPen(t.muted);
        painter->drawText(words.adjusted(0, t.px(12), 0, 0), wrapped, index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    paintEntryGround(*painter, option, t);
    painter->setPen(t.text);
    painter->setFont(m_look.font(Type::Body));
    painter->drawText(words.adjusted(0, t.px(above), 0, 0), wrapped, index.data(Qt::DisplayRole).toString());
    QRect second = words.adjusted(0, t.px(above) + title + t.px(between), 0, 0);
    if (index.data(WrongRole).toBool()) {
        const int icon = t.px(iconSide);
        m_look.icons().paint(painter, QRectF(second.left(), second.top() + t.px(1), icon, icon),
                             QStringLiteral("warning"), Ink::Bad);
        second.setLeft(second.left() + icon + t.px(6));
    }
    painter->setFont(m_look.font(Type::Meta));
    painter->drawText(second, wrapped, index.data(DetailRole).toString());
    painter->restore();
}

QSize ProcedureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : m_look.tokens().px(280);
    return {width, heightOf(index, width)};
}

} // namespace chairside
