// What stands over a whole window while it is locked: nothing of the window is seen through it.
#pragma once

#include <QWidget>

namespace chairside {

class Look;

class Shade final : public QWidget
{
    Q_OBJECT
public:
    // Covers `window`, and is painted before this returns. The look outlives it.
    Shade(const Look& look, QWidget* window);

    // As large as the window is by now, and above whatever has come into it.
    void fit();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
};

} // namespace chairside
