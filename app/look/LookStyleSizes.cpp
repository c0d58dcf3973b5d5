// Where the parts of a control are, and how large it is.
#include "app/look/BarPainting.h"
#include "app/look/ButtonPainting.h"
#include "app/look/FieldPainting.h"
#include "app/look/FramePainting.h"
#include "app/look/LookStyle.h"
#include "app/look/MenuPainting.h"
#include "app/look/Roles.h"
#include "app/look/ViewPainting.h"

#include <QAbstractSpinBox>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace chairside {

namespace {

constexpr double controlHeight = 32;
constexpr double tableRowHeight = 38;

QSize noLower(QSize size, int height)
{
    return {size.width(), std::max(size.height(), height)};
}

} // namespace

QRect LookStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_ShapedFrameContents:
        if (const auto margins = frameMargins(widget, m_tokens))
            return option->rect.marginsRemoved(*margins);
        break;
    case SE_LineEditContents:
        return isInner(widget) ? option->rect : option->rect.marginsRemoved(fieldMargins(widget, m_tokens));
    case SE_TabBarTabText:
        return option->rect; // its painter knows the room round the words
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const
{
    const auto* bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (bar)
        return scrollPart(*bar, part, m_tokens);
    if (control != CC_ComboBox && control != CC_SpinBox)
        return QProxyStyle::subControlRect(control, option, part, widget);

    const QRect whole = option->rect;
    const int buttonWidth = m_tokens.px(24);
    const auto placed = [&](const QRect& rect) { return visualRect(option->direction, whole, rect); };
    const QRect button(whole.x() + whole.width() - buttonWidth, whole.y(), buttonWidth, whole.height());
    const int left = m_tokens.borderWidth + m_tokens.px(isMarked(widget, "gap") ? 8 : 6);
    const QRect text = whole.adjusted(left, m_tokens.borderWidth, -buttonWidth, -m_tokens.borderWidth);

    if (control == CC_ComboBox) {
        switch (part) {
        case SC_ComboBoxArrow:
            return placed(button);
        case SC_ComboBoxEditField:
            return placed(text);
        case SC_ComboBoxListBoxPopup:
        case SC_ComboBoxFrame:
        default:
            return whole;
        }
    }
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    switch (part) {
    case SC_SpinBoxUp:
        return buttons ? placed(button.adjusted(0, m_tokens.px(3), 0, -button.height() / 2)) : QRect();
    case SC_SpinBoxDown:
        return buttons ? placed(button.adjusted(0, button.height() / 2, 0, -m_tokens.px(3))) : QRect();
    case SC_SpinBoxEditField:
        return placed(buttons ? text : text.adjusted(0, 0, buttonWidth - left, 0));
    default:
        return whole;
    }
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                  const QWidget* widget) const
{
    const Tokens& t = m_tokens;
    switch (type) {
    case CT_ComboBox:
    case CT_SpinBox: {
        const int sides = t.px(6 + 24) + 2 * t.borderWidth + t.px(isMarked(widget, "gap") ? 4 : 2);
        const int icon = type == CT_ComboBox ? t.px(2) : 0;
        return noLower({contents.width() + sides + icon, contents.height() + t.px(8)}, t.px(controlHeight));
    }
    case CT_LineEdit:
        return isInner(widget) ? contents : noLower(contents.grownBy(fieldMargins(widget, t)), t.px(controlHeight));
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return buttonSize(*button, contents, widget, t);
        break;
    case CT_ToolButton:
        return toolSize(contents, widget, t);
    case CT_MenuItem:
        if (const auto* line = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuLineSize(*line, contents, t);
        break;
    case CT_MenuBarItem:
        return menuBarNameSize(contents, t);
    case CT_TabBarTab:
        return tabSize(contents, t);
    case CT_HeaderSection:
        if (const auto* heading = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return headingSize(*heading, t);
        break;
    case CT_ItemViewItem: {
        const double least = qobject_cast<const QTableView*>(widget) ? tableRowHeight : controlHeight;
        return noLower(QProxyStyle::sizeFromContents(type, option, contents, widget), t.px(least));
    }
    case CT_CheckBox:
    case CT_RadioButton:
        return noLower(QProxyStyle::sizeFromContents(type, option, contents, widget), t.px(24));
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

} // namespace chairside
