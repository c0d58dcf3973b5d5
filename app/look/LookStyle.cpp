#include "app/look/LookStyle.h"

#include "app/look/ControlPainting.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace chairside {

namespace {

constexpr double controlHeight = 32;
constexpr double tableRowHeight = 38;

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
    // Under a style sheet Qt asks no style how tall these are.
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget))
        spin->setMinimumHeight(m_tokens.px(controlHeight));
    // The stock delegate of a combo box asks no style for the height of its rows.
    if (auto* combo = qobject_cast<QComboBox*>(widget); combo && !isMarked(combo, "rowsStyled")) {
        combo->setProperty("rowsStyled", true);
        if (combo->itemDelegate()->inherits("QComboBoxDelegate"))
            combo->setItemDelegate(new QStyledItemDelegate(combo));
    }
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const ControlPainting painting(painter, m_tokens, *m_icons);
    switch (element) {
    case PE_FrameFocusRect: // the ring of FocusFrame says it
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return painting.box(option, false);
    case PE_IndicatorRadioButton:
        return painting.box(option, true);
    case PE_IndicatorMenuCheckMark:
        if (option->state.testFlag(State_On))
            m_icons->paint(painter, option->rect, QStringLiteral("tick"), m_tokens.text);
        return;
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
            return painting.row(item, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LookStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    if (element == CE_ComboBoxLabel) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (!combo || combo->editable)
            return;
        QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        if (!combo->currentIcon.isNull()) {
            const QIcon::Mode mode = combo->state.testFlag(State_Enabled) ? QIcon::Normal : QIcon::Disabled;
            const QRect square = alignedRect(combo->direction, Qt::AlignLeft | Qt::AlignVCenter, combo->iconSize, rect);
            combo->currentIcon.paint(painter, square, Qt::AlignCenter, mode);
            const int taken = combo->iconSize.width() + m_tokens.px(6);
            rect = visualRect(combo->direction, rect, rect.adjusted(taken, 0, 0, 0));
        }
        const QString text = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width());
        const bool plain = combo->state.testFlag(State_Enabled) || isMarked(widget, "locked");
        QPalette palette = combo->palette;
        palette.setCurrentColorGroup(plain ? QPalette::Active : QPalette::Disabled);
        drawItemText(painter, rect, int(visualAlignment(combo->direction, Qt::AlignLeft | Qt::AlignVCenter)), palette,
                     plain, text, QPalette::Text);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    const ControlPainting painting(painter, m_tokens, *m_icons);
    if (control == CC_ComboBox) {
        painting.field(option, widget);
        if (!isMarked(widget, "locked"))
            painting.arrow(option, subControlRect(control, option, SC_ComboBoxArrow, widget),
                           QStringLiteral("chevron-down"));
        return;
    }
    if (control == CC_SpinBox) {
        painting.field(option, widget);
        if (option->subControls.testFlag(SC_SpinBoxUp)) {
            painting.arrow(option, subControlRect(control, option, SC_SpinBoxUp, widget), QStringLiteral("chevron-up"));
            painting.arrow(option, subControlRect(control, option, SC_SpinBoxDown, widget),
                           QStringLiteral("chevron-down"));
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const
{
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
    switch (type) {
    case CT_ComboBox:
    case CT_SpinBox: {
        const int sides = m_tokens.px(6 + 24) + 2 * m_tokens.borderWidth + m_tokens.px(isMarked(widget, "gap") ? 4 : 2);
        const int icon = type == CT_ComboBox ? m_tokens.px(2) : 0;
        return {contents.width() + sides + icon,
                std::max(contents.height() + m_tokens.px(8), m_tokens.px(controlHeight))};
    }
    case CT_ItemViewItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const double least = qobject_cast<const QTableView*>(widget) ? tableRowHeight : controlHeight;
        size.setHeight(std::max(size.height(), m_tokens.px(least)));
        return size;
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(size.height(), m_tokens.px(24)));
        return size;
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

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
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
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
