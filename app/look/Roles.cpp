#include "app/look/Roles.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace chairside {

QString roleOf(const QWidget* widget)
{
    return widget ? widget->property("role").toString() : QString();
}

bool isMarked(const QWidget* widget, const char* property)
{
    return widget && widget->property(property).toBool();
}

QColor inked(const Tokens& tokens, Colour colour)
{
    return colour ? tokens.*colour : QColor();
}

const ToneLook* toneOf(const QWidget* widget)
{
    static constexpr struct
    {
        const char* tone;
        ToneLook look;
    } tones[] = {
        {"accent", {&Tokens::accent, &Tokens::accentSoft}},
        {"ok", {&Tokens::ok, &Tokens::okTint}},
        {"warn", {&Tokens::warn, &Tokens::warnTint}},
        {"bad", {&Tokens::bad, &Tokens::badTint}},
        {"restricted", {&Tokens::restricted, &Tokens::restrictedTint}},
    };
    const QString tone = widget ? widget->property("tone").toString() : QString();
    for (const auto& each : tones) {
        if (tone == QLatin1String(each.tone))
            return &each.look;
    }
    return nullptr;
}

void restyle(QWidget* widget)
{
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace chairside
