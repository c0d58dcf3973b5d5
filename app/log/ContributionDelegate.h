// Draws a contribution: when, who, which kind, restricted or not, the words, and where they were moved to.
#pragma once

#include <QStyledItemDelegate>

namespace chairside {

class Look;

class ContributionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ContributionDelegate(const Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Look& m_look;
};

} // namespace chairside
