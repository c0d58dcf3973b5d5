// What the chair chose, beneath what the organisation has set.
#pragma once

class QSettings;

namespace chairside {

struct Policy;
const Policy& noPolicy();

// Light to copy: both outlive it.
struct Settings final
{
    QSettings& own;
    const Policy& policy;

    // Wherever nobody but the chair decides, the chair's own will do.
    Settings(QSettings& chairs, const Policy& organisations = noPolicy()) : own(chairs), policy(organisations) {}
};

} // namespace chairside
