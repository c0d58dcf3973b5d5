#include "app/look/FramePainting.h"

#include "app/look/Box.h"
#include "app/look/FieldPainting.h"
#include "app/look/Roles.h"
#include "app/look/ViewPainting.h"

#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyleOption>
#include <QTextEdit>

namespace chairside {

namespace {

constexpr double cardRadius = 4;
constexpr double chipRadius = 3;

struct GroundLook
{
    const char* role;
    Colour fill;
    Colour edge;
    Qt::Edges edges;
};

constexpr GroundLook grounds[] = {
    {"card", &Tokens::surface, &Tokens::line, allEdges},
    {"header", &Tokens::surface, &Tokens::line, Qt::BottomEdge},
    {"footer", &Tokens::surface, &Tokens::line, Qt::TopEdge},
    {"rail", &Tokens::sunken, &Tokens::line, Qt::RightEdge},
    {"side", &Tokens::surface, &Tokens::line, Qt::LeftEdge},
    {"foot-band", &Tokens::sunken, &Tokens::line, Qt::TopEdge},
    {"rule", &Tokens::line, nullptr, {}},
    {"notice", &Tokens::sunken, &Tokens::border, allEdges},
};

// A card is decorated by a line; a notice and a chip have the border of a control, and the colours of their tone.
std::optional<Box> groundOf(const QWidget* frame, const Tokens& t)
{
    const QString role = roleOf(frame);
    if (role.isEmpty())
        return {};
    for (const GroundLook& each : grounds) {
        if (role != QLatin1String(each.role))
            continue;
        Box box{inked(t, each.fill), inked(t, each.edge), t.lineWidth, 0, each.edges};
        if (each.edges == allEdges)
            box.radius = t.px(cardRadius);
        if (each.edge == &Tokens::border)
            box.width = t.borderWidth;
        if (const ToneLook* tone = each.edge == &Tokens::border ? toneOf(frame) : nullptr) {
            box.fill = inked(t, tone->tint);
            box.edge = inked(t, tone->ink);
        }
        return box;
    }
    return {};
}

QMargins edgesOf(const Box& box)
{
    const auto at = [&box](Qt::Edge edge) { return box.edges.testFlag(edge) ? box.width : 0; };
    return {at(Qt::LeftEdge), at(Qt::TopEdge), at(Qt::RightEdge), at(Qt::BottomEdge)};
}

bool isChip(const QWidget* label)
{
    return roleOf(label) == QLatin1String("chip");
}

bool isTip(const QWidget* label)
{
    return label->inherits("QTipLabel");
}

std::optional<QMargins> labelMargins(const QLabel* label, const Tokens& t)
{
    const auto around = [&t](double sides, double ends, int edge) {
        return QMargins(t.px(sides) + edge, t.px(ends) + edge, t.px(sides) + edge, t.px(ends) + edge);
    };
    if (isChip(label))
        return around(6, 1, t.borderWidth);
    if (roleOf(label) == QLatin1String("marking"))
        return around(12, 0, 0);
    if (isTip(label))
        return around(8, 4, t.borderWidth);
    return {};
}

bool paintLabelFrame(QPainter& painter, const QRect& rect, const QWidget* label, const Tokens& t)
{
    if (!isChip(label))
        return false;
    const ToneLook* tone = toneOf(label);
    paintBox(painter, rect,
             {tone ? inked(t, tone->tint) : t.sunken, tone ? inked(t, tone->ink) : t.border, t.borderWidth,
              t.px(chipRadius)});
    return true;
}

enum class Kind { Label, View, Field, Bare, Ground, Other };

Kind kindOf(const QWidget* widget)
{
    if (qobject_cast<const QLabel*>(widget))
        return Kind::Label;
    if (qobject_cast<const QAbstractItemView*>(widget))
        return qobject_cast<const QHeaderView*>(widget) ? Kind::Other : Kind::View;
    if (qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget))
        return Kind::Field;
    if (qobject_cast<const QScrollArea*>(widget))
        return Kind::Bare;
    return qobject_cast<const QFrame*>(widget) ? Kind::Ground : Kind::Other;
}

} // namespace

std::optional<QMargins> frameMargins(const QWidget* widget, const Tokens& tokens)
{
    switch (kindOf(widget)) {
    case Kind::Label:
        return labelMargins(static_cast<const QLabel*>(widget), tokens);
    case Kind::View:
        return viewMargins(widget, tokens);
    case Kind::Field:
        return fieldMargins(widget, tokens);
    case Kind::Bare:
        return QMargins();
    case Kind::Ground:
        if (const auto box = groundOf(widget, tokens))
            return edgesOf(*box);
        return {};
    case Kind::Other:
        return {};
    }
    return {};
}

bool paintFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget, const Tokens& tokens)
{
    switch (kindOf(widget)) {
    case Kind::Label:
        return paintLabelFrame(painter, option.rect, widget, tokens);
    case Kind::View:
        paintViewFrame(painter, option.rect, widget, tokens);
        return true;
    case Kind::Field:
        paintField(painter, option, widget, tokens);
        return true;
    case Kind::Bare:
        return true;
    case Kind::Ground:
        if (const auto box = groundOf(widget, tokens)) {
            paintBox(painter, option.rect, *box);
            return true;
        }
        return false;
    case Kind::Other:
        return false;
    }
    return false;
}

} // namespace chairside
