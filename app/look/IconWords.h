// How something stands, as a line of it shows: an icon, a few words and their tone.
#pragma once

#include "app/look/IconLabel.h"

namespace chairside {

struct IconWords final
{
    QString icon;
    QString words;
    Tone tone = Tone::Plain;

    friend bool operator==(const IconWords&, const IconWords&) = default;
};

} // namespace chairside
