// The geometry of the wheel, in units of its radius: which path is where, and what lies under a point.
#pragma once

#include <QPainterPath>
#include <QPointF>

namespace chairside {

// Sector 0 is centred at 12 o'clock and the others follow clockwise. Gaps between sectors have parallel edges.
class WheelShape final
{
public:
    // `hub` is the hub's radius as a share of `radius`: 0.31, or 0.28 on a large wheel.
    WheelShape(const QPointF& centre, double radius, int sectors, double hub);

    QPainterPath body(int sector) const;
    // The rim of a sector from its start clockwise, `share` of it: 1 is all.
    QPainterPath rim(int sector, double share) const;
    // The disc in the middle, and one of `arcs` arcs inside its edge; the first begins at 12 o'clock.
    QPainterPath hub() const;
    QPainterPath hubArc(int arc, int arcs) const;
    // Where the middle of a sector's words stands.
    QPointF wordsAt(int sector) const;
    // The sector under the point, rim and gaps included; -1 in the hub and outside.
    int sectorAt(const QPointF& point) const;

    double radius() const { return m_radius; }

private:
    double startOf(int sector) const;

    QPointF m_centre;
    double m_radius;
    int m_sectors;
    double m_hub;
};

} // namespace chairside
