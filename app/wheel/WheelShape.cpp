#include "app/wheel/WheelShape.h"

#include <QtMath>

#include <cmath>

namespace chairside {

namespace {

// Shares of the radius.
constexpr double gap = 0.032;
constexpr double bodyEnd = 0.89;
constexpr double rimWidth = 0.09;
constexpr double hubAir = 0.032; // between hub and sectors
constexpr double hubArcEdge = 0.016;
constexpr double hubArcWidth = 0.042;
constexpr double hubArcGap = 0.074;

QPointF onCircle(const QPointF& centre, double radius, double degrees)
{
    const double radians = qDegreesToRadians(degrees);
    return centre + QPointF(std::cos(radians), std::sin(radians)) * radius;
}

// Part of a ring between two rays, clockwise from 3 o'clock in degrees, drawn in by `inset` along both rays so that
// neighbours stand a constant distance apart. `cutStart` and `cutEnd` say which ends are drawn in.
QPainterPath ringPart(const QPointF& centre, double inner, double outer, double from, double to, double inset,
                      bool cutEnd = true)
{
    const auto drawnIn = [inset](double radius) { return qRadiansToDegrees(std::asin(inset / radius)); };
    const double outerFrom = from + drawnIn(outer);
    const double innerFrom = from + drawnIn(inner);
    const double outerTo = cutEnd ? to - drawnIn(outer) : to;
    const double innerTo = cutEnd ? to - drawnIn(inner) : to;
    const auto box = [&centre](double radius) {
        return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    };
    QPainterPath path(onCircle(centre, outer, outerFrom));
    path.arcTo(box(outer), -outerFrom, -(outerTo - outerFrom)); // Qt counts anticlockwise
    path.lineTo(onCircle(centre, inner, innerTo));
    path.arcTo(box(inner), -innerTo, innerTo - innerFrom);
    path.closeSubpath();
    return path;
}

} // namespace

WheelShape::WheelShape(const QPointF& centre, double radius, int sectors, double hub)
    : m_centre(centre), m_radius(radius), m_sectors(std::max(1, sectors)), m_hub(hub * radius)
{
}

double WheelShape::startOf(int sector) const
{
    return -90.0 + (sector - 0.5) * 360.0 / m_sectors;
}

QPainterPath WheelShape::body(int sector) const
{
    return ringPart(m_centre, m_hub + hubAir * m_radius, bodyEnd * m_radius, startOf(sector), startOf(sector + 1),
                    gap / 2 * m_radius);
}

QPainterPath WheelShape::rim(int sector, double share) const
{
    const double from = startOf(sector);
    const double drawnIn = qRadiansToDegrees(std::asin(gap / 2));
    const double whole = 360.0 / m_sectors - 2 * drawnIn;
    const bool all = share >= 1.0;
    const double to = all ? startOf(sector + 1) : from + drawnIn + share * whole;
    return ringPart(m_centre, (1 - rimWidth) * m_radius, m_radius, from, to, gap / 2 * m_radius, all);
}

QPainterPath WheelShape::hub() const
{
    QPainterPath disc;
    disc.addEllipse(m_centre, m_hub, m_hub);
    return disc;
}

QPainterPath WheelShape::hubArc(int arc, int arcs) const
{
    const double step = 360.0 / std::max(1, arcs);
    const double outer = m_hub - hubArcEdge * m_radius;
    return ringPart(m_centre, outer - hubArcWidth * m_radius, outer, -90 + arc * step, -90 + (arc + 1) * step,
                    hubArcGap / 2 * m_radius);
}

QPointF WheelShape::wordsAt(int sector) const
{
    const double middle = (m_hub + (hubAir + bodyEnd) * m_radius) / 2;
    return onCircle(m_centre, middle, startOf(sector) + 180.0 / m_sectors);
}

int WheelShape::sectorAt(const QPointF& point) const
{
    const QPointF from = point - m_centre;
    const double distance = std::hypot(from.x(), from.y());
    if (distance < m_hub + hubAir * m_radius || distance > m_radius)
        return -1;
    const double degrees = qRadiansToDegrees(std::atan2(from.y(), from.x())) - startOf(0);
    const double turned = std::fmod(degrees + 720.0, 360.0);
    return std::min(int(turned / (360.0 / m_sectors)), m_sectors - 1);
}

} // namespace chairside
