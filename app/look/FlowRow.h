// A layout that sets things side by side and begins a new row where the width ends: speaker keys, buttons, chips.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace chairside {

class FlowRow final : public QLayout
{
    Q_OBJECT

public:
    // `gap` pixels lie between things and between rows.
    explicit FlowRow(QWidget* parent = nullptr, int gap = 8);
    ~FlowRow() override;

    void setGap(int gap);
    // Every row ends where the width ends, as the buttons of a dialog do.
    void setTrailing(bool on);
    // Never narrower than everything in one row: for where there is room beside it.
    void setOneRow(bool on);

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gap;
    bool m_trailing = false;
    bool m_oneRow = false;
};

} // namespace chairside
