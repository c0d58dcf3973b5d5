#include "app/sign/SignaturePad.h"

#include "app/look/Look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace chairside {

namespace {

// Thousandths are finer than any screen, and keep the signed text short.
double rounded(double share)
{
    return std::round(std::clamp(share, 0.0, 1.0) * 1000.0) / 1000.0;
}

} // namespace

SignaturePad::SignaturePad(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Signature"));
    setAccessibleDescription(tr("Draw with a finger, pen or mouse. A typed name counts the same."));
    setAttribute(Qt::WA_AcceptTouchEvents, false); // touch then arrives as the mouse
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize SignaturePad::sizeHint() const
{
    const int width = m_look.tokens().px(430);
    return {width, heightForWidth(width)};
}

void SignaturePad::clear()
{
    if (m_strokes.empty())
        return;
    m_strokes.clear();
    update();
    Q_EMIT changed();
}

void SignaturePad::add(const QPointF& at)
{
    const std::pair point{rounded(at.x() / width()), rounded(at.y() / height())};
    if (m_strokes.back().empty() || m_strokes.back().back() != point)
        m_strokes.back().push_back(point);
    update();
}

void SignaturePad::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !isEnabled())
        return;
    m_drawing = true;
    m_strokes.emplace_back();
    add(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drawing)
        add(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_drawing)
        return;
    m_drawing = false;
    Q_EMIT changed();
}

void SignaturePad::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        clear();
    else
        QWidget::keyPressEvent(event);
}

void SignaturePad::paintEvent(QPaintEvent*)
{
    const Tokens& t = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, t.borderWidth));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(3), t.px(3));
    painter.setPen(QPen(t.line, 1));
    const double baseline = height() * 0.8;
    painter.drawLine(QPointF(t.px(16), baseline), QPointF(width() - t.px(16), baseline));

    painter.setPen(QPen(t.text, t.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const auto& stroke : m_strokes) {
        QPainterPath path;
        for (std::size_t i = 0; i < stroke.size(); ++i) {
            const QPointF at(stroke[i].first * width(), stroke[i].second * height());
            if (i == 0)
                path.moveTo(at);
            else
                path.lineTo(at);
        }
        if (stroke.size() == 1)
            painter.drawPoint(path.currentPosition());
        painter.drawPath(path);
    }
}

} // namespace chairside
