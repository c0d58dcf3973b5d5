// A draft to somebody who has actions open: plain text, to be read and sent by the chair.
#pragma once

#include "core/storage/DateRecords.h"

namespace chairside {

struct OwnerLetter final
{
    QString to; // an address, where the records know one
    QString subject;
    QString body;
    std::vector<Id<Discussion>> about; // whose actions stand in it, or are left out of it; each once
    int leftOut = 0;   // restricted actions: the draft says that there are some, and nothing else of them
    QStringList notes; // for the chair, beside the draft: why it has no address, what of the same name is not in it

    friend bool operator==(const OwnerLetter&, const OwnerLetter&) = default;
};

// `actions` are the owner's open ones. References stand for the children, who are not named here; an action's own words
// stay as they were agreed.
OwnerLetter ownerLetter(const QString& owner, const QString& address, const std::vector<DateRow>& actions,
                        const QString& chair, QDate today);

// As an unsent message (RFC 5322), which e-mail programs open as a draft.
QByteArray asMessage(const OwnerLetter& letter);

} // namespace chairside
