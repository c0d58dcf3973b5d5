// The Decision Making Model as a wheel: ethics at the hub, a sector a stage, each rim filled as far as it is answered.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace chairside {

class Look;

struct WheelSector final
{
    QString id;
    QString shortName; // on a small wheel
    QString fullName;  // on a large one where it fits, and for a screen reader
    int answered = 0;
    int total = 0; // 0: nothing is asked there, so it is never complete

    bool complete() const { return total > 0 && answered >= total; }

    friend bool operator==(const WheelSector&, const WheelSector&) = default;
};

// The first sector stands at 12 o'clock and the rest follow clockwise. One stop for Tab; the arrow keys move a mark
// from sector to sector, Enter or Space goes to the marked one, a click to the one under the pointer. A screen reader
// finds one child a sector: "Assessment, 4 of 5 answered".
class ModelWheel final : public QWidget
{
    Q_OBJECT

public:
    // How wide the wheel is at 100 % text.
    enum class Size { Rail = 196, LowRail = 176, Large = 360, Shared = 428 };

    // `look` outlives the wheel.
    explicit ModelWheel(const Look* look, QWidget* parent = nullptr);

    void setSectors(std::vector<WheelSector> sectors);
    const std::vector<WheelSector>& sectors() const { return m_sectors; }
    // Questions of the Code of Ethics considered; the hub has `total` arcs, and is empty where there is no such code.
    void setEthics(int considered, int total);
    // The stage shown now, or an empty id for none.
    void setCurrent(const QString& id);
    QString current() const { return m_current; }
    // The sector the keyboard is at.
    int marked() const { return m_marked; }
    void setSize(Size size);
    // False on a wheel that only shows; it takes no focus then. True unless set.
    void setActive(bool active);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For the accessible child and for tests, in the wheel's own coordinates.
    int sectorAt(const QPointF& point) const; // -1 outside every sector
    QRect sectorRect(int index) const;
    QString spoken(int index) const;
    // Goes to a sector as a click does.
    void choose(int index);

Q_SIGNALS:
    // The chair wants to go to this stage.
    void chosen(const QString& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void mark(int index);
    void hover(int index);
    int indexOf(const QString& id) const;

    const Look* m_look;
    std::vector<WheelSector> m_sectors;
    QString m_current;
    Size m_size = Size::Rail;
    int m_considered = 0;
    int m_ethics = 4;
    int m_marked = 0;
    int m_hovered = -1;
    int m_pressed = -1;
    bool m_active = true;
};

} // namespace chairside
