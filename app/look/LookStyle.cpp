#include "app/look/LookStyle.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>

namespace chairside {

namespace {

constexpr double controlHeight = 32;
constexpr double fieldRadius = 3;
constexpr double gapBar = 4;
constexpr double currentBar = 4;

// The edges of a row of cells that this cell stands at.
struct RowEnds
{
    bool first = true;
    bool last = true;
};

RowEnds rowEnds(const QStyleOptionViewItem& option, const QWidget* widget)
{
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(widget))
        header = table->horizontalHeader();
    else if (const auto* tree = qobject_cast<const QTreeView*>(widget))
        header = tree->header();
    if (!header)
        return {};
    const int at = header->visualIndex(option.index.column());
    RowEnds ends;
    for (int other = 0; other < header->count(); ++other) {
        if (header->isSectionHidden(header->logicalIndex(other)))
            continue;
        ends.first = ends.first && other >= at;
        ends.last = ends.last && other <= at;
    }
    return ends;
}

// The month of a QCalendarWidget: a table whose cells are days and not parts of a row.
bool isCalendar(const QWidget* widget)
{
    return widget && widget->inherits("QCalendarView");
}

bool isSet(const QWidget* widget, const char* property)
{
    return widget && widget->property(property).toBool();
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
    // Under a style sheet Qt asks no style how tall these are.
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget))
        spin->setMinimumHeight(m_tokens.px(controlHeight));
    // The stock delegate of a combo box asks no style for the height of its rows.
    if (auto* combo = qobject_cast<QComboBox*>(widget); combo && !isSet(combo, "rowsStyled")) {
        combo->setProperty("rowsStyled", true);
        if (combo->itemDelegate()->inherits("QComboBoxDelegate"))
            combo->setItemDelegate(new QStyledItemDelegate(combo));
    }
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect: // the ring of FocusFrame says it
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawBox(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawBox(option, painter, true);
    case PE_IndicatorMenuCheckMark:
        if (option->state.testFlag(State_On))
            m_icons->paint(painter, option->rect, QStringLiteral("tick"), m_tokens.text);
        return;
    case PE_IndicatorArrowDown:
        return drawArrow(option, painter, option->rect, QStringLiteral("chevron-down"));
    case PE_IndicatorArrowUp:
        return drawArrow(option, painter, option->rect, QStringLiteral("chevron-up"));
    case PE_IndicatorArrowLeft:
        return drawArrow(option, painter, option->rect, QStringLiteral("chevron-left"));
    case PE_IndicatorArrowRight:
        return drawArrow(option, painter, option->rect, QStringLiteral("chevron-right"));
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return drawRow(item, painter, widget);
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
        drawItemText(painter, rect, int(visualAlignment(combo->direction, Qt::AlignLeft | Qt::AlignVCenter)),
                     combo->palette, combo->state.testFlag(State_Enabled), text, QPalette::Text);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        drawField(option, painter, widget);
        drawArrow(option, painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                  QStringLiteral("chevron-down"));
        return;
    }
    if (control == CC_SpinBox) {
        drawField(option, painter, widget);
        if (option->subControls.testFlag(SC_SpinBoxUp)) {
            drawArrow(option, painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                      QStringLiteral("chevron-up"));
            drawArrow(option, painter, subControlRect(control, option, SC_SpinBoxDown, widget),
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
    const int left = m_tokens.borderWidth + m_tokens.px(isSet(widget, "gap") ? gapBar + 4 : 6);
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
        const int sides = m_tokens.px(6 + 24) + 2 * m_tokens.borderWidth + m_tokens.px(isSet(widget, "gap") ? 4 : 2);
        const int icon = type == CT_ComboBox ? m_tokens.px(2) : 0;
        return {contents.width() + sides + icon,
                std::max(contents.height() + m_tokens.px(8), m_tokens.px(controlHeight))};
    }
    case CT_ItemViewItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(size.height(), m_tokens.px(controlHeight)));
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
        return m_tokens.px(38);
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

// A box or a circle to tick: solid accent when chosen, so that tick and ground both say so.
void LookStyle::drawBox(const QStyleOption* option, QPainter* painter, bool round) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On);
    const bool partly = option->state.testFlag(State_NoChange);
    const bool hover = enabled && option->state.testFlag(State_MouseOver);
    const double width = std::max(m_tokens.borderWidth, m_tokens.px(1.4));
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    square.adjust(width / 2, width / 2, -width / 2, -width / 2);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor solid = enabled ? m_tokens.accent : m_tokens.border;
    const bool filled = (on || partly) && !round;
    painter->setPen(QPen(on || partly ? solid : hover ? m_tokens.accent : m_tokens.border, width));
    painter->setBrush(filled ? solid : hover ? m_tokens.accentSoft : enabled ? m_tokens.surface : m_tokens.sunken);
    if (round)
        painter->drawEllipse(square);
    else
        painter->drawRoundedRect(square, m_tokens.px(fieldRadius), m_tokens.px(fieldRadius));
    if (round && on) {
        const double inset = side * 0.26;
        painter->setPen(Qt::NoPen);
        painter->setBrush(solid);
        painter->drawEllipse(square.adjusted(inset, inset, -inset, -inset));
    }
    if (filled) {
        const double inset = side * 0.08;
        const QColor mark = enabled ? m_tokens.onAccent : m_tokens.surface;
        m_icons->paint(painter, square.adjusted(inset, inset, -inset, -inset),
                       partly ? QStringLiteral("minus") : QStringLiteral("tick"), mark);
    }
    painter->restore();
}

// The ground and border of combo boxes, dates and numbers: the same field the style sheet draws for typed text.
void LookStyle::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool gap = isSet(widget, "gap");
    const bool active = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_HasFocus);
    const double width = m_tokens.borderWidth;
    const QRectF rect = QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const double radius = m_tokens.px(fieldRadius);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSet(widget, "borderless") && !active && !gap) {
        painter->restore();
        return;
    }
    painter->setPen(QPen(gap ? m_tokens.warn : m_tokens.border, width));
    painter->setBrush(enabled ? m_tokens.surface : m_tokens.sunken);
    painter->drawRoundedRect(rect, radius, radius);
    if (gap) {
        QPainterPath field;
        field.addRoundedRect(QRectF(option->rect), radius, radius);
        painter->setClipPath(field);
        const QRect bar(option->rect.x(), option->rect.y(), m_tokens.px(gapBar), option->rect.height());
        painter->fillRect(visualRect(option->direction, option->rect, bar), m_tokens.warn);
    }
    painter->restore();
}

// The ground of a cell. The current row is soft accent with a bar at its start; in high contrast an outline too.
void LookStyle::drawRow(const QStyleOptionViewItem* option, QPainter* painter, const QWidget* widget) const
{
    const QRect rect = option->rect;
    const bool current = option->state.testFlag(State_Selected);
    if (isCalendar(widget)) {
        if (current)
            painter->fillRect(rect, m_tokens.accent);
        return;
    }
    if (current)
        painter->fillRect(rect, m_tokens.accentSoft);
    else if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(rect, option->backgroundBrush);
    else if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))
        painter->fillRect(rect, m_tokens.scheme == Scheme::HighContrast ? m_tokens.accentSoft : m_tokens.sunken);

    const auto* table = qobject_cast<const QTableView*>(widget);
    if (table && !table->showGrid())
        painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), m_tokens.line);
    if (!current)
        return;

    const RowEnds ends = rowEnds(*option, widget);
    const auto atSide = [&](int from, int width) {
        painter->fillRect(visualRect(option->direction, rect, QRect(from, rect.y(), width, rect.height())),
                          m_tokens.accent);
    };
    if (m_tokens.scheme == Scheme::HighContrast) {
        painter->fillRect(QRect(rect.x(), rect.y(), rect.width(), 2), m_tokens.accent);
        painter->fillRect(QRect(rect.x(), rect.bottom() - 1, rect.width(), 2), m_tokens.accent);
        if (ends.last)
            atSide(rect.right() - 1, 2);
    }
    if (ends.first)
        atSide(rect.x(), m_tokens.px(currentBar));
}

void LookStyle::drawArrow(const QStyleOption* option, QPainter* painter, const QRect& rect, const QString& name) const
{
    const double side = std::min({double(m_tokens.px(14)), double(rect.width()), double(rect.height())});
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    m_icons->paint(painter, square, name, option->state.testFlag(State_Enabled) ? m_tokens.text : m_tokens.muted);
}

} // namespace chairside
