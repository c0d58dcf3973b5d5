// Draws the list of procedures: headings, and rows with a title that wraps and a smaller line beneath; the current row
// with the soft accent and its bar.
#pragma once

#include <QStyledItemDelegate>

namespace chairside {

class Look;

class ProcedureDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1, HeadingRole, WrongRole };

    // `look` outlives the delegate.
    ProcedureDelegate(const Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int wordsWidth(int row) const;
    int heightOf(const QModelIndex& index, int width, int* title = nullptr) const;

    const Look& m_look;
};

} // namespace chairside
