// Where the chair draws: finger, pen or mouse. Kept as strokes in a unit box, never as a picture.
#pragma once

#include "core/discussion/Canonical.h"

#include <QWidget>

namespace chairside {

class Look;

class SignaturePad final : public QWidget
{
    Q_OBJECT
public:
    SignaturePad(const Look& look, QWidget* parent);

    // Width divided by height, always: what is drawn looks the same on paper.
    static constexpr double aspect = 3.6;

    const std::vector<std::vector<std::pair<double, double>>>& strokes() const { return m_strokes; }
    bool isEmpty() const { return m_strokes.empty(); }
    void clear();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return static_cast<int>(width / aspect); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void add(const QPointF& at);

    const Look& m_look;
    std::vector<std::vector<std::pair<double, double>>> m_strokes;
    bool m_drawing = false;
};

} // namespace chairside
