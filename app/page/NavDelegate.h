// Draws the lists on the left: group headings, and rows with an icon, a name and a count; the current row with the soft
// accent and its bar.
#pragma once

#include <QStyledItemDelegate>

namespace chairside {

class Look;

class NavDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, HeadingRole, IconRole, InkRole, CountRole };

    NavDelegate(const Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Look& m_look;
};

} // namespace chairside
