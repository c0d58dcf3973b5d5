// The lengths, habits and stock icons that Qt asks of a style.
#include "app/look/LookStyle.h"
#include "app/look/ViewPainting.h"

#include <QAbstractItemView>
#include <QFormLayout>
#include <QStyleOption>

namespace chairside {

namespace {

constexpr double tableRowHeight = 38;

} // namespace

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        // Item views take the margin of their text from here; only the ring itself asks without one.
        if (qobject_cast<const QAbstractItemView*>(widget) && !isCalendar(widget))
            return metric == PM_FocusFrameHMargin ? m_tokens.px(9) : m_tokens.px(3);
        return m_tokens.px(2);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_tokens.px(20);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_tokens.px(8);
    case PM_ButtonIconSize:
        return m_tokens.px(22); // 18 and the air before the text; see Icons::Place
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return m_tokens.px(18);
    case PM_MessageBoxIconSize:
        return m_tokens.px(32);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return m_tokens.px(12);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_tokens.px(8);
    case PM_ScrollBarExtent:
        return m_tokens.px(12);
    case PM_MenuPanelWidth:
        return m_tokens.borderWidth;
    case PM_MenuVMargin:
        return m_tokens.px(4);
    case PM_MenuBarHMargin:
        return m_tokens.px(10);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuButtonIndicator:
    case PM_MenuHMargin:
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ToolTipLabelFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SplitterWidth:
        return m_tokens.px(8);
    case PM_HeaderMarkSize:
        return m_tokens.px(12);
    case PM_HeaderDefaultSectionSizeHorizontal:
        return m_tokens.px(100);
    case PM_HeaderDefaultSectionSizeVertical:
        return m_tokens.px(tableRowHeight);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_FocusFrame_Mask:
        // Only the ring's own edge is laid over the control, so that typing does not repaint both.
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returned); mask && option) {
            const int edge = 3 * m_tokens.px(2);
            mask->region = QRegion(option->rect) - QRegion(option->rect.adjusted(edge, edge, -edge, -edge));
            return 1;
        }
        return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_UnderlineShortcut:
        return 1;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_PopupFrameStyle: // the list has the frame
        return 0;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_FormLayoutFieldGrowthPolicy:
        return QFormLayout::AllNonFixedFieldsGrow;
    case SH_MessageBox_TextInteractionFlags:
        return int(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon LookStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_MessageBoxWarning:
        return m_icons->icon(QStringLiteral("warning"), Ink::Warn);
    case SP_MessageBoxCritical:
        return m_icons->icon(QStringLiteral("warning"), Ink::Bad);
    case SP_MessageBoxInformation:
        return m_icons->icon(QStringLiteral("info"), Ink::Accent);
    case SP_MessageBoxQuestion:
        return m_icons->icon(QStringLiteral("help"), Ink::Accent);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return m_icons->icon(QStringLiteral("close"));
    case SP_ToolBarHorizontalExtensionButton:
        return m_icons->icon(QStringLiteral("more"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace chairside
