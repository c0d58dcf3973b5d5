#include "app/log/ContributionDelegate.h"

#include "app/log/ContributionModel.h"
#include "app/look/Look.h"
#include "app/look/NameInLine.h"

#include <QListView>
#include <QPainter>

namespace chairside {

namespace {

constexpr int timeWidth = 46; // pixels at 100 % text
constexpr int side = 12;
constexpr int above = 8;
constexpr int mostHeight = 4000; // of one contribution's words; the whole stands in the record

QString meta(const QModelIndex& index)
{
    return index.data(ContributionModel::KindRole).toString();
}

} // namespace

QSize ContributionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - t.px(timeWidth + 2 * side);
    const QRect words = QFontMetrics(m_look.font(Type::Body))
                            .boundingRect(QRect(0, 0, std::max(40, width), mostHeight), Qt::TextWordWrap,
                                          index.data(Qt::DisplayRole).toString());
    int height = t.px(above) + QFontMetrics(m_look.font(Type::Body, true)).height() + words.height() + t.px(above);
    if (!index.data(ContributionModel::MovedRole).toString().isEmpty())
        height += QFontMetrics(m_look.font(Type::Meta)).height();
    return {t.px(120), height};
}

void ContributionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus) {
        painter->fillRect(option.rect, t.accentSoft);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(t.px(4), option.rect.height())), t.accent);
    }
    const QRect inner = option.rect.adjusted(t.px(side), t.px(above), -t.px(side), 0);
    const QFont bold = m_look.font(Type::Body, true);
    const QFontMetrics boldMetrics(bold);
    const int line = boldMetrics.height();

    painter->setFont(m_look.font(Type::Meta));
    painter->setPen(t.muted);
    painter->drawText(QRect(inner.left(), inner.top(), t.px(timeWidth), line), Qt::AlignLeft | Qt::AlignVCenter,
                      index.data(ContributionModel::TimeRole).toString());

    int right = inner.right();
    if (index.data(ContributionModel::RestrictedRole).toBool()) {
        const QString word = ContributionModel::tr("Restricted");
        const QFont chipFont = m_look.font(Type::Meta, true);
        const QFontMetrics metrics(chipFont);
        const int width = metrics.horizontalAdvance(word) + t.px(32);
        const QRect chip(right - width, inner.top(), width, line);
        painter->setPen(QPen(t.restricted, t.borderWidth));
        painter->setBrush(t.restrictedTint);
        painter->drawRoundedRect(chip.adjusted(0, 0, -1, -1), t.px(3), t.px(3));
        m_look.icons().paint(painter, QRectF(chip.left() + t.px(6), chip.center().y() - t.px(7), t.px(14), t.px(14)),
                             QStringLiteral("lock"), Ink::Restricted);
        painter->setFont(chipFont);
        painter->setPen(t.restricted);
        painter->drawText(chip.adjusted(t.px(24), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
        right = chip.left() - t.px(6);
    }
    const int left = inner.left() + t.px(timeWidth);
    const QFont metaFont = m_look.font(Type::Meta);
    const int kindWidth = QFontMetrics(metaFont).horizontalAdvance(meta(index)) + t.px(8);
    const QString speaker = boldMetrics.elidedText(index.data(ContributionModel::SpeakerRole).toString(),
                                                   Qt::ElideRight, std::max(t.px(40), right - left - kindWidth));
    painter->setFont(bold);
    painter->setPen(t.text);
    painter->drawText(QRect(left, inner.top(), right - left, line), Qt::AlignLeft | Qt::AlignVCenter,
                      nameInLine(speaker));
    const int kindLeft = left + boldMetrics.horizontalAdvance(speaker) + t.px(8);
    painter->setFont(metaFont);
    painter->setPen(t.muted);
    painter->drawText(QRect(kindLeft, inner.top(), std::max(0, right - kindLeft), line),
                      Qt::AlignLeft | Qt::AlignVCenter, meta(index));

    const QString moved = index.data(ContributionModel::MovedRole).toString();
    const int movedHeight = moved.isEmpty() ? 0 : QFontMetrics(metaFont).height();
    painter->setFont(m_look.font(Type::Body));
    painter->setPen(t.text);
    painter->drawText(QRect(left, inner.top() + line, inner.right() - left + 1,
                            option.rect.bottom() - inner.top() - line - movedHeight),
                      Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
    if (!moved.isEmpty()) {
        painter->setFont(metaFont);
        painter->setPen(t.muted);
        painter->drawText(
            QRect(left, option.rect.bottom() - movedHeight - t.px(above) / 2, inner.right() - left, movedHeight),
            Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(metaFont).elidedText(moved, Qt::ElideRight, inner.right() - left));
    }
    painter->restore();
}

} // namespace chairside
