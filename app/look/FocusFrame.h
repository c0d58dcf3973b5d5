// The one ring that shows where the keyboard is: ink inside, yellow outside, round whatever control has the focus.
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace chairside {

class Look;

// Follows the application's focus by itself. A widget that shows its own focus sets the property "ownFocus" to true and
// gets no ring. A button reached by the mouse gets none either: the pointer is on it already.
class FocusFrame final : public QObject
{
    Q_OBJECT

public:
    // Owned by `look`.
    explicit FocusFrame(const Look* look);
    ~FocusFrame() override;

    // The control the ring is drawn round now, or nullptr.
    QWidget* shownRound() const;

private:
    void follow(QWidget* focus);

    const Look* m_look;
    // Lives in the window of the control and goes with it; made again when next wanted.
    QPointer<QFocusFrame> m_ring;
};

} // namespace chairside
