#include "app/look/IconLabel.h"

#include "app/look/Look.h"
#include "app/look/Roles.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace chairside {

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return QStringLiteral("plain");
    case Tone::Muted:
        return QStringLiteral("muted");
    case Tone::Accent:
        return QStringLiteral("accent");
    case Tone::Ok:
        return QStringLiteral("ok");
    case Tone::Warn:
        return QStringLiteral("warn");
    case Tone::Bad:
        return QStringLiteral("bad");
    case Tone::Restricted:
        return QStringLiteral("restricted");
    }
    return QStringLiteral("plain");
}

Ink inkFor(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return Ink::Text;
    case Tone::Muted:
        return Ink::Muted;
    case Tone::Accent:
        return Ink::Accent;
    case Tone::Ok:
        return Ink::Ok;
    case Tone::Warn:
        return Ink::Warn;
    case Tone::Bad:
        return Ink::Bad;
    case Tone::Restricted:
        return Ink::Restricted;
    }
    return Ink::Text;
}

IconLabel::IconLabel(const Look* look, const QString& icon, const QString& text, QWidget* parent)
    : QLabel(text, parent), m_look(look), m_icon(icon)
{
    setTextFormat(Qt::PlainText);
    makeRoom();
}

void IconLabel::setIcon(const QString& icon, Ink ink)
{
    if (m_icon == icon && m_ink == ink)
        return;
    m_icon = icon;
    m_ink = ink;
    makeRoom();
    update();
}

void IconLabel::setTone(Tone tone)
{
    m_ink = inkFor(tone);
    if (property("tone").toString() != toneName(tone)) {
        setProperty("tone", toneName(tone));
        restyle(this);
    }
    update();
}

bool IconLabel::event(QEvent* event)
{
    const bool handled = QLabel::event(event);
    if (event->type() == QEvent::Polish)
        makeRoom(); // the style has just set the font
    return handled;
}

void IconLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoom();
}

// An icon alone needs its own room: without words there is none beside it.
QSize IconLabel::withIcon(QSize words) const
{
    if (m_icon.isEmpty() || !text().isEmpty())
        return words;
    const QMargins around = contentsMargins();
    return words.expandedTo(QSize(iconSide(), std::max(iconSide(), fontMetrics().height())).grownBy(around));
}

QSize IconLabel::sizeHint() const
{
    return withIcon(QLabel::sizeHint());
}

QSize IconLabel::minimumSizeHint() const
{
    return withIcon(QLabel::minimumSizeHint());
}

int IconLabel::iconSide() const
{
    return int(std::lround(fontInfo().pixelSize() * 1.12));
}

void IconLabel::makeRoom()
{
    const int room = m_icon.isEmpty() ? 0 : iconSide() + fontInfo().pixelSize() / 3;
    if (indent() != room)
        setIndent(room);
}

// Beside the first line, however many there are.
void IconLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (m_icon.isEmpty())
        return;
    const QRect inside = contentsRect();
    const int line = std::min(fontMetrics().height(), inside.height());
    const bool top = wordWrap() || alignment().testFlag(Qt::AlignTop);
    const int middle = top && inside.height() > line ? inside.top() + line / 2 : inside.center().y();
    QRect square(inside.left(), 0, iconSide(), iconSide());
    square.moveCenter({square.center().x(), middle});
    QPainter painter(this);
    m_look->icons().paint(&painter, QStyle::visualRect(layoutDirection(), inside, square), m_icon,
                          isEnabled() ? m_ink : Ink::Muted);
}

} // namespace chairside
