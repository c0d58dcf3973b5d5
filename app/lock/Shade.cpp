#include "app/lock/Shade.h"

#include "app/look/Look.h"

#include <QPaintEvent>
#include <QPainter>

namespace chairside {

Shade::Shade(const Look& look, QWidget* window) : QWidget(window), m_look(look)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    fit();
    show();
    repaint();
}

void Shade::fit()
{
    setGeometry(parentWidget()->rect());
    raise();
}

void Shade::paintEvent(QPaintEvent* event)
{
    const Tokens& t = m_look.tokens();
    QPainter painter(this);
    painter.fillRect(event->rect(), t.sunken);
    if (parentWidget()->parentWidget())
        return; // a dialog: one sign is enough, and that stands on its window
    const int side = qMin(t.px(56), qMin(width(), height()) / 2);
    const QRect square(
        QRect(QPoint(), QSize(side, side)).translated((width() - side) / 2, qMin(t.px(48), (height() - side) / 4)));
    m_look.icons().paint(&painter, square, QStringLiteral("lock"), Ink::Muted);
    painter.setFont(m_look.font(Type::Section, true));
    painter.setPen(t.muted);
    painter.drawText(QRect(0, square.bottom() + t.px(12), width(), t.px(40)), Qt::AlignHCenter | Qt::AlignTop,
                     tr("Locked"));
}

} // namespace chairside
