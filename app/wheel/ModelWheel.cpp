#include "app/wheel/ModelWheel.h"

#include "app/look/Look.h"
#include "app/wheel/WheelAccess.h"
#include "app/wheel/WheelShape.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace chairside {

namespace {

constexpr double hubShare = 0.31;
constexpr double largeHubShare = 0.28;

bool isLarge(ModelWheel::Size size)
{
    return size == ModelWheel::Size::Large || size == ModelWheel::Size::Shared;
}

WheelShape shapeOf(const QSize& widget, int sectors, ModelWheel::Size size)
{
    const double side = std::min(widget.width(), widget.height());
    return WheelShape(QPointF(widget.width() / 2.0, widget.height() / 2.0), side / 2 - 2, sectors,
                      isLarge(size) ? largeHubShare : hubShare);
}

QFont wordsFont(const Look& look, ModelWheel::Size size)
{
    QFont font = look.font(Type::Meta);
    if (isLarge(size))
        font.setPixelSize(look.tokens().px(size == ModelWheel::Size::Shared ? 19 : 16));
    return font;
}

// One painting of the wheel.
class WheelPainting final
{
public:
    WheelPainting(QPainter* painter, const Look& look, const WheelShape& shape, ModelWheel::Size size)
        : m_painter(painter), m_look(look), m_tokens(look.tokens()), m_shape(shape), m_size(size)
    {
    }

    void sector(int index, const WheelSector& sector, bool current, bool hovered)
    {
        const bool contrastScheme = m_tokens.scheme == Scheme::HighContrast;
        const QPainterPath body = m_shape.body(index);
        m_painter->fillPath(body, current ? m_tokens.accent : hovered ? m_tokens.accentSoft : m_tokens.surface);
        if (contrastScheme)
            inside(body, current ? m_tokens.accent : m_tokens.border, 2);

        m_painter->setPen(QPen(m_tokens.border, contrastScheme ? 2 : 1));
        m_painter->setBrush(m_tokens.track);
        m_painter->drawPath(m_shape.rim(index, 1));
        if (sector.answered > 0 && sector.total > 0) {
            const QColor fill = sector.complete() ? m_tokens.ok : m_tokens.accent;
            m_painter->setPen(QPen(fill, 1));
            m_painter->setBrush(fill);
            m_painter->drawPath(m_shape.rim(index, double(sector.answered) / sector.total));
        }
        words(index, sector, current);
    }

    void hub(int considered, int arcs, const QString& word)
    {
        m_painter->setPen(QPen(m_tokens.border, m_tokens.borderWidth));
        m_painter->setBrush(m_tokens.surface);
        m_painter->drawPath(m_shape.hub());
        for (int i = 0; i < arcs; ++i) {
            m_painter->fillPath(m_shape.hubArc(i, arcs), i < considered ? m_tokens.accent : m_tokens.track);
            if (m_tokens.scheme == Scheme::HighContrast && i >= considered)
                inside(m_shape.hubArc(i, arcs), m_tokens.border, 1);
        }
        QFont font = wordsFont(m_look, m_size);
        font.setBold(true);
        m_painter->setFont(font);
        m_painter->setPen(m_tokens.text);
        m_painter->drawText(m_shape.hub().boundingRect(), Qt::AlignCenter, word);
    }

    // The marked sector, while the wheel has the focus: the ring of FocusFrame in the sector's own shape.
    void focus(int index)
    {
        const QPainterPath body = m_shape.body(index);
        if (m_tokens.focusInner == m_tokens.focusOuter)
            return inside(body, m_tokens.focusOuter, m_tokens.px(4));
        QPainterPath outside;
        outside.setFillRule(Qt::OddEvenFill);
        outside.addRect(body.boundingRect().adjusted(-20, -20, 20, 20));
        outside.addPath(body);
        m_painter->save();
        m_painter->setClipPath(outside);
        m_painter->setBrush(Qt::NoBrush);
        m_painter->setPen(QPen(m_tokens.focusOuter, 2 * m_tokens.px(3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->drawPath(body);
        m_painter->restore();
        inside(body, m_tokens.focusInner, m_tokens.px(2));
    }

private:
    void words(int index, const WheelSector& sector, bool current)
    {
        QFont font = wordsFont(m_look, m_size);
        font.setBold(current);
        const QFontMetricsF metrics(font);
        // The long name where it fits between the sector's edges.
        const bool full = isLarge(m_size) && metrics.horizontalAdvance(sector.fullName) <= 0.7 * m_shape.radius();
        const QString name = full ? sector.fullName : sector.shortName;
        const QPointF middle = m_shape.wordsAt(index);
        const double tick = sector.complete() ? font.pixelSize() : 0;
        const double height = metrics.height() + tick;
        QRectF box(middle.x() - m_shape.radius(), middle.y() - height / 2, 2 * m_shape.radius(), metrics.height());
        m_painter->setFont(font);
        m_painter->setPen(current ? m_tokens.onAccent : m_tokens.text);
        m_painter->drawText(box, Qt::AlignCenter, name);
        if (sector.complete()) {
            const QRectF square(middle.x() - tick / 2, box.bottom(), tick, tick);
            m_look.icons().paint(m_painter, square, QStringLiteral("tick"), current ? Ink::OnAccent : Ink::Ok);
        }
    }

    // A line of `width` that lies wholly inside the path.
    void inside(const QPainterPath& path, const QColor& colour, double width)
    {
        m_painter->save();
        m_painter->setClipPath(path);
        m_painter->setBrush(Qt::NoBrush);
        m_painter->setPen(QPen(colour, 2 * width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->drawPath(path);
        m_painter->restore();
    }

    QPainter* m_painter;
    const Look& m_look;
    const Tokens& m_tokens;
    const WheelShape& m_shape;
    ModelWheel::Size m_size;
};

} // namespace

ModelWheel::ModelWheel(const Look* look, QWidget* parent) : QWidget(parent), m_look(look)
{
    installWheelAccess();
    setObjectName(QStringLiteral("modelWheel"));
    setAccessibleName(tr("Decision Making Model"));
    setProperty("ownFocus", true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setActive(true);
    connect(look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ModelWheel::setSectors(std::vector<WheelSector> sectors)
{
    if (sectors == m_sectors)
        return;
    m_sectors = std::move(sectors);
    m_marked = std::clamp(m_marked, 0, std::max(0, int(m_sectors.size()) - 1));
    m_hovered = m_pressed = -1;
    update();
}

void ModelWheel::setEthics(int considered, int total)
{
    m_considered = considered;
    m_ethics = total;
    setAccessibleDescription(total > 0 ? tr("Code of Ethics: %1 of %2 considered").arg(considered).arg(total)
                                       : QString());
    update();
}

void ModelWheel::setCurrent(const QString& id)
{
    if (id == m_current)
        return;
    m_current = id;
    if (const int at = indexOf(id); at >= 0)
        mark(at);
    update();
}

void ModelWheel::setSize(Size size)
{
    m_size = size;
    updateGeometry();
    update();
}

void ModelWheel::setActive(bool active)
{
    m_active = active;
    setFocusPolicy(active ? Qt::StrongFocus : Qt::NoFocus);
    if (!active)
        hover(-1);
}

QSize ModelWheel::sizeHint() const
{
    const int side = m_look->tokens().px(int(m_size));
    return {side, side};
}

int ModelWheel::sectorAt(const QPointF& point) const
{
    return m_sectors.empty() ? -1 : shapeOf(size(), int(m_sectors.size()), m_size).sectorAt(point);
}

QRect ModelWheel::sectorRect(int index) const
{
    return shapeOf(size(), int(m_sectors.size()), m_size).body(index).boundingRect().toAlignedRect();
}

QString ModelWheel::spoken(int index) const
{
    const WheelSector& sector = m_sectors[std::size_t(index)];
    if (sector.total == 0)
        return sector.fullName;
    return tr("%1, %2 of %3 answered").arg(sector.fullName).arg(sector.answered).arg(sector.total);
}

void ModelWheel::choose(int index)
{
    if (!m_active || index < 0 || index >= int(m_sectors.size()))
        return;
    mark(index);
    Q_EMIT chosen(m_sectors[std::size_t(index)].id);
}

bool ModelWheel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = sectorAt(help->pos());
        QToolTip::showText(help->globalPos(), at >= 0 ? spoken(at) : accessibleDescription(), this);
        return true;
    }
    return QWidget::event(event);
}

void ModelWheel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = int(m_sectors.size());
    const WheelShape shape = shapeOf(size(), count, m_size);
    WheelPainting painting(&painter, *m_look, shape, m_size);
    for (int i = 0; i < count; ++i) {
        const WheelSector& sector = m_sectors[std::size_t(i)];
        painting.sector(i, sector, sector.id == m_current, i == m_hovered);
    }
    painting.hub(m_considered, m_ethics, m_ethics > 0 ? tr("Ethics") : QString());
    if (hasFocus() && count > 0)
        painting.focus(m_marked);
}

void ModelWheel::keyPressEvent(QKeyEvent* event)
{
    const int count = int(m_sectors.size());
    if (count == 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return mark((m_marked + 1) % count);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return mark((m_marked + count - 1) % count);
    case Qt::Key_Home:
        return mark(0);
    case Qt::Key_End:
        return mark(count - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_marked);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ModelWheel::mouseMoveEvent(QMouseEvent* event)
{
    hover(m_active ? sectorAt(event->position()) : -1);
}

void ModelWheel::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? sectorAt(event->position()) : -1;
}

void ModelWheel::mouseReleaseEvent(QMouseEvent* event)
{
    const int at = sectorAt(event->position());
    if (event->button() == Qt::LeftButton && at >= 0 && at == m_pressed)
        choose(at);
    m_pressed = -1;
}

void ModelWheel::leaveEvent(QEvent*)
{
    hover(-1);
}

void ModelWheel::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    mark(m_marked);
}

void ModelWheel::mark(int index)
{
    m_marked = index;
    update();
    if (hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

void ModelWheel::hover(int index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    index >= 0 ? setCursor(Qt::PointingHandCursor) : unsetCursor();
    update();
}

int ModelWheel::indexOf(const QString& id) const
{
    for (std::size_t i = 0; i < m_sectors.size(); ++i) {
        if (m_sectors[i].id == id)
            return int(i);
    }
    return -1;
}

} // namespace chairside
