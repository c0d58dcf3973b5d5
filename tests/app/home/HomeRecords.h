// A store of a few discussions for tests of Home and of the opening: the ones the pictures show.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Store.h"
#include "support/TempFolder.h"

#include <QSettings>

namespace chairside {

class HomeRecords final
{
public:
    // Empty, in a folder with spaces and several scripts, at 3pm on 24 November 2026.
    HomeRecords();

    // Zoë O'Connor (in progress, today), Amir and Bilal Khan (to circulate), Jayden Marsh (to sign), Lily Prentice (an
    // action overdue) and Unborn baby Hartley (a review).
    void addThePictured();
    // A strategy discussion, which its procedure keeps from the family, with an action of the mother's, Dawn Hale.
    void addKeptFromFamily();

    Store& store() { return *m_store; }
    QSettings& settings() { return m_settings; }
    std::vector<ProtocolPtr> protocols() const;
    const TempFolder& folder() const { return m_folder; }
    Id<Discussion> named(const QString& ref) const;

private:
    Id<Discussion> add(Discussion discussion, const QString& ref, const Protocol& protocol);
    void sign(Id<Discussion> id);
    void circulate(Id<Discussion> id);

    TempFolder m_folder;
    QSettings m_settings;
    std::unique_ptr<Store> m_store;
    qint64 m_next = 1;
};

} // namespace chairside
