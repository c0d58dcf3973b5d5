#include "app/look/Look.h"

#include "app/look/ComboAccess.h"
#include "app/look/FocusFrame.h"
#include "app/look/LookStyle.h"
#include "app/look/Roles.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QPointer>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

#include <cstdlib>

namespace chairside {

namespace {

// The face of the screen is the face of the paper. Other scripts are found by Qt's own fallback.
const QString& family()
{
    static const QString name = QStringLiteral("Noto Sans");
    return name;
}

// Fonts shipped beside the program come first; a family installed on the machine is as good; failing both the system's
// own font serves.
QString loadFamily(const QString& systemFamily)
{
    QDir fonts(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/chairside/fonts"));
    const QStringList faces = fonts.entryList({QStringLiteral("NotoSans-*.ttf")}, QDir::Files);
    for (const QString& face : faces)
        QFontDatabase::addApplicationFont(fonts.filePath(face));
    return QFontDatabase::hasFamily(family()) ? family() : systemFamily;
}

// Fonts and inks that follow a role do not come with the application's own. All have theirs before the first is told of
// the change and measures what it holds; who was never shown has kept a size, too. A widget may end while others are
// told.
void restyleAll()
{
    const QWidgetList widgets = QApplication::allWidgets();
    const QList<QPointer<QWidget>> all(widgets.begin(), widgets.end());
    for (const QPointer<QWidget>& each : all)
        if (each && each->testAttribute(Qt::WA_WState_Polished))
            restyle(each);
    for (const QPointer<QWidget>& each : all) {
        if (!each)
            continue;
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(each, &event);
    }
}

// icons.txt is compiled in and held by a test, so a fault in it cannot reach a chair.
std::map<QString, QPainterPath> shippedIcons()
{
    QFile file(QStringLiteral(":/chairside/icons/icons.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto icons = parseIcons(QString::fromUtf8(file.readAll()));
    return icons ? std::move(*icons) : std::map<QString, QPainterPath>();
}

} // namespace

QPalette paletteFor(const Tokens& t)
{
    QPalette palette(t.text, t.surface, t.line, t.border, t.muted, t.text, t.text, t.surface, t.bg);
    palette.setColor(QPalette::AlternateBase, t.sunken);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Midlight, t.line);
    palette.setColor(QPalette::Shadow, t.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Button, t.sunken);
    return palette;
}

Look::Look(QApplication*, QObject* parent)
    : QObject(parent),
      m_systemPalette(QApplication::palette()),
      m_systemFont(QApplication::font()),
      m_family(loadFamily(m_systemFont.family())),
      m_icons(shippedIcons()),
      m_style(new LookStyle(&m_icons)),
      m_focusFrame(std::make_unique<FocusFrame>(this))
{
    installComboAccess();
    QApplication::setStyle(m_style);
    setScheme(systemScheme());
}

Look::~Look()
{
    m_focusFrame.reset();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(m_systemPalette);
    QApplication::setFont(m_systemFont);
}

const QList<int>& Look::textScales()
{
    static const QList<int> steps{100, 115, 130, 150, 175, 200};
    return steps;
}

void Look::setScheme(Scheme scheme)
{
    if (scheme == Scheme::HighContrast && systemScheme() == Scheme::HighContrast)
        apply(tokensFor(m_systemPalette, m_tokens.percent));
    else
        apply(tokensFor(scheme, m_tokens.percent));
}

void Look::setTextScale(int percent)
{
    int nearest = textScales().constFirst();
    for (const int each : textScales()) {
        if (std::abs(each - percent) < std::abs(nearest - percent))
            nearest = each;
    }
    m_tokens.percent = nearest;
    setScheme(m_tokens.scheme);
}

void Look::larger()
{
    step(1);
}

void Look::smaller()
{
    step(-1);
}

void Look::step(int by)
{
    const qsizetype at = textScales().indexOf(m_tokens.percent) + by;
    if (at >= 0 && at < textScales().size())
        setTextScale(textScales()[at]);
}

QFont Look::font(Type type, bool bold) const
{
    QFont font(m_family);
    font.setPixelSize(m_tokens.type(type));
    font.setBold(bold);
    return font;
}

void Look::apply(const Tokens& tokens)
{
    if (m_applied == tokens)
        return;
    m_tokens = tokens;
    m_applied = tokens;
    m_icons.setTokens(tokens);
    m_style->setTokens(tokens);
    QApplication::setPalette(paletteFor(tokens));
    // A row that is chosen is soft, and its words are those of any row; chosen words in a field are solid.
    QPalette rows = paletteFor(tokens);
    rows.setColor(QPalette::Highlight, tokens.accentSoft);
    rows.setColor(QPalette::HighlightedText, tokens.text);
    QApplication::setPalette(rows, "QAbstractItemView");
    QToolTip::setPalette(paletteFor(tokens));
    QApplication::setFont(font());
    // Font and palette come to every window by post; sizes taken before that would be those of the old letters.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    restyleAll();
    Q_EMIT changed();
}

} // namespace chairside
