// Draws the cells of a LineTable: an icon, one or two lines, and a match in bold, on the row ground of the style.
#pragma once

#include <QStyledItemDelegate>

namespace chairside {

class Look;

// What a model says of a cell beside Qt's own roles (display, font, decoration, tool tip).
enum LineRole {
    DetailRole = Qt::UserRole + 1, // QString: a second, smaller line
    MatchRole,                     // QPoint: where in the display text the bold part begins, and how long it is
    ToneRole,                      // int: a Tone, for icon and words
};

class LineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // `look` outlives the delegate.
    LineDelegate(const Look& look, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Look& m_look;
};

// Cuts `text` to what fits into `width`, keeping the match in sight: characters go from the front where the match would
// stand too far right, and from the end. `match` is moved along.
QString fitAround(const QString& text, QPoint& match, const QFont& font, int width);

} // namespace chairside
