// What a review begins from: what was decided last time, what is still open of it, and what has changed since.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

struct LastTime final
{
    QString ref;
    QDate heldOn;
    QString decision; // whole
    bool decisionRestricted = false;
    struct Item final
    {
        QString words;
        QDate due;
        bool restricted = false;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::vector<Item> open;     // actions
    std::vector<Item> finished; // actions that came to an end, with what was said of it
    QStringList changed;        // of the children, in sentences

    friend bool operator==(const LastTime&, const LastTime&) = default;
};

LastTime lastTime(const Discussion& before, const Discussion& now);

} // namespace chairside
