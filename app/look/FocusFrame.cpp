#include "app/look/FocusFrame.h"

#include "app/look/Look.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFocusFrame>
#include <QMenuBar>
#include <QPainter>
#include <QScrollArea>

namespace chairside {

namespace {

class Ring final : public QFocusFrame
{
public:
    explicit Ring(const Look* look) : m_look(look) {}

protected:
    // Yellow lies just outside the control and ink over its own border. Where a scroll area would cut the yellow off,
    // the ring draws in to what can be seen.
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = m_look->tokens();
        const int width = tokens.px(2);
        QRect outer = rect();
        if (parentWidget()) {
            const QRect seen = parentWidget()->rect().translated(-pos());
            const QRect control = outer.adjusted(width, width, -width, -width);
            if (control.left() >= seen.left())
                outer.setLeft(std::max(outer.left(), seen.left()));
            if (control.top() >= seen.top())
                outer.setTop(std::max(outer.top(), seen.top()));
            if (control.right() <= seen.right())
                outer.setRight(std::min(outer.right(), seen.right()));
            if (control.bottom() <= seen.bottom())
                outer.setBottom(std::min(outer.bottom(), seen.bottom()));
        }
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        const auto ring = [&](double inset, double radius, const QColor& colour) {
            painter.setPen(QPen(colour, width));
            painter.drawRoundedRect(QRectF(outer).adjusted(inset, inset, -inset, -inset), radius, radius);
        };
        const double half = width / 2.0;
        const double radius = tokens.px(4);
        ring(half + width, radius - half, tokens.focusInner);
        ring(half, radius + half, tokens.focusOuter);
    }

    // QFocusFrame hides for good when its control is restyled, which happens here at every change of scheme or gap.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool handled = QFocusFrame::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::StyleChange && widget()->isVisible())
            show();
        return handled;
    }

private:
    const Look* m_look;
};

bool isControl(const QWidget* widget)
{
    // A scroll area takes focus only to scroll, and a page-wide ring says nothing.
    return widget->focusPolicy() != Qt::NoFocus && !widget->isWindow() && !qobject_cast<const QMenuBar*>(widget) &&
           !qobject_cast<const QScrollArea*>(widget) && !widget->property("ownFocus").toBool();
}

} // namespace

FocusFrame::FocusFrame(const Look* look) : m_look(look)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(look, &Look::changed, this, [this] { follow(QApplication::focusWidget()); });
}

FocusFrame::~FocusFrame()
{
    delete m_ring;
}

QWidget* FocusFrame::shownRound() const
{
    return m_ring && m_ring->isVisible() ? m_ring->widget() : nullptr;
}

void FocusFrame::follow(QWidget* focus)
{
    if (focus && focus->window()->windowType() == Qt::Popup)
        return; // a list dropped down belongs to the control that dropped it
    const bool pressed = qobject_cast<QAbstractButton*>(focus) && QGuiApplication::mouseButtons() != Qt::NoButton;
    if (!focus || !isControl(focus) || pressed) {
        if (m_ring)
            m_ring->setWidget(nullptr);
        return;
    }
    if (!m_ring)
        m_ring = new Ring(m_look);
    m_ring->setWidget(nullptr); // else its size does not follow a new text scale
    m_ring->setWidget(focus);
    m_ring->update();
}

} // namespace chairside
