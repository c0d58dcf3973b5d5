#include "app/look/StyleSheet.h"

#include <QRegularExpression>

namespace chairside {

namespace {

// @name is a colour, @12 a length of 12 pixels at 100 %, @lw and @bw the widths of lines and of control borders.
constexpr const char* shell = R"(
QMainWindow, QDialog { background-color: @bg; }
QMenuBar { background-color: @sunken; border-bottom: @lw solid @line; padding: 0 @10; spacing: 0; }
QMenuBar::item { background: transparent; padding: @2 @12; margin: @2 0; border-radius: @3; }
QMenuBar::item:selected, QMenuBar::item:pressed { background-color: @accentSoft; }
QMenu { background-color: @surface; border: @bw solid @border; padding: @4 0; }
QMenu::item { padding: @6 @28 @6 @12; background: transparent; }
QMenu::item:selected { background-color: @accentSoft; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { left: @10; }
QMenu::indicator { left: @10; width: @16; height: @16; }
QMenu::right-arrow { width: @14; height: @14; right: @8; }
QMenu::separator { height: 1px; background: @line; margin: @4 0; }
QStatusBar { background-color: @sunken; border-top: @lw solid @line; min-height: @31; }
QStatusBar::item { border: none; }
QToolTip { background-color: @surface; color: @text; border: @bw solid @border; padding: @4 @8; }
QSplitter::handle { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: @12; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: @12; margin: 0; border: none; }
QScrollBar::handle { background-color: @border; border-radius: @3; margin: @3; }
QScrollBar::handle:vertical { min-height: @32; }
QScrollBar::handle:horizontal { min-width: @32; }
QScrollBar::handle:hover { background-color: @accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QProgressBar { background-color: @surface; border: @bw solid @border; border-radius: @3; min-height: @8; max-height: @8; }
QProgressBar::chunk { background-color: @accent; }
QFrame[role="card"] { background-color: @surface; border: @lw solid @line; border-radius: @4; }
QFrame[role="card"][current="true"] { border: 2px solid @accent; }
QFrame[role="header"] { background-color: @surface; border: none; border-bottom: @lw solid @line; }
QFrame[role="footer"] { background-color: @surface; border: none; border-top: @lw solid @line; }
QFrame[role="rail"] { background-color: @sunken; border: none; border-right: @lw solid @line; }
QFrame[role="side"] { background-color: @surface; border: none; border-left: @lw solid @line; }
QFrame[role="foot-band"] { background-color: @sunken; border: none; border-top: @lw solid @line; }
QFrame[role="rule"] { background-color: @line; border: none; min-height: @lw; max-height: @lw; }
QFrame[role="notice"] { background-color: @sunken; border: @bw solid @border; border-radius: @4; }
QFrame[role="notice"][tone="accent"] { background-color: @accentSoft; border-color: @accent; }
QFrame[role="notice"][tone="ok"] { background-color: @okTint; border-color: @ok; }
QFrame[role="notice"][tone="warn"] { background-color: @warnTint; border-color: @warn; }
QFrame[role="notice"][tone="bad"] { background-color: @badTint; border-color: @bad; }
QFrame[role="notice"][tone="restricted"] { background-color: @restrictedTint; border-color: @restricted; }
)";

constexpr const char* words = R"(
QLabel[role="page-title"] { font-size: @type-page; font-weight: bold; }
QLabel[role="section"] { font-size: @type-section; font-weight: bold; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="detail"] { font-size: @type-detail; }
QLabel[role="meta"] { font-size: @type-meta; color: @muted; }
QLabel[role="group"] { font-size: @type-meta; font-weight: bold; color: @muted; }
QLabel[role="marking"] { font-size: @type-meta; font-weight: bold; letter-spacing: 1px; padding: 0 @12; min-height: @28; }
QLabel[role="shared-page"] { font-size: @type-shared-page; font-weight: bold; }
QLabel[role="shared-section"] { font-size: @type-shared-section; font-weight: bold; }
QLabel[role="shared-large"] { font-size: @type-shared-section; }
QLabel[role="shared-text"] { font-size: @type-shared-text; }
QLabel[role="shared-strong"] { font-size: @type-shared-text; font-weight: bold; }
QLabel[role="status"][tone="ok"] { color: @ok; }
QLabel[role="status"][tone="warn"] { color: @warn; }
QLabel[role="status"][tone="bad"] { color: @bad; }
QLabel[role="status"][tone="restricted"] { color: @restricted; }
QLabel[role="status"][tone="accent"] { color: @accent; }
QLabel[role="status"][tone="muted"] { color: @muted; }
QLabel[role="chip"] { font-size: @type-meta; font-weight: bold; padding: @1 @6; border-radius: @3;
  background-color: @sunken; border: @bw solid @border; color: @muted; }
QLabel[role="chip"][tone="ok"] { background-color: @okTint; border-color: @ok; color: @ok; }
QLabel[role="chip"][tone="warn"] { background-color: @warnTint; border-color: @warn; color: @warn; }
QLabel[role="chip"][tone="bad"] { background-color: @badTint; border-color: @bad; color: @bad; }
QLabel[role="chip"][tone="restricted"] { background-color: @restrictedTint; border-color: @restricted; color: @restricted; }
QLabel[role="chip"][tone="accent"] { background-color: @accentSoft; border-color: @accent; color: @accent; }
)";

constexpr const char* buttons = R"(
QPushButton { background-color: @surface; border: @bw solid @border; border-radius: @4; padding: 0 @12; min-height: @h32; }
QPushButton:hover { background-color: @accentSoft; }
QPushButton:pressed { background-color: @accentSoft; border-color: @accent; }
QPushButton:checked { background-color: @accent; border-color: @accent; color: @onAccent; font-weight: bold; }
QPushButton:disabled { background-color: @sunken; border: @bw dotted @border; color: @muted; }
QPushButton[align="left"] { text-align: left; padding: 0 @8; }
QPushButton[role="primary"], QDialogButtonBox QPushButton:default {
  background-color: @accent; border-color: @accent; color: @onAccent; font-weight: bold; }
QPushButton[role="primary"]:hover, QDialogButtonBox QPushButton:default:hover {
  background-color: @accentHover; border-color: @accentHover; }
QPushButton[role="primary"]:pressed, QDialogButtonBox QPushButton:default:pressed {
  background-color: @accentHover; border-color: @text; }
QPushButton[role="primary"]:disabled, QDialogButtonBox QPushButton:default:disabled {
  background-color: @sunken; border: @bw dotted @border; color: @muted; font-weight: normal; }
QPushButton[role="primary"][tall="true"] { min-height: @42; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; padding: 0 @10; }
QPushButton[role="quiet"][alone="true"] { padding: 0 @4; }
QPushButton[role="quiet"][entry="true"] { padding: 0 @6 0 0; }
QPushButton[role="quiet"]:hover { background-color: @accentSoft; }
QPushButton[role="quiet"]:pressed { background-color: @accentSoft; border-color: @accent; }
QPushButton[role="quiet"]:checked { background-color: @accentSoft; color: @text; border-color: @accent; }
QPushButton[role="quiet"]:disabled { background: transparent; border-color: transparent; color: @muted; }
QPushButton[role="bar"] { background: transparent; border-color: transparent; padding: 0 @8; min-height: @24; }
QPushButton[role="bar"]:hover, QPushButton[role="bar"]:pressed { background-color: @accentSoft; }
QPushButton[role="link"] { background: transparent; border: none; padding: 0 @2; min-height: @24; color: @accent;
  text-decoration: underline; text-align: left; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:pressed { background-color: @accentSoft; }
QPushButton[role="link"]:disabled { color: @muted; text-decoration: none; }
QPushButton[role="segment"] { border-radius: 0; padding: 0 @10; border-left: none; }
QPushButton[role="segment"][place="first"] { border-left: @bw solid @border;
  border-top-left-radius: @4; border-bottom-left-radius: @4; }
QPushButton[role="segment"][place="last"] { border-top-right-radius: @4; border-bottom-right-radius: @4; }
QPushButton[role="segment"][place="only"] { border-left: @bw solid @border; border-radius: @4; }
QPushButton[role="segment"]:checked { border-color: @accent; }
QPushButton[role="segment"]:checked:hover { background-color: @accentHover; border-color: @accentHover; }
QPushButton[role="segment"]:checked:disabled { background-color: @sunken; border: @bw solid @border; color: @text; }
QPushButton[role="restriction"] { background: transparent; border-color: transparent; padding: 0 @4; min-height: @20;
  font-size: @type-meta; font-weight: bold; }
QPushButton[role="restriction"]:hover { background-color: @accentSoft; }
QPushButton[role="restriction"]:checked { background-color: @restrictedTint; border: @bw solid @restricted; color: @restricted; }
QPushButton[role="choice"] { text-align: left; padding: @12 @16; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton { background: transparent; border: @bw solid transparent; border-radius: @4; padding: @2 @4; min-height: @20; min-width: @20; }
QToolButton:hover { background-color: @accentSoft; }
QToolButton:pressed, QToolButton:checked { background-color: @accentSoft; border-color: @accent; }
QToolButton:disabled { color: @muted; }
QLineEdit QToolButton { border: none; padding: 0; min-height: 0; min-width: 0; }
QToolButton[role="tile"] { background-color: @surface; border-color: @line; padding: @4; }
QToolButton[role="tile"]:checked { background-color: @accentSoft; border-color: @accent; }
QToolButton[role="tile"][tone="bad"] { background-color: @badTint; border-color: @bad; }
QToolButton[role="tile"][tone="closed"] { background-color: @sunken; border-color: @sunken; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: none; border-bottom: @3 solid transparent; padding: @6 @14; min-height: @22; }
QTabBar::tab:hover { background-color: @accentSoft; }
QTabBar::tab:selected { border-bottom-color: @accent; font-weight: bold; }
QTabBar::tab:disabled { color: @muted; }
QTabWidget::pane { border: none; border-top: @lw solid @line; }
)";

constexpr const char* fields = R"(
QLineEdit, QPlainTextEdit, QTextEdit { background-color: @surface; border: @bw solid @border; border-radius: @3; }
QLineEdit { padding: 0 @5; min-height: @h32; }
QPlainTextEdit, QTextEdit { padding: 0 @3; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
  background-color: @sunken; border: @bw dotted @border; color: @muted; }
QLineEdit:read-only, QPlainTextEdit:read-only { background-color: @sunken; border-color: @line; }
QLineEdit[borderless="true"], QPlainTextEdit[borderless="true"] { background: transparent; border-color: transparent; }
QLineEdit[borderless="true"]:hover, QPlainTextEdit[borderless="true"]:hover,
QLineEdit[borderless="true"]:focus, QPlainTextEdit[borderless="true"]:focus {
  background-color: @surface; border-color: @border; }
QLineEdit[gap="true"], QPlainTextEdit[gap="true"] { background-color: @surface; border: @bw solid @warn; border-left: @4 solid @warn; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus {
  border: none; background: transparent; padding: 0; min-height: 0; }
QComboBox QAbstractItemView { background-color: @surface; border: @bw solid @border; border-radius: 0; padding: @4 0; }
)";

constexpr const char* views = R"(
QAbstractItemView { background-color: @surface; border: @lw solid @line; border-radius: @4; outline: none;
  selection-background-color: @accentSoft; selection-color: @text; }
QListView[role="nav"] { background: transparent; border: none; border-radius: 0; }
QAbstractItemView[role="plain"] { background: transparent; border: none; border-radius: 0; }
QTableView { gridline-color: @line; }
QHeaderView { background-color: @surface; border: none; border-radius: 0; }
QHeaderView::section { background-color: @surface; color: @muted; font-size: @type-meta; font-weight: bold;
  border: none; border-bottom: @bw solid @border; padding: @5 @10; }
QHeaderView::section:vertical { border-bottom: none; }
QTableCornerButton::section { background-color: @surface; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background-color: @sunken; }
QCalendarWidget QAbstractItemView { border: none; border-radius: 0; selection-background-color: @accent; selection-color: @onAccent; }
QCalendarWidget QToolButton { padding: @4 @8; color: @text; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
)";

QString colourOf(const Tokens& t, const QString& name)
{
    const std::pair<const char*, QColor> colours[] = {
        {"bg", t.bg},
        {"surface", t.surface},
        {"sunken", t.sunken},
        {"line", t.line},
        {"border", t.border},
        {"text", t.text},
        {"muted", t.muted},
        {"accent", t.accent},
        {"accentHover", t.accentHover},
        {"onAccent", t.onAccent},
        {"accentSoft", t.accentSoft},
        {"ok", t.ok},
        {"warn", t.warn},
        {"bad", t.bad},
        {"restricted", t.restricted},
        {"okTint", t.okTint},
        {"warnTint", t.warnTint},
        {"badTint", t.badTint},
        {"restrictedTint", t.restrictedTint},
    };
    for (const auto& [key, colour] : colours) {
        if (name == QLatin1String(key))
            return colour.name();
    }
    return {};
}

QString lengthOf(const Tokens& t, const QString& name)
{
    const auto pixels = [](int length) { return QStringLiteral("%1px").arg(length); };
    const std::pair<const char*, Type> types[] = {
        {"type-meta", Type::Meta},
        {"type-detail", Type::Detail},
        {"type-section", Type::Section},
        {"type-page", Type::Page},
        {"type-shared-text", Type::SharedText},
        {"type-shared-section", Type::SharedSection},
        {"type-shared-page", Type::SharedPage},
    };
    for (const auto& [key, type] : types) {
        if (name == QLatin1String(key))
            return pixels(t.type(type));
    }
    if (name == QLatin1String("lw"))
        return pixels(t.lineWidth);
    if (name == QLatin1String("bw"))
        return pixels(t.borderWidth);
    if (name == QLatin1String("h32")) // what is left of 32 between a control's borders
        return pixels(t.px(32) - 2 * t.borderWidth);
    bool isNumber = false;
    const int at100 = name.toInt(&isNumber);
    return isNumber ? pixels(t.px(at100)) : QString();
}

} // namespace

QString styleSheetFor(const Tokens& tokens)
{
    const QString source = QLatin1String(shell) + QLatin1String(words) + QLatin1String(buttons) +
                           QLatin1String(fields) + QLatin1String(views);
    static const QRegularExpression variable(QStringLiteral("@([A-Za-z0-9]+(?:-[a-z]+)*)"));
    QString sheet;
    sheet.reserve(source.size() + source.size() / 4);
    qsizetype from = 0;
    for (auto each = variable.globalMatch(source); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        const QString name = match.captured(1);
        const QString colour = colourOf(tokens, name);
        sheet += colour.isEmpty() ? lengthOf(tokens, name) : colour;
        from = match.capturedEnd();
    }
    sheet += QStringView(source).mid(from);
    return sheet;
}

} // namespace chairside
