#include "app/dates/DueTile.h"

#include "app/look/Look.h"
#include "core/base/Text.h"

#include <QLocale>
#include <QPainter>

namespace chairside {

DueTile::DueTile(const Look& look, QWidget* parent) : QAbstractButton(parent), m_look(look)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
}

void DueTile::showDay(Kind kind, QDate day, int count, const QString& closed)
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    m_kind = kind;
    m_day = day;
    m_count = count;
    if (kind == Kind::Overdue) {
        m_head = tr("Overdue");
        m_number = QString::number(count);
        m_foot.clear();
        setAccessibleName(tr("%1 overdue").arg(count));
    } else {
        m_head = british.toString(day, QStringLiteral("ddd"));
        m_number = british.toString(day, day.day() == 1 ? QStringLiteral("d MMM") : QStringLiteral("d"));
        m_foot = count > 0 ? tr("%1 due").arg(count) : kind == Kind::Closed ? tr("closed") : QString();
        QString name = tr("%1, %2").arg(dayAndDate(day), count > 0 ? tr("%1 due").arg(count) : tr("nothing due"));
        if (!closed.isEmpty() && day.dayOfWeek() < Qt::Saturday)
            name += QStringLiteral(", ") + closed;
        setAccessibleName(kind == Kind::Today ? tr("Today, %1").arg(name) : name);
    }
    setToolTip(accessibleName());
    update();
}

QSize DueTile::sizeHint() const
{
    const QFontMetrics meta(m_look.font(Type::Meta)), number(m_look.font(Type::Body, true));
    const Tokens& t = m_look.tokens();
    const int width =
        std::max({meta.horizontalAdvance(m_head), meta.horizontalAdvance(m_foot), number.horizontalAdvance(m_number)});
    return {width + t.px(8), 2 * meta.height() + number.height() + t.px(8)};
}

void DueTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = m_look.tokens();
    const bool bad = m_kind == Kind::Overdue && m_count > 0;
    const QColor ground = bad                      ? t.badTint
                          : m_kind == Kind::Today  ? t.accentSoft
                          : m_kind == Kind::Closed ? t.sunken
                          : underMouse()           ? t.sunken
                                                   : t.surface;
    const QColor edge = bad ? t.bad : m_kind == Kind::Today ? t.accent : t.line;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = t.lineWidth / 2.0;
    painter.setPen(QPen(edge, t.lineWidth));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), t.px(4), t.px(4));

    const QFont meta = m_look.font(Type::Meta), strong = m_look.font(Type::Meta, true);
    const QFont number = m_look.font(bad ? Type::Page : Type::Body, true);
    const int small = QFontMetrics(meta).height(), large = QFontMetrics(number).height();
    const bool two = m_kind == Kind::Overdue;
    int y = (height() - small - large - (two ? 0 : small)) / 2;
    const auto line = [&](const QString& words, const QFont& font, int high, const QColor& ink) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(0, y, width(), high), Qt::AlignCenter, words);
        y += high;
    };
    line(m_head, meta, small, bad ? t.bad : t.text);
    line(m_number, number, large, bad ? t.bad : t.text);
    if (!two)
        line(m_foot, m_count > 0 ? strong : meta, small, t.text);
}

} // namespace chairside
