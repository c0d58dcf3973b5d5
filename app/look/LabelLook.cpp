#include "app/look/LabelLook.h"

#include "app/look/Roles.h"

#include <QLabel>

#include <optional>

namespace chairside {

namespace {

constexpr double markingHeight = 28;

struct WordsLook
{
    const char* role;
    std::optional<Type> type;
    bool bold = false;
    bool muted = false;
    bool toned = false;
};

constexpr WordsLook looks[] = {
    {"page-title", Type::Page, true},
    {"section", Type::Section, true},
    {"strong", {}, true},
    {"detail", Type::Detail},
    {"meta", Type::Meta, false, true},
    {"group", Type::Meta, true, true},
    {"marking", Type::Meta, true},
    {"shared-page", Type::SharedPage, true},
    {"shared-section", Type::SharedSection, true},
    {"shared-large", Type::SharedSection},
    {"shared-text", Type::SharedText},
    {"shared-strong", Type::SharedText, true},
    {"status", {}, false, false, true},
    {"chip", Type::Meta, true, true, true},
};

const WordsLook& lookOf(const QString& role)
{
    static constexpr WordsLook body{"body", {}};
    for (const WordsLook& each : looks) {
        if (role == QLatin1String(each.role))
            return each;
    }
    return body;
}

} // namespace

void dressLabel(QLabel* label, const Tokens& tokens)
{
    const QString role = roleOf(label);
    if (role.isEmpty())
        return;
    const WordsLook& look = lookOf(role);
    const bool marking = role == QLatin1String("marking");

    QFont font;
    if (look.type)
        font.setPixelSize(tokens.type(*look.type));
    if (look.bold)
        font.setBold(true);
    if (marking)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    if (font.resolveMask() || label->testAttribute(Qt::WA_SetFont))
        label->setFont(font);

    const ToneLook* tone = look.toned ? toneOf(label) : nullptr;
    const bool muted =
        !tone && (look.muted || (look.toned && label->property("tone").toString() == QLatin1String("muted")));
    // Muted words have a colour in every palette, so that they need none of their own.
    label->setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::NoRole);
    QPalette palette;
    if (tone)
        palette.setColor(QPalette::WindowText, inked(tokens, tone->ink));
    if (tone || label->testAttribute(Qt::WA_SetPalette))
        label->setPalette(tone ? palette : QPalette());

    if (marking)
        label->setMinimumHeight(tokens.px(markingHeight));
}

} // namespace chairside
