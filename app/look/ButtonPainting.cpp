#include "app/look/ButtonPainting.h"

#include "app/look/Box.h"
#include "app/look/Roles.h"

#include <QDialogButtonBox>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace chairside {

namespace {

constexpr double radius = 4;
constexpr int between = 4; // icon and words, as QPushButton counts on
constexpr double controlHeight = 32;
constexpr double tallHeight = 44;
constexpr double toolHeight = 20;

// One state of a button. Off has a dotted edge where it has one, for in high contrast colour cannot say it.
struct Coat
{
    Colour fill = nullptr;
    Colour edge = nullptr;
    Colour ink = &Tokens::text;
    bool dotted = false;
};

struct ButtonLook
{
    const char* role;
    double sides;      // between edge and words, at 100 %
    double height;     // the least, at 100 %; see leastHeight()
    bool edged = true; // has room for an edge, seen or not
    Coat rest, hover, pressed, on, onHover, off, offOn;
};

using T = Tokens;
constexpr Coat bare{nullptr, nullptr};
constexpr Coat bareOff{nullptr, nullptr, &T::muted};
constexpr Coat white{&T::surface, &T::border};
constexpr Coat soft{&T::accentSoft, nullptr};
constexpr Coat softEdged{&T::accentSoft, &T::border};
constexpr Coat softPressed{&T::accentSoft, &T::accent};
constexpr Coat solid{&T::accent, &T::accent, &T::onAccent};
constexpr Coat solidHover{&T::accentHover, &T::accentHover, &T::onAccent};
constexpr Coat solidPressed{&T::accentHover, &T::text, &T::onAccent};
constexpr Coat dotted{&T::sunken, &T::border, &T::muted, true};
constexpr Coat kept{&T::sunken, &T::border, &T::text};
constexpr Coat restricted{&T::restrictedTint, &T::restricted, &T::restricted};
constexpr Coat linkRest{nullptr, nullptr, &T::accent};
constexpr Coat linkHover{&T::accentSoft, nullptr, &T::accent};

// Role, sides, height, edged; at rest, under the pointer, pressed, on, on under the pointer, off, off and on.
constexpr ButtonLook looks[] = {
    {"plain", 12, 32, true, white, softEdged, softPressed, solid, solid, dotted, dotted},
    {"primary", 12, 32, true, solid, solidHover, solidPressed, solid, solidHover, dotted, dotted},
    {"quiet", 10, 32, true, bare, soft, softPressed, softPressed, softPressed, bareOff, bareOff},
    {"bar", 8, 24, true, bare, soft, soft, soft, soft, bareOff, bareOff},
    {"link", 2, 24, false, linkRest, linkHover, linkHover, linkHover, linkHover, bareOff, bareOff},
    {"segment", 10, 32, true, white, softEdged, softPressed, solid, solidHover, dotted, kept},
    {"restriction", 4, 20, true, bare, soft, soft, restricted, restricted, bareOff, restricted},
    {"choice", 16, 56, true, white, softEdged, softPressed, solid, solid, dotted, dotted},
};

// The default button of a dialog's row of buttons is its primary one, whatever its role.
bool isDialogDefault(const QWidget* widget)
{
    const auto* button = qobject_cast<const QPushButton*>(widget);
    return button && button->isDefault() && qobject_cast<const QDialogButtonBox*>(button->parentWidget());
}

const ButtonLook& lookOf(const QWidget* widget)
{
    const QString role = isDialogDefault(widget) ? QStringLiteral("primary") : roleOf(widget);
    for (const ButtonLook& each : looks) {
        if (role == QLatin1String(each.role))
            return each;
    }
    return looks[0];
}

bool is(const ButtonLook& look, const char* role)
{
    return qstrcmp(look.role, role) == 0;
}

const Coat& coatOf(const ButtonLook& look, QStyle::State state)
{
    const bool on = state.testFlag(QStyle::State_On);
    if (!state.testFlag(QStyle::State_Enabled))
        return on ? look.offOn : look.off;
    const bool hover = state.testFlag(QStyle::State_MouseOver);
    if (on)
        return hover ? look.onHover : look.on;
    if (state.testFlag(QStyle::State_Sunken))
        return look.pressed;
    return hover ? look.hover : look.rest;
}

// Controls stand level with each other, edges and all. What is less tall stands in a line of words, and its edges lie
// round that line.
int leastHeight(const ButtonLook& look, const QWidget* widget, const Tokens& t)
{
    if (is(look, "primary") && isMarked(widget, "tall"))
        return t.px(tallHeight);
    const bool level = look.height >= controlHeight;
    return t.px(look.height) + (look.edged && !level ? 2 * t.borderWidth : 0);
}

bool fromStart(const QWidget* widget, const ButtonLook& look)
{
    return is(look, "link") || is(look, "choice") ||
           (widget && widget->property("align").toString() == QLatin1String("left"));
}

QFont letters(const QFont& font, const ButtonLook& look, QStyle::State state)
{
    QFont wanted = font;
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    if (state.testFlag(QStyle::State_On))
        wanted.setBold(true);
    else if (is(look, "primary"))
        wanted.setBold(enabled);
    if (is(look, "link"))
        wanted.setUnderline(enabled);
    return wanted;
}

void paintGround(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Tokens& t)
{
    const ButtonLook& look = lookOf(widget);
    const Coat& coat = coatOf(look, option.state);
    Box box{inked(t, coat.fill), inked(t, coat.edge), t.borderWidth, look.edged ? t.px(radius) : 0};
    box.dotted = coat.dotted;
    if (is(look, "segment")) {
        // Each has the line at its end, and the first of them one at its start.
        const QString place = widget->property("place").toString();
        const bool only = place == QLatin1String("only");
        const bool first = only || place == QLatin1String("first");
        const bool last = only || place == QLatin1String("last");
        box.edges.setFlag(Qt::LeftEdge, first);
        box.roundAt.setFlag(Qt::LeftEdge, first);
        box.roundAt.setFlag(Qt::RightEdge, last);
    }
    paintBox(painter, option.rect, box);
}

void paintLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Tokens& t)
{
    const ButtonLook& look = lookOf(widget);
    painter.save();
    painter.setFont(letters(painter.font(), look, option.state));
    painter.setPen(inked(t, coatOf(look, option.state).ink));

    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const bool hasIcon = !option.icon.isNull();
    const int icon = hasIcon ? option.iconSize.width() : 0;
    const int words = option.text.isEmpty() ? 0 : painter.fontMetrics().size(flags, option.text).width();
    const int air = icon > 0 && words > 0 ? between : 0;
    const QRect room = option.rect.marginsRemoved(buttonMargins(widget, t));
    const bool started = fromStart(widget, look);
    const int start = started ? 0 : (room.width() - icon - air - words) / 2;
    const auto placed = [&](int from, int width) {
        return QStyle::visualRect(option.direction, room,
                                  QRect(room.x() + start + from, room.y(), width, room.height()));
    };
    if (hasIcon) {
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        const bool on = option.state.testFlag(QStyle::State_On);
        option.icon.paint(&painter,
                          QStyle::alignedRect(option.direction, Qt::AlignCenter, option.iconSize, placed(0, icon)),
                          Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled, on ? QIcon::On : QIcon::Off);
    }
    if (words > 0)
        painter.drawText(placed(icon + (started ? air : air / 2), words), flags | Qt::AlignLeft | Qt::TextDontClip,
                         option.text);
    painter.restore();
}

} // namespace

void paintButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Tokens& tokens)
{
    paintGround(painter, option, widget, tokens);
    paintLabel(painter, option, widget, tokens);
}

QMargins buttonMargins(const QWidget* widget, const Tokens& t)
{
    const ButtonLook& look = lookOf(widget);
    const int edge = look.edged ? t.borderWidth : 0;
    double left = look.sides;
    double right = look.sides;
    double ends = 0;
    if (is(look, "choice"))
        ends = 12;
    else if (is(look, "quiet") && isMarked(widget, "entry")) {
        left = 0;
        right = 6;
    } else if (is(look, "quiet") && isMarked(widget, "alone"))
        left = right = 4;
    else if (is(look, "plain") && fromStart(widget, look))
        left = right = 8;
    else if (is(look, "segment")) {
        const QString place = widget->property("place").toString();
        const bool first = place == QLatin1String("first") || place == QLatin1String("only");
        return {t.px(left) + (first ? edge : 0), edge, t.px(right) + edge, edge};
    }
    return {t.px(left) + edge, t.px(ends) + edge, t.px(right) + edge, t.px(ends) + edge};
}

QSize buttonSize(const QStyleOptionButton& option, const QSize& contents, const QWidget* widget, const Tokens& t)
{
    const ButtonLook& look = lookOf(widget);
    QSize size = contents.grownBy(buttonMargins(widget, t));
    size.setHeight(std::max(size.height(), leastHeight(look, widget, t)));
    if (isDialogDefault(widget) && !widget->font().bold()) {
        QFont bold = widget->font();
        bold.setBold(true);
        size.rwidth() +=
            QFontMetrics(bold).horizontalAdvance(option.text) - option.fontMetrics.horizontalAdvance(option.text);
    }
    return size;
}

void dressButton(QPushButton* button, const Tokens& t)
{
    const ButtonLook& look = lookOf(button);
    QFont font;
    if (is(look, "primary") && !isDialogDefault(button))
        font.setBold(true);
    if (is(look, "link"))
        font.setUnderline(true);
    if (is(look, "restriction")) {
        font.setPixelSize(t.type(Type::Meta));
        font.setBold(true);
    }
    if (font.resolveMask() || (!roleOf(button).isEmpty() && button->testAttribute(Qt::WA_SetFont)))
        button->setFont(font);
}

void paintToolGround(QPainter& painter, const QStyleOption& option, const Tokens& t)
{
    Box box{{}, {}, t.borderWidth, t.px(radius)};
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (down || (option.state.testFlag(QStyle::State_Enabled) && option.state.testFlag(QStyle::State_MouseOver)))
        box.fill = t.accentSoft;
    if (down)
        box.edge = t.accent;
    paintBox(painter, option.rect, box);
}

QMargins toolMargins(const QWidget* widget, const Tokens& t)
{
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    const bool overMonth = parent && parent->objectName() == QLatin1String("qt_calendar_navigationbar");
    const int sides = t.px(overMonth ? 8 : 4) + t.borderWidth;
    const int ends = t.px(overMonth ? 4 : 2) + t.borderWidth;
    return {sides, ends, sides, ends};
}

QSize toolSize(const QSize& contents, const QWidget* widget, const Tokens& t)
{
    return contents.expandedTo(QSize(t.px(toolHeight), t.px(toolHeight))).grownBy(toolMargins(widget, t));
}

} // namespace chairside
