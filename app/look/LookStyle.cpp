#include "app/look/LookStyle.h"

#include "app/look/BarPainting.h"
#include "app/look/Box.h"
#include "app/look/ButtonPainting.h"
#include "app/look/ControlPainting.h"
#include "app/look/Dressing.h"
#include "app/look/FieldPainting.h"
#include "app/look/FramePainting.h"
#include "app/look/MenuPainting.h"
#include "app/look/Roles.h"
#include "app/look/ViewPainting.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace chairside {

namespace {

// Paints with the option as the kind it should be; false where it is another.
template <class Option, class Paint>
bool painted(const QStyleOption* option, Paint paint)
{
    const auto* known = qstyleoption_cast<const Option*>(option);
    if (known)
        paint(*known);
    return known != nullptr;
}

} // namespace

LookStyle::LookStyle(const Icons* icons)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_icons(icons), m_tokens(tokensFor(Scheme::Light))
{
}

void LookStyle::setTokens(const Tokens& tokens)
{
    m_tokens = tokens;
}

void LookStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    dress(widget, m_tokens);
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const ControlPainting painting(painter, m_tokens, *m_icons);
    switch (element) {
    case PE_FrameFocusRect: // the ring of FocusFrame says it
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
    case PE_FrameMenu:
    case PE_PanelMenuBar:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return painting.box(option, false);
    case PE_IndicatorRadioButton:
        return painting.box(option, true);
    case PE_IndicatorArrowDown:
        return painting.arrow(option, option->rect, QStringLiteral("chevron-down"));
    case PE_IndicatorArrowUp:
        return painting.arrow(option, option->rect, QStringLiteral("chevron-up"));
    case PE_IndicatorArrowLeft:
        return painting.arrow(option, option->rect, QStringLiteral("chevron-left"));
    case PE_IndicatorArrowRight:
        return painting.arrow(option, option->rect, QStringLiteral("chevron-right"));
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return paintRow(*painter, *item, widget, m_tokens);
        break;
    case PE_PanelLineEdit:
        if (!isInner(widget))
            paintField(*painter, *option, widget, m_tokens);
        return;
    case PE_PanelMenu:
        return paintMenuGround(*painter, option->rect, m_tokens);
    case PE_PanelStatusBar:
        return paintStatusGround(*painter, option->rect, m_tokens);
    case PE_PanelTipLabel:
        return paintBox(*painter, option->rect, {m_tokens.surface, m_tokens.border, m_tokens.borderWidth});
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(option->rect.x(), option->rect.bottom() + 1 - m_tokens.lineWidth,
                                       option->rect.width(), m_tokens.lineWidth),
                                 m_tokens.line);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LookStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    if (!drawOurs(element, option, painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

bool LookStyle::drawOurs(ControlElement element, const QStyleOption* option, QPainter* painter,
                         const QWidget* widget) const
{
    QPainter& p = *painter;
    const Tokens& t = m_tokens;
    switch (element) {
    case CE_ShapedFrame:
        return paintFrame(p, *option, widget, t);
    case CE_Splitter:
    case CE_MenuEmptyArea:
        return true;
    case CE_PushButton:
        return painted<QStyleOptionButton>(option, [&](const auto& o) { paintButton(p, o, widget, t); });
    case CE_ComboBoxLabel:
        return painted<QStyleOptionComboBox>(option, [&](const auto& o) {
            paintChoice(p, o, subControlRect(CC_ComboBox, &o, SC_ComboBoxEditField, widget), widget, t);
        });
    case CE_MenuItem:
        return painted<QStyleOptionMenuItem>(option, [&](const auto& o) { paintMenuLine(p, o, t, *m_icons); });
    case CE_MenuBarItem:
        return painted<QStyleOptionMenuItem>(option, [&](const auto& o) { paintMenuBarName(p, o, t); });
    case CE_MenuBarEmptyArea:
        paintMenuBarGround(p, option->rect, t);
        return true;
    case CE_TabBarTabShape:
        return painted<QStyleOptionTab>(option, [&](const auto& o) { paintTabGround(p, o, t); });
    case CE_TabBarTabLabel:
        return painted<QStyleOptionTab>(option, [&](const auto& o) { paintTabWords(p, o, t); });
    case CE_Header:
        return painted<QStyleOptionHeader>(option, [&](const auto& o) { paintHeading(p, o, t); });
    case CE_HeaderEmptyArea:
        p.fillRect(option->rect, t.surface);
        return true;
    case CE_ProgressBar:
        return painted<QStyleOptionProgressBar>(option, [&](const auto& o) { paintProgress(p, o, t); });
    default:
        return false;
    }
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    const ControlPainting painting(painter, m_tokens, *m_icons);
    const auto arrow = [&](SubControl part, const QString& icon) {
        painting.arrow(option, subControlRect(control, option, part, widget), icon);
    };
    switch (control) {
    case CC_ComboBox:
        paintField(*painter, *option, widget, m_tokens);
        if (!isMarked(widget, "locked"))
            arrow(SC_ComboBoxArrow, QStringLiteral("chevron-down"));
        return;
    case CC_SpinBox:
        paintField(*painter, *option, widget, m_tokens);
        if (option->subControls.testFlag(SC_SpinBoxUp)) {
            arrow(SC_SpinBoxUp, QStringLiteral("chevron-up"));
            arrow(SC_SpinBoxDown, QStringLiteral("chevron-down"));
        }
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return paintScrollBar(*painter, *bar, m_tokens);
        break;
    case CC_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            paintToolGround(*painter, *tool, m_tokens);
            QStyleOptionToolButton label(*tool);
            label.rect = tool->rect.marginsRemoved(toolMargins(widget, m_tokens));
            return drawControl(CE_ToolButtonLabel, &label, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace chairside
