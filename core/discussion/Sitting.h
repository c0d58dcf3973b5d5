// One date, place and membership that takes several unrelated children (Hartlepool and Stockton, Oxfordshire,
// Wokingham's management meeting). Each child is an item: a discussion of its own, with its own people, record and
// circulation.
#pragma once

#include "core/base/Id.h"
#include "core/discussion/Vocabulary.h"

#include <QDate>
#include <QString>

#include <vector>

namespace chairside {

struct Contact;
struct Discussion;

// Somebody who sits there for every item unless an item says otherwise.
struct SittingMember final
{
    Id<SittingMember> id;
    Id<Contact> contact;
    QString name;
    QString role;
    QString agency;
    QString email;
    QString fills; // the protocol's attendance rule

    friend bool operator==(const SittingMember&, const SittingMember&) = default;
};

struct Sitting final
{
    Id<Sitting> id;
    QString procedure; // the protocol's code: an item is begun under it
    QString title;     // "Complex Case Panel"
    QDate heldOn;
    QTime startsAt;
    QTime endsAt;
    MeetingMode mode = MeetingMode::None;
    QString place;
    QString chairName;
    QString chairRole;
    std::vector<SittingMember> members; // in order
    std::vector<Id<Discussion>> items;  // in the order they are taken

    friend bool operator==(const Sitting&, const Sitting&) = default;
};

} // namespace chairside
